"""Báo cáo: read the outline and the tables of a report into its results, its work, its assessment."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from mttq_docs.importer.cleaning import clean
from mttq_docs.importer.drafting import Data, Reading
from mttq_docs.importer.facets import Facets, figures_of, marked_texts
from mttq_docs.importer.items import Item
from mttq_docs.importer.ledger import PRINTED
from mttq_docs.importer.matching import Wordings
from mttq_docs.importer.outline import is_heading, title_of
from mttq_docs.importer.paper import Part
from mttq_docs.importer.period import period_of, topic_of
from mttq_docs.importer.plan import closing_of, without_closing
from mttq_docs.importer.points import read_points
from mttq_docs.importer.programmes import Programmes, heads
from mttq_docs.importer.report_parts import Part as Piece, part_of
from mttq_docs.importer.result_tables import ResultTables
from mttq_docs.importer.results import Results
from mttq_docs.model import Period, Span, format_period
from mttq_docs.sheet import Block, Chart, Role

_CLOSING = re.compile(r"^tren_day_la_")
_WORK = "ket_qua_chuong_trinh"
_TO_WHOM = re.compile(r"(?:Đối với|Với) [^.:;]{3,120}:\s+(?=\w)")
_TITLED = re.compile(
    r"(?P<title>(?:Đề xuất|Kiến nghị|Bài học|Nguyên nhân|Hạn chế|Tồn tại|Ưu điểm)[^.:;]{0,40}):\s+(?=\w)"
)
# “IV. KIẾN NGHỊ: Không.”
_RUN_IN = re.compile(r"(?P<title>[^:.;]{4,60}):\s+(?P<text>\S.*)", re.DOTALL)
_PLAIN = frozenset(
    {
        Piece.SITUATION,
        Piece.STRENGTHS,
        Piece.SHORTCOMINGS,
        Piece.CAUSES,
        Piece.LESSONS,
        Piece.NEXT,
        Piece.PROPOSALS,
    }
)
# What is still to be done may have the same figure as what was done.
_AHEAD = frozenset({Piece.NEXT.value, Piece.PROPOSALS.value})
_LONGEST_TITLE = 60
_OF_ASSESSMENT = frozenset({Piece.STRENGTHS, Piece.SHORTCOMINGS, Piece.CAUSES, Piece.LESSONS})
_NO_PROGRAMME = "Chưa chắc phần này là kết quả của chương trình hành động nào"
_NO_FIGURE = "Chưa chắc câu này là kết quả của chỉ tiêu nào"
_NO_TITLE = "Không rõ đây là phần nào của báo cáo"


def read_report(reading: Reading) -> Data:
    """Đọc lời văn và các bảng số liệu của một báo cáo."""
    return _Report(reading).data()


class _Report:
    """Một lần đọc báo cáo."""

    def __init__(self, reading: Reading) -> None:
        self._paper, self._ledger = reading.paper, reading.ledger
        self._period = self._read_period(reading)
        programme = reading.programme
        period = self._period or Period(reading.year or 1977, Span.YEAR)
        self._programmes = Programmes(Wordings(programme) if programme else None)
        self._results = Results(programme, period, self._ledger) if programme else None
        self._figure_tables = ResultTables(self._results, self._ledger) if self._results else None
        self._texts: dict[Piece, list[Item]] = {piece: [] for piece in _PLAIN}
        self._work: dict[int, list[Item]] = {}
        self._told: list[Item] = []

    def data(self) -> Data:
        """Dữ liệu của báo cáo, without the frame."""
        main = self._paper.main
        body, closing = without_closing(main.body, _CLOSING)
        self._tables((*main.preamble, *body))
        for annex in self._paper.annexes:
            if self._tables((*annex.preamble, *annex.body)):
                self._annex_frame(annex)
        for section in body:
            self._section(section)
        data = self._head_data()
        if self._results is not None:
            for item in (each for items in self._work.values() for top in items for each in top.walk()):
                self._results.note(item)
        data |= self._figures()
        marked = Facets(figures_of(self._results.lines if self._results else ()))
        texts = {
            piece.value: self._points(items, piece.value) for piece, items in self._texts.items() if items
        }
        work = [
            {"chuong_trinh_hanh_dong": ordinal, "noi_dung": self._points(items, _WORK, at, "noi_dung")}
            for at, (ordinal, items) in enumerate(sorted(self._work.items()))
        ]
        told = {**texts, **({_WORK: work} if work else {})}
        prose = {key: each if key in _AHEAD else marked_texts(each, marked) for key, each in told.items()}
        return {**data, **prose, **closing_of(closing, self._ledger)}

    # What the report is of

    def _read_period(self, reading: Reading) -> Period | None:
        main = reading.paper.main
        texts = [item.text for item in (*main.of(Role.SUBJECT), *main.of(Role.KIND))]
        texts += [item.text[-300:] for item in main.preamble if item.text.endswith(":")]
        texts += [item.text for item in main.preamble]
        period = period_of(texts, reading.year)
        if period is None:
            expected = "tháng 3; quý I; 06 tháng; 09 tháng; năm"
            reading.ledger.lacking("kỳ báo cáo", "Không thấy báo cáo là của kỳ nào", expected)
        return period

    def _head_data(self) -> Data:
        if self._period is None:
            return {}
        subject = " ".join(item.words for item in self._paper.main.of(Role.SUBJECT))
        topic = topic_of(clean(subject), self._period)
        return {"ky_bao_cao": format_period(self._period), **({"chuyen_de": topic} if topic else {})}

    def _figures(self) -> Data:
        if self._results is None:
            return {}
        for item in self._told:
            if not self._results.take_tally(item):
                self._no_figure(item)
        told = {
            "ket_qua": self._results.data,
            "so_lieu_don_vi": self._figure_tables.units if self._figure_tables else [],
        }
        return {key: value for key, value in told.items() if value}

    # Sections

    def _section(self, section: Item, outer: Piece | None = None) -> None:
        """Read a section, by its own title, else as part of the one around it."""
        section = self._titled(section)
        piece = part_of(title_of(section)) if is_heading(section) or section.below else None
        if piece in (None, Piece.WORK) and (ordinal := self._programmes.only(section)) is not None:
            self._programme(section, ordinal)
        elif piece is None:
            self._untitled(section, outer)
        elif piece in _PLAIN:
            self._plain(section, piece)
        else:
            self._head(section)
            self._inner(section, piece)

    def _titled(self, section: Item) -> Item:
        """“Phần thứ nhất” and the title on its next line as one heading; a text behind a title as a point."""
        found = _RUN_IN.fullmatch(section.text) if is_heading(section) else None
        if found and part_of(found["title"]) and not (section.below and found["text"].isupper()):
            point = replace(section, block=Block(Role.PARAGRAPH, found["text"]), below=())
            title = replace(section.block, text=found["title"])
            return replace(section, block=title, below=(point, *section.below))
        first = section.below[0] if section.below else None
        if section.words or first is None or first.role is not Role.HEADING or first.block.label:
            return section
        self._head(section)
        return replace(first, below=(*first.below, *section.below[1:]))

    def _inner(self, section: Item, piece: Piece) -> None:
        """What stands under a heading whose part holds several things."""
        if piece is Piece.TARGETS:
            self._targets(section.below)
        elif piece is Piece.ASSESSMENT:
            for child in section.below:
                self._assessed(child)
        else:
            self._worked(section.below)

    def _untitled(self, section: Item, outer: Piece | None) -> None:
        if outer is None and is_heading(section) and section.below:
            inner = [child for child in section.below if part_of(title_of(child)) is not None and child.below]
            if inner:  # “Phần thứ nhất”, which wraps sections.
                self._head(section)
                for child in section.below:
                    self._section(child, Piece.WORK)
                return
        if outer is None:
            self._ledger.gap_all(section, _NO_TITLE)
        else:
            self._worked((section,))

    def _plain(self, section: Item, piece: Piece) -> None:
        """A part that is a list of points; titles of other such parts may stand under it."""
        self._head(section)
        # “1. Ưu điểm: …” says at once what it is about.
        said = section.text if section.lead and not is_heading(section) else ""
        point = replace(section, block=Block(Role.PARAGRAPH, said), below=())
        rest: list[Item] = [point] if said else []
        for child in section.below:
            inner = part_of(title_of(child)) if is_heading(child) and child.below else None
            if inner in _OF_ASSESSMENT and inner is not piece and piece in _OF_ASSESSMENT:
                self._texts[piece] += rest
                rest = []
                self._plain(child, inner)
            elif inner is Piece.PROPOSALS and piece is Piece.NEXT and not child.block.label:
                self._plain(child, inner)
            elif inner is piece and len(section.below) > 1 and piece in _OF_ASSESSMENT:
                self._head(child)
                rest += child.below
            else:
                rest.append(child)
        if piece is Piece.PROPOSALS:
            rest = [_addressed(item) for item in rest]
        self._texts[piece] += [self._without_titled(item) for item in rest if not self._is_read(item)]

    def _without_titled(self, item: Item) -> Item:
        """An item without the paragraph below it that is a part of its own: “Kiến nghị: …”."""
        kept: list[Item] = []
        for child in item.below:
            found = None if child.block.label or child.below else _TITLED.match(child.text)
            piece = part_of(found["title"] if found else child.words)
            if child.below and len(child.words) < _LONGEST_TITLE and piece in _PLAIN - {Piece.NEXT}:
                self._plain(child, piece)
            elif found and piece in _PLAIN:
                text = child.text[found.end() :]
                self._texts[piece].append(replace(child, block=replace(child.block, text=text)))
            else:
                kept.append(child)
        return replace(item, below=tuple(kept))

    def _assessed(self, child: Item) -> None:
        found = None if child.lead or is_heading(child) else _TITLED.match(child.text)
        if found:
            text = child.text[found.end() :]
            child = replace(child, block=replace(child.block, lead=f"{found['title']}:", text=text))
        inner = part_of(title_of(child)) if is_heading(child) or child.below or child.lead else None
        if inner in _OF_ASSESSMENT:
            self._plain(child, inner)
            return
        self._ledger.unsure(child, "Đoạn này được đặt ở mục ưu điểm, cần xem lại", child.line)
        self._texts[Piece.STRENGTHS].append(child)

    def _targets(self, items: Sequence[Item]) -> None:
        """Sentences that each report a result; what they stand under is of no matter."""
        for item in items:
            if self._is_read(item) or self._results is None:
                self._ledger.gap_all(item, _NO_FIGURE, "tệp chương trình, chọn bằng --programme")
                continue
            if is_heading(item) and item.below:
                self._head(item)
            elif not self._results.take_sentence(item):
                self._told.append(item)
            self._targets(item.below)

    def _no_figure(self, item: Item) -> None:
        guesses = self._results.guesses(item.words) if self._results else ()
        self._ledger.gap(item, _NO_FIGURE, " hoặc ".join(f"“{guess}”" for guess in guesses))

    def _worked(self, items: Sequence[Item]) -> None:
        """Results told by action programme, or line by line."""
        named = self._programmes.of(items)
        for at, item in enumerate(items):
            if self._is_read(item):
                continue
            piece = part_of(title_of(item)) if is_heading(item) else None
            if piece in (Piece.TARGETS, Piece.ASSESSMENT) or piece in _PLAIN - {Piece.NEXT}:
                self._section(item)
            elif named[at] is not None:
                self._programme(item, named[at] or 0)
            elif is_heading(item) and any(self._programmes.of(item.below)):
                self._head(item)
                self._worked(item.below)
            else:
                self._ledger.gap_all(item, _NO_PROGRAMME)

    def _programme(self, item: Item, ordinal: int) -> None:
        content = self._work.setdefault(ordinal, [])
        if heads(item) and item.below:
            self._head(item)
            content += [child for child in item.below if not self._is_read(child)]
        else:
            content.append(item)

    # Tables and the rest

    def _tables(self, items: Iterable[Item]) -> bool:
        """Read the tables of figures among these items and below them; whether there was one."""
        found = False
        for each in (each for item in items for each in item.walk()):
            if each.is_table and self._figure_tables is not None:
                found = self._figure_tables.take(each) or found
            if isinstance(each.block, Chart):
                self._ledger.place(each, PRINTED)  # Drawn anew from the figures.
        return found

    def _annex_frame(self, annex: Part) -> None:
        for item in (*annex.title, *annex.head, *annex.tail):
            self._ledger.place_all(item, PRINTED)
        for item in (*annex.preamble, *annex.body):
            self._ledger.gap_all(item, "Lời văn quanh bảng số liệu trong phụ lục không có mục nhận")

    def _is_read(self, item: Item) -> bool:
        """Whether a table or chart has been read already."""
        return isinstance(item.block, Chart) or (
            item.is_table and all(self._ledger.is_placed(each) for each in item.walk() if each.line)
        )

    def _points(self, items: Sequence[Item], *loc: str | int) -> list[Data | str]:
        return read_points(items, self._ledger, *loc)

    def _head(self, section: Item) -> None:
        if section.number:
            self._ledger.place(section, PRINTED)


def _addressed(item: Item) -> Item:
    """A proposal in plain text with whom it is made to apart, as our papers set it in bold."""
    found = _TO_WHOM.match(item.text)
    if found is None or item.lead or item.block.look is not None:
        return item
    return replace(item, block=replace(item.block, lead=found[0].strip(), text=item.text[found.end() :]))
