"""Chứng minh: decide once per template whether every document that it can make is well-formed XML.

All pieces of literal XML are parsed in the order of the template, every branch and loop body once, with marks
where fields stand and where bodies begin and end. If the elements open at the begin of each body are like
those open at its end, a body may be left out or repeated without harm; and fields bring escaped text only.
So the XML of no document need be parsed. Where the template can't be proven (a field or a condition inside a
tag, a body that closes what it did not open), each document is parsed instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from jinja2 import nodes

from mttq_docs.word.engine.values import Setting

# An open element: its name, and the namespaces that it declares.
_Open = tuple[str, tuple[tuple[str, str], ...]]

_FIELD, _BEGIN, _END = "truong", "dau", "cuoi"
# Elements whose children are elements only: a text between them makes Word refuse the file.
_NO_TEXT = frozenset(
    {
        *("w:body", "w:p", "w:r", "w:tbl", "w:tr", "w:tc", "w:hdr", "w:ftr", "w:footnote", "w:endnote"),
        *("w:comment", "w:hyperlink", "w:sdtContent", "w:ins"),
    }
)


@dataclass(frozen=True, slots=True)
class Proof:
    """Kết quả: `settings` by the identity of each printed expression.

    `holds`: no document need be parsed. `repeats_drawings`: a loop repeats a picture, so numbers would clash.
    """

    settings: dict[int, Setting]
    holds: bool
    repeats_drawings: bool


@dataclass(slots=True)
class _Reading:
    """The literal XML with marks, as it is put together."""

    chunks: list[str] = field(default_factory=list)
    settings: dict[int, Setting] = field(default_factory=dict)
    fields: list[int] = field(default_factory=list)
    in_tag: bool = False
    in_text: bool = False
    holds: bool = True

    def literal(self, xml: str) -> None:
        self.chunks.append(xml)
        opened, closed = xml.rfind("<"), xml.rfind(">")
        if opened != closed:
            self.in_tag = opened > closed
        started, ended = max(xml.rfind("<w:t>"), xml.rfind("<w:t ")), xml.rfind("</w:t>")
        if started != ended:
            self.in_text = started > ended

    def mark(self, kind: str) -> None:
        if self.in_tag:
            self.holds = False
        else:
            self.chunks.append(f"<?{kind}?>")

    def expression(self, node: nodes.Expr) -> None:
        text = Setting.TEXT if self.in_text else Setting.PLAIN
        self.settings[id(node)] = Setting.TAG if self.in_tag else text
        if not self.in_tag:
            self.fields.append(id(node))
        self.mark(_FIELD)

    def body(self, body: Iterable[nodes.Node]) -> None:
        self.mark(_BEGIN)
        self.walk(body)
        self.mark(_END)

    def walk(self, body: Iterable[nodes.Node]) -> None:
        for node in body:
            if isinstance(node, nodes.Output):
                for child in node.nodes:
                    if isinstance(child, nodes.TemplateData):
                        self.literal(child.data)
                    else:
                        self.expression(child)
            else:
                for branch in _bodies(node):
                    self.body(branch)


def _bodies(node: nodes.Node) -> Iterator[list[nodes.Node]]:
    """The bodies of a statement: a loop's and its else, a condition's and its branches'."""
    if isinstance(node, nodes.For | nodes.If | nodes.With):
        yield node.body
    if isinstance(node, nodes.If):
        for branch in node.elif_:
            yield branch.body
    if isinstance(node, nodes.For | nodes.If):
        yield node.else_


def examine(tree: nodes.Template) -> Proof:
    """Khảo sát mẫu: where each field stands, and whether the proof holds."""
    reading = _Reading()
    reading.walk(tree.body)
    holds = _parse(reading) and reading.holds
    repeated = (data for loop in tree.find_all(nodes.For) for data in loop.find_all(nodes.TemplateData))
    return Proof(reading.settings, holds, any("<wp:docPr" in data.data for data in repeated))


def _parse(reading: _Reading) -> bool:
    """Parse the marked XML, note the fields between elements, say whether each body leaves all as it was."""
    parser = expat.ParserCreate(namespace_separator=None)
    open_elements: list[_Open] = []
    begins: list[tuple[_Open, ...]] = []
    fields = iter(reading.fields)
    balanced = True

    def mark(kind: str, _data: str) -> None:
        nonlocal balanced
        if kind == _BEGIN:
            begins.append(tuple(open_elements))
        elif kind == _END:
            balanced = bool(begins) and begins.pop() == tuple(open_elements) and balanced
        elif kind == _FIELD:
            number = next(fields)
            if open_elements and open_elements[-1][0] in _NO_TEXT:
                reading.settings[number] = Setting.OUTSIDE

    parser.StartElementHandler = lambda name, attributes: open_elements.append((name, _declared(attributes)))
    parser.EndElementHandler = lambda _name: open_elements.pop()
    parser.ProcessingInstructionHandler = mark
    try:
        parser.Parse("".join(reading.chunks).encode(), True)
    except expat.ExpatError:
        return False
    return balanced


def _declared(attributes: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for name, value in attributes.items() if name.startswith("xmlns"))
