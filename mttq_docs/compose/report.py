"""Soạn báo cáo: turn a Report into the Sheet of its document, its results in prose, tables and a chart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mttq_docs.compose.frame import Drawn, Frame, Heading
from mttq_docs.compose.outline import Outline, ended
from mttq_docs.compose.programme import name_of
from mttq_docs.compose.prose import Prose
from mttq_docs.compose.results import Line, heading_of_line, lines_of, tally
from mttq_docs.compose.tables import Group, table
from mttq_docs.model import Outcome, Point, Report, Result, Span, UnitResults, format_period, outlook
from mttq_docs.quantities import Absent, Grade, format_actual, format_number
from mttq_docs.sheet import Block, Chart, Series, Sheet, Table
from mttq_docs.standards import Standard
from mttq_docs.text import capitalise, fold
from mttq_docs.units import Level

SITUATION = "Tình hình các tầng lớp Nhân dân"
TARGETS = "Kết quả thực hiện các chỉ tiêu"
PROGRAMMES = "Kết quả thực hiện các chương trình hành động"
ASSESSMENT = "Đánh giá chung"
PROPOSALS = "Đề xuất, kiến nghị"

_RESULT_HEADINGS = (
    "TT",
    "Chỉ tiêu",
    "Kế hoạch",
    "Thực hiện",
    "Tỷ lệ (%)",
    "So với cùng kỳ",
    "Đánh giá",
    "Ghi chú",
)
_UNIT_HEADINGS = ("TT", "Đơn vị", "Thực hiện", "Tỷ lệ (%)", "Đánh giá", "Ghi chú")


# Below that a chart says less than the table beside it.
_FEWEST_BARS = 3


def compose_report(report: Report, standard: Standard) -> Sheet:
    """Soạn tờ văn bản của một báo cáo."""
    heading = Heading("Báo cáo", "BC", report.subject or _subject(report))
    prose = Prose(report, standard)
    frame, outline = Frame(report, standard, heading), Outline(standard, prose)
    lines = lines_of(report)
    blocks = (
        *frame.head(),
        *ended(_body(report, lines, frame, outline, prose), standard),
        *frame.tail(),
        *frame.annexes(outline, prose, _annexes(report, lines)),
    )
    return Sheet(blocks, frame.properties())


def _subject(report: Report) -> str:
    period = format_period(report.period)
    if report.topic:
        return f"Kết quả {report.topic} {period}"
    ahead = "phương hướng, nhiệm vụ trọng tâm" if report.period.span is Span.YEAR else "nhiệm vụ trọng tâm"
    return f"Kết quả công tác Mặt trận {period}, {ahead} {outlook(report.period)}"


def _body(
    report: Report, lines: tuple[Line, ...], frame: Frame, outline: Outline, prose: Prose
) -> Iterator[Block]:
    yield from outline.paragraphs(report.opening)
    yield from frame.bases(prose, _lead_in(report, frame))
    for ordinal, (title, blocks) in enumerate(_sections(report, lines, outline), 1):
        yield outline.section(ordinal, title)
        yield from blocks
    what = f"kết quả {report.topic}" if report.topic else "kết quả công tác Mặt trận"
    closing = f"Trên đây là Báo cáo {what} {format_period(report.period)} của {frame.body.full_name}."
    yield from outline.paragraphs(report.closing or (closing,))


def _lead_in(report: Report, frame: Frame) -> str:
    what = report.topic or "công tác Mặt trận"
    says = f"{frame.body.full_name} báo cáo kết quả {what} {format_period(report.period)} như sau:"
    if report.bases:
        return says
    return f"Thực hiện {name_of(report.programme)}, {says}"


def _sections(
    report: Report, lines: tuple[Line, ...], outline: Outline
) -> Iterator[tuple[str, Iterator[Block]]]:
    """The sections that have something to say, in the order of the page."""
    if report.situation:
        yield SITUATION, _points(report.situation, outline)
    if any(line.reported for line in lines):
        yield TARGETS, _targets(lines, outline)
    if report.programme_work:
        yield PROGRAMMES, _programmes(report, outline)
    if any(points for _, points in _assessments(report)):
        yield ASSESSMENT, _assessment(report, outline)
    if report.next_tasks:
        ahead = (
            "Phương hướng, nhiệm vụ trọng tâm" if report.period.span is Span.YEAR else "Nhiệm vụ trọng tâm"
        )
        yield f"{ahead} {outlook(report.period)}", _points(report.next_tasks, outline)
    if report.proposals:
        yield PROPOSALS, _points(report.proposals, outline)


def _points(points: tuple[Point, ...], outline: Outline) -> Iterator[Block]:
    """Numbered, unless there is but one: a lone “1.” would promise a second."""
    return outline.dashes(points) if len(points) == 1 else outline.clauses(points)


def _targets(lines: tuple[Line, ...], outline: Outline) -> Iterator[Block]:
    """Each result in a sentence drawn from its figure, or in the clerk's own that names it."""
    yield from outline.paragraphs((f"{capitalise(tally(lines))} (số liệu chi tiết tại Phụ lục kèm theo).",))
    told = [line for line in lines if line.reported]
    yield from outline.dashes(Point(text=line.result.sentence or line.sentence) for line in told)
    if lines and lines[0].period.span is not Span.YEAR:
        return  # What is due at the year's end need not be told every month.
    silent = [line.indicator.name for line in lines if not line.reported]
    if silent:
        yield from outline.dashes(
            (Point(text=f"{capitalise(Absent.UNREPORTED.value)}: {'; '.join(silent)}."),)
        )


def _programmes(report: Report, outline: Outline) -> Iterator[Block]:
    for work in sorted(report.programme_work, key=lambda work: work.action_programme):
        yield outline.action_programme(
            work.action_programme, report.programme.title_of(work.action_programme - 1)
        )
        yield from outline.dashes(work.content)


def _assessments(report: Report) -> tuple[tuple[str, tuple[Point, ...]], ...]:
    return (
        ("Ưu điểm", report.strengths),
        ("Hạn chế", report.shortcomings),
        ("Nguyên nhân", report.causes),
        ("Bài học kinh nghiệm", report.lessons),
    )


def _assessment(report: Report, outline: Outline) -> Iterator[Block]:
    told = [(title, points) for title, points in _assessments(report) if points]
    for ordinal, (title, points) in enumerate(told, 1):
        yield outline.clause_title(ordinal, title)
        yield from outline.dashes(points)


def _annexes(report: Report, lines: tuple[Line, ...]) -> Iterator[Drawn]:
    period = format_period(report.period)
    if any(line.reported for line in lines):
        whole_year = report.period.span is Span.YEAR
        drawn: tuple[Block, ...] = (_results_table([line for line in lines if whole_year or line.reported]),)
        # The papers of a residential area are of two or three pages; a page of bars would tell its handful of
        # figures a third time.
        chart = None if report.unit.level is Level.RESIDENTIAL_AREA else _chart(lines, period)
        yield Drawn(f"{TARGETS} {period}", (*drawn, chart) if chart else drawn)
    by_unit = tuple(_by_unit(report.units, lines))
    if by_unit:
        yield Drawn(f"Số liệu theo đơn vị {period}", (table("so_lieu", _UNIT_HEADINGS, by_unit),))


def _results_table(lines: Iterable[Line]) -> Table:
    rows = tuple(
        (
            line.indicator.name,
            capitalise(line.plan),
            capitalise(format_actual(line.result.actual)),
            _percent(line),
            capitalise(line.moved),
            capitalise(line.verdict),
            capitalise(line.result.note or ""),
        )
        for line in lines
    )
    return table("ket_qua", _RESULT_HEADINGS, (Group("", rows),))


def _percent(line: Line) -> str:
    return "" if line.rate is None else format_number(line.rate)


def _chart(lines: tuple[Line, ...], period: str) -> Chart | None:
    """Targets against results, in percent; ranks and ceilings are no percentages."""
    drawn = [(heading_of_line(line), bars) for line in lines if (bars := line.bars)]
    if len(drawn) < _FEWEST_BARS:
        return None
    planned, done = zip(*(bars for _, bars in drawn), strict=True)
    return Chart(
        text=f"Kết quả thực hiện các chỉ tiêu {period} so với kế hoạch (%)",
        categories=tuple(name for name, _ in drawn),
        series=(Series("Kế hoạch", planned), Series("Thực hiện", done)),
    )


def _by_unit(units: tuple[UnitResults, ...], lines: tuple[Line, ...]) -> Iterator[Group]:
    """For each indicator that any unit told: the units' figures, and the total that the report gives."""
    tables = [(unit.unit, {fold(name): result for name, result in unit.results.items()}) for unit in units]
    for line in lines:
        key = fold(line.name)
        if any(key in results for _, results in tables):
            rows = (
                _unit_row(unit, Line(line.name, line.indicator, results.get(key, Result()), line.period))
                for unit, results in tables
            )
            title = f"{line.indicator.name}: {line.done} (kế hoạch: {line.plan})"
            yield Group(title, tuple(rows))


def _unit_row(unit: str, line: Line) -> tuple[str, ...]:
    """A unit's figure; a part of a total is not held against the plan of the whole."""
    goal = line.indicator.goal
    own_goal = isinstance(goal, Grade) or line.indicator.per is not None or goal.unit.startswith("%")
    judged = own_goal or line.appraisal.outcome is Outcome.UNKNOWN
    return (
        capitalise(unit),
        capitalise(format_actual(line.result.actual)),
        _percent(line) if own_goal else "",
        capitalise(line.verdict) if judged else "",
        capitalise(line.result.note or ""),
    )
