"""Số cùng kỳ: tell last year's figure from the change since then that a report prints."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from mttq_docs.compose.results import Line
from mttq_docs.errors import BadValue
from mttq_docs.model import require_fit
from mttq_docs.quantities import Actual, parse_number, rounded
from mttq_docs.quantities.numbers import NUMBER

_CHANGE = re.compile(rf"(?i)(?P<way>tăng|giảm) (?P<by>{NUMBER})(?:%| điểm phần trăm)")


def before(line: Line, text: str) -> Actual | None:
    """Số cùng kỳ năm trước, from the change that a text tells: the only figure from which just that follows.

    A count is found among whole numbers; a share is told to two decimals, as the change itself is.
    """
    actual = line.result.actual
    found = _CHANGE.search(text)
    if not isinstance(actual, Actual) or found is None:
        return None
    by = parse_number(found["by"]) * (1 if found["way"].casefold() == "tăng" else -1)
    wanted = found[0].casefold()
    candidates: Iterator[Actual]
    if "điểm" in wanted:
        share = actual.share
        candidates = iter(() if share is None else (Actual(rounded(share - by), "%"),))
    elif actual.out_of is None and actual.value == actual.value.to_integral_value():
        near = actual.value * 100 / (100 + by) if by != -100 else Decimal(0)
        whole = int(near)
        candidates = (Actual(Decimal(n), actual.unit) for n in range(max(whole - 2, 1), whole + 4))
    else:
        return None
    fitting = [each for each in candidates if _moved(line, each).casefold() == wanted and _fits(line, each)]
    return fitting[0] if len(fitting) == 1 else None


def _moved(line: Line, last_year: Actual) -> str:
    return replace(line, result=line.result.model_copy(update={"last_year": last_year})).moved


def _fits(line: Line, last_year: Actual) -> bool:
    try:
        require_fit(line.indicator, last_year)
    except BadValue:
        return False
    return True
