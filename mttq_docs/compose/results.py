"""Lời của kết quả: say each result of a report in words, once, for prose, tables and chart alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from mttq_docs.compose.casing import cased_as
from mttq_docs.model import (
    DONE,
    IN_PERIOD,
    PLANNED,
    RATED,
    SINCE_LAST_YEAR,
    SINCE_PREVIOUS,
    Appraisal,
    Change,
    Indicator,
    Outcome,
    Period,
    Report,
    Result,
    Span,
    change,
    format_period,
)
from mttq_docs.quantities import (
    Absent,
    Actual,
    Comparator,
    Grade,
    Measure,
    Rank,
    Reported,
    format_actual,
    format_amount,
    format_count,
    format_measure,
    format_number,
    format_percent,
    rounded,
)
from mttq_docs.quantities.amounts import format_figure
from mttq_docs.text import capitalise, fold

_FLOORS = (Comparator.AT_LEAST, Comparator.EXACTLY, Comparator.ABOVE)
_UNDER_WAY = "đang thực hiện"
_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Line:
    """Kết quả của một chỉ số trong báo cáo: `name` is its short name, as the programme writes it."""

    name: str
    indicator: Indicator
    result: Result
    period: Period

    @property
    def appraisal(self) -> Appraisal:
        """Đánh giá, computed from goal and figure."""
        return Appraisal(self.indicator, self.result.actual, not self.result.missing)

    @property
    def reported(self) -> bool:
        """Có con số, xếp loại hoặc “chưa phát sinh”."""
        return self.result.actual is not Absent.UNREPORTED

    @property
    def plan(self) -> str:
        """Kế hoạch: `ít nhất 200 nhà`, `mỗi khu dân cư ít nhất 02 mô hình`."""
        goal = self.indicator.goal
        each = f"mỗi {self.indicator.per} " if self.indicator.per and isinstance(goal, Measure) else ""
        return f"{each}{format_measure(goal)}"

    @property
    def done(self) -> str:
        """Đã làm được: `215/200 nhà`, `146/147 xã (99,32%)`, `xếp loại tốt`, `chưa có số liệu`.

        While units are silent it says how many spoke: `120/200 nhà (5/7 đơn vị có số liệu)`.
        """
        coverage, actual = self.result.coverage, self.result.actual
        if not coverage:
            return self._told
        if not isinstance(actual, Actual) or actual.out_of is None:
            return f"{self._told} ({coverage})"
        # A share of those that spoke is no share of all: no percentage beside it.
        those = " đã báo cáo" if self.appraisal.counts_units else ""
        return f"{format_actual(actual)}{those} ({coverage})"

    @property
    def _told(self) -> str:
        goal, actual = self.indicator.goal, self.result.actual
        if isinstance(actual, Rank):
            return f"xếp loại {format_actual(actual)}"
        if not isinstance(actual, Actual) or not isinstance(goal, Measure):
            return format_actual(actual)
        if goal.wording.zero and actual.value == 0:
            return f"không có {goal.unit}"
        if actual.out_of is not None and actual.share is not None:
            return f"{format_actual(actual)} ({format_percent(actual.share)})"
        if (
            goal.comparator in _FLOORS
            and not goal.unit.startswith("%")
            and not self.indicator.per
            and goal.value
        ):
            return _of_plan(actual, goal)
        return format_actual(actual)

    @property
    def rate(self) -> Decimal | None:
        """Tỷ lệ phần trăm ở cột của bảng: of the plan, or the share reached; None while it may change."""
        appraisal = self.appraisal
        if not self._settled:
            return None
        percent = appraisal.percent_of_plan
        if percent is None and isinstance(self.result.actual, Actual):
            percent = self.result.actual.share
        return None if percent is None else rounded(percent)

    @property
    def _settled(self) -> bool:
        """Whether its rate can be told: no unit is silent, or those that spoke have met the goal for all."""
        return not self.result.missing or self.appraisal.outcome in (Outcome.MET, Outcome.EXCEEDED)

    @property
    def _partial_rating(self) -> str:
        """A goal may be missed already, but by how much the silent units will tell."""
        if self.appraisal.outcome is Outcome.INCOMPLETE:
            return f"{Outcome.INCOMPLETE} để đánh giá"
        return f"{self.verdict} chỉ tiêu ({self.plan})"

    @property
    def rating(self) -> str:
        """Đánh giá bằng lời: `đạt 107,5% kế hoạch, vượt 7,5%`; empty where nothing was reported."""
        appraisal = self.appraisal
        if appraisal.outcome is Outcome.UNKNOWN:
            return ""
        if not self._settled:
            return self._partial_rating
        if appraisal.points_over is not None:
            return self._share_rating(appraisal.points_over)
        percent = appraisal.percent_of_plan
        if percent is not None:
            return self._plan_rating(percent)
        goal = self.indicator.goal
        if isinstance(goal, Measure) and not goal.value and not goal.wording.zero:
            return "không tính được tỷ lệ vì kế hoạch là 0"
        zero = isinstance(goal, Measure) and goal.wording.zero and appraisal.outcome is Outcome.MET
        return f"{self.verdict} chỉ tiêu" if zero else f"{self.verdict} chỉ tiêu ({self.plan})"

    def _share_rating(self, points: Decimal) -> str:
        """A share against the share that was promised, in percentage points."""
        match self.appraisal.outcome:
            case Outcome.EXCEEDED:
                return f"vượt {_points(points)} so với chỉ tiêu ({self.plan})"
            case Outcome.MET:
                return f"đạt chỉ tiêu ({self.plan})" if points else "đạt chỉ tiêu"
        if self.period.span is not Span.YEAR and points <= 0:
            return f"{_UNDER_WAY} (chỉ tiêu cả năm: {self.plan})"
        aim = f"chỉ tiêu ({self.plan})"
        apart = f", {'cao' if points > 0 else 'thấp'} hơn {_points(points)}" if points else ""
        return f"chưa đạt {aim}{apart}"

    def _plan_rating(self, percent: Decimal) -> str:
        goal = self.indicator.goal
        least = isinstance(goal, Measure) and goal.comparator is Comparator.BETWEEN
        basis = "mức tối thiểu của kế hoạch" if least else "kế hoạch"
        whole = basis if self.period.span is Span.YEAR else f"{basis} năm"
        over = percent - _HUNDRED
        surpassed = (
            f", vượt {format_percent(over)}"
            if self.appraisal.outcome is Outcome.EXCEEDED and not least
            else ""
        )
        return f"đạt {format_percent(percent)} {whole}{surpassed}"

    @property
    def verdict(self) -> str:
        """Đạt, vượt, chưa đạt, chưa có số liệu; before the year's end what is not met is under way."""
        outcome = self.appraisal.outcome
        if outcome is Outcome.UNKNOWN and self.result.actual is Absent.NOTHING:
            return Absent.NOTHING.value
        if outcome is Outcome.MISSED and self.period.span is not Span.YEAR:
            return _UNDER_WAY
        return outcome.value

    def _since(self, now: Reported, then: Reported | None, when: str) -> str:
        """So với kỳ khác: `tăng 7,5% so với năm 2019`; empty where the two can't be compared."""
        found = None if self.result.missing else change(now, then)
        if found is None:
            return ""
        if found.by is None:
            return f"{when} chưa phát sinh nên không tính được tỷ lệ tăng, giảm"
        return f"bằng {when}" if not found.by else f"{_moved(found)} so với {when}"

    @property
    def since_previous(self) -> str:
        """So với kỳ trước: the figure of this period alone, where the report gives it."""
        own = self.result.in_period
        now = self.result.actual if own is None else own
        return self._since(now, self.result.previous, format_period(self.period.previous))

    @property
    def since_last_year(self) -> str:
        """So với cùng kỳ năm trước."""
        when = format_period(self.period.last_year)
        same = when if self.period.span is Span.YEAR else f"cùng kỳ {when}"
        return self._since(self.result.actual, self.result.last_year, same)

    @property
    def moved(self) -> str:
        """Tăng, giảm so với cùng kỳ, for the column of the table."""
        found = change(self.result.actual, self.result.last_year)
        if found is None or self.result.missing:
            return ""
        return "không tính được" if found.by is None else _moved(found) if found.by else "không đổi"

    @property
    def sentence(self) -> str:
        """Câu báo cáo: the indicator's name, what was done, how that is rated, how it has changed."""
        own = self.result.in_period
        apart = f" (riêng {format_period(self.period)}: {format_actual(own)})" if own is not None else ""
        told = (f"{self.done}{apart}", self.rating, self.since_last_year)
        return f"{self.indicator.name}: {', '.join(part for part in told if part)}."

    @property
    def bars(self) -> tuple[Decimal, Decimal] | None:
        """Hai cột của biểu đồ, in percent: the goal, and what was reached; None for what is no percentage."""
        rate, goal = self.rate, self.indicator.goal
        if rate is None or isinstance(goal, Grade):
            return None
        share = self.appraisal.points_over is not None
        return (goal.value if share else _HUNDRED), rate


def lines_of(report: Report) -> tuple[Line, ...]:
    """Kết quả của mọi chỉ số, in the order of the programme; what nobody reported is there too."""
    by_key = {fold(name): result for name, result in report.results.items()}
    named = (pair for target in report.programme.targets for pair in target.indicators.items())
    return tuple(Line(name, each, by_key.get(fold(name), Result()), report.period) for name, each in named)


def tally(lines: tuple[Line, ...]) -> str:
    """Câu tổng hợp: `Trong 19 chỉ tiêu: 05 chỉ tiêu vượt, 11 chỉ tiêu đạt, …`."""
    counts = dict.fromkeys((*Outcome, _UNDER_WAY, *Absent), 0)
    for line in lines:
        counts[line.verdict] += 1
    told = ", ".join(
        f"{format_count(count)} chỉ tiêu {verdict}" for verdict, count in counts.items() if count
    )
    return f"trong {format_count(len(lines))} chỉ tiêu có {told}"


def named(lines: tuple[Line, ...], outcome: Outcome) -> str:
    """Tên các chỉ tiêu có cùng kết quả, in the order of the programme."""
    return "; ".join(line.indicator.name for line in lines if line.appraisal.outcome is outcome) or "không có"


def facets(line: Line) -> Iterator[tuple[str, str]]:
    """Các mặt của một kết quả mà câu văn dẫn tới được; a facet without a figure says so."""
    told = {
        "": line.done,
        PLANNED: line.plan,
        DONE: format_actual(line.result.actual),
        IN_PERIOD: "" if line.result.in_period is None else format_actual(line.result.in_period),
        RATED: line.rating,
        SINCE_PREVIOUS: line.since_previous,
        SINCE_LAST_YEAR: line.since_last_year,
    }
    for facet, words in told.items():
        yield fold(f"{line.name} {facet}"), words or Absent.UNREPORTED.value


def _of_plan(actual: Actual, goal: Measure) -> str:
    """`215/200 nhà`; with both units where they differ: `980 triệu đồng/1 tỷ đồng`."""
    if actual.unit and actual.unit.casefold() != goal.unit.casefold():
        return f"{format_actual(actual)}/{format_amount(goal.value, goal.unit)}"
    done, planned = (format_figure(number, goal.unit) for number in (actual.value, goal.value))
    return f"{done}/{planned} {goal.unit}".rstrip()


def _points(points: Decimal) -> str:
    return f"{format_number(rounded(abs(points)))} điểm phần trăm"


def _moved(found: Change) -> str:
    by = found.by or Decimal(0)
    much = _points(by) if found.in_points else format_percent(abs(by))
    return f"{'tăng' if by > 0 else 'giảm'} {much}"


def heading_of_line(line: Line) -> str:
    """Tên ngắn của chỉ số, as a chart has room for; capitals as the full name has them."""
    return capitalise(cased_as(line.name, line.indicator.name))
