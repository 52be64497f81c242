"""Hộp cát: run the expressions of a template that nobody trusts without letting them reach or exhaust anything.

Only what a document needs is there: `range` is the one global, filters stand in a table, methods of values too.
What can make a long text or number out of a short template is bounded.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

from jinja2 import StrictUndefined, Undefined, pass_context, pass_eval_context
from jinja2.exceptions import UndefinedError
from jinja2.filters import FILTERS
from jinja2.nodes import EvalContext
from jinja2.runtime import Context, LoopContext, missing
from jinja2.sandbox import ImmutableSandboxedEnvironment

from mttq_docs.errors import BadValue
from mttq_docs.word.values import RUN, Run, loop

# Names that no template can spell, for the filters that wrap fields, loops and joined texts.
PUT, LOOP, JOINED = "\0put", "\0loop", "\0joined"
# What a template may compute; the longest text of real data is an appendix of some 100 pages.
MAX_TEXT = 500_000
MAX_BITS = 512
MAX_DIGITS = 15

_JINJA_FILTERS = (
    *("abs", "capitalize", "count", "d", "default", "dictsort", "e", "escape", "first", "float", "groupby"),
    *(
        "int",
        "items",
        "last",
        "length",
        "list",
        "lower",
        "map",
        "max",
        "min",
        "reject",
        "rejectattr",
        "reverse",
    ),
    *(
        "safe",
        "select",
        "selectattr",
        "sort",
        "string",
        "sum",
        "title",
        "trim",
        "truncate",
        "unique",
        "upper",
    ),
)
FILTER_NAMES = (*_JINJA_FILTERS, "format", "join", "replace", "round")
_METHODS: tuple[tuple[type, frozenset[str]], ...] = (
    (
        str,
        frozenset(
            "capitalize count endswith find isdigit join lower lstrip removeprefix removesuffix replace rstrip "
            "split splitlines startswith strip title upper".split()
        ),
    ),
    (Mapping, frozenset({"get", "items", "keys", "values"})),
    (list, frozenset({"count", "index"})),
    (tuple, frozenset({"count", "index"})),
    (dt.date, frozenset({"isoformat", "strftime"})),
    (dt.time, frozenset({"isoformat", "strftime"})),
    (LoopContext, frozenset({"changed", "cycle"})),
)
# A width or precision of three digits or one taken from the data, in a printf pattern.
_WIDE_FORMAT = re.compile(r"%(?:\([^)]*\))?[-+ #0]*\d*\.?(?:\d{3}|\*)")


class MissingField(UndefinedError):
    """Trường không có: `name` was looked for in `owner`, or among all the data where `at_top`."""

    def __init__(self, owner: object, name: object, message: str) -> None:
        super().__init__(message)
        self.at_top = owner is missing
        self.owner = None if self.at_top else owner
        self.name = str(name)


class _Missing(StrictUndefined):
    """A missing field that fails with what is needed to name its neighbours."""

    __slots__ = ()

    def __init__(
        self,
        hint: str | None = None,
        obj: object = missing,
        name: str | None = None,
        exc: Callable[[str], Exception] = UndefinedError,
    ) -> None:
        exception: Any = partial(MissingField, obj, name) if exc is UndefinedError else exc
        super().__init__(hint, obj, name, exception)


class Sandbox(ImmutableSandboxedEnvironment):
    """Môi trường Jinja của mẫu Word: autoescaped, strict, bounded. `put` prints a value into its field."""

    intercepted_binops = frozenset({"+", "*", "%"})

    def __init__(self, put: Callable[..., str]) -> None:
        super().__init__(autoescape=True, undefined=_Missing)
        self.globals = dict(GLOBALS)
        self.filters = {name: FILTERS[name] for name in _JINJA_FILTERS} | {
            "join": _join,
            "replace": _replace,
            "round": _round,
            "format": _format,
            PUT: put,
            LOOP: loop,
            JOINED: _joinable,
        }

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A key of the data comes before a method of dict, and is found without raising."""
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Call what stands in the table of methods, or a function that the caller of `render` put in the data."""
        if isinstance(obj, Undefined):
            return obj(*args, **kwargs)  # raises: the name is missing
        owner, name = getattr(obj, "__self__", None), getattr(obj, "__name__", "")
        if isinstance(owner, str) and name == "join":
            return _bounded_join(owner, *args, **kwargs)
        if isinstance(owner, str) and name == "replace":
            return _replace(owner, *args, **kwargs)
        known = any(isinstance(owner, kind) and name in names for kind, names in _METHODS)
        given = not isinstance(obj, type) and any(obj is value for value in context.parent.values())
        if not known and not given:
            raise BadValue(f"mẫu không được gọi “{name or type(obj).__name__}()”")
        return context.call(obj, *args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Compute `+`, `*`, `%` where the result can't be huge."""
        for operand in (left, right):
            if isinstance(operand, list | tuple | bytes | bytearray):
                raise BadValue(f"không dùng được phép “{operator}” với danh sách")
        if operator == "%" and isinstance(left, str):
            _refuse_wide_format(left)
        if operator == "*":
            _refuse_large_product(left, right)
        return _bounded(super().call_binop(context, operator, left, right))


def _bounded(value: Any) -> Any:
    if isinstance(value, str) and len(value) > MAX_TEXT:
        raise BadValue(f"biểu thức tạo ra chuỗi chữ dài quá {MAX_TEXT} chữ")
    return value


def _refuse_large_product(left: Any, right: Any) -> None:
    for text, times in ((left, right), (right, left)):
        if isinstance(text, str) and isinstance(times, int) and len(text) * times > MAX_TEXT:
            raise BadValue(f"biểu thức tạo ra chuỗi chữ dài quá {MAX_TEXT} chữ")
    if isinstance(left, int) and isinstance(right, int) and left.bit_length() + right.bit_length() > MAX_BITS:
        raise BadValue("biểu thức tạo ra số quá lớn")


def _refuse_wide_format(pattern: str) -> None:
    if _WIDE_FORMAT.search(pattern):
        raise BadValue(f"mẫu số “{pattern}” có độ rộng quá lớn")


def _joinable(value: Any) -> Any:
    """An operand of `~`: nothing for an empty key, and never so long that joining again and again fills the memory."""
    if isinstance(value, list | tuple | dict | set):
        raise BadValue("không nối được danh sách vào chữ bằng “~”; hãy dùng | join")
    return "" if value is None else _bounded(value)


@pass_context
def _range(context: Context, *bounds: int) -> range:
    numbers = range(*bounds)
    run: Run = context.parent[RUN]
    # len() fails beyond the machine's word size
    run.spend(max(0, (numbers.stop - numbers.start) // numbers.step))
    return numbers


@pass_eval_context
def _join(context: EvalContext, value: Iterable[Any], d: str = "", attribute: str | int | None = None) -> str:
    items = list(value)
    _refuse_large_product(str(d), len(items))
    joined: str = FILTERS["join"](context, items, d, attribute)
    return str(_bounded(joined)) if type(joined) is str else joined


def _bounded_join(separator: str, value: Iterable[str]) -> str:
    items = list(value)
    _refuse_large_product(str(separator), len(items))
    joined: str = _bounded(separator.join(items))
    return joined


def _replace(value: Any, old: str, new: str, count: int = -1) -> str:
    text = value if isinstance(value, str) else str(value)
    _refuse_large_product(str(new), text.count(old))
    replaced: str = _bounded(text.replace(old, new, count))
    return replaced


def _round(value: Any, precision: int = 0) -> Any:
    if abs(precision) > MAX_DIGITS:
        raise BadValue(f"chỉ làm tròn được tới {MAX_DIGITS} chữ số")
    return round(value, precision)


def _format(value: str, *args: Any) -> str:
    _refuse_wide_format(value)
    formatted: str = _bounded(value % args)
    return formatted


# The only name that a template has besides its data.
GLOBALS: Mapping[str, Any] = {"range": _range}
