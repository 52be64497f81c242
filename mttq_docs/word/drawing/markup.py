"""Thân mẫu: write the paragraphs, tables and template tags of a Word body."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape

from mttq_docs.word.styles import TAG, style_id

# A run: its text, or its properties and its text.
Run = str | tuple[str, str]

_SIDES = ("top", "left", "bottom", "right")


def paragraph(style: str, *runs: Run, properties: str = "") -> str:
    """Một đoạn of the style with that name; `properties` are what is set on the paragraph itself.

    >>> paragraph("Họ tên")
    '<w:p><w:pPr><w:pStyle w:val="ho_ten"/></w:pPr></w:p>'
    """
    content = "".join(_run(*(("", run) if isinstance(run, str) else run)) for run in runs)
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id(style)}"/>{properties}</w:pPr>{content}</w:p>'


def table(widths: Sequence[int], rows: Iterable[Sequence[str]], *, top: int = 0) -> str:
    """Một bảng không kẻ khung: fixed widths, no inner margins but `top`, rows that never break over pages."""
    borders = "".join(f'<w:{side} w:val="nil"/>' for side in (*_SIDES, "insideH", "insideV"))
    margins = "".join(f'<w:{side} w:w="{top if side == "top" else 0}" w:type="dxa"/>' for side in _SIDES)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    content = "".join(_row(widths, row) for row in rows)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        f'<w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{content}</w:tbl>"
    )


def loop(name: str, items: str, content: str) -> str:
    """Thẻ lặp: `content` once for each of `items`."""
    return _tag(f"for {name} in {items}") + content + _tag("endfor")


def named(name: str, value: str, content: str) -> str:
    """Thẻ đặt tên: a short name for a value within `content`."""
    return _tag(f"with {name} = {value}") + content + _tag("endwith")


def loop_rows(name: str, items: str, cases: Iterable[tuple[str, str]], *, cells: int) -> str:
    """Thẻ lặp dòng của bảng: for each of `items` the row of the first condition that holds.

    Each tag stands in a row of its own, over all `cells`, which vanishes with it.
    """
    word, out = "if", [_row_tag(f"for {name} in {items}", cells)]
    for condition, row in cases:
        out += [_row_tag(f"{word} {condition}" if condition else "else", cells), row]
        word = "elif"
    return "".join((*out, _row_tag("endif", cells), _row_tag("endfor", cells)))


def branches(cases: Iterable[tuple[str, str]]) -> str:
    """Thẻ rẽ nhánh: the content of the first condition that holds; an empty condition is `else`."""
    word, out = "if", []
    for condition, content in cases:
        out += [_tag(f"{word} {condition}" if condition else "else"), content]
        word = "elif"
    return "".join(out) + _tag("endif")


def when(condition: str, content: str) -> str:
    """Thẻ điều kiện: `content` where the condition holds."""
    return branches([(condition, content)])


def comment(words: str) -> str:
    """Lời dặn cho người sửa mẫu; it prints nothing."""
    return paragraph(TAG, f"{{#p {words} #}}")


def _tag(code: str) -> str:
    """A paragraph of template code; it vanishes with its paragraph."""
    return paragraph(TAG, f"{{%p {code} %}}")


def _row_tag(code: str, cells: int) -> str:
    tag = paragraph(TAG, f"{{%tr {code} %}}")
    return f'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="{cells}"/></w:tcPr>{tag}</w:tc></w:tr>'


def _run(properties: str, text: str) -> str:
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _row(widths: Sequence[int], contents: Sequence[str]) -> str:
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'
        for width, content in zip(widths, contents, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"
