"""Soạn hàng loạt: draw thousands of documents on all cores, each file whole or not there at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sized
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from mttq_docs.api.documents import MAX_TEMPLATE_BYTES, View, render
from mttq_docs.errors import MttqDocsError
from mttq_docs.filenames import FileNames
from mttq_docs.files import clear_unfinished, read_bytes, write_atomically
from mttq_docs.loading.load import load
from mttq_docs.model import Document
from mttq_docs.parallel import spread
from mttq_docs.text import fold
from mttq_docs.word.clock import open_dated
from mttq_docs.word.template import Template

if TYPE_CHECKING:
    from concurrent.futures import Executor

__all__ = ["Job", "Rendered", "render_jobs", "render_many"]

_DATA = (".yaml", ".yml")
# How every zip without a comment ends: the first 4 of its last 22 bytes.
_END, _END_SIZE = b"PK\5\6", 22


@dataclass(frozen=True, slots=True)
class Job:
    """Một việc: a document, or the path of a data file, and the Word file that it becomes."""

    source: Document | Path
    target: Path

    def __str__(self) -> str:
        return str(self.source) if isinstance(self.source, Path) else str(self.target)


@dataclass(frozen=True, slots=True)
class Rendered:
    """Một việc đã xong.

    `position` counts from 0; `error` says why there is no new file; `resumed`: the file was there already.
    """

    position: int
    job: Job
    error: MttqDocsError | None = None
    resumed: bool = False

    @property
    def path(self) -> Path:
        """Tệp Word của việc này."""
        return self.job.target


@dataclass(frozen=True, slots=True)
class _How:
    """What all documents of one call share. A template travels as bytes: a worker may have its own disk."""

    standard: str | None
    view: View
    template: bytes | None
    template_path: Path | None
    resume: bool


def render_many(
    items: Iterable[Document | str | Path],
    folder: str | Path,
    *,
    template: str | Path | None = None,
    standard: str | None = None,
    view: View = View.PROGRAMME,
    executor: Executor | None = None,
    progress: Callable[[int, int], None] | None = None,
    resume: bool = False,
) -> Iterator[Rendered]:
    """Soạn hàng loạt vào một thư mục; results are told as they come, in no order.

    `items` are documents, named after kind, time and unit, or data files, whose Word files bear their names;
    two of one name get numbers, the same in every run over the same items. The rest as in `render_jobs`.
    """
    named = _named(items, Path(folder))
    jobs: Iterable[Job] = list(named) if isinstance(items, Sized) else named
    return render_jobs(
        jobs,
        template=template,
        standard=standard,
        view=view,
        executor=executor,
        progress=progress,
        resume=resume,
    )


def render_jobs(
    jobs: Iterable[Job],
    *,
    template: str | Path | None = None,
    standard: str | None = None,
    view: View = View.PROGRAMME,
    executor: Executor | None = None,
    progress: Callable[[int, int], None] | None = None,
    resume: bool = False,
) -> Iterator[Rendered]:
    """Soạn từng việc ra tệp của nó; nothing is drawn until the results are asked for.

    A document with mistakes is a result with its error, and the rest goes on. `executor` is any of
    `concurrent.futures` or one like it; left out, a pool of processes as wide as the machine, or none for a
    few documents. `progress` hears how many of how many are done. `resume` goes on with a run that was
    stopped: a whole Word file that is no older than its data file and the template is left as it is; that of
    a document without a data file, wherever it is there. Raises `UnreadableFile` or `TemplateError` for the
    template; `WorkStopped` where the system ended a worker.
    """
    own = None if template is None else Path(template)
    content = None if own is None else read_bytes(own, max_bytes=MAX_TEMPLATE_BYTES, kind="mẫu Word .docx")
    if content is not None:
        _opened(content, str(own))  # What is wrong with it is said once, before any work.
    return _results(jobs, _How(standard, view, content, own, resume), executor, progress)


def _named(items: Iterable[Document | str | Path], folder: Path) -> Iterator[Job]:
    names = FileNames(".docx")
    for item in items:
        if isinstance(item, Document):
            yield Job(item, folder / names.take(*_stems(item)))
        else:
            source = Path(item)
            stem = source.stem if source.suffix.lower() in _DATA else source.name
            yield Job(source, folder / names.take(stem))


def _stems(document: Document) -> tuple[str, ...]:
    """`chuong-trinh-nam-2026-xa-tan-lap`; where two units bear one name, with that of their superior."""
    # Files have names of their own: only documents without one need to know of reports.
    from mttq_docs.model import Report, format_period

    when = format_period(document.period) if isinstance(document, Report) else f"năm {document.year}"
    unit = document.unit
    words = (document.kind, when, unit.full_name or unit.level)
    return _joined(words), _joined((*words, unit.parent or ""))


def _joined(words: Iterable[str]) -> str:
    return "-".join(fold(word).replace("_", "-") for word in words if word)


def _results(
    jobs: Iterable[Job],
    how: _How,
    executor: Executor | None,
    progress: Callable[[int, int], None] | None,
) -> Iterator[Rendered]:
    total = len(jobs) if isinstance(jobs, Sized) else 0
    if how.resume:
        jobs = [*_swept(jobs)] if isinstance(jobs, Sized) else _swept(jobs)
    told = spread(partial(_render, how), jobs, executor=executor)
    for done, (position, job, (error, resumed)) in enumerate(told, 1):
        if progress:
            progress(done, max(total, done))
        yield Rendered(position, job, error, resumed)


def _swept(jobs: Iterable[Job]) -> Iterator[Job]:
    """The jobs, what a stopped run left half-written taken away before the first new file goes there."""
    swept: set[Path] = set()
    for job in jobs:
        folder = job.target.parent
        if folder not in swept:
            clear_unfinished(folder)
            swept.add(folder)
        yield job


def _render(how: _How, job: Job) -> tuple[MttqDocsError | None, bool]:
    """In a worker: draw one document; what went wrong with it, and whether its file was there."""
    source, target = job.source, job.target
    inputs = [each for each in (source, how.template_path) if isinstance(each, Path)]
    if how.resume and _is_done(target, inputs):
        return None, True
    try:
        document = load(source) if isinstance(source, Path) else source
        template = None if how.template is None else _opened(how.template, str(how.template_path))
        content = render(document, standard=how.standard, template=template, view=how.view)
        write_atomically(content, target, never_over=inputs)
    except MttqDocsError as error:
        return error, False
    except Exception as error:
        error.add_note(f"khi soạn {job}")
        raise
    return None, False


@lru_cache(maxsize=2)
def _opened(content: bytes, name: str) -> Template:
    """The template, compiled once in each worker."""
    return open_dated(content, name=name)


def _is_done(target: Path, inputs: Iterable[Path]) -> bool:
    """Whether a whole Word file is there that no input is newer than."""
    try:
        written = target.stat()
        with target.open("rb") as file:
            file.seek(max(0, written.st_size - _END_SIZE))
            whole = file.read(len(_END)) == _END
        return whole and all(each.stat().st_mtime_ns <= written.st_mtime_ns for each in inputs)
    except OSError:
        return False
