"""Xem xét: join the roads from any file to what is found in it: its sheet, the documents that it cites."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from mttq_docs.api.documents import compose_sheet
from mttq_docs.citations import (
    Citation,
    CitedDocument,
    Contradiction,
    as_record,
    cited_documents,
    contradictions,
    find_citations,
)
from mttq_docs.loading import load
from mttq_docs.loading.reading import decode, read_text
from mttq_docs.recognise import recognise, recognise_text
from mttq_docs.sheet import Block, Sheet, Table
from mttq_docs.word.read import read

__all__ = ["CitedText", "as_record", "cite", "sheet_of"]

# Of the other kinds of office files the reader says what they are, and what to do.
_WORD = (".docx", ".dotx", ".docm", ".doc", ".dot", ".odt", ".rtf", ".pdf")
_DATA = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class CitedText:
    """Văn bản đã tìm viện dẫn: its text, each mention, the documents that are meant, and what disagrees."""

    text: str
    citations: tuple[Citation, ...]
    documents: tuple[CitedDocument, ...]
    contradictions: tuple[Contradiction, ...]

    def line_of(self, offset: int) -> int:
        """Dòng (đoạn) chứa một vị trí, from 1."""
        return self.text.count("\n", 0, offset) + 1


def sheet_of(path: str | Path) -> Sheet:
    """Tờ của một tệp: a Word file as read and recognised, a data file as composed, else plain text.

    `UnreadableFile` where there is nothing to read, `InvalidData` for a data file with mistakes.
    """
    source = Path(path)
    match source.suffix.lower():
        case ending if ending in _WORD:
            return recognise(read(source))
        case ending if ending in _DATA:
            return compose_sheet(load(source))
    return recognise_text(read_text(source).splitlines())


def cite(source: str | Path | bytes) -> CitedText:
    """Tìm mọi viện dẫn của một tệp, or of a plain text given as bytes in UTF-8.

    A Word file is read paragraph by paragraph, a data file as the document that it becomes, anything else as
    it stands; offsets count code points of that text. Raises as `sheet_of` does.
    """
    text = decode(source, "đầu vào") if isinstance(source, bytes) else _text_of(Path(source))
    citations = find_citations(text)
    return CitedText(text, citations, cited_documents(citations), contradictions(citations))


def _text_of(path: Path) -> str:
    if path.suffix.lower() not in _WORD + _DATA:
        return read_text(path)
    sheet = sheet_of(path)
    return "\n".join(_lines((*sheet.blocks, *sheet.asides)))


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    """Chữ của từng đoạn, tables cell by cell."""
    for block in blocks:
        if isinstance(block, Table):
            yield from _lines(inner for row in block.rows for cell in row.cells for inner in cell.blocks)
        else:
            yield f"{block.lead} {block.text}".strip().replace("\n", " ")
