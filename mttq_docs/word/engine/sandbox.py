"""Hộp cát: run the expressions of a template that nobody trusts without letting them reach anything.

Only what a document needs is there: `range` is the one global; filters and the methods of values stand in
tables.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

from jinja2 import StrictUndefined, Undefined, nodes
from jinja2.compiler import CodeGenerator
from jinja2.exceptions import UndefinedError
from jinja2.filters import FILTERS
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing

from mttq_docs.errors import BadValue
from mttq_docs.word.engine import bounds
from mttq_docs.word.engine.values import loop

# Names that no template can spell, for the filters that wrap fields, loops and operands of `~`.
PUT, PUT_CAREFULLY, LOOP, OPERAND = "\0put", "\0put carefully", "\0loop", "\0operand"

# The only name that a template has besides its data.
GLOBALS: Mapping[str, Any] = {"range": bounds.range_}

_JINJA_FILTERS = (
    *("abs", "capitalize", "count", "d", "default", "dictsort", "e", "escape", "first", "float"),
    *("groupby", "int", "items", "last", "length", "list", "lower", "map", "max", "min", "reject"),
    *("rejectattr", "reverse", "safe", "select", "selectattr", "sort", "string", "sum", "title"),
    *("trim", "truncate", "unique", "upper"),
)
_FILTERS: Mapping[str, Callable[..., Any]] = {
    **{name: FILTERS[name] for name in _JINJA_FILTERS},
    "format": bounds.format_,
    "join": bounds.join,
    "replace": bounds.replace,
    "round": bounds.round_,
}
FILTER_NAMES = tuple(_FILTERS)

# What may be called on a value of the data. A file's path, say, has methods that no template should call.
_METHODS: tuple[tuple[type, frozenset[str]], ...] = (
    (
        str,
        frozenset({"capitalize", "count", "endswith", "find", "isdigit", "lower", "lstrip", "removeprefix"}),
    ),
    (
        str,
        frozenset({"removesuffix", "rstrip", "split", "splitlines", "startswith", "strip", "title", "upper"}),
    ),
    (Mapping, frozenset({"get", "items", "keys", "values"})),
    (list, frozenset({"count", "index"})),
    (tuple, frozenset({"count", "index"})),
    (dt.date, frozenset({"isoformat", "strftime"})),
    (dt.time, frozenset({"isoformat", "strftime"})),
    (LoopContext, frozenset({"changed", "cycle"})),
)
_BOUNDED_METHODS: Mapping[str, Callable[..., str]] = {"join": bounds.join_by, "replace": bounds.replace}


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


class _Writer(CodeGenerator):
    """Writes programs that put out UTF-8: literals are encoded as they are compiled, each field by itself.

    What `put` returns is XML already. Jinja would escape it once more, which changes nothing, but takes as
    long as all the rest of a field.
    """

    def _output_const_repr(self, group: Iterable[Any]) -> str:
        return repr("".join(group).encode())

    def _output_child_pre(self, node: Any, frame: Any, finalize: Any) -> None:
        if isinstance(node, nodes.Filter) and node.name in {PUT, PUT_CAREFULLY}:
            self.write("(")
        else:
            super()._output_child_pre(node, frame, finalize)

    def _output_child_post(self, node: Any, frame: Any, finalize: Any) -> None:
        super()._output_child_post(node, frame, finalize)
        self.write(".encode()")


class Sandbox(ImmutableSandboxedEnvironment):
    """Môi trường Jinja của mẫu Word: autoescaped, strict, bounded.

    `put` turns a value into the XML of a field inside an element, `put_carefully` that of any field.
    """

    intercepted_binops = frozenset({"+", "*", "%"})
    code_generator_class: type[CodeGenerator] = _Writer

    def __init__(self, put: Callable[..., str], put_carefully: Callable[..., str]) -> None:
        super().__init__(autoescape=True, undefined=_Missing)
        self.globals = dict(GLOBALS)
        self.filters = {
            **_FILTERS,
            PUT: put,
            PUT_CAREFULLY: put_carefully,
            LOOP: loop,
            OPERAND: bounds.operand_of_join,
        }

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A key of the data comes before a method of dict, and is found without raising."""
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Call what stands in the tables of methods, or a function among the data given to `render`."""
        if isinstance(obj, Undefined):
            return obj()  # raises: the name is missing
        owner, name = getattr(obj, "__self__", None), getattr(obj, "__name__", "")
        if isinstance(owner, str) and name in _BOUNDED_METHODS:
            return _BOUNDED_METHODS[name](owner, *args, **kwargs)
        known = any(isinstance(owner, kind) and name in names for kind, names in _METHODS)
        given = not isinstance(obj, type) and any(obj is value for value in context.parent.values())
        if not known and not given:
            raise BadValue(f"mẫu không được gọi “{name or type(obj).__name__}()”")
        return context.call(obj, *args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Compute `+`, `*`, `%` where the result can't be huge."""
        bounds.check_operands(operator, left, right)
        return bounds.bounded(super().call_binop(context, operator, left, right))
