"""Giá trị: turn a value of the data into the XML text of its field, or say why it can't be printed.

A key that the data lack is an error (a wrong name in the template); a key that is there without a value
prints nothing: a clerk who leaves an optional line empty wants an empty line, not the word “None”.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sized
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from mttq_docs.errors import BadValue
from mttq_docs.text import require_legal
from mttq_docs.word.engine.inserts import Picture, SubDocument

# The key of a document's `Run` among the template's variables; no template can spell it.
RUN = "\0run"
# Turns of all loops of one document together. A table of 10,000 rows with 10 cells each takes 100,000.
MAX_STEPS = 1_000_000

BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
TAB = '</w:t><w:tab/><w:t xml:space="preserve">'
_LINE_END = re.compile(r"\r\n?|\n")
# docxtpl's signs for a new paragraph and a new page, which need the tree around the field.
_PARAGRAPH, _PAGE = "\a", "\f"
_WITHOUT_SIGNS = str.maketrans("", "", _PARAGRAPH + _PAGE)


class Setting(StrEnum):
    """Chỗ đặt trường: what stands around a field decides what its value may become."""

    TEXT = "text"  # inside w:t: line ends and tabs have elements of their own
    PLAIN = "plain"  # in another element that holds text, such as a title
    TAG = "tag"  # inside a tag: an attribute's value
    OUTSIDE = "outside"  # between paragraphs or runs, where Word allows no bare text


@dataclass(slots=True)
class Run:
    """Một lượt dựng: what one document leaves behind while it is rendered.

    `rich`: a value needs docxtpl itself; `foreign`: a value brought XML of its own, so the result is parsed;
    `series`: what could be read only once, by identity, with what it gave.
    """

    steps: int = MAX_STEPS
    rich: bool = False
    foreign: bool = False
    series: dict[int, tuple[object, list[object]]] = field(default_factory=dict)

    def spend(self, steps: int) -> None:
        """Trừ bước: refuse a document whose loops never seem to end."""
        self.steps -= steps
        if self.steps < 0:
            raise BadValue(f"các vòng lặp chạy quá {MAX_STEPS} lượt; hãy xem lại {{% for %}} lồng nhau")

    def listed(self, items: Iterable[object]) -> list[object]:
        """Đọc một lần cho mọi vòng lặp: a generator is empty the second time, and docxtpl may come second."""
        if id(items) not in self.series:
            self.series[id(items)] = (items, list(self._counted(items)))
        return self.series[id(items)][1]

    def _counted(self, items: Iterable[object]) -> Iterator[object]:
        for item in items:
            self.spend(1)
            yield item


@pass_context
def put(context: Context, value: Any, setting: str, field: str) -> str:
    """In giá trị vào trường `field` inside an element; almost every value is a text that needs no care."""
    if type(value) is str and value.isprintable() and not ("&" in value or "<" in value or ">" in value):
        return value
    return put_carefully(context, value, setting, field)


@pass_context
def put_carefully(context: Context, value: Any, setting: str, field: str) -> str:
    """In giá trị vào trường `field`, wherever that stands and whatever the value is."""
    run: Run = context.parent[RUN]
    if is_rich(value):
        run.rich = True
        return ""
    run.foreign = run.foreign or isinstance(value, Markup)
    xml = xml_of(value, field)
    if _PARAGRAPH in xml or _PAGE in xml:
        run.rich = True
        return ""
    if xml and setting == Setting.OUTSIDE and not isinstance(value, Markup):
        raise BadValue(
            f"trường “{field}” là chữ thường, không đặt được vào {{{{r … }}}} hay {{{{p … }}}}; "
            f"hãy dùng {{{{ {field} }}}}"
        )
    return _with_breaks(xml) if setting == Setting.TEXT else xml


@pass_context
def loop(context: Context, items: Any, field: str) -> Iterable[object]:
    """Lặp qua danh sách của trường `field`; an empty key is an empty list."""
    if items is None:
        return ()
    if isinstance(items, str | bytes):
        raise BadValue(
            f"“{field}” là một chuỗi chữ, không phải danh sách, nên không lặp được", found=str(items)[:60]
        )
    run: Run = context.parent[RUN]
    if isinstance(items, Sized):
        run.spend(len(items))
        return items  # type: ignore[return-value]
    return run.listed(items)


def is_rich(value: object) -> bool:
    """Giá trị có định dạng: docxtpl's objects and ours, which bring XML and know it."""
    if isinstance(value, Picture | SubDocument):
        return True
    return hasattr(value, "__html__") and not isinstance(value, Markup)


def xml_of(value: object, field: str) -> Markup:
    """XML của một giá trị that is not rich, its line ends and tabs as they are.

    What a filter has made XML already (`| e`, `| safe`) stays; whether it fits, the finished part will tell.
    """
    text = value if isinstance(value, Markup) else _text_of(value, field)
    try:
        require_legal(text.translate(_WITHOUT_SIGNS))
    except BadValue as error:
        raise BadValue(f"trường “{field}”: {error}", found=error.found, expected=error.expected) from error
    return escape(text)


def _text_of(value: object, field: str) -> str:
    """The text of a value; what no reader of the document should see is refused."""
    if value is None:
        return ""
    if isinstance(value, bool):
        raise BadValue(
            f"trường “{field}” là đúng/sai, không in ra được; hãy dùng {{% if {field} %}} … {{% endif %}}"
        )
    if isinstance(value, int | float):
        return str(value)
    is_container = isinstance(value, list | tuple | dict | set | frozenset | bytes)
    if is_container or type(value).__str__ is object.__str__:
        raise BadValue(
            f"trường “{field}” không phải chữ hay số, không in ra được; hãy in từng phần của nó, "
            "hoặc lặp bằng {% for %} nếu là danh sách"
        )
    return str(value)  # an undefined name raises here


def _with_breaks(xml: Markup) -> Markup:
    if "<" in xml:
        return xml
    return Markup(_LINE_END.sub(BREAK, xml).replace("\t", TAB))  # noqa: S704 it was escaped or marked before
