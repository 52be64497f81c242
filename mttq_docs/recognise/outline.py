"""Bố cục: give a paragraph of the running text its role, by its label, its words and its look."""

from __future__ import annotations

import re
from dataclasses import replace

from mttq_docs.numbering import Level, parse_label, split_label
from mttq_docs.recognise.words import in_raw, is_capitals
from mttq_docs.sheet import Block, Role, Spot
from mttq_docs.text import fold, nfc

# Roles whose label our own styles leave to be typed, or that a clerk typed over.
_LABELLED = frozenset(
    {
        Role.SECTION,
        Role.ACTION_PROGRAMME,
        Role.CLAUSE_TITLE,
        Role.CLAUSE,
        Role.SUBCLAUSE,
        Role.POINT,
        Role.DASH,
        Role.PLUS,
        Role.RECIPIENT,
    }
)
_WITH_LEAD = frozenset({Role.CLAUSE, Role.SUBCLAUSE, Role.POINT, Role.DASH, Role.PLUS, Role.PARAGRAPH})
_TITLED = frozenset({Role.SECTION, Role.ACTION_PROGRAMME, Role.CLAUSE_TITLE, Role.HEADING})
_ENDS_LEAD = (":", ".")
_SENTENCE_ENDS = tuple(".;:,!?…/")
_DEEPER = frozenset({Level.SUBCLAUSE, Level.POINT, Level.DASH, Level.PLUS})
_LONG_LINE = 80
# Marks of other schemes, as they are typed or as Word prints them.
_BULLETS = re.compile(r"\s*([*•●○▪■□◆❖➢✓]|o(?=\t| {2}))\s*(?=\S)")
_SECOND_BULLETS = frozenset("*○□")
_BRACKETED = re.compile(r"\s*(\([0-9a-zđ]{1,2}\))\s+(?=\S)")
_LETTER = re.compile(r"\s*([A-H]\.)\s+(?=\S)")
_NTH = r"(?:thứ\s+\w{2,6}|[IVXLC]{1,7}|[0-9]{1,3})"
_DIVISION = re.compile(rf"(?i)\s*((?:phần|chương|mục|tiểu\s+mục|đợt)\s+{_NTH}\s*(?:[.:]|(?=\n|\Z)|\s-))\s*")
_ARTICLE = re.compile(r"\s*((?i:điều)\s+[0-9]{1,3}[a-zđ]?\s*[.:])\s*")
_AUTOMATIC_POINT = re.compile(r"\(?[A-Za-zđ]{1,2}[).]?")
_OPENS_BASIS = ("can_cu_", "xet_", "theo_de_nghi_", "thuc_hien_", "theo_")
# The last basis of a decision; other paragraphs that open so and end in a full stop are sentences.
_CLOSES_BASES = ("xet_", "theo_de_nghi_")
_NOTE = re.compile(r"\(.*\)\.?", re.DOTALL)
_LONGEST_HEADING = 160
_LONGEST_NOTE = 300


def outlined(block: Block) -> Block:
    """Khối đã có vai: a body paragraph with role, label, run-in title and reason.

    A block whose role is decided already, by its style, keeps it.
    """
    if block.reason:
        return _with_lead(_with_typed_label(block) if block.role in _LABELLED else block)
    labelled = _labelled(block)
    if labelled is not None:
        return _with_lead(labelled)
    return _unlabelled(block)


def is_basis(block: Block) -> bool:
    """Là một căn cứ riêng một dòng: it opens as one, and no enacting clause follows in the same paragraph.

    >>> is_basis(Block(Role.PARAGRAPH, "Căn cứ Luật Mặt trận Tổ quốc Việt Nam năm 2015;"))
    True
    >>> is_basis(Block(Role.PARAGRAPH, "Căn cứ tình hình thực tế, Ban Thường trực kế hoạch như sau:"))
    False
    """
    opening = fold(block.text[:24]) + "_"
    if block.label or not opening.startswith(_OPENS_BASIS):
        return False
    ending = block.text.rstrip()[-1:]
    if opening.startswith("can_cu"):
        # Several bases in one paragraph run on into the enacting clause.
        return ending != ":" and ";" not in block.text.rstrip()[:-1]
    return ending in ";," or (ending == "." and opening.startswith(_CLOSES_BASES))


def is_bare_title(block: Block, below: str) -> bool:
    """Là tiêu đề của các ý bên dưới, where no look tells: no end mark, and something deeper below.

    >>> title = Block(Role.CLAUSE, "Mục đích", "1.")
    >>> is_bare_title(title, "- Gắn kết Nhân dân."), is_bare_title(title, "2. Yêu cầu")
    (True, False)
    """
    if block.role is not Role.CLAUSE or block.look is not None or block.text[-1:] in _SENTENCE_ENDS:
        return False
    found = split_label(below)
    return found[0].level in _DEEPER if found else len(below) > _LONG_LINE


def is_bold(block: Block) -> bool:
    """Đậm cả đoạn."""
    faces = block.faces()
    return bool(faces) and all(span.face.bold for span in faces)


def is_centred(block: Block) -> bool:
    """Canh giữa."""
    return block.look is not None and block.look.align == "center"


def _labelled(block: Block) -> Block | None:
    """The block with the role that its label gives it, automatic or typed; None without a label."""
    if block.label:
        role, reason = _role_of(block.label), f"số tự động “{block.label}”"
        return replace(block, role=_titled(role, block), reason=reason) if role else None
    typed = _with_typed_label(block)
    if typed.label:
        role = _role_of(typed.label)
        if role is None or (role is Role.HEADING and not _looks_like_heading(typed)):
            return None
        return replace(typed, role=_titled(role, typed), reason=f"nhãn “{typed.label}”")
    return None


def _role_of(label: str) -> Role | None:
    found = parse_label(label)
    if found is not None:
        return Role(found.level.value)
    if _BULLETS.fullmatch(label + "x") or _BULLETS.match(label + " x"):
        return Role.PLUS if label in _SECOND_BULLETS else Role.DASH
    if _LETTER.fullmatch(label + " ") or _LETTER.match(label + " x") or label.endswith(":"):
        return Role.HEADING
    if _DIVISION.match(label) or _ARTICLE.match(label):
        return Role.HEADING
    if _BRACKETED.match(label + " x") or _AUTOMATIC_POINT.fullmatch(label):
        return Role.POINT
    return None


def _titled(role: Role, block: Block) -> Role:
    """A clause that is bold from end to end is a title."""
    return Role.CLAUSE_TITLE if role is Role.CLAUSE and is_bold(block) else role


def _with_typed_label(block: Block) -> Block:
    """The block with the label at the front of its text taken off."""
    if block.label or not block.text:
        return block
    found = split_label(block.text)
    if found is not None and found[0].level is not Level.ANNEX:
        return _taken(block, len(block.text) - len(found[1]))
    for pattern in (_BULLETS, _BRACKETED, _LETTER, _DIVISION, _ARTICLE):
        other = pattern.match(nfc(block.text))
        if other is not None:
            return _taken(block, in_raw(block.text, other.end()))
    return block


def _taken(block: Block, length: int) -> Block:
    label, text = block.text[:length].strip(), block.text[length:]
    start = length + len(text) - len(text.lstrip())
    spot = block.spot or Spot(raw=block.text, end=len(block.text))
    return replace(
        block, label=label, text=block.text[start:].rstrip(), spot=replace(spot, text=spot.text + start)
    )


def _looks_like_heading(block: Block) -> bool:
    return (
        not block.text
        or is_bold(block)
        or is_capitals(block.text.partition(":")[0])  # “D. KIẾN NGHỊ: Không.”
        or block.label.lower().startswith("điều")
    )


def _with_lead(block: Block) -> Block:
    """The block with its run-in title apart: bold words at the front that end in a colon or a full stop."""
    if block.role not in _WITH_LEAD:
        return block
    end = 0
    for span in block.faces():
        if not span.face.bold:
            break
        end = span.end
    lead = block.text[:end].rstrip()
    whole = end == len(block.text)
    if not lead.endswith(_ENDS_LEAD) or (whole and not _is_own_lead(block, lead)):
        return block
    rest = block.text[end:]
    start = end + len(rest) - len(rest.lstrip())
    spot = block.spot or Spot()
    return replace(block, lead=lead, text=block.text[start:], spot=replace(spot, text=spot.text + start))


def _is_own_lead(block: Block, lead: str) -> bool:
    """In our own styles a bold item that ends in a colon is a title whose points follow."""
    return block.reason.startswith("kiểu") and lead.endswith(":")


def _unlabelled(block: Block) -> Block:
    text = block.text
    if len(text) < _LONGEST_NOTE and _NOTE.fullmatch(text):
        return replace(block, role=Role.NOTE, reason="cả dòng trong ngoặc đơn")
    if len(text) < _LONGEST_HEADING and text[-1:] not in ".;,":
        if is_capitals(text):
            return replace(block, role=Role.HEADING, reason="dòng viết hoa không có nhãn")
        if is_bold(block) and is_centred(block):
            return replace(block, role=Role.HEADING, reason="dòng đậm, canh giữa, không có nhãn")
    return _with_lead(replace(block, role=Role.PARAGRAPH, reason="không có nhãn hay dấu hiệu khác"))
