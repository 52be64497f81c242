"""Ngôn ngữ mẫu: turn a Word part with docxtpl tags into text that Jinja can compile, line by paragraph.

The grammar is docxtpl's own (`patch_xml`): `{%p %}`, `{%tr %}`, `{%tc %}`, `{{r }}`, tags that Word split
over runs, typographic quotes inside tags, `{_{`. What is added is the way back: each paragraph is one line of
the text, so that a line number of Jinja names a paragraph of the file.
"""

from __future__ import annotations

import io
import re
from dataclasses import replace

from lxml import etree

from mttq_docs.word.engine.faults import Part, Spot, excerpt, visible
from mttq_docs.word.engine.source import Source

# A tag longer than this is no clerk's work, and deep nesting inside one would exhaust a parser's stack.
MAX_TAG = 1000
# docxtpl's patterns look ahead over the whole part; a template of 60 pages has 1 MB.
MAX_PART = 8 * 1024**2

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|(\{\{|\{%|\{#)")
_ESCAPED = (("{_{", "{{"), ("}_}", "}}"), ("{_%", "{%"), ("%_}", "%}"))
_BEFORE = re.compile(r"<w:(p|tr|tc)(?=[ />])")
_MARK = re.compile(r"<\?doan (\d+)\?>")
# What docxtpl repairs in the finished tree: the grid of a table whose number of columns the data decide.
_NEEDS_TREE = re.compile(r"\{[{%#]\s*tc\s|\{%\s*(?:colspan|hm)\b")


def is_tagged(xml: str) -> bool:
    """Có thẻ: whether docxtpl would change anything in this part, in its text or in an attribute."""
    text = visible(xml)
    in_attribute = any(not tag[1] for tag in _TAG.finditer(xml))
    return in_attribute or bool(_TAG.search(text)) or any(escaped in text for escaped, _ in _ESCAPED)


def unescaped(text: str) -> str:
    """Bỏ thoát thẻ: `{_{` is how a template prints `{{`.

    >>> unescaped("{_{ tên }_}")
    '{{ tên }}'
    """
    for escaped, plain in _ESCAPED:
        text = text.replace(escaped, plain)
    return text


def patched(root: etree._Element, file: str, part: Part) -> Source:
    """Chuẩn bị nguồn: check that tags close inside their paragraph, apply docxtpl's grammar, keep numbers."""
    xml = etree.tostring(root, encoding="unicode")
    if len(xml) > MAX_PART:
        raise Spot(file, part).error("phần này quá lớn để làm mẫu; hãy bỏ bớt nội dung cố định")
    marked = _with_marks(re.sub(r"[\r\n]", " ", xml))
    paragraphs = _paragraphs(marked)
    for number, text in enumerate(paragraphs):
        _check_tags(text, Spot(file, part, number))
    pieces = _MARK.split(_grammar(marked))
    numbers = (0, *map(int, pieces[1::2]))
    needs_tree = any(map(_NEEDS_TREE.search, paragraphs))
    return Source(file, part, "\n".join(pieces[::2]), numbers, paragraphs, needs_tree)


def _with_marks(xml: str) -> str:
    """Put the number of each paragraph before it, and before the rows and cells that `{%tr` takes away."""
    number = 1

    def mark(match: re.Match[str]) -> str:
        nonlocal number
        marked = f"<?doan {number}?>{match[0]}"
        if match[1] == "p":
            number += 1
        return marked

    return _BEFORE.sub(mark, xml)


def _paragraphs(marked: str) -> tuple[str, ...]:
    """The visible text of each paragraph, by number."""
    pieces = _MARK.split(marked)
    texts: dict[int, str] = {0: visible(pieces[0])}
    for number, xml in zip(map(int, pieces[1::2]), pieces[2::2], strict=True):
        texts[number] = visible(xml)
    return tuple(texts[number] for number in range(len(texts)))


def _check_tags(text: str, spot: Spot) -> None:
    """Refuse a tag that does not close or never ends.

    docxtpl's patterns look for the end of a tag as far as the end of the part: this keeps them quick.
    """
    for tag in _TAG.finditer(text):
        here = replace(spot, text=excerpt(text, tag[0]))
        if tag[1]:
            closing = {"{{": "}}", "{%": "%}", "{#": "#}"}[tag[1]]
            raise here.error(f"thẻ mở bằng “{tag[1]}” mà không đóng bằng “{closing}” trong cùng một đoạn")
        if len(tag[0]) > MAX_TAG:
            raise here.error(f"thẻ dài quá {MAX_TAG} chữ; hãy chia nhỏ biểu thức")


def _grammar(xml: str) -> str:
    """docxtpl's grammar; and `&` inside tags, which docxtpl leaves as `&amp;`: `{{ ten | join(" & ") }}`."""
    from docxtpl import DocxTemplate

    patched_xml = str(DocxTemplate(io.BytesIO()).patch_xml(xml))
    return _TAG.sub(lambda tag: tag[0].replace("&amp;", "&"), patched_xml)
