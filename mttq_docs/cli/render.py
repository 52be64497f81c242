"""Lệnh render: draw Word files from data files, one, several or a whole folder, past those that fail."""

from __future__ import annotations

import argparse
import contextlib
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from mttq_docs import MttqDocsError, Template, View, load, open_template, render, save, save_pdf
from mttq_docs.cli.command import Command, UsageError, Words
from mttq_docs.cli.jobs import Job, plan
from mttq_docs.text import fold

DONE, FAILED = 0, 2


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
    done: list[Job] = []
    failures: dict[Path, MttqDocsError] = {}
    try:
        with _progress(len(jobs)) as advance:
            for job in jobs:
                try:
                    _draw(job, words.standard, template, view, inputs)
                    done.append(job)
                except MttqDocsError as error:
                    failures[job.source] = error
                advance(job)
    finally:  # Stopped by hand or by a fault of ours, the clerk still learns what has been written.
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
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
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
