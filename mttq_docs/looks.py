"""Dáng vẻ: hold what a reader sees of a paragraph besides its words, and where it stood in a file.

Only reading fills these in: a Sheet that was composed has none of them. Lengths are millimetres, sizes and
spaces points; offsets are code points of the paragraph as it stood (`Spot.raw`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Face:
    """Kiểu chữ của một quãng: what is in force after styles, tables and direct formatting.

    `color` is six hexadecimal digits or `auto`; `raised` is `superscript`, `subscript` or nothing;
    `highlight` is the name of a marker's colour or the digits of a shading. `spacing_pt` is what is added
    between two letters, `scale` how wide they are in percent.
    """

    family: str = ""
    size_pt: float = 0
    bold: bool = False
    italic: bool = False
    caps: bool = False
    underline: bool = False
    strike: bool = False
    color: str = "auto"
    raised: str = ""
    highlight: str = ""
    spacing_pt: float = 0
    scale: float = 100


@dataclass(frozen=True, slots=True)
class Span:
    """Quãng chữ: from `start` up to `end`, in one face."""

    start: int
    end: int
    face: Face


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """Nét vẽ ngang: a drawn line, anchored at a paragraph.

    `left_mm` counts from the left edge of the column or cell, `below_mm` from the top of the paragraph; None
    where the file does not tell.
    """

    length_mm: float
    left_mm: float | None = None
    below_mm: float | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """Đường kẻ dưới một thành phần: `kind` is `border`, `drawn`, `underline`, `typed` or `table`.

    `length_mm` is 0 where the file does not tell; `share` is the part of the text that is underlined, 1 for
    all of it, 0 for other kinds.
    """

    kind: str
    length_mm: float = 0
    share: float = 0


@dataclass(frozen=True, slots=True)
class Look:
    """Dáng vẻ một đoạn, as it comes out on the page.

    `gap_pt` is the whole space to the paragraph above: what that one asks for below it and this one above.
    `line` is a multiple of single spacing where `line_rule` is `multiple`, else points (`exact`, `at_least`).
    `first_line_mm` is negative for a hanging indent. `padding` are the spaces and tabs typed before the text,
    `blanks` the empty paragraphs above it. `borders` are the sides with a visible line. `label` is the face
    of an automatic number; `style` the name of the paragraph's style. `shade` is the colour behind the
    paragraph. `traces` tells what of it a reader does not see: `hidden` text, `revised` by tracked changes.
    """

    spans: tuple[Span, ...] = ()
    label: Face | None = None
    align: str = "left"
    left_mm: float = 0
    right_mm: float = 0
    first_line_mm: float = 0
    before_pt: float = 0
    after_pt: float = 0
    gap_pt: float = 0
    line: float = 1
    line_rule: str = "multiple"
    borders: tuple[str, ...] = ()
    lines: tuple[DrawnLine, ...] = ()
    rule: Rule | None = None
    padding: str = ""
    blanks: int = 0
    keep_next: bool = False
    new_page: bool = False
    outline: int | None = None
    style: str = ""
    shade: str = ""
    traces: tuple[str, ...] = ()

    def within(self, start: int, end: int) -> Iterator[Span]:
        """Các quãng chữ giữa hai chỗ, cut to them."""
        for span in self.spans:
            if span.start < end and span.end > start:
                yield Span(max(span.start, start), min(span.end, end), span.face)


@dataclass(frozen=True, slots=True)
class Spot:
    """Chỗ đứng của một khối trong tệp.

    `part` is the part's name in Word's Vietnamese words; `paragraph` counts from 1 all paragraphs of that
    part in the order of the file, those in tables and text boxes too; of a plain text, its lines. `raw` is
    the whole paragraph as a reader sees it, with typed label and run-in title and without an automatic
    number: the block spans `raw[start:end]`, its text begins at `text`. `table`, `row` and `column` count
    from 1, 0 is outside any; `columns` is how many cells the row has; `left_mm` and `width_mm` place the cell
    or text column that holds the paragraph, from the page's left margin. `page` is an index of `Sheet.pages`.
    A cell is `boxed` when lines are drawn on three of its sides or on all.
    """

    part: str = ""
    paragraph: int = 0
    raw: str = ""
    start: int = 0
    text: int = 0
    end: int = 0
    table: int = 0
    row: int = 0
    column: int = 0
    columns: int = 0
    left_mm: float = 0
    width_mm: float = 0
    page: int = 0
    boxed: bool = False

    def __str__(self) -> str:
        """Nói chỗ đứng cho người đọc.

        >>> str(Spot("thân văn bản", 12, table=1, row=2, column=1))
        'thân văn bản, đoạn 12, bảng 1, hàng 2, cột 1'
        """
        parts = [self.part, f"đoạn {self.paragraph}" if self.paragraph else ""]
        if self.table:
            parts.append(f"bảng {self.table}, hàng {self.row}, cột {self.column}")
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class PageNumber:
    """Số trang: `position` is `top_center`, `bottom_right` …; do the first and the even pages show it?"""

    position: str
    face: Face
    first_page: bool
    even_pages: bool = True


@dataclass(frozen=True, slots=True)
class Page:
    """Cách đặt trang của một phần (section).

    `start` is the number given to its first page, if any, `number_format` how Word names the way its numbers
    are written; a part that `continues` opens no new page.
    """

    width_mm: float
    height_mm: float
    margin_top_mm: float
    margin_bottom_mm: float
    margin_left_mm: float
    margin_right_mm: float
    columns: int = 1
    number: PageNumber | None = None
    start: int | None = None
    continues: bool = False
    number_format: str = "decimal"

    @property
    def orientation(self) -> str:
        """Hướng giấy: `portrait` or `landscape`, by the sides, which is what the printer goes by."""
        return "landscape" if self.width_mm > self.height_mm else "portrait"
