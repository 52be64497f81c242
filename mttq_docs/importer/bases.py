"""Căn cứ và câu dẫn: read what stands between the title and the first heading."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mttq_docs.importer.drafting import Data
from mttq_docs.importer.items import Item
from mttq_docs.importer.ledger import Ledger
from mttq_docs.importer.points import prose_of
from mttq_docs.sheet import Chart, Role

_VERBS = (
    "xây dựng|ban hành|báo cáo|đề ra|triển khai|tổ chức|lập|thống nhất|hướng dẫn|đề nghị|thông qua|phối hợp|"
    "kế hoạch|chương trình|xin|quyết định|tiếp tục|định hướng|yêu cầu"
)
_BODY = (
    r"(?:Ban\s+Thường\s+trực|Đoàn\s+Chủ\s+tịch|(?:Ủy|Uỷ)\s+ban|Ban\s+Công\s+tác|Ban\s+công\s+tác|BTT|UB|"
    r"Mặt\s+trận|MTTQ)"
)
# The clause that takes the bases up: from the comma or semicolon before the body that issues the paper.
_ENACTING = re.compile(
    rf"\s*(?P<mark>[,;.])\s+(?P<clause>{_BODY}(?![\w])[^;]*?(?<!\w)(?:{_VERBS})(?!\w)[^;]*:)\s*\Z"
)
_OPENING = re.compile(r"\s*[-+*•–]?\s*(?P<word>căn\s+cứ)\s+", re.IGNORECASE)
_BASIS = re.compile(
    r"\s*[-+*•–]?\s*(?:căn\s+cứ|thực\s+hiện|triển\s+khai|theo|xét|trên\s+cơ\s+sở|được\s+sự|tiếp\s+tục|sau\s+khi)(?!\w)",
    re.IGNORECASE,
)
_LONGEST_CLAUSE = 700
_END_MARKS = " .;,"
_OPEN, _CLOSE = '“("[', '”)"]'


def read_preamble(items: Sequence[Item], ledger: Ledger) -> Data:
    """Đọc phần mở đầu: `mo_dau`, `can_cu`, `cau_dan`; tables in it are left to who reads tables."""
    texts = [
        item
        for item in items
        if not (item.is_table or isinstance(item.block, Chart) or ledger.is_placed(item))
    ]
    lead_at = _lead_in_at(texts)
    opening: list[str] = []
    bases: list[str] = []
    lead = ""
    for at, item in enumerate(texts):
        text = prose_of(item, ledger, item.words)
        if at == lead_at:
            found, lead = _cut(text)
            bases += _placed(item, found, len(bases), ledger)
            ledger.place(item, "cau_dan")
        elif item.role is Role.BASIS or (lead_at is not None and at < lead_at and _lists_bases(text)):
            bases += _placed(item, _split(text), len(bases), ledger)
        else:
            if bases or (lead_at is not None and at > lead_at):
                ledger.restated(item, "Đoạn này đứng sau căn cứ, khi in ra sẽ đứng trước")
            ledger.place(item, "mo_dau", len(opening))
            opening.append(text)
    data: Data = {"mo_dau": opening, "can_cu": bases, "cau_dan": lead}
    return {key: value for key, value in data.items() if value}


def _lead_in_at(items: Sequence[Item]) -> int | None:
    """The paragraph that leads into the text: the last that ends in a colon or says “như sau”."""
    for at in range(len(items) - 1, -1, -1):
        text = items[at].text
        if text.endswith(":") or "như sau" in text[-40:]:
            return at
    return None


def _placed(item: Item, bases: Sequence[str], before: int, ledger: Ledger) -> Sequence[str]:
    for at in range(len(bases)):
        ledger.place(item, "can_cu", before + at)
    return bases


def _cut(text: str) -> tuple[list[str], str]:
    """Bases that run on into the enacting clause, and the clause; no bases where it can't be told apart."""
    if not _BASIS.match(text):
        return [], text
    found = _ENACTING.search(text, max(0, len(text) - _LONGEST_CLAUSE))
    if found is None or found["mark"] == ".":
        return [], text
    bases = _split(text[: found.start()])
    if len(bases) == 1 and not _OPENING.match(text):
        return [], text  # “Thực hiện Chương trình …, Ban Thường trực … báo cáo …:” is one sentence.
    return bases, found["clause"]


def _lists_bases(text: str) -> bool:
    return bool(_BASIS.match(text)) and text[-1:] in ".;,"


def _split(text: str) -> list[str]:
    """The bases of a paragraph, without “Căn cứ” before the first and without end marks."""
    parts, depth, start = [], 0, 0
    for at, letter in enumerate(text):
        depth = max(depth + (letter in _OPEN) - (letter in _CLOSE), 0) if letter != '"' else depth
        if letter == ";" and not depth:
            parts.append(text[start:at])
            start = at + 1
    parts.append(text[start:])
    bare = [part.strip(_END_MARKS) for part in parts]
    if bare:
        opened = _OPENING.match(bare[0])
        bare[0] = bare[0][opened.end() :] if opened else bare[0]
    return [part for part in bare if part]
