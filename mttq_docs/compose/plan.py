"""Soạn kế hoạch: turn a Plan into the Sheet of its document, its work items in one of three views."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from mttq_docs.compose.frame import Drawn, Frame, Heading, lower_first
from mttq_docs.compose.outline import Outline, ended
from mttq_docs.compose.programme import heading_of, name_of
from mttq_docs.compose.prose import Prose
from mttq_docs.compose.tables import Group, table
from mttq_docs.compose.view import View
from mttq_docs.model import Plan, Point, TaskPlace, Timing, When, WorkItem, format_timing, tasks_by_id
from mttq_docs.sheet import Block, Sheet, Table
from mttq_docs.standards import Standard
from mttq_docs.text import capitalise, fold

PURPOSES = "Mục đích, yêu cầu"
CONTENT = "Nội dung"
IMPLEMENTATION = "Tổ chức thực hiện"

_HEADINGS = (
    "TT",
    "Nội dung công việc",
    "Đơn vị chủ trì",
    "Đơn vị phối hợp",
    "Thời gian thực hiện",
    "Kết quả, sản phẩm",
)
_FUNDING = "Kinh phí"
# Where items stand that belong to no programme, no month or no unit; each is after those that do.
_KEY_TASKS, _TARGETS, _OTHERS = "Nhiệm vụ trọng tâm", "Chỉ tiêu cơ bản", "Công việc khác"
_ONGOING, _UNDATED = "Thường xuyên, định kỳ", "Theo kế hoạch riêng hoặc theo sự kiện"
_UNASSIGNED = "Chưa phân công"
_LAST = 1000


_BY = {View.PROGRAMME: "", View.MONTH: " (theo tháng)", View.UNIT: " (theo đơn vị chủ trì)"}

Place = tuple[int, str]
"""Chỗ của một việc trong bảng: the order of its group, and the group's title."""


def compose_plan(plan: Plan, standard: Standard, view: View = View.PROGRAMME) -> Sheet:
    """Soạn tờ văn bản của một kế hoạch: a document of its own, or an annex to the programme."""
    heading = Heading("Kế hoạch", "KH", _subject(plan))
    prose = Prose(plan, standard)
    frame, outline = Frame(plan, standard, heading), Outline(standard, prose)
    if plan.attached:
        return Sheet(tuple(_attached(plan, standard, frame, prose, view)), frame.properties())
    blocks = (
        *frame.head(),
        *ended(_body(plan, frame, outline, prose), standard),
        *frame.tail(),
        *frame.annexes(outline, prose, (Drawn(_title(plan, view), (_table(plan, prose, view),)),)),
    )
    return Sheet(blocks, frame.properties())


def _subject(plan: Plan) -> str:
    return plan.subject or f"Thực hiện {name_of(plan.programme)}"


def _body(plan: Plan, frame: Frame, outline: Outline, prose: Prose) -> Iterator[Block]:
    yield from outline.paragraphs(plan.opening)
    yield from frame.bases(
        prose,
        f"{frame.body.full_name} xây dựng Kế hoạch thực hiện {name_of(plan.programme)} như sau:",
    )
    sections = 0
    aims = [(title, points) for title, points in _aims(plan) if points]
    if aims:
        sections += 1
        yield outline.section(sections, PURPOSES)
        for ordinal, (title, points) in enumerate(aims, 1):
            yield outline.clause_title(ordinal, title)
            yield from outline.dashes(points)
    yield outline.section(sections + 1, CONTENT)
    yield from outline.clauses(plan.content)
    which = "các phụ lục" if plan.annexes else "Phụ lục"
    yield from outline.paragraphs(
        (
            "Nội dung từng việc, đơn vị chủ trì, đơn vị phối hợp, thời gian và kết quả thực hiện theo "
            f"{which} kèm theo Kế hoạch này.",
        )
    )
    if plan.implementation:
        yield outline.section(sections + 2, IMPLEMENTATION)
        yield from outline.clauses(plan.implementation)
    closing = f"Trên đây là Kế hoạch {lower_first(_subject(plan))} của {frame.body.full_name}."
    yield from outline.paragraphs(plan.closing or (closing,))


def _aims(plan: Plan) -> tuple[tuple[str, tuple[Point, ...]], ...]:
    return (("Mục đích", plan.purposes), ("Yêu cầu", plan.requirements))


def _attached(plan: Plan, standard: Standard, frame: Frame, prose: Prose, view: View) -> Iterator[Block]:
    """The plan as the programme's annex: no letterhead, no signature of its own."""
    programme = plan.programme
    main = Frame(programme, standard, heading_of(programme))
    annex = Drawn(_title(plan, view), (_table(plan, prose, view),))
    return frame.annex(annex, main.reference, None)


def _title(plan: Plan, view: View) -> str:
    if not plan.attached:
        title = "Nội dung công việc, phân công và thời gian thực hiện"
        return f"{title}{_BY[view]}"
    return f"Kế hoạch {lower_first(_subject(plan))}{_BY[view]}"


def _table(plan: Plan, prose: Prose, view: View) -> Table:
    """Bảng công việc: grouped by the view, in each group in the order of the file."""
    funded = any(item.funding for item in plan.work_items)
    place = _places(plan, view)
    groups: dict[Place, list[WorkItem]] = {}
    for item in plan.work_items:
        for each in place(item):
            groups.setdefault(each, []).append(item)
    drawn = (
        Group(title, tuple([_cells(item, prose, funded=funded) for item in items]))
        for (_, title), items in sorted(groups.items())
    )
    headings = (*_HEADINGS, _FUNDING) if funded else _HEADINGS
    return table("ke_hoach_kinh_phi" if funded else "ke_hoach", headings, drawn)


def _cells(item: WorkItem, prose: Prose, *, funded: bool) -> tuple[str, ...]:
    text, lead, partners = prose.write(item.text), item.lead or "", "; ".join(item.partners)
    output = capitalise(prose.write(item.output)) if item.output else ""
    cells = (text, lead, partners, _timing(item.timing), output)
    return (*cells, prose.write(item.funding) if item.funding else "") if funded else cells


def _timing(timings: Sequence[Timing]) -> str:
    texts = [format_timing(timing) for timing in timings]
    return "; ".join(texts[:1] + [lower_first(text) for text in texts[1:]])


def _places(plan: Plan, view: View) -> Callable[[WorkItem], Sequence[Place]]:
    """Where a view shows an item; by month it stands once in each month that it falls due in."""
    match view:
        case View.PROGRAMME:
            tasks = tasks_by_id(plan.programme)
            programmes = _programmes(plan)
            return lambda item: (_by_programme(item, tasks, programmes),)
        case View.MONTH:
            return lambda item: _by_month(plan, item)
        case View.UNIT:
            units = _units(plan)
            return lambda item: (_by_unit(item, units),)


def _programmes(plan: Plan) -> list[Place]:
    """The place of the key tasks, then that of each action programme."""
    titles = map(plan.programme.title_of, range(len(plan.programme.action_programmes)))
    numbered = (f"Chương trình {ordinal}: {title}" for ordinal, title in enumerate(titles, 1))
    return list(enumerate((_KEY_TASKS, *numbered)))


def _by_programme(item: WorkItem, tasks: Mapping[str, TaskPlace], programmes: Sequence[Place]) -> Place:
    ordinal = tasks[fold(item.task)].programme if item.task else item.action_programme
    if ordinal is not None:
        return programmes[ordinal]
    return (_LAST, _TARGETS) if item.targets else (_LAST + 1, _OTHERS)


def _by_month(plan: Plan, item: WorkItem) -> tuple[Place, ...]:
    """The months in which an item falls due, as the calendar has them; what has no deadline comes after."""
    places = (_month_of(plan, timing) for timing in item.timing)
    return tuple(dict.fromkeys(places)) or ((_LAST**2 + 1, _UNDATED),)


def _month_of(plan: Plan, timing: Timing) -> Place:
    last = timing.deadline(plan.year)
    if last is None or timing.when is When.YEAR:  # What may be done all year is no work of December.
        return (_LAST**2, _ONGOING) if timing.span(plan.year) else (_LAST**2 + 1, _UNDATED)
    month = f"{last.month:02d}" if last.month < 3 else str(last.month)
    return (last.year * 12 + last.month, f"Tháng {month} năm {last.year}")


def _units(plan: Plan) -> dict[str, Place]:
    """The place of each unit that leads any work, in the order in which the plan first names them."""
    named: dict[str, str] = {}
    for item in plan.work_items:
        if item.lead:
            named.setdefault(fold(item.lead), item.lead)
    return {key: (order, name) for order, (key, name) in enumerate(named.items())}


def _by_unit(item: WorkItem, units: Mapping[str, Place]) -> Place:
    return units[fold(item.lead)] if item.lead else (len(units), _UNASSIGNED)
