"""Dự thảo của đơn vị: make the draft of each unit below a superior from its programme, in memory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mttq_docs.cascade import Decision, Draft, allot, decision_notes, draft, header, require_below, with_ids
from mttq_docs.errors import BadValue, InvalidData
from mttq_docs.filenames import FileNames
from mttq_docs.findings import Finding, Place, Problem, Severity
from mttq_docs.loading import load_record, loads
from mttq_docs.loading.noting import dump_noted
from mttq_docs.loading.tables import allocation_from_rows
from mttq_docs.model import Allocation, Fault, ListedUnit, Programme, UnitList, indicators_of, unit_key
from mttq_docs.quantities import Measure
from mttq_docs.text import fold

__all__ = ["UnitDraft", "cascade", "load_allocation", "unit_drafts"]

_TABLES = (".csv", ".tsv", ".xlsx")


@dataclass(frozen=True, slots=True)
class UnitDraft:
    """Dự thảo của một đơn vị: its data file as text, the model it loads to, what its people must settle.

    `name` is the file's, without its ending. `refusal` says why a unit gets no draft.
    """

    unit: ListedUnit
    label: str
    name: str
    content: str = ""
    document: Programme | None = None
    decisions: tuple[Decision, ...] = ()
    refusal: str = ""


def load_allocation(path: str | Path) -> Allocation:
    """Nạp bảng phân bổ từ tệp .yaml, .csv hoặc .xlsx; raises `UnreadableFile`, `InvalidData`."""
    source = Path(path)
    if source.suffix.lower() not in _TABLES:
        return load_record(source, Allocation)
    from mttq_docs.workbook.tables import read_table

    table = read_table(source)
    return allocation_from_rows(table.headers, table.rows, str(source))


def cascade(
    programme: Programme, units: UnitList, *, allocation: Allocation | None = None
) -> tuple[UnitDraft, ...]:
    """Dự thảo chương trình của từng đơn vị dưới `programme`, without a file being written.

    `InvalidData` where the allocation does not fit or does not add up.
    """
    return unit_drafts(programme, with_ids(programme.dump(), {}), units, allocation, {})


def unit_drafts(
    programme: Programme,
    data: dict[str, Any],
    units: UnitList,
    allocation: Allocation | None,
    files: Mapping[str, str],
) -> tuple[UnitDraft, ...]:
    """Dự thảo theo dữ liệu đã có mã (`data`); `files` are the names that units' files have already."""
    shares = _shares(programme, units, allocation)
    names = _file_names(units.labels, files)
    return tuple(
        _draft(programme, data, unit, label, name, own)
        for unit, label, name, own in zip(units.units, units.labels, names, shares, strict=True)
    )


def _file_names(labels: Sequence[str], files: Mapping[str, str]) -> Iterator[str]:
    """Files that are there keep their names, whatever place their units have in the list by now."""
    names = FileNames("")
    kept = {key: names.take(name) for key, name in files.items()}
    for label in labels:
        yield kept.get(unit_key(label)) or names.take(fold(label).replace("_", "-"))


def _draft(
    programme: Programme,
    data: dict[str, Any],
    unit: ListedUnit,
    label: str,
    name: str,
    shares: Mapping[str, Measure],
) -> UnitDraft:
    try:
        require_below(programme, unit)
        drafted = draft(programme, data, unit, shares)
        content = _written(programme, unit, name, drafted)
        return UnitDraft(unit, label, name, content, as_programme(content, f"{name}.yaml"), drafted.decisions)
    except (BadValue, InvalidData) as error:
        return UnitDraft(unit, label, name, refusal=str(error))


def _written(programme: Programme, unit: ListedUnit, name: str, drafted: Draft) -> str:
    notes = decision_notes(drafted.decisions, drafted.data)
    return dump_noted(drafted.data, Programme, header=header(programme, unit, name), notes=notes)


def as_programme(content: str, name: str) -> Programme:
    """Chương trình mà nội dung tệp nói; `BadValue` for another kind of document."""
    document = loads(content, name=name)
    if not isinstance(document, Programme):
        raise BadValue(f"{name}: tệp này là {document.kind}, không phải chương trình")
    return document


def _shares(
    programme: Programme, units: UnitList, allocation: Allocation | None
) -> tuple[Mapping[str, Measure], ...]:
    if allocation is None:
        return ({},) * len(units.units)
    levels = [unit.level for unit in units.units]
    allotted = allot(allocation, indicators_of(programme), units.labels, levels)
    if allotted.faults:
        raise InvalidData(tuple(map(_finding, allotted.faults)))
    return allotted.shares


def _finding(fault: Fault) -> Finding:
    key = " → ".join(("phân bổ", *map(str, fault.loc[1:])))
    problem = Problem(fault.message, Place(key=key), fault.found, fault.expected)
    return Finding("DL06", Severity.ERROR, problem)
