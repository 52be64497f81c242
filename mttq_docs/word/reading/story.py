"""Mạch văn bản: read a run of paragraphs and tables (body, cell, text box, header) as bare blocks.

A bare block has its text, its automatic label, its look and its place; its role only where one of our own
styles names it. Empty paragraphs are kept: they carry drawn lines and borders, and tell how a page was laid
out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from mttq_docs.sheet import Block, Cell, DrawnLine, Face, Page, Role, Row, Spot, Table
from mttq_docs.word.look import Layer, ParagraphLook
from mttq_docs.word.numbers import Counter
from mttq_docs.word.reading.drawn import Column
from mttq_docs.word.reading.inline import Content, InlineReader
from mttq_docs.word.reading.knowledge import Knowledge
from mttq_docs.word.reading.revisions import flattened, joins_next
from mttq_docs.word.reading.tables import CellPlan, TablePlan
from mttq_docs.word.reading.wml import Element, W, value_of

TEXT_BOX = "khung chữ"
# XML may nest 256 deep; a text box in a cell in a text box … says nothing any more.
_DEEPEST = 24
_BOXED = 3


@dataclass(frozen=True, slots=True)
class Field:
    """Trường tìm thấy trong mạch: its name, where it stands, and its face."""

    name: str
    offset: int
    face: Face
    block: Block
    paragraph: ParagraphLook
    aligned_tab: str


@dataclass(frozen=True, slots=True)
class Container:
    """Nơi chứa đoạn: a cell, or the column of a page."""

    left: float
    width: float
    table: int = 0
    row: int = 0
    column: int = 0
    columns: int = 0
    layer: Layer = field(default_factory=Layer)
    depth: int = 0
    boxed: bool = False


@dataclass(slots=True)
class _Above:
    """Đoạn vừa đọc trong cùng nơi chứa, as far as the gap below it depends on it."""

    look: ParagraphLook | None = None
    page_after: bool = False


class Story:
    """Người đọc một mạch văn bản."""

    def __init__(
        self, knowledge: Knowledge, part: str, places: Mapping[Element, int], pages: tuple[Page, ...]
    ) -> None:
        self._knowledge = knowledge
        self._part = part
        self._places = places
        self._pages = pages
        self._inline = InlineReader(knowledge.cascade)
        self._counter = Counter(knowledge.numbering)
        self._carried: Content | None = None
        self._tables = 0
        self._page = 0
        self._new_page = False
        self.fields: list[Field] = []

    def read(self, root: Element) -> tuple[Block, ...]:
        """Đọc cả mạch, in the order of the file."""
        return tuple(self._blocks(root, Container(0, self._text_width)))

    def _blocks(self, parent: Element, container: Container) -> Iterator[Block]:
        above = _Above()
        for child in flattened(parent):
            if child.tag == f"{W}p":
                yield from self._paragraph(child, container, above)
            elif child.tag == f"{W}tbl" and container.depth < _DEEPEST:
                table = self._table(child, container)
                if table.rows:  # One whose rows are all deleted with their change tracked is gone.
                    yield table
                above.look = None

    def _paragraph(self, element: Element, container: Container, above: _Above) -> Iterator[Block]:
        properties = element.find(f"{W}pPr")
        paragraph = self._knowledge.cascade.paragraph(properties, container.layer)
        content, self._carried = self._carried or Content(), None
        self._inline.read(element, paragraph, content)
        if joins_next(properties):
            self._carried = content
            return
        block = self._block(element, paragraph, content, container, above)
        fields = content.fields
        self.fields += [Field(*each, block, paragraph, content.aligned_tab) for each in fields]
        yield block
        yield from self._charts(content, block)
        for box in content.boxes if container.depth < _DEEPEST else ():
            yield from self._text_box(box, container)
        above.look, above.page_after = paragraph, content.page_after
        if properties is not None and properties.find(f"{W}sectPr") is not None:
            self._page = min(self._page + 1, max(len(self._pages) - 1, 0))
            self._new_page = bool(self._pages) and not self._pages[self._page].continues

    def _block(
        self,
        element: Element,
        paragraph: ParagraphLook,
        content: Content,
        container: Container,
        above: _Above,
    ) -> Block:
        raw = content.text
        text = raw.strip()
        start = len(raw) - len(raw.lstrip())
        label, face = "", None
        if paragraph.num_id:
            label = self._counter.label(paragraph.num_id, paragraph.level)
            face = self._knowledge.cascade.label(paragraph, element.find(f"{W}pPr/{W}rPr"))
        look = replace(
            paragraph.look,
            spans=content.spans(),
            label=face,
            gap_pt=_gap(above.look, paragraph),
            lines=self._lines(content, container) if content.strokes else (),
            padding=raw[:start],
            traces=tuple(sorted(content.traces)),
            new_page=paragraph.look.new_page or content.new_page or above.page_after or self._new_page,
        )
        self._new_page = False
        spot = self._spot(element, container, raw, start, start + len(text))
        role = self._knowledge.roles.get(paragraph.style.name)
        reason = f"kiểu “{paragraph.style.name}”" if role else ""
        return Block(role or Role.PARAGRAPH, text, label, reason=reason, look=look, spot=spot)

    def _lines(self, content: Content, container: Container) -> tuple[DrawnLine, ...]:
        column = Column(container.left, container.width, self._margin, self._text_width)
        return tuple(stroke.placed(column) for stroke in content.strokes)

    def _spot(self, element: Element, container: Container, raw: str, start: int, end: int) -> Spot:
        return Spot(
            part=self._part,
            paragraph=self._places.get(element, 0),
            raw=raw,
            start=start,
            text=start,
            end=end,
            table=container.table,
            row=container.row,
            column=container.column,
            columns=container.columns,
            left_mm=container.left,
            width_mm=container.width,
            page=self._page,
            boxed=container.boxed,
        )

    def _charts(self, content: Content, block: Block) -> Iterator[Block]:
        for key in content.charts:
            chart = self._knowledge.chart(key)
            if chart is not None:
                yield replace(chart, reason="biểu đồ", spot=block.spot)

    def _text_box(self, box: Element, container: Container) -> Iterator[Block]:
        """A text box counts its lists for itself (as Word does), and is no part of the paragraph's fields."""
        inner = Story(self._knowledge, TEXT_BOX, self._places, self._pages)
        inner._page = self._page
        yield from inner._blocks(box, replace(container, depth=container.depth + 1))
        self.fields.extend(inner.fields)

    def _table(self, element: Element, container: Container) -> Table:
        self._tables += 1
        own = self._tables
        style = self._knowledge.styles.table(value_of(element.find(f"{W}tblPr"), "tblStyle"))
        plan = TablePlan(element, style, self._knowledge.theme, container.width)
        rows = []
        for number, row in enumerate(plan.rows(), 1):
            place = replace(container, table=own, row=number, columns=len(row.cells))
            cells = (self._cell(cell, replace(place, column=n)) for n, cell in enumerate(row.cells, 1))
            rows.append(Row(tuple(cells), row.header, row.splits))
        return Table(rows=tuple(rows), spot=Spot(self._part, table=own, page=self._page))

    def _cell(self, cell: CellPlan, place: Container) -> Cell:
        inside = replace(
            place,
            left=round(place.left + cell.left, 2),
            width=cell.width,
            layer=cell.layer,
            boxed=len(cell.borders) >= _BOXED,
            depth=place.depth + 1,
        )
        blocks = tuple(self._blocks(cell.element, inside))
        return Cell(blocks, cell.span, cell.merged, inside.left, cell.width, cell.borders)

    @property
    def _text_width(self) -> float:
        page = self._pages[self._page] if self._pages else None
        return round(page.width_mm - page.margin_left_mm - page.margin_right_mm, 2) if page else 0.0

    @property
    def _margin(self) -> float:
        return self._pages[self._page].margin_left_mm if self._pages else 0.0


def _gap(above: ParagraphLook | None, paragraph: ParagraphLook) -> float:
    """The space to the paragraph above; of one style, either may wave its own (17.3.1.9)."""
    before = paragraph.look.before_pt
    if above is None:
        return before
    same = above.style.key == paragraph.style.key
    after = 0.0 if same and above.contextual else above.look.after_pt
    return round(after + (0.0 if same and paragraph.contextual else before), 2)
