"""Thu biểu: gather the forms of a folder into one set of results; tell what is doubled, late or missing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from mttq_docs.dates import DateStyle, PartialDate, format_date
from mttq_docs.findings import Finding, Place, Severity
from mttq_docs.model import FormSet, ResultSet, UnitResults
from mttq_docs.workbook.reading import FilledForm, FormReader
from mttq_docs.workbook.told import warning

_OURS = (".yaml", ".yml")
_NOT_SENT = ("desktop.ini", "thumbs.db")

Order = tuple[dt.date, str, str]


@dataclass(frozen=True, slots=True)
class Collection:
    """Kết quả thu biểu: every unit of the list in its order, those that sent nothing without a file."""

    results: ResultSet
    findings: tuple[Finding, ...]

    @property
    def received(self) -> int:
        """Số đơn vị đã gửi."""
        return sum(unit.file is not None for unit in self.results.units)


def form_files(folder: Path) -> tuple[Path, ...]:
    """Các tệp mà đơn vị đã gửi: all but our own files and those that systems leave behind."""
    return tuple(
        path
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        and path.suffix.lower() not in _OURS
        and not path.name.startswith((".", "~$"))
        and path.name.lower() not in _NOT_SENT
    )


def collect_forms(
    forms: FormSet, files: Sequence[Path], folder: Path, *, progress: Callable[[Path], None] = lambda _: None
) -> Collection:
    """Thu các biểu: one file after another, so that memory holds figures, not workbooks.

    Findings name files as they lie under `folder`; `progress` is told each file that was read.
    """
    reader = FormReader(forms)
    kept: dict[str, tuple[Order, UnitResults]] = {}
    findings: list[Finding] = []
    for path in files:
        form = reader.read(path, path.relative_to(folder).as_posix())
        if _is_blank(form):
            message = "Biểu còn trống, coi như chưa gửi"
            findings.append(warning("SL08", Place(form.file), message, "", "biểu đã ghi số liệu"))
        else:
            findings += form.findings
            findings += _keep(form, kept)
        progress(path)
    ordered = [
        kept[label][1] if label in kept else UnitResults(unit=label, level=unit.level)
        for unit, label in zip(forms.units, forms.labels, strict=True)
    ]
    findings += [*_late(ordered, forms.deadline), *_missing(ordered)]
    results = ResultSet(
        programme=forms.programme,
        year=forms.year,
        period=forms.period,
        deadline=forms.deadline,
        units=tuple(ordered),
    )
    return Collection(results, tuple(findings))


def _is_blank(form: FilledForm) -> bool:
    """Biểu chưa ai ghi gì: sent back as it came."""
    if form.results is None or any(each.severity is Severity.ERROR for each in form.findings):
        return False
    sent = UnitResults(unit=form.results.unit, level=form.results.level, file=form.file)
    return form.results == sent


def _keep(form: FilledForm, kept: dict[str, tuple[Order, UnitResults]]) -> tuple[Finding, ...]:
    """Giữ biểu của đơn vị: of two, that of the later day, of one day the one that was saved later."""
    if form.results is None:
        return ()
    unit, written = form.results.unit, form.results.filled_on
    mine = (
        (written if isinstance(written, dt.date) else dt.date.min, form.modified, form.file),
        form.results,
    )
    before = kept.setdefault(unit, mine)
    if before is mine:
        return ()
    winner, loser = (mine, before) if mine[0] > before[0] else (before, mine)
    kept[unit] = winner
    message = f"{unit} gửi hai biểu; lấy biểu sau là {winner[1].file}, không dùng {loser[1].file}"
    return (warning("SL06", Place(form.file), message),)


def _late(units: Sequence[UnitResults], deadline: dt.date | PartialDate | None) -> Iterator[Finding]:
    if not isinstance(deadline, dt.date):
        return
    due = format_date(deadline, DateStyle.NUMERIC)
    for unit in units:
        if unit.file is None:
            continue
        if not isinstance(unit.filled_on, dt.date):
            message = f"{unit.unit} không ghi ngày lập, không rõ có trễ hạn không"
            yield warning("SL07", Place(unit.file), message, "", f"ngày lập, hạn gửi {due}")
        elif unit.filled_on > deadline:
            written = format_date(unit.filled_on, DateStyle.NUMERIC)
            message = f"{unit.unit} gửi trễ {(unit.filled_on - deadline).days} ngày"
            yield warning("SL07", Place(unit.file), message, written, f"trước hết ngày {due}")


def _missing(units: Sequence[UnitResults]) -> Iterator[Finding]:
    names = [unit.unit for unit in units if unit.file is None]
    if names:
        message = f"Chưa nhận được biểu của {len(names)}/{len(units)} đơn vị: {'; '.join(names)}"
        yield warning("SL09", Place(), message)
