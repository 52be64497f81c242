"""Chữ thuần của một tờ: what one has of a paper that is copied out of Word or a web page."""

from __future__ import annotations

from mttq_docs.sheet import Chart, Sheet, Table


def plain_text(sheet: Sheet, mark: str) -> str:
    """The paragraphs a line each, the rows of tables with a mark between their cells, no charts."""
    lines: list[str] = []
    for block in sheet.blocks:
        if isinstance(block, Table):
            lines += [mark.join(cell.text for cell in row.cells) for row in block.rows]
        elif not isinstance(block, Chart):
            lines.append(" ".join(part for part in (block.label, block.lead, block.text) if part))
    return "\n".join(lines)
