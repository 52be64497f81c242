"""Lỗi mẫu: say in a clerk's words where a template is wrong, and which name was meant."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from mttq_docs.errors import TemplateError
from mttq_docs.text import near, squeeze

_XML_TAG = re.compile(r"<[^>]*>")
_EXCERPT = 90


class Part(StrEnum):
    """Phần: where a text stands, in the words that Word's own Vietnamese menus use."""

    BODY = "thân văn bản"
    HEADER = "đầu trang"
    FOOTER = "chân trang"
    FOOTNOTES = "cước chú"
    ENDNOTES = "chú thích cuối"
    COMMENTS = "chú thích bên lề"
    PROPERTIES = "thuộc tính tệp"


def visible(xml: str) -> str:
    """Chữ nhìn thấy: the text of a piece of XML, as a reader of the page sees it.

    >>> visible('<w:t>Số: {{ so }}</w:t></w:r><w:r><w:t xml:space="preserve">/CTr</w:t>')
    'Số: {{ so }}/CTr'
    """
    return squeeze(html.unescape(_XML_TAG.sub("", xml)))


def excerpt(text: str, around: str = "") -> str:
    """Trích một đoạn: up to 90 characters of `text`, those about `around` where the text is longer.

    >>> excerpt("Số: {{ so_hieu }}")
    'Số: {{ so_hieu }}'
    >>> len(excerpt("a" * 500 + "{{ so }}" + "b" * 500, around="so")) <= 92
    True
    """
    if len(text) <= _EXCERPT:
        return text
    start = min(max(text.find(around) - _EXCERPT // 2, 0), len(text) - _EXCERPT)
    end = start + _EXCERPT
    return f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}"


def suggestion(name: str, names: Iterable[str]) -> str:
    """Gợi ý tên gần giống, empty where nothing is near.

    >>> suggestion("so_hiu", ["so_hieu", "ngay"])
    '; có phải “so_hieu”?'
    """
    found = " hay ".join(f"“{candidate}”" for candidate in near(name, names))
    return f"; có phải {found}?" if found else ""


@dataclass(frozen=True, slots=True)
class Spot:
    """Chỗ trong mẫu: which file, part and paragraph (from 1, 0 unknown), and what stands there."""

    file: str
    part: Part
    paragraph: int = 0
    text: str = ""

    def __str__(self) -> str:
        """Say the place as a clerk would look for it.

        >>> str(Spot("a.docx", Part.BODY, 3, "Số: {{ so }}"))
        'Mẫu “a.docx”, thân văn bản, đoạn 3 (“Số: {{ so }}”)'
        """
        paragraph = f", đoạn {self.paragraph}" if self.paragraph else ""
        text = f" (“{self.text}”)" if self.text else ""
        return f"Mẫu “{self.file}”, {self.part}{paragraph}{text}"

    def error(self, sentence: str) -> TemplateError:
        """Lỗi tại chỗ này, ready to be raised."""
        return TemplateError(f"{self}: {sentence}")
