"""Việc phải làm: plan which data file becomes which Word file."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from mttq_docs import Job, is_document
from mttq_docs.cli.command import UsageError

_DATA_SUFFIXES = (".yaml", ".yml")


def plan(files: Sequence[str], output: str | None) -> list[Job]:
    """Việc phải làm: each data file with its target; `UsageError` where two would become one file."""
    if not files:
        raise UsageError("Chưa chỉ ra tệp dữ liệu nào. Ví dụ: mttq-docs render chuong-trinh-2020.yaml")
    sources = list(dict.fromkeys(source for name in files for source in _sources(Path(name))))
    target = Path(output) if output else None
    if target and not target.is_dir() and target.suffix:
        return [_single(sources, target)]
    jobs = [Job(source, _target(root, source, target)) for root, source in sources]
    _refuse_doubles(jobs)
    return jobs


def _single(sources: Sequence[tuple[Path, Path]], target: Path) -> Job:
    """Việc ghi ra một tệp có tên."""
    if target.suffix.lower() != ".docx":
        raise UsageError(f"-o phải là một tệp .docx hoặc một thư mục, không phải {target}")
    if len(sources) > 1:
        raise UsageError(f"Có {len(sources)} tệp dữ liệu nên -o phải là một thư mục, không phải tệp {target}")
    return Job(sources[0][1], target)


def _sources(path: Path) -> list[tuple[Path, Path]]:
    """Các tệp dữ liệu của một đối số, each with the folder that its target's path is told from."""
    if not path.is_dir():
        return [(path.parent, path)]
    found = sorted(
        each for each in path.rglob("*") if each.suffix.lower() in _DATA_SUFFIXES and each.is_file()
    )
    for each in found:
        if not is_document(each):
            print(f"Bỏ qua {each}: tệp không ghi “loại văn bản”", file=sys.stderr)
    found = [each for each in found if is_document(each)]
    if not found:
        raise UsageError(f"{path}: thư mục không có tệp dữ liệu .yaml nào của một văn bản")
    return [(path, each) for each in found]


def _target(root: Path, source: Path, folder: Path | None) -> Path:
    place = folder / source.relative_to(root) if folder else source
    # Only a data file's ending goes: “kế.hoạch.v1” has none.
    stem = place.stem if place.suffix.lower() in _DATA_SUFFIXES else place.name
    return place.with_name(f"{stem}.docx")


def _refuse_doubles(jobs: Sequence[Job]) -> None:
    seen: dict[str, Job] = {}
    for job in jobs:
        key = str(job.target).casefold()
        if key in seen and seen[key].source != job.source:
            raise UsageError(f"{seen[key]} và {job} cùng ghi ra {job.target}; hãy ghi vào hai thư mục")
        seen[key] = job
    sources = {Path(job.source).resolve() for job in jobs if isinstance(job.source, Path)}
    for job in jobs:
        if job.target.resolve() in sources:
            raise UsageError(f"{job.target}: không ghi đè lên tệp đầu vào; hãy chọn thư mục khác với -o")
