"""Dự thảo báo cáo: write the data file of a report with all that its programme and figures already say.

What only a person can write is marked, so that a report starts from this period's figures and not from last
year's file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from string import Template

from mttq_docs.errors import BadValue
from mttq_docs.loading.labels import relabel
from mttq_docs.loading.records import to_yaml
from mttq_docs.model import (
    MISSED_TARGETS,
    SURPASSED_TARGETS,
    TO_WRITE,
    Indicator,
    Outcome,
    Period,
    Placeholder,
    Programme,
    Result,
    ResultSet,
    Span,
    UnitResults,
    appraise,
    format_period,
    indicator_names,
    misfits,
    outlook,
)
from mttq_docs.model.placeholders import fill
from mttq_docs.quantities import Absent, format_measure
from mttq_docs.resources import resource
from mttq_docs.text import fold
from mttq_docs.units import Organ, body, default_recipients, organs_of

_FIRST_WORDS = 14


def draft_report(
    programme: Programme, period: Period, *, programme_file: str, results: ResultSet | None = None
) -> str:
    """Nội dung tệp dữ liệu của một báo cáo, from the programme and, where there is one, a set of results.

    `programme_file` is its path as the new file will name it. `BadValue` for results of another period or
    year, or that do not fit the programme.
    """
    if period.year != programme.year:
        found = format_period(period)
        raise BadValue("Kỳ báo cáo khác năm của chương trình", found=found, expected=f"năm {programme.year}")
    told = dict(results.results) if results else {}
    if results:
        _require_same(programme, period, results)
    return _filled(
        programme,
        period,
        tep_chuong_trinh=programme_file,
        ket_qua=_results(programme, told),
        so_lieu_don_vi=_units(results.units if results else ()),
        chuong_trinh=_programmes(programme),
        **_assessment(programme, period, told),
    )


def _filled(programme: Programme, period: Period, **slots: str) -> str:
    level = programme.unit.level
    organ = Organ.STANDING_BOARD if Organ.STANDING_BOARD in organs_of(level) else organs_of(level)[0]
    names = body(level, organ, kind=programme.unit.kind or "", name=programme.unit.name or "", parent="…")
    text = resource("templates", "bao_cao.yaml").read_text(encoding="utf-8")
    return Template(text).substitute(
        nam=period.year,
        ky=_short(period),
        ky_day_du=format_period(period),
        ky_toi=outlook(period),
        co_quan=organ,
        quyen_han=names.authority,
        chuc_vu=names.position,
        noi_nhan="\n".join(_recipients(programme)),
        **slots,
    )


def _short(period: Period) -> str:
    """The period as a file names it, whose year is the programme's."""
    if period.span is Span.YEAR:
        return Span.YEAR.value
    return format_period(period).removesuffix(f" năm {period.year}").removesuffix(" đầu")


def _require_same(programme: Programme, period: Period, results: ResultSet) -> None:
    if results.period != period:
        raise BadValue(
            f"Bộ số liệu là của {format_period(results.period)}, không phải của {format_period(period)}",
            found=format_period(results.period),
            expected=format_period(period),
        )
    for fault in misfits(programme.indicators, results.results, ("ket_qua",)):
        raise BadValue(
            f"Bộ số liệu không khớp chương trình: {fault.message} (“{fault.found}”; cần {fault.expected})",
            found=fault.found,
            expected=fault.expected,
        )


def _results(programme: Programme, told: dict[str, Result]) -> str:
    by_key = {fold(name): result for name, result in told.items()}
    lines = ["kết quả:"]
    for name in indicator_names(programme):
        lines += _result(name, programme.indicators[fold(name)], by_key.get(fold(name), Result()))
    return "\n".join(lines) + "\n"


def _result(name: str, indicator: Indicator, result: Result) -> Iterator[str]:
    """One line for a bare figure, a record for more; the goal stands beside it for the writer's eyes."""
    each = f"mỗi {indicator.per} " if indicator.per else ""
    goal = f"# kế hoạch: {each}{format_measure(indicator.goal)}"
    data = relabel(result.dump(), Result)
    if not data or list(data) == ["thực hiện"]:
        yield f"  {name}: {data.get('thực hiện', Absent.UNREPORTED.value)}  {goal}"
        return
    yield f"  {name}:  {goal}"
    yield from _indented(to_yaml({"thực hiện": Absent.UNREPORTED.value, **data}), 4)


def _units(units: Iterable[UnitResults]) -> str:
    data = [relabel(unit.dump(), UnitResults) for unit in units]
    return f"số liệu đơn vị:\n{chr(10).join(_indented(to_yaml(data), 2))}\n" if data else ""


def _programmes(programme: Programme) -> str:
    lines: list[str] = []
    for ordinal, each in enumerate(programme.action_programmes, 1):
        lines += [
            f"  - chương trình hành động: {ordinal}  # {programme.title_of(ordinal - 1)}",
            "    nội dung:",
        ]
        lines += (
            f"      - {_marked(f'kết quả việc: {_opening(programme, task.text)}')}" for task in each.tasks
        )
    return "\n".join(lines) + "\n"


def _assessment(programme: Programme, period: Period, told: dict[str, Result]) -> dict[str, str]:
    """What the figures say of strengths and shortcomings, each by its name so that it stays true."""
    outcomes = {appraisal.outcome for _, appraisal, _ in appraise(programme.indicators, told)}
    if period.span is not Span.YEAR:
        outcomes.discard(Outcome.MISSED)  # What is due at the year's end is no shortcoming yet.
    surpassed = f"Một số chỉ tiêu vượt mức đề ra: {{{SURPASSED_TARGETS}}}."
    missed = f"Một số chỉ tiêu chưa đạt: {{{MISSED_TARGETS}}}."
    return {
        "uu_diem": _dashes(
            surpassed if Outcome.EXCEEDED in outcomes else "", "kết quả nổi bật, việc làm tốt"
        ),
        "han_che": _dashes(
            missed if Outcome.MISSED in outcomes else "", "việc chưa làm được, chỉ tiêu chưa đạt"
        ),
    }


def _dashes(computed: str, what: str) -> str:
    return "\n".join((*([f'  - "{computed}"'] if computed else []), f"  - {_marked(what)}"))


def _marked(what: str) -> str:
    """A place to write in, as a quoted text of YAML."""
    plain = what.replace("\\", "").replace('"', "”")
    return f'"{TO_WRITE}: {plain}]"'


def _opening(programme: Programme, text: str) -> str:
    """The first words of a task, its figures and citations in short."""
    citations = {fold(key): entry for key, entry in programme.citations.items()}

    def told(place: Placeholder) -> str:
        if place.key in programme.goals:
            return format_measure(programme.goals[place.key])
        if place.key in programme.local_words and place.key not in citations:
            return programme.local_words[place.key]
        return citations[place.key].short_name

    words = fill(text, told).split()
    return " ".join(words[:_FIRST_WORDS]) + (" …" if len(words) > _FIRST_WORDS else "")


def _recipients(programme: Programme) -> Iterator[str]:
    """Those of the programme, for whoever got the promise gets the answer."""
    own = [(each.name, each.purpose or "") for each in programme.recipients]
    unit = programme.unit
    usual = default_recipients(
        unit.level, kind=unit.kind or "", parent=unit.parent or "", on=programme.effective_on
    )
    for name, purpose in own or usual:
        yield f"  - tên: {name}"
        if purpose:
            yield f"    mục đích: {purpose}"


def _indented(text: str, width: int) -> list[str]:
    return [f"{' ' * width}{line}" for line in text.splitlines()]
