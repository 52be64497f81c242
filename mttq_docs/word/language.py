"""Cú pháp mẫu: allow a template fields, conditions, loops and `set`; refuse the rest by name.

Jinja's own messages are English and name the end of the file; these are found before Jinja looks for them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

from mttq_docs.word.dialect import Source
from mttq_docs.word.faults import suggestion
from mttq_docs.word.sandbox import FILTER_NAMES, JOINED, LOOP, PUT, Sandbox
from mttq_docs.word.values import Setting

# Python can't compile more than 20 nested loops; a table in a chapter in a document needs three or four.
MAX_LOOPS = 8

_CLOSED_BY = {"for": "endfor", "if": "endif", "with": "endwith"}
_WITHIN = {"elif": ("if",), "else": ("if", "for")}
STATEMENTS = (*_CLOSED_BY, *_CLOSED_BY.values(), *_WITHIN, "set")

_ALLOWED = frozenset(
    {
        *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.For, nodes.If, nodes.With, nodes.Assign),
        *(
            nodes.Name,
            nodes.Const,
            nodes.List,
            nodes.Tuple,
            nodes.Dict,
            nodes.Pair,
            nodes.Keyword,
            nodes.Slice,
        ),
        *(nodes.Getattr, nodes.Getitem, nodes.Call, nodes.Filter, nodes.Test, nodes.CondExpr, nodes.Concat),
        *(nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.Neg, nodes.Pos),
        *(nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod),
    }
)


def check_statements(source: Source, sandbox: Sandbox) -> None:
    """Kiểm cặp thẻ: every `{% for %}`, `{% if %}`, `{% with %}` is closed by its own end, and no word is unknown."""
    opened: list[tuple[str, int]] = []
    for line, word in _words(source, sandbox):
        if word not in STATEMENTS:
            allowed = ", ".join(STATEMENTS)
            sentence = f"lệnh “{word}” không dùng được trong mẫu{suggestion(word, STATEMENTS)}; chỉ dùng được: {allowed}"
            raise source.spot(line, word).error(sentence)
        innermost = opened[-1][0] if opened else ""
        if word in _CLOSED_BY:
            opened.append((word, line))
        elif word in _WITHIN and innermost not in _WITHIN[word]:
            raise source.spot(line, word).error(f"thẻ {{% {word} %}} không nằm trong {{% if %}} nào")
        elif word in _CLOSED_BY.values():
            _close(source, line, word, opened)
    if opened:
        word, line = opened[-1]
        raise source.spot(line, word).error(
            f"thẻ {{% {word} … %}} không có {{% {_CLOSED_BY[word]} %}} đóng lại"
        )


def _words(source: Source, sandbox: Sandbox) -> Iterator[tuple[int, str]]:
    """The first word of each `{% … %}`, with its line."""
    begun = 0
    for line, kind, value in sandbox.lex(source.text):
        if kind == "block_begin":
            begun = line
        elif begun and kind != "whitespace":
            yield begun, value if kind == "name" else ""
            begun = 0


def _close(source: Source, line: int, word: str, opened: list[tuple[str, int]]) -> None:
    if not opened:
        raise source.spot(line, word).error(f"thẻ {{% {word} %}} đóng mà phía trước không mở")
    opener, opener_line = opened.pop()
    if _CLOSED_BY[opener] != word:
        raise source.spot(line, word).error(
            f"thẻ {{% {word} %}} đóng nhầm {{% {opener} … %}} mở ở đoạn {source.spot(opener_line).paragraph}; "
            f"cần {{% {_CLOSED_BY[opener]} %}} trước đã"
        )


def objections(node: nodes.Node, loops: int = 0) -> Iterator[tuple[int, str]]:
    """Điều không cho phép trong cây cú pháp, each with its line: the boundary of what may run."""
    sentence = _objection(node, loops)
    if sentence:
        yield node.lineno, sentence
    for child in node.iter_child_nodes():
        yield from objections(child, loops + isinstance(node, nodes.For))


def _objection(node: nodes.Node, loops: int) -> str:
    if type(node) not in _ALLOWED:
        return "thẻ dùng cú pháp không có trong mẫu Word; chỉ dùng trường, if, for, set, with và bộ lọc"
    if isinstance(node, nodes.For) and (node.recursive or loops >= MAX_LOOPS):
        return f"vòng lặp gọi lại chính nó, hoặc lồng nhau quá {MAX_LOOPS} tầng"
    if isinstance(node, nodes.Filter) and node.name not in FILTER_NAMES:
        return f"không có bộ lọc “{node.name}”{suggestion(node.name, FILTER_NAMES)}"
    if isinstance(node, nodes.Test) and node.name not in node.environment.tests:  # type: ignore[union-attr]
        return f"không có phép thử “is {node.name}”"
    if isinstance(node, nodes.Call | nodes.Filter | nodes.Test) and (node.dyn_args or node.dyn_kwargs):
        return "không dùng được “*” hay “**” trước tham số"
    # Lists of lists of fields are how a short template makes a text that never ends.
    is_list = isinstance(node, nodes.List | nodes.Dict) or (
        isinstance(node, nodes.Tuple) and node.ctx == "load"
    )
    if is_list and any(True for _ in node.find_all(nodes.Name)):
        return "danh sách viết trong thẻ chỉ chứa được chữ và số, không chứa trường"
    return ""


class _Wrapper(NodeTransformer):
    """Send every field, loop and `~` through the filter that prints, bounds or joins it."""

    def __init__(self, settings: Mapping[int, Setting]) -> None:
        self.settings = settings

    def visit_Output(self, node: nodes.Output) -> nodes.Output:
        node.nodes = [
            child if isinstance(child, nodes.TemplateData) else self._put(child) for child in node.nodes
        ]
        return node

    def _put(self, child: nodes.Expr) -> nodes.Filter:
        setting = self.settings.get(id(child), Setting.PLAIN)
        field = field_of(child)
        return _filtered(self.visit(child), PUT, setting.value, field)

    def visit_For(self, node: nodes.For) -> nodes.For:
        field = field_of(node.iter)
        self.generic_visit(node)
        node.iter = _filtered(node.iter, LOOP, field)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Concat:
        self.generic_visit(node)
        node.nodes = [_filtered(child, JOINED) for child in node.nodes]
        return node


def _filtered(expression: nodes.Expr, name: str, *arguments: str) -> nodes.Filter:
    constants = [nodes.Const(argument) for argument in arguments]
    wrapped = nodes.Filter(expression, name, constants, [], None, None)
    return wrapped.set_lineno(expression.lineno).set_environment(expression.environment)


def wrap(tree: nodes.Template, settings: Mapping[int, Setting]) -> None:
    """Gắn bộ lọc: what is printed, looped over and joined passes through `values` and `sandbox`.

    `settings` tells, by the identity of a printed expression, where it stands.
    """
    _Wrapper(settings).visit(tree)


def field_of(node: nodes.Node) -> str:
    """Tên trường as its author wrote it; the field inside filters and calls.

    >>> from jinja2 import Environment
    >>> field_of(Environment().parse("{{ van_ban.so | default('') }}").find(nodes.Filter))
    'van_ban.so'
    """
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        return f"{field_of(node.node)}.{node.attr}"
    inner = next((child for child in node.iter_child_nodes() if not isinstance(child, nodes.Const)), None)
    return field_of(inner) if inner is not None else ""
