"""Khung văn bản: compose what stands around the text, from the letterhead to the annexes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mttq_docs.compose.outline import Outline, cased, ended
from mttq_docs.compose.prose import Prose
from mttq_docs.dates import PartialDate, format_date
from mttq_docs.model import Document
from mttq_docs.numbering import roman
from mttq_docs.sheet import Block, Properties, Role
from mttq_docs.standards import Standard
from mttq_docs.text import capitalise, fold
from mttq_docs.units import Body, body

_OPENS_A_BASIS = (
    "căn cứ", "thực hiện", "triển khai", "tiếp tục", "theo", "xét", "trên cơ sở", "xuất phát", "được sự",
    "sau khi",
)  # fmt: skip
_LIST_MARKS = "-+*• "
_CLOSING_MARKS = " .;,"


@dataclass(frozen=True, slots=True)
class Heading:
    """Tên loại và trích yếu của một văn bản: `Chương trình`, its abbreviation `CTr`, and the subject."""

    kind: str
    abbreviation: str
    subject: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """Một phụ lục đã soạn: its title and its blocks."""

    title: str
    blocks: tuple[Block, ...]


class Frame:
    """Người soạn khung của một văn bản theo một bộ chuẩn."""

    def __init__(self, document: Document, standard: Standard, heading: Heading) -> None:
        self._document = document
        self._standard = standard
        self._heading = heading
        unit = document.unit
        self.body: Body = body(
            unit.level, document.organ, kind=unit.kind or "", name=unit.name or "", parent=unit.parent or ""
        )

    def head(self) -> Iterator[Block]:
        """Phần đầu: from the bodies to the subject and the addressees."""
        document = self._document
        yield from (self._line(Role.PARENT_BODY, line) for line in self.body.parent_lines)
        yield from (self._line(Role.ISSUING_BODY, line) for line in self.body.issuing_lines)
        yield from (self._fixed(role) for role in (Role.NATIONAL_NAME, Role.MOTTO))
        yield Block(Role.NUMBER, self._number_line())
        yield Block(Role.PLACE_DATE, f"{document.place_name or self.body.place}, {self._date()}")
        if document.secrecy:
            yield self._line(Role.SECRECY, document.secrecy)
        if document.urgency:
            yield self._line(Role.URGENCY, document.urgency)
        yield self._line(Role.KIND, self._heading.kind)
        yield self._line(Role.SUBJECT, self._heading.subject)
        yield from (Block(Role.ADDRESSEE, name) for name in document.addressees)

    def bases(self, prose: Prose, lead_in: str) -> Iterator[Block]:
        """Các căn cứ và câu dẫn vào nội dung, one a line or in one running paragraph."""
        style = self._standard.basis
        texts = [prose.write(_bare(text)) for text in self._document.bases]
        lead = prose.write(self._document.lead_in or lead_in)
        if style.layout.used == "paragraph" and texts:
            joined = f"{style.item_end.used} ".join((_opened(texts[0]), *texts[1:]))
            yield Block(Role.PARAGRAPH, f"{joined}{style.last_end.used} {lead}")
            return
        for position, text in enumerate(texts, 1):
            end = style.last_end if position == len(texts) else style.item_end
            yield Block(Role.BASIS, f"{_opened(text)}{end.used}")
        yield Block(Role.PARAGRAPH, lead)

    def tail(self) -> Iterator[Block]:
        """Phần cuối: recipients and signature."""
        yield self._line(Role.RECIPIENTS_LABEL, self._standard.recipients.label.used)
        yield from (Block(Role.RECIPIENT, text, "-") for text in self._recipients())
        signature = self._document.signature
        yield from (
            self._line(Role.AUTHORITY, line) for line in signature.authority or (self.body.authority,)
        )
        yield self._line(Role.POSITION, signature.position or self.body.position)
        yield self._line(Role.NAME, signature.name or "")

    def annexes(self, outline: Outline, prose: Prose, drawn: Iterable[Drawn] = ()) -> Iterator[Block]:
        """Các phụ lục: the document's own, then those drawn from its data, such as tables."""
        written = (
            Drawn(prose.write(annex.title), ended(outline.clauses(annex.content), self._standard))
            for annex in self._document.annexes
        )
        annexes = (*written, *drawn)
        for ordinal, annex in enumerate(annexes, 1):
            yield from self.annex(annex, self.reference, ordinal if len(annexes) > 1 else None)

    def annex(self, annex: Drawn, reference: str, ordinal: int | None) -> Iterator[Block]:
        """Một phụ lục: its label, its title, the line that ties it to a document, its blocks."""
        headings = self._standard.headings
        label = headings.annex.used.format(roman(ordinal)) if ordinal else headings.annex_single.used
        yield self._line(Role.ANNEX, label)
        yield self._line(Role.ANNEX_TITLE, annex.title)
        yield Block(Role.ANNEX_REFERENCE, reference)
        yield from annex.blocks

    def properties(self) -> Properties:
        """Thuộc tính tệp."""
        heading = self._heading
        return Properties(
            title=f"{heading.kind} {lower_first(heading.subject)}",
            subject=heading.subject,
            author=self.body.full_name,
            keywords=f"{heading.kind}, {self._document.year}",
            created=self._document.effective_on,
        )

    def _line(self, role: Role, text: str) -> Block:
        return Block(role, cased(text, self._standard.elements[role]))

    def _fixed(self, role: Role) -> Block:
        wording = self._standard.elements[role].text
        return Block(role, wording.used if wording else "")

    def _symbol(self) -> str:
        return self._document.symbol or f"{self._heading.abbreviation}-{self.body.symbol}"

    def _number(self) -> str:
        """Số đã thêm số 0, or the blank of a draft."""
        line, number = self._standard.number_line, self._document.number
        return number.zfill(int(line.digits.used)) if number else line.blank.used

    def _number_line(self) -> str:
        label = self._standard.number_line.label.used
        space = " " if self._document.number else ""
        return f"{label}{space}{self._number()}/{self._symbol()}"

    def _date(self) -> str:
        return format_date(self._document.issued_on or PartialDate())

    @property
    def reference(self) -> str:
        """Dòng “Kèm theo” của phụ lục: kind, number, date and issuer of the document."""
        return self._standard.headings.annex_reference.used.format(
            kind=self._heading.kind,
            number=f"{self._number()}/{self._symbol()}",
            date=self._date(),
            issuer=self.body.full_name,
        )

    def _recipients(self) -> Iterator[str]:
        style = self._standard.recipients
        if self._document.addressees:
            yield f"Như trên{style.item_end.used}"
        for recipient in self._document.recipients:
            purpose = f" {style.purpose.used.format(recipient.purpose)}" if recipient.purpose else ""
            yield f"{_bare(recipient.name)}{purpose}{style.item_end.used}"
        yield f"{style.archive.used.format(_archive(self._document.archive))}{style.last_end.used}"


def _opened(basis: str) -> str:
    """Mở đầu một căn cứ: with “Căn cứ”, unless the clerk opened it otherwise."""
    words = f"{fold(basis)}_"
    own = any(words.startswith(f"{fold(opening)}_") for opening in _OPENS_A_BASIS)
    return capitalise(basis) if own else f"Căn cứ {basis}"


def _bare(line: str) -> str:
    """Dòng không có gạch đầu dòng và dấu cuối: clerks paste lines from old papers with their marks."""
    return line.lstrip(_LIST_MARKS).rstrip(_CLOSING_MARKS)


def _archive(place: str) -> str:
    """Nơi lưu, without the word “Lưu” that the line has anyway."""
    return re.sub(r"^lưu\s*:?\s*", "", _bare(place), flags=re.IGNORECASE)


def lower_first(text: str) -> str:
    """Viết thường chữ cái đầu, of a subject that runs on from the kind before it."""
    return text[:1].lower() + text[1:]
