"""Cú pháp mẫu: allow a template fields, conditions, loops, `set` and `with`; refuse the rest by name.

Jinja's own messages are English and point at the end of the file; what a clerk gets wrong is found before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast

from jinja2 import nodes

from mttq_docs.word.engine.faults import suggestion
from mttq_docs.word.engine.sandbox import FILTER_NAMES, LOOP, OPERAND, PUT, PUT_CAREFULLY, Sandbox
from mttq_docs.word.engine.source import Source
from mttq_docs.word.engine.values import Setting

# Python can't compile more than 20 nested loops; a cell in a row in a chapter needs three.
MAX_LOOPS = 8

_CLOSED_BY = {"for": "endfor", "if": "endif", "with": "endwith"}
_WITHIN = {"elif": ("if",), "else": ("if", "for")}
STATEMENTS = ("for", "endfor", "if", "elif", "else", "endif", "set", "with", "endwith")

_ALLOWED = frozenset(
    {
        *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.For, nodes.If, nodes.With, nodes.Assign),
        *(nodes.Name, nodes.Const, nodes.List, nodes.Tuple, nodes.Dict, nodes.Pair, nodes.Keyword),
        *(nodes.Getattr, nodes.Getitem, nodes.Slice, nodes.Call, nodes.Filter, nodes.Test, nodes.CondExpr),
        *(nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.Neg, nodes.Pos),
        *(nodes.Concat, nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod),
    }
)


def check_statements(source: Source, sandbox: Sandbox) -> None:
    """Kiểm cặp thẻ: each `{% for %}`, `{% if %}`, `{% with %}` meets its own end, and no word is unknown."""
    opened: list[tuple[str, int]] = []
    for line, word in _words(source, sandbox):
        innermost = opened[-1][0] if opened else ""
        if word not in STATEMENTS:
            near = suggestion(word, STATEMENTS)
            sentence = (
                f"lệnh “{word}” không dùng được trong mẫu{near}; chỉ dùng được: {', '.join(STATEMENTS)}"
            )
            raise source.spot(line, word).error(sentence)
        if word in _CLOSED_BY:
            opened.append((word, line))
        elif word in _WITHIN and innermost not in _WITHIN[word]:
            raise source.spot(line, word).error(f"thẻ {{% {word} %}} không nằm trong {{% if %}} nào")
        elif word in _CLOSED_BY.values():
            _close(source, line, word, opened)
    if opened:
        word, line = opened[-1]
        sentence = f"thẻ {{% {word} … %}} không có {{% {_CLOSED_BY[word]} %}} đóng lại"
        raise source.spot(line, word).error(sentence)


def _words(source: Source, sandbox: Sandbox) -> Iterator[tuple[int, str]]:
    """The first word of each `{% … %}`, with the line where the tag begins."""
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
        there = source.spot(opener_line).paragraph
        raise source.spot(line, word).error(
            f"thẻ {{% {word} %}} đóng nhầm {{% {opener} … %}} mở ở đoạn {there}; "
            f"cần {{% {_CLOSED_BY[opener]} %}} trước đã"
        )


def objections(node: nodes.Node, loops: int = 0) -> Iterator[tuple[int, str]]:
    """Điều không cho phép trong cây cú pháp, each with its line: the boundary of what may run."""
    for sentence in (_unknown(node), _loop(node, loops), _arguments(node), _list(node)):
        if sentence:
            yield node.lineno, sentence
    for child in node.iter_child_nodes():
        yield from objections(child, loops + isinstance(node, nodes.For))


def _unknown(node: nodes.Node) -> str:
    if type(node) not in _ALLOWED:
        return "thẻ dùng cú pháp không có trong mẫu Word; chỉ dùng trường, if, for, set, with và bộ lọc"
    if isinstance(node, nodes.Filter) and node.name not in FILTER_NAMES:
        return f"không có bộ lọc “{node.name}”{suggestion(node.name, FILTER_NAMES)}"
    if isinstance(node, nodes.Test) and node.environment and node.name not in node.environment.tests:
        return f"không có phép thử “is {node.name}”"
    return ""


def _loop(node: nodes.Node, loops: int) -> str:
    if isinstance(node, nodes.For) and (node.recursive or loops >= MAX_LOOPS):
        return f"vòng lặp gọi lại chính nó, hoặc lồng nhau quá {MAX_LOOPS} tầng"
    return ""


def _arguments(node: nodes.Node) -> str:
    if isinstance(node, nodes.Call | nodes.Filter | nodes.Test) and (node.dyn_args or node.dyn_kwargs):
        return "không dùng được “*” hay “**” trước tham số"
    return ""


def _list(node: nodes.Node) -> str:
    """Lists of lists of fields are how a short template makes a text that never ends: only constants."""
    is_list = isinstance(node, nodes.List | nodes.Dict) or (
        isinstance(node, nodes.Tuple) and node.ctx == "load"
    )
    if is_list and node.find(nodes.Name):
        return "danh sách viết trong thẻ chỉ chứa được chữ và số, không chứa trường"
    return ""


def wrap(tree: nodes.Template, settings: Mapping[int, Setting]) -> None:
    """Gắn bộ lọc: what is printed, looped over and joined passes through `values` and `bounds`.

    `settings` tells, by the identity of a printed expression, where it stands.
    """
    for output in list(tree.find_all(nodes.Output)):
        output.nodes = [_printed(child, settings) for child in output.nodes]
    for loop in list(tree.find_all(nodes.For)):
        series = cast("nodes.Expr", loop.iter)  # Jinja types it as any node
        loop.iter = _filtered(series, LOOP, field_of(series))
    for concat in list(tree.find_all(nodes.Concat)):
        concat.nodes = [_filtered(child, OPERAND) for child in concat.nodes]


def _printed(child: nodes.Expr, settings: Mapping[int, Setting]) -> nodes.Expr:
    if isinstance(child, nodes.TemplateData):
        return child
    setting = settings.get(id(child), Setting.PLAIN)
    name = PUT if setting in {Setting.TEXT, Setting.PLAIN} else PUT_CAREFULLY
    return _filtered(child, name, setting.value, field_of(child))


def _filtered(expression: nodes.Expr, name: str, *arguments: str) -> nodes.Filter:
    here: dict[str, Any] = {"lineno": expression.lineno, "environment": expression.environment}
    constants: list[nodes.Expr] = [nodes.Const(argument, **here) for argument in arguments]
    return nodes.Filter(expression, name, constants, [], None, None, **here)


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
