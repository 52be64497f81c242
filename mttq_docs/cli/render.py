"""Lệnh render: draw Word files from data files, one, several or a whole folder, past those that fail."""

from __future__ import annotations

import argparse
import contextlib
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from mttq_docs import MttqDocsError, Template, View, is_document, load, open_template, render, save, save_pdf
from mttq_docs.cli.command import Command, UsageError, Words
from mttq_docs.text import fold

DONE, FAILED = 0, 2
_DATA_SUFFIXES = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Job:
    """Một việc: a data file and the Word file that it becomes."""

    source: Path
    target: Path


def _configure(words: Words) -> None:
    words.wanted("files", nargs="*", metavar="TỆP", help="tệp dữ liệu .yaml, hoặc thư mục chứa các tệp đó")
    words.option(
        "-o",
        "--output",
        metavar="TỆP|THƯ MỤC",
        help="tệp .docx hoặc thư mục kết quả (mặc định: cạnh tệp dữ liệu)",
    )
    words.option(
        "--standard", metavar="TÊN", help="bộ chuẩn thể thức (mặc định: theo cơ quan và ngày ban hành)"
    )
    words.option("--template", metavar="TỆP", help="mẫu Word riêng (.docx) thay cho mẫu đi kèm")
    words.option(
        "--theo",
        metavar="CÁCH",
        default=View.PROGRAMME.value,
        help="bảng công việc của kế hoạch xếp theo: chương trình (mặc định), tháng, đơn vị",
    )
    words.option("--pdf", action="store_true", help="ghi thêm bản PDF (cần có LibreOffice)")


def _run(words: argparse.Namespace) -> int:
    jobs, view = plan(words.files, words.output), _view(words.theo)
    template = open_template(words.template) if words.template else None
    inputs = [job.source for job in jobs] + ([Path(words.template)] if words.template else [])
    failures: dict[Path, MttqDocsError] = {}
    with _progress(len(jobs)) as advance:
        for job in jobs:
            try:
                _draw(job, words.standard, template, view, inputs)
            except MttqDocsError as error:
                failures[job.source] = error
            advance(job)
    done = [job for job in jobs if job.source not in failures]
    _report(done, failures, total=len(jobs))
    if words.pdf and done:
        _pdf(done)
    return FAILED if failures else DONE


def _view(name: str) -> View:
    for view in View:
        if fold(view) == fold(name):
            return view
    raise UsageError(f"Không xếp được theo “{name}”; chọn một trong: {', '.join(View)}")


def _draw(
    job: Job, standard: str | None, template: Template | None, view: View, inputs: Sequence[Path]
) -> None:
    content = render(load(job.source), standard=standard, template=template, view=view)
    save(content, job.target, never_over=inputs)


def plan(files: Sequence[str], output: str | None) -> list[Job]:
    """Việc phải làm: each data file with its target; `UsageError` where two would become one file."""
    if not files:
        raise UsageError("Chưa chỉ ra tệp dữ liệu nào. Ví dụ: mttq-docs render chuong-trinh-2020.yaml")
    sources = [source for name in files for source in _sources(Path(name))]
    target = Path(output) if output else None
    if target and target.suffix.lower() == ".docx" and not target.is_dir():
        if len(sources) > 1:
            raise UsageError(
                f"Có {len(sources)} tệp dữ liệu nên -o phải là một thư mục, không phải tệp {target}"
            )
        return [Job(sources[0][1], target)]
    jobs = [Job(source, _target(root, source, target)) for root, source in sources]
    _refuse_doubles(jobs)
    return jobs


def _sources(path: Path) -> list[tuple[Path, Path]]:
    """Các tệp dữ liệu của một đối số, each with the folder that its target's path is told from."""
    if not path.is_dir():
        return [(path.parent, path)]
    found = sorted(
        each for each in path.rglob("*") if each.suffix.lower() in _DATA_SUFFIXES and each.is_file()
    )
    found = [each for each in found if is_document(each)]
    if not found:
        raise UsageError(f"{path}: thư mục không có tệp dữ liệu .yaml nào của một văn bản")
    return [(path, each) for each in found]


def _target(root: Path, source: Path, folder: Path | None) -> Path:
    return (folder / source.relative_to(root) if folder else source).with_suffix(".docx")


def _refuse_doubles(jobs: Sequence[Job]) -> None:
    seen: dict[str, Path] = {}
    for job in jobs:
        key = str(job.target).casefold()
        if key in seen and seen[key] != job.source:
            raise UsageError(f"{seen[key]} và {job.source} cùng ghi ra {job.target}; hãy ghi vào hai thư mục")
        seen[key] = job.source


@contextlib.contextmanager
def _progress(total: int) -> Iterator[Callable[[Job], None]]:
    """Thanh tiến độ cho nhiều tệp; one file needs none, and a pipe shows none."""
    if total < 2:
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("Đang soạn"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.description}"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total)
        yield lambda job: bar.update(task, advance=1, description=job.source.name)


def _report(done: Sequence[Job], failures: dict[Path, MttqDocsError], *, total: int) -> None:
    for job in done:
        print(f"{job.source} → {job.target}")
    for error in failures.values():
        print(error, file=sys.stderr)
    if failures and total > 1:
        print(f"\nĐã soạn {len(done)}/{total} tệp. Chưa soạn được:", file=sys.stderr)
        for source in failures:
            print(f"  {source}", file=sys.stderr)


def _pdf(done: Sequence[Job]) -> None:
    for folder in sorted({job.target.parent for job in done}):
        for path in save_pdf([job.target for job in done if job.target.parent == folder], folder):
            print(f"→ {path}")


COMMAND = Command(
    "render",
    "soạn văn bản Word từ tệp dữ liệu",
    "TỆP… [-o TỆP|THƯ MỤC] [--standard TÊN] [--template TỆP] [--theo CÁCH] [--pdf]",
    _configure,
    _run,
)
