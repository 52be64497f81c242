"""Số liệu: join the roads of figures: forms out to the units, back into results, up into totals.

openpyxl is loaded only where a workbook is written: it takes longer to load than most commands to run.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from mttq_docs.dates import parse_date
from mttq_docs.errors import BadValue, InvalidData, UnreadableFile
from mttq_docs.findings import Finding, Place, Problem, Severity
from mttq_docs.loading import draft_report as draft, dump_record, dump_records, load, load_record
from mttq_docs.loading.tables import results_from_rows, results_to_rows
from mttq_docs.model import (
    FormSet,
    Period,
    Programme,
    ResultSet,
    UnitList,
    fingerprint,
    indicators_of,
    parse_period,
    unit_key,
)
from mttq_docs.rollup import roll_up, with_totals
from mttq_docs.text import capitalise, fold
from mttq_docs.units import Level, body, require_in_force
from mttq_docs.workbook.collecting import Collection, collect_forms, form_files

__all__ = [
    "FORMS_FILE",
    "RESULT_SUFFIXES",
    "Collection",
    "collect",
    "draft_report",
    "dump_form_set",
    "dump_results",
    "load_form_set",
    "load_results",
    "make_form_set",
    "make_forms",
    "relative",
    "roll_up",
    "with_totals",
]

FORMS_FILE = "bo-bieu.yaml"
"""Tên tệp ghi lại bộ biểu đã phát, beside the forms themselves."""

RESULT_SUFFIXES = (".yaml", ".yml", ".csv", ".xlsx")
"""Đuôi của các dạng tệp số liệu ghi ra được."""

_MAX_RESULTS = 200_000_000
"""The figures of all 3,321 communes for one period take some 10 MB."""
_TABLES = (".csv", ".tsv", ".xlsx")


def make_form_set(
    programme: Programme,
    units: UnitList,
    *,
    source: str,
    period: Period | str | None = None,
    deadline: dt.date | str | None = None,
) -> FormSet:
    """Lập bộ biểu của một kỳ (mặc định: cả năm): what each unit is asked, before any file is written.

    `source` is the programme's file, as seen from the forms' folder. `InvalidData` where a unit was not in
    force when the programme was issued, or where the programme has no indicators; `BadValue` for a period or
    a deadline that is none.
    """
    findings = tuple(_misfits(programme, units))
    if findings:
        raise InvalidData(findings)
    whole_year = Period(programme.year)
    return FormSet(
        units=units.units,
        programme=source,
        title=_title(programme),
        year=programme.year,
        period=parse_period(period, year=programme.year) if isinstance(period, str) else period or whole_year,
        deadline=_day(deadline) if isinstance(deadline, str) else deadline,
        fingerprint=fingerprint(programme),
        scope=_scope(programme),
        codes=_codes(programme),
        indicators=indicators_of(programme),
    )


def make_forms(form_set: FormSet, *, previous: ResultSet | None = None) -> Iterator[tuple[str, bytes]]:
    """Biểu của từng đơn vị: the name and the bytes of one .xlsx after another.

    `previous` holds the figures of the period before, shown for reference.
    """
    from mttq_docs.workbook.form import write_form

    before = {unit_key(unit.unit): unit.results for unit in previous.units} if previous else {}
    names: set[str] = set()
    for unit, label in zip(form_set.units, form_set.labels, strict=True):
        figures = {key: each.actual for key, each in before.get(unit_key(label), {}).items()}
        yield _file_name(label, names), write_form(form_set, unit, label, previous=figures)


def dump_form_set(form_set: FormSet) -> bytes:
    """Nội dung tệp bộ biểu; `load_form_set` reads it back."""
    return dump_record(form_set).encode("utf-8")


def load_form_set(path: str | Path) -> FormSet:
    """Nạp bộ biểu đã phát, from its file or the folder that holds it."""
    source = Path(path)
    if source.is_dir():
        source = source / FORMS_FILE
        if not source.is_file():
            raise UnreadableFile(
                f"{source}: không có tệp này; hãy chép tệp {FORMS_FILE} mà lệnh “mttq-docs form” đã ghi vào "
                "thư mục chứa biểu, hoặc chỉ ra nó bằng --bo-bieu"
            )
    return load_record(source, FormSet, max_bytes=_MAX_RESULTS)


def collect(
    folder: str | Path, *, form_set: FormSet | None = None, progress: Callable[[int, int], None] | None = None
) -> Collection:
    """Thu các biểu trong một thư mục, sub-folders included; `progress` hears how many of how many are read.

    Without `form_set`, the folder must hold the file that `mttq-docs form` wrote. What is wrong with a form
    is a finding, never an exception.
    """
    root = Path(folder)
    if not root.is_dir():
        raise UnreadableFile(f"{root}: không có thư mục này; hãy chỉ ra thư mục chứa các biểu đã nhận")
    due = form_set or load_form_set(root)
    files = form_files(root)
    read = 0

    def advance(_: Path) -> None:
        nonlocal read
        read += 1
        if progress:
            progress(read, len(files))

    return collect_forms(due, files, root, progress=advance)


def load_results(path: str | Path) -> ResultSet:
    """Nạp bộ số liệu mà `dump_results` đã ghi (.yaml, .csv, .xlsx); `UnreadableFile` or `InvalidData`."""
    source = Path(path)
    if source.suffix.lower() not in _TABLES:
        return load_record(source, ResultSet, max_bytes=_MAX_RESULTS)
    from mttq_docs.workbook.tables import read_table

    table = read_table(source)
    return results_from_rows(table.headers, table.rows, str(source))


def dump_results(results: ResultSet, suffix: str = ".yaml") -> bytes:
    """Nội dung tệp bộ số liệu, in the form that `suffix` names; `load_results` reads it back."""
    if suffix.lower() not in RESULT_SUFFIXES:
        expected = ", ".join(RESULT_SUFFIXES)
        message = f"Không ghi được số liệu ra tệp đuôi “{suffix}”; hãy chọn một trong: {expected}"
        raise BadValue(message, found=suffix, expected=expected)
    if suffix.lower() not in _TABLES:
        return "".join(_yaml(results)).encode("utf-8")
    from mttq_docs.workbook.tables import write_csv, write_sheet

    headers, rows = results_to_rows(results)
    if suffix.lower() == ".xlsx":
        return write_sheet("Số liệu", headers, rows)
    return write_csv(headers, rows)


def _yaml(results: ResultSet) -> Iterator[str]:
    """YAML của bộ số liệu, unit by unit: all at once it would take five times the memory."""
    yield dump_record(results.model_copy(update={"units": ()}))
    if results.units:
        yield f"{ResultSet.model_fields['units'].title}:\n"
    yield from (dump_records([unit]) for unit in results.units)


def relative(path: Path, folder: Path) -> str:
    """Đường dẫn tới một tệp, as seen from a folder; whole where they lie on different drives."""
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:
        return path.resolve().as_posix()


def draft_report(
    programme: str | Path, period: str, *, results: str | Path | None = None, beside: str | Path | None = None
) -> str:
    """Dự thảo tệp dữ liệu của một báo cáo: the text of a YAML file that `load` reads.

    `programme` is the programme's file, `period` as a clerk says it (`"quý I"`), `results` a file of results.
    `beside` is the folder where the draft will lie; left out, that of the programme. Raises `InvalidData`,
    `UnreadableFile` or `BadValue`.
    """
    source = Path(programme)
    followed = load(source)
    if not isinstance(followed, Programme):
        raise BadValue(f"{source}: tệp này là {followed.kind}, không phải chương trình")
    told = with_totals(followed, load_results(results)) if results else None
    named = os.path.relpath(source, beside) if beside is not None else source.name
    period_told = parse_period(period, year=followed.year)
    return draft(followed, period_told, programme_file=Path(named).as_posix(), results=told)


def _day(text: str) -> dt.date:
    day = parse_date(text)
    if not isinstance(day, dt.date):
        raise BadValue(f"Hạn gửi phải là một ngày đầy đủ: “{text}”", found=text, expected="05/12/2020")
    return day


def _title(programme: Programme) -> str:
    unit = programme.unit
    whose = body(
        unit.level, programme.organ, kind=unit.kind or "", name=unit.name or "", parent=unit.parent or ""
    )
    subject = programme.subject or f"phối hợp và thống nhất hành động năm {programme.year}"
    return f"{capitalise(programme.kind)} {subject[:1].lower()}{subject[1:]} của {whose.full_name}"


def _codes(programme: Programme) -> dict[str, str]:
    """Mã của mọi chỉ số: `2.1` is the first indicator of the second target."""
    return {
        key: f"{target}.{position}"
        for target, each in enumerate(programme.targets, start=1)
        for position, key in enumerate(each.indicators, start=1)
    }


def _scope(programme: Programme) -> str:
    """Phạm vi của chương trình: toàn tỉnh, toàn xã …; cả nước for the centre."""
    unit = programme.unit
    return "cả nước" if unit.level is Level.CENTRAL else f"toàn {unit.kind or unit.level}"


def _misfits(programme: Programme, units: UnitList) -> Iterator[Finding]:
    if not programme.indicators:
        message = "Chương trình chưa có chỉ số nào nên không có gì để lập biểu"
        yield Finding("DL06", Severity.ERROR, Problem(message, Place(key="chỉ tiêu"), "", "mục “chỉ số”"))
    for position, unit in enumerate(units.units):
        try:
            require_in_force(unit.level, unit.kind or "", programme.effective_on)
        except BadValue as error:
            place = Place(key=f"đơn vị → {position + 1} → loại")
            yield Finding("DL06", Severity.ERROR, Problem(str(error), place, unit.full_name, error.expected))


def _file_name(label: str, used: set[str]) -> str:
    """Tên tệp không dấu, one for each unit even where names differ by their marks alone."""
    stem = fold(label).replace("_", "-")[:100]
    name = stem
    while name in used:
        name = f"{stem}-{len(used)}"
    used.add(name)
    return f"{name}.xlsx"
