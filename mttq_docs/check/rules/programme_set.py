"""Bộ chương trình hành động: đủ số chương trình của khóa, đúng thứ tự, không trùng tên.

Quy tắc so số chương trình hành động với số của khóa đại hội toàn quốc đang hiệu lực (khi danh mục có), xem
có hai chương trình trùng tên không, và có tên nào là của chương trình mang số khác không. Địa phương được
đặt lời riêng nên không so từng chữ.

Vì sao: chương trình hằng năm cụ thể hóa các chương trình mà đại hội đã đề ra.

Căn cứ: danh mục chương trình hành động các khóa của công cụ.

Đúng:
    khóa 2019 - 2024 có năm chương trình, chương trình 4 về đối ngoại nhân dân

Sai:
    khóa 2019 - 2024 chỉ có bốn chương trình
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from mttq_docs.check.context import Context
from mttq_docs.check.lines import Line
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Severity
from mttq_docs.numbering import parse_label
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard
from mttq_docs.text import fold
from mttq_docs.units import Congress, congresses

# Titles share at least this part of their words when one is the other's wording; else less than the second.
_SAME, _OTHER = 0.7, 0.5


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    lines = context.of(Role.ACTION_PROGRAMME)
    if not lines:
        return
    yield from _repeated(lines)
    term = _term(context.year)
    if term is None:
        return
    # A report or a plan may speak of a few of them.
    is_programme = fold(context.kind).startswith("chuong_trinh") or not context.is_whole
    if is_programme and len(lines) != term.count:
        problem = lines[-1].problem(
            f"Văn bản có {len(lines)} chương trình hành động, khóa {term.ordinal} có {term.count}",
            lines[-1].text_span,
            found=lines[-1].written[:60],
            expected=f"{term.count} chương trình",
            advice="nếu đại hội của địa phương quyết định khác thì bỏ qua",
        )
        yield Fault(problem, severity=None if term.verified else Severity.HINT)
    yield from _misplaced(lines, term.titles)


def _repeated(lines: Sequence[Line]) -> Iterator[Fault]:
    seen: set[str] = set()
    for line in lines:
        key = fold(line.text)
        if key in seen:
            yield Fault(line.problem("Hai chương trình hành động trùng tên", line.text_span))
        seen.add(key)


def _misplaced(lines: Sequence[Line], titles: Sequence[str]) -> Iterator[Fault]:
    labels = [parse_label(line.block.label) for line in lines]
    if any(label is None or label.ordinals != (number,) for number, label in enumerate(labels, 1)):
        return  # Where the count is broken, the numbers are wrong and not the titles.
    for number, line in enumerate(lines[: len(titles)], 1):
        own = _alike(line.text, titles[number - 1])
        other = max(range(len(titles)), key=lambda at: _alike(line.text, titles[at]))
        if own < _OTHER and _alike(line.text, titles[other]) >= _SAME:
            message = f"Tên này là của chương trình {other + 1}"
            yield Fault(line.problem(message, line.text_span, expected=titles[number - 1]))


@lru_cache(maxsize=64)
def _words(title: str) -> frozenset[str]:
    return frozenset(fold(title).split("_"))


def _alike(one: str, other: str) -> float:
    """Which part of the shorter title's words the longer one has."""
    mine, yours = _words(one), _words(other)
    return len(mine & yours) / max(1, min(len(mine), len(yours)))


def _term(year: int | None) -> Congress | None:
    """The term in force throughout the year; None where two meet in it, or its programmes are not known."""
    meeting = [each for each in congresses() if year and _covers(each, year)]
    return meeting[0] if len(meeting) == 1 and meeting[0].count else None


def _covers(congress: Congress, year: int) -> bool:
    first, last = (int(part) for part in congress.tenure.split(" - "))
    return first <= year <= last


RULE = Rule("ND07", Severity.WARNING, _check, __doc__)
