"""Kết quả: hold what a report says was done for each indicator of its programme, and read its sentences.

Tables are read first: a figure in a cell is surer than one in a sentence. What the tool computes by itself
(plan, rate, rating) is compared, not kept.
"""

from __future__ import annotations

import re

from mttq_docs.compose.results import Line, tally
from mttq_docs.importer.cleaning import clean
from mttq_docs.importer.drafting import Data
from mttq_docs.importer.facets import Facets, figures_of
from mttq_docs.importer.figures import read_figure, read_sentence
from mttq_docs.importer.items import Item
from mttq_docs.importer.last_year import before
from mttq_docs.importer.ledger import PRINTED, Ledger
from mttq_docs.importer.matching import Match, Wordings, coverage
from mttq_docs.importer.points import unmarked
from mttq_docs.model import Period, Programme, Result, format_period, indicator_names
from mttq_docs.quantities import Absent, format_actual
from mttq_docs.text import capitalise, fold

RESULTS = "ket_qua"
_DETAILS = "(số liệu chi tiết tại Phụ lục kèm theo)."
_TALLY = re.compile(r"(?i)^trong (?:tổng số )?\d+ chỉ tiêu")
_SILENT = re.compile(rf"(?i)^{Absent.UNREPORTED}\s*:\s*(?P<names>.+?)\.?$")
_IN_PERIOD = re.compile(r"(?i)\(riêng (?P<period>[^:()]+): (?P<figure>[^()]+)\)")
_SINCE = re.compile(r"(?i)so với (?:cùng kỳ|năm (?:19|20)\d\d)")
_NOT_DONE = re.compile(
    r"(?i)(?<!\w)(?:khởi công|đang|dự kiến|phấn đấu|đăng ký|sẽ|tiếp tục|chuẩn bị|đề nghị|chưa)(?!\w)"
)
_DIGIT = re.compile("[0-9]")
_CLAUSES = re.compile(r";\s+|(?<=[.!?])\s+")
_LEAST_COVERAGE = 0.6
_LEAST_LEAD = 0.2


class Results:
    """Kết quả của một báo cáo theo tên chỉ số; `told` is the section `kết quả` as far as it has been read."""

    def __init__(self, programme: Programme, period: Period, ledger: Ledger) -> None:
        self.indicators = {name: programme.indicators[fold(name)] for name in indicator_names(programme)}
        self.told: dict[str, Data] = {}
        self._wordings = Wordings(programme)
        self._period, self._ledger = period, ledger

    @property
    def data(self) -> Data:
        """`ket_qua`, each result as short as it can be written, in the order of the programme."""
        return {name: short(self.told[name]) for name in self.indicators if name in self.told}

    @property
    def lines(self) -> tuple[Line, ...]:
        """Kết quả của mọi chỉ số, as the tool words them."""
        return tuple(self.line(name) for name in self.indicators)

    def line(self, name: str) -> Line:
        """Kết quả của một chỉ số, as the tool words it."""
        result = Result.model_validate(self.told.get(name, {}))
        return Line(name, self.indicators[name], result, self._period)

    def take_sentence(self, item: Item) -> bool:
        """Đọc một câu báo cáo kết quả; False where it is of no indicator for sure."""
        text = unmarked(clean(item.words))
        silent = _SILENT.match(text)
        if silent:
            return self._silent(item, silent["names"])
        name = self._spoken_of(text)
        if name is None:
            return False
        if not self.line(name).reported:
            actual = read_sentence(text, name, self.indicators[name], self._period)
            if actual is None:
                return False
            self.told.setdefault(name, {})["thuc_hien"] = format_actual(actual)
        self._word(item, name, text)
        return True

    def note(self, item: Item) -> None:
        """Ghi nhận con số mà lời văn báo cáo cho một chỉ tiêu chưa có số liệu, where both are sure."""
        for clause in _CLAUSES.split(unmarked(clean(item.words))):
            told = _DIGIT.search(clause) and not _NOT_DONE.search(clause)
            name = self._spoken_of(clause) if told else None
            if name is None or name in self.told:
                continue
            actual = read_sentence(clause, name, self.indicators[name], self._period)
            if actual is not None:
                figure = format_actual(actual)
                self.told[name] = {"thuc_hien": figure}
                self._ledger.inferred(f"kết quả → {name}", figure, f"câu “{clause.strip()[:80]}”")

    def guesses(self, text: str) -> tuple[str, ...]:
        """Các chỉ số mà một câu có thể nói tới."""
        return self._wordings.indicators.match(text).guesses

    def take_tally(self, item: Item) -> bool:
        """Câu tổng hợp, which the tool computes: told where the paper has counted otherwise."""
        text = clean(item.words)
        if not _TALLY.match(text):
            return False
        printed = f"{capitalise(tally(self.lines))} {_DETAILS}"
        if fold(text) != fold(printed):
            self._ledger.restated(item, "Câu tổng hợp do phần mềm tính lại", text, printed)
        self._ledger.place(item, PRINTED)
        return True

    def tell_last_year(self, name: str, text: str) -> None:
        """Ghi số cùng kỳ, where the change that the paper tells follows from one figure only."""
        told = before(self.line(name), text)
        if told is not None:
            figure = format_actual(told)
            self._ledger.inferred(f"kết quả → {name} → cùng kỳ", figure, f"mức “{text}” ghi trong báo cáo")
            self.told[name]["cung_ky"] = figure

    def _word(self, item: Item, name: str, text: str) -> None:
        """Keep what a sentence says beyond its figure: part of the period, last year, its own wording."""
        data = self.told[name]
        own = _IN_PERIOD.search(text)
        if own and "trong_ky" not in data and fold(own["period"]) == fold(format_period(self._period)):
            figure = read_figure(own["figure"])
            data |= {"trong_ky": format_actual(figure)} if figure is not None else {}
        if "cung_ky" not in data and self.line(name).sentence != text:
            change = _SINCE.search(text)
            if change:
                self.tell_last_year(name, text[: change.start()].rpartition(",")[2].strip())
        line = self.line(name)
        if line.sentence == text and "cau" not in data:
            self._ledger.place(item, RESULTS, name, "thuc_hien")
            return
        sentence = Facets(figures_of([line])).marked(text)
        if "cau" in data:
            self._ledger.restated(item, "Câu nói về cùng một chỉ tiêu được nối vào câu trước", text)
        data["cau"] = f"{data.get('cau', '')} {sentence}".strip()
        self._ledger.place(item, RESULTS, name, "cau")

    def _silent(self, item: Item, names: str) -> bool:
        """“Chưa có số liệu: …”: indicators that nobody reported."""
        matches = [self.named(part.strip()).key for part in names.split(";")]
        if any(name is None for name in matches):
            return False
        for name in filter(None, matches):
            self.told.setdefault(name, {}).setdefault("thuc_hien", Absent.UNREPORTED.value)
            self._ledger.place(item, RESULTS, name, "thuc_hien")
        return True

    def named(self, text: str) -> Match[str]:
        """Chỉ số mang tên này: by its full name, its short name, or one near to it."""
        key = fold(text)
        for name, each in self.indicators.items():
            if key and key in (fold(each.name), fold(name)):
                return Match(name, (name,))
        return self._wordings.indicators.match(text)

    def _spoken_of(self, text: str) -> str | None:
        """The indicator that a sentence is about: it opens with its name, or has most of its words."""
        opened = [name for name, each in self.indicators.items() if text.startswith(f"{each.name}:")]
        if opened:
            return max(opened, key=lambda name: len(self.indicators[name].name))
        match = self._wordings.indicators.match(text)
        if match.key is not None:
            return match.key
        covered = {
            name: max(coverage(each.name, text), coverage(name, text))
            for name, each in self.indicators.items()
        }
        first, second = sorted((*covered.values(), 0.0, 0.0), reverse=True)[:2]
        if first < _LEAST_COVERAGE or first - second < _LEAST_LEAD:
            return None
        return max(covered, key=lambda name: covered[name])


def short(data: Data) -> Data | str:
    """Kết quả viết gọn: one that is but a figure, as the figure."""
    return str(data["thuc_hien"]) if list(data) == ["thuc_hien"] else data
