"""Soát tệp: check any file, whatever it is, and tell each finding at its own place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from mttq_docs.api.documents import compose_sheet
from mttq_docs.api.inspection import sheet_of
from mttq_docs.check import RULES, Rule, check as checked, explain as explained
from mttq_docs.check.fitting import fitting_standard
from mttq_docs.check.showing import as_records, as_sarif, as_text, summary
from mttq_docs.errors import InvalidData
from mttq_docs.files import read_bytes
from mttq_docs.findings import Finding, Place
from mttq_docs.loading import load
from mttq_docs.loading.locate import Lines
from mttq_docs.loading.reading import read_text
from mttq_docs.model import Document
from mttq_docs.recognise import recognise
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard, load_standard
from mttq_docs.word.comments import annotate as annotated
from mttq_docs.word.mending.remedies import mend
from mttq_docs.word.read import read

__all__ = [
    "Mended",
    "annotate",
    "check",
    "explain",
    "finding_records",
    "finding_sarif",
    "finding_text",
    "fix",
    "rules",
]

_DATA = (".yaml", ".yml")
_MAX_BYTES = 50_000_000
# Letters may have two remedies, of which one is applied at a time; no paper needs as many rounds.
_ROUNDS = 4


@dataclass(frozen=True, slots=True)
class Mended:
    """Tệp đã sửa: the bytes of the copy, what was mended, and what is left for a person to mend."""

    content: bytes
    done: tuple[Finding, ...]
    left: tuple[Finding, ...]


def check(
    source: str | Path | bytes | Document | Sheet,
    *,
    standard: str | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
) -> tuple[Finding, ...]:
    """Soát một tệp, một văn bản hay một tờ: what departs from the standard, in the order of the paper.

    A path is a Word file, a data file (findings at its own lines, mistakes of the data included) or plain
    text; bytes are a Word file. `standard` is the name of a regulation; left out, it follows from issuer and
    date. `select` and `ignore` name rules (`"TB03"`) or groups (`"TB"`). Raises `UnreadableFile`, and
    `UnknownName` for a standard or rule that does not exist.
    """
    if isinstance(source, str | Path) and Path(source).suffix.lower() in _DATA:
        return tuple(_data_findings(Path(source), standard, tuple(select), tuple(ignore)))
    sheet = _sheet(source)
    file = str(source) if isinstance(source, str | Path) else ""
    findings = _findings(sheet, standard, select, ignore)
    return tuple(_moved(finding, replace(finding.place, file=file)) for finding in findings)


def annotate(
    source: str | Path | bytes,
    *,
    standard: str | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
) -> bytes:
    """Bản sao Word có chú thích bên lề ở mỗi phát hiện; everything else of the file stays as it is.

    Arguments and errors as in `check`; the source is a Word file.
    """
    content = _word_bytes(source)
    findings = check(content, standard=standard, select=select, ignore=ignore)
    return annotated(content, findings, name=_name(source))


def fix(
    source: str | Path | bytes,
    *,
    standard: str | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    track: bool = False,
) -> Mended:
    """Bản sao Word đã sửa những chỗ sửa được mà không phải đọc lại câu.

    With `track` each change can be accepted or rejected in Word. To mend a mended copy changes nothing.
    """
    chosen = tuple(select), tuple(ignore)
    content = _word_bytes(source)
    done: list[Finding] = []
    name = standard or fitting_standard(recognise(read(content))).name
    for _ in range(_ROUNDS):
        findings = check(content, standard=name, select=chosen[0], ignore=chosen[1])
        content, applied = mend(content, findings, track=track, name=_name(source))
        if not applied:
            break
        done += applied
    left = check(content, standard=name, select=chosen[0], ignore=chosen[1])
    return Mended(content, tuple(done), left)


def explain(code: str) -> Rule:
    """Quy tắc mang mã này: its `page` is the manual page; `UnknownName` where there is none."""
    return explained(code)


def rules() -> tuple[Rule, ...]:
    """Mọi quy tắc, in the order of their codes."""
    return RULES


def finding_text(findings: Sequence[Finding]) -> str:
    """Các phát hiện cho người đọc: place by place with the letters that are meant, and a last line in sum."""
    return "\n\n".join(part for part in (as_text(findings), summary(findings)) if part)


def finding_records(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """Các phát hiện thành bản ghi, ready for JSON."""
    return as_records(findings)


def finding_sarif(findings: Iterable[Finding], *, version: str) -> dict[str, Any]:
    """Các phát hiện theo SARIF 2.1.0; `version` is that of the tool."""
    return as_sarif(findings, RULES, version)


def _sheet(source: str | Path | bytes | Document | Sheet) -> Sheet:
    if isinstance(source, Sheet):
        return source
    if isinstance(source, Document):
        return compose_sheet(source)
    return recognise(read(source)) if isinstance(source, bytes) else sheet_of(source)


def _word_bytes(source: str | Path | bytes) -> bytes:
    if isinstance(source, bytes):
        return source
    return read_bytes(Path(source), max_bytes=_MAX_BYTES, kind="tệp Word .docx")


def _name(source: str | Path | bytes) -> str:
    return "" if isinstance(source, bytes) else Path(source).name


def _findings(
    sheet: Sheet, standard: str | None, select: Iterable[str], ignore: Iterable[str]
) -> tuple[Finding, ...]:
    chosen: Standard = load_standard(standard) if standard else fitting_standard(sheet)
    return checked(sheet, chosen, select=select, ignore=ignore)


def _data_findings(
    path: Path, standard: str | None, select: tuple[str, ...], ignore: tuple[str, ...]
) -> Iterator[Finding]:
    """Mistakes of the data, or else what is wrong with the document that they make."""
    try:
        document = load(path)
    except InvalidData as error:
        yield from error.findings
        return
    lines = Lines(read_text(path), str(path))
    for finding in _findings(compose_sheet(document, standard=standard), standard, select, ignore):
        place = finding.place
        there = lines.place(place.excerpt, found=place.excerpt[place.start : place.end])
        moved = _moved(finding, replace(there, excerpt=place.excerpt, start=place.start, end=place.end))
        # A remedy knows the letters of the document, not those of the file that it is made of.
        yield replace(moved, problem=replace(moved.problem, remedy=None))


def _moved(finding: Finding, place: Place) -> Finding:
    return replace(finding, problem=replace(finding.problem, place=place))
