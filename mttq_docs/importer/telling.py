"""Bản kê khi nhập: show a clerk what was placed, what was not, and what to look at again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from mttq_docs.findings import Finding
from mttq_docs.importer.ledger import INFERRED, KEPT, LACKING, REFUSED, RESTATED, UNPLACED, UNSURE, Placement

_HEADINGS = (
    ((LACKING,), "Còn thiếu, phải ghi thêm thì tệp mới dùng được"),
    ((UNPLACED,), "Chưa có chỗ trong tệp dữ liệu"),
    ((REFUSED, UNSURE), "Cần xem lại"),
    ((INFERRED,), "Suy ra, bản gốc không ghi thẳng"),
    ((KEPT,), "Con số giữ nguyên trong câu"),
    ((RESTATED,), "Khi in ra sẽ khác bản gốc"),
)
_PRINTED = (RESTATED, KEPT)
_LONGEST = 110
# Of more findings that say the same, the places are told and one example.
_MANY = 3


def tell(kind: str, placements: Sequence[Placement], findings: Sequence[Finding]) -> str:
    """Bản kê cho người đọc: a line in sum, then the findings by what they ask for."""
    placed = len({(each.place.part, each.place.paragraph) for each in placements})
    gaps = sum(finding.code == UNPLACED for finding in findings)
    lines = [f"Đã nhập {kind}: {placed} đoạn có chỗ trong dữ liệu, {gaps} đoạn chưa có chỗ."]
    known = {code for codes, _ in _HEADINGS for code in codes}
    for codes, heading in _HEADINGS:
        lines += _group(heading, (each for each in findings if each.code in codes))
    lines += _group("Dữ liệu chưa khớp nhau", (each for each in findings if each.code not in known))
    return "\n".join(lines)


def _group(heading: str, findings: Iterable[Finding]) -> Iterator[str]:
    told = _by_line(findings)
    if not told:
        return
    yield f"\n{heading}:"
    for (code, _), alike in groupby(sorted(told, key=_sameness), key=_sameness):
        same = list(alike)
        if code in _PRINTED and len(same) > _MANY:
            yield f"  {_places(same)}: {same[0].message}, ví dụ: {_words(same[0])}"
        else:
            yield from (f"  {_line(finding)}" for finding in same)


def _by_line(findings: Iterable[Finding]) -> list[Finding]:
    """The findings, cells of one row of a table that are told the same put into one."""
    told: list[Finding] = []
    for (code, *_), row in groupby(findings, key=_row):
        cells = list(row)
        if code == UNPLACED and len(cells) > 1:
            words = " | ".join(cell.problem.found for cell in cells)
            told.append(replace(cells[0], problem=replace(cells[0].problem, found=words)))
        else:
            told += cells
    return told


def _row(finding: Finding) -> tuple[str, str, str, str]:
    return finding.code, str(finding.place), finding.message, finding.problem.expected


def _sameness(finding: Finding) -> tuple[str, str]:
    return finding.code, finding.message if finding.code in _PRINTED else ""


def _places(findings: Sequence[Finding]) -> str:
    numbers = [str(finding.place.paragraph) for finding in findings if finding.place.paragraph]
    return f"{len(findings)} chỗ (đoạn {', '.join(numbers)})" if numbers else f"{len(findings)} chỗ"


def _line(finding: Finding) -> str:
    where = f"{finding.place}: " if str(finding.place) else ""
    words = _words(finding)
    return f"{where}{finding.message}{'; ' if words else ''}{words}"


def _words(finding: Finding) -> str:
    problem = finding.problem
    printed = finding.code in _PRINTED
    after = f"in ra: “{_cut(problem.expected)}”" if printed else f"cần: {_cut(problem.expected)}"
    parts = [f"thấy: “{_cut(problem.found)}”" if problem.found else "", after if problem.expected else ""]
    return "; ".join(part for part in parts if part)


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
