"""Giới hạn: compute what a template asks for only where the result can't fill the memory.

A template of one line can ask for a text of a billion letters. Each operation that makes something larger
than its operands looks at their sizes first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from jinja2 import pass_context, pass_eval_context
from jinja2.filters import FILTERS
from jinja2.nodes import EvalContext
from jinja2.runtime import Context

from mttq_docs.errors import BadValue
from mttq_docs.word.engine.values import RUN, Run

# The longest text of real data is an annex of some hundred pages.
MAX_TEXT = 500_000
MAX_BITS = 512
MAX_DIGITS = 15

_TOO_LONG = f"biểu thức tạo ra chuỗi dài quá {MAX_TEXT} chữ"
# A width or precision of three digits, or one taken from the data, in a printf pattern.
_WIDE_FORMAT = re.compile(r"%(?:\([^)]*\))?[-+ #0]*\d*\.?(?:\d{3}|\*)")


def bounded(value: Any) -> Any:
    """Chặn chuỗi quá dài: return the value, unless it is a text that grew too long."""
    if isinstance(value, str) and len(value) > MAX_TEXT:
        raise BadValue(_TOO_LONG)
    return value


def check_operands(operator: str, left: Any, right: Any) -> None:
    """Kiểm toán hạng of `+`, `*` and `%`, the operators by which a text or number can grow."""
    for operand in (left, right):
        if isinstance(operand, list | tuple | bytes | bytearray):
            raise BadValue(f"không dùng được phép “{operator}” với danh sách")
    if operator == "%" and isinstance(left, str):
        _check_pattern(left)
    if operator == "*":
        _check_product(left, right)


def _check_product(left: Any, right: Any) -> None:
    for text, times in ((left, right), (right, left)):
        if isinstance(text, str) and isinstance(times, int) and len(text) * times > MAX_TEXT:
            raise BadValue(_TOO_LONG)
    if isinstance(left, int) and isinstance(right, int) and left.bit_length() + right.bit_length() > MAX_BITS:
        raise BadValue("biểu thức tạo ra số quá lớn")


def _check_pattern(pattern: str) -> None:
    if _WIDE_FORMAT.search(pattern):
        raise BadValue(f"mẫu định dạng “{pattern[:60]}” có độ rộng quá lớn")


def operand_of_join(value: Any) -> Any:
    """Toán hạng của `~`: an empty key joins as nothing; a list has no text."""
    if isinstance(value, list | tuple | dict | set):
        raise BadValue("không nối được danh sách vào chữ bằng “~”; hãy dùng | join")
    return "" if value is None else bounded(value)


@pass_context
def range_(context: Context, *limits: int) -> range:
    """Dãy số, paid for from the document's steps; its length is computed, for `len` fails on huge ranges."""
    numbers = range(*limits)
    run: Run = context.parent[RUN]
    run.spend(max(0, (numbers.stop - numbers.start) // numbers.step))
    return numbers


@pass_eval_context
def join(context: EvalContext, value: Iterable[Any], d: str = "", attribute: str | int | None = None) -> str:
    """Bộ lọc `join`; an empty separator is the default, as in Jinja."""
    items = list(value)
    _check_product(str(d), len(items))
    joined: str = bounded(FILTERS["join"](context, items, d, attribute))
    return joined


def join_by(separator: str, value: Iterable[str]) -> str:
    """Phương thức `", ".join(…)`."""
    items = list(value)
    _check_product(str(separator), len(items))
    joined: str = bounded(separator.join(items))
    return joined


def replace(value: Any, old: str, new: str, count: int = -1) -> str:
    """Bộ lọc và phương thức `replace`."""
    text = value if isinstance(value, str) else str(value)
    _check_product(str(new), text.count(old))
    replaced: str = bounded(text.replace(old, new, count))
    return replaced


def round_(value: Any, precision: int = 0) -> Any:
    """Bộ lọc `round`; Jinja's own computes 10 to the power of the precision."""
    if abs(precision) > MAX_DIGITS:
        raise BadValue(f"chỉ làm tròn được tới {MAX_DIGITS} chữ số")
    return round(value, precision)


def format_(value: str, *args: Any) -> str:
    """Bộ lọc `format`: `"%02d" | format(so)`."""
    _check_pattern(value)
    formatted: str = bounded(value % args)
    return formatted
