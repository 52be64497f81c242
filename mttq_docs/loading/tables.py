"""Dữ liệu dạng bảng: turn the rows of a spreadsheet into units or figures, each mistake at its own row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from mttq_docs.errors import InvalidData
from mttq_docs.findings import Finding, Place
from mttq_docs.loading.labels import fields_of
from mttq_docs.loading.records import validate
from mttq_docs.loading.tree import Spot, Tree, finding
from mttq_docs.model import (
    Allocation,
    ListedUnit,
    Loc,
    Model,
    Result,
    ResultSet,
    UnitList,
    UnitResults,
    unit_key,
)
from mttq_docs.text import fold, near

Rows = Sequence[tuple[int, Sequence[str]]]
"""Các dòng: each with its line in the file."""

_NUMBERING = frozenset({"tt", "stt", "so_tt", "so_thu_tu"})
_SUMS = frozenset(
    {"cong", "tong", "tong_cong", "tong_so", "cong_chung", "toan_tinh", "toan_huyen", "toan_xa"}
)
_INDICATOR = "chỉ số"
_RESULTS, _UNITS = "ket_qua", "so_lieu_don_vi"
_LIST_SEPARATOR = "; "
_SHARES, _UNIT, _DIVISION = "phan_bo", "don_vi", "cach_chia"


def units_from_rows(headers: Sequence[str], rows: Rows, file: str) -> UnitList:
    """Danh sách đơn vị từ một bảng: a column a field; `InvalidData` tells every mistake."""
    columns = _columns(headers, fields_of(ListedUnit), file)
    spots: dict[Loc, Spot] = {(): Spot(1), ("don_vi",): Spot(1, "đơn vị")}
    units = []
    for position, (line, cells) in enumerate(rows):
        here: Loc = ("don_vi", position)
        units.append({key: cell for key, cell in zip(columns, cells, strict=False) if key and cell})
        spots[here] = Spot(line)
        spots |= {
            (*here, key): Spot(line, header) for key, header in zip(columns, headers, strict=True) if key
        }
    return validate(Tree({"don_vi": units}, spots, ()), UnitList, file)


def units_to_rows(units: UnitList) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Danh sách đơn vị thành bảng mà `units_from_rows` đọc; columns that are empty wait to be filled in."""
    labels = _labels(ListedUnit)
    dumped = (_plain(unit.dump()) for unit in units.units)
    return labels, tuple(tuple(row.get(fold(label), "") for label in labels) for row in dumped)


def allocation_from_rows(headers: Sequence[str], rows: Rows, file: str) -> Allocation:
    """Bảng phân bổ từ một bảng: a row a unit, a column an indicator.

    The first column names the units; its head may be anything. A row “cách chia” says how each is divided;
    a row of sums is the table's own reckoning, and not a unit.
    """
    spots: dict[Loc, Spot] = {(): Spot(1), (_SHARES,): Spot(1, "phân bổ")}
    shares: dict[str, dict[str, Any]] = {}
    for column, header in enumerate(headers):
        if column and header:
            shares.setdefault(header, {_UNIT: {}})
            spots[_SHARES, fold(header)] = Spot(1, header)
    for line, (unit, *cells) in rows:
        if fold(unit) in _SUMS:
            continue
        for header, cell in zip(headers[1:], cells, strict=False):
            if header and cell and fold(unit) == _DIVISION:
                shares[header][_DIVISION] = cell
                spots[_SHARES, fold(header), _DIVISION] = Spot(line, unit)
            elif header and cell:
                shares[header][_UNIT][unit] = cell
                spots[_SHARES, fold(header), _UNIT, fold(unit)] = Spot(line, unit)
    return validate(Tree({_SHARES: shares}, spots, ()), Allocation, file)


def results_to_rows(results: ResultSet) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Bộ số liệu thành bảng: a row for each figure, that says all of its set, its unit and itself.

    A unit that sent nothing has one row without an indicator; the superior's own figures have no unit.
    """
    labels = (*_labels(ResultSet), *_labels(UnitResults), _INDICATOR, *_labels(Result))
    whole = results.dump()
    common = _plain(whole)
    rows = [
        {**common, fold(_INDICATOR): key, **_plain(each)} for key, each in whole.get(_RESULTS, {}).items()
    ]
    for unit in whole.get(_UNITS, ()):
        shared = {**common, **_plain(unit)}
        figures = unit.get(_RESULTS, {})
        rows += [{**shared, fold(_INDICATOR): key, **_plain(each)} for key, each in figures.items()] or [
            shared
        ]
    return labels, tuple(tuple(row.get(fold(label), "") for label in labels) for row in rows or [common])


def results_from_rows(headers: Sequence[str], rows: Rows, file: str) -> ResultSet:
    """Bộ số liệu từ bảng mà `results_to_rows` ghi, its rows and columns in any order."""
    known = {**fields_of(ResultSet), **fields_of(UnitResults), **fields_of(Result), fold(_INDICATOR): None}
    columns = _columns(headers, known, file)
    grown = _Growing()
    for line, cells in rows:
        grown.add({key: cell for key, cell in zip(columns, cells, strict=False) if key and cell}, line)
    return validate(Tree(grown.data, grown.spots, ()), ResultSet, file)


class _Growing:
    """Bộ số liệu đang dựng từ từng dòng, and the line that each part of it came from."""

    def __init__(self) -> None:
        self.units: dict[str, int] = {}
        self.data: dict[str, Any] = {_RESULTS: {}, _UNITS: []}
        self.spots: dict[Loc, Spot] = {(): Spot(1)}

    def add(self, row: Mapping[str, str], line: int) -> None:
        """Thêm một dòng; of what is said of a set or a unit on many rows, the first row counts."""
        self._take(self.data, row, ResultSet, (), line)
        owner, loc = self._owner(row, line)
        key = row.get(fold(_INDICATOR))
        if key:
            here: Loc = (*loc, _RESULTS, fold(key))
            self.spots.setdefault(here, Spot(line, key))
            self._take(owner.setdefault(_RESULTS, {}).setdefault(key, {}), row, Result, here, line)

    def _owner(self, row: Mapping[str, str], line: int) -> tuple[dict[str, Any], Loc]:
        name = row.get("don_vi")
        if not name:
            return self.data, ()
        position = self.units.setdefault(unit_key(name), len(self.units))
        if position == len(self.data[_UNITS]):
            self.data[_UNITS].append({})
        loc: Loc = (_UNITS, position)
        self.spots.setdefault(loc, Spot(line, name))
        unit = self.data[_UNITS][position]
        self._take(unit, row, UnitResults, loc, line)
        return unit, loc

    def _take(
        self, into: dict[str, Any], row: Mapping[str, str], model: type[Model], loc: Loc, line: int
    ) -> None:
        for key, label in ((fold(label), label) for label in _labels(model)):
            if key in row and key not in into:
                lists = key in _list_keys(model)
                into[key] = row[key].split(_LIST_SEPARATOR) if lists else row[key]
                self.spots[*loc, key] = Spot(line, label)


def _columns(headers: Sequence[str], known: Mapping[str, object], file: str) -> list[str]:
    """Khóa của từng cột, empty for one that numbers the rows; `InvalidData` names columns nobody knows."""
    strangers = tuple(_strange(headers, known, file))
    if strangers:
        raise InvalidData(strangers)
    return ["" if fold(header) in _NUMBERING else fold(header) for header in headers]


def _strange(headers: Sequence[str], known: Mapping[str, object], file: str) -> Iterator[Finding]:
    labels = [str(getattr(info, "title", "") or key) for key, info in known.items()]
    for header in headers:
        if fold(header) and fold(header) not in {*known, *_NUMBERING}:
            guesses = " hoặc ".join(f"“{guess}”" for guess in near(header, labels)) or ", ".join(labels)
            yield finding("DL03", "Không có cột nào tên như vậy", Place(file, 1), header, guesses)


def _labels(model: type[Model]) -> tuple[str, ...]:
    """Nhãn các mục chỉ có một giá trị."""
    nested = {_RESULTS, _UNITS}
    return tuple(info.title or key for key, info in fields_of(model).items() if key not in nested)


def _list_keys(model: type[Model]) -> frozenset[str]:
    return frozenset(
        key for key, info in fields_of(model).items() if str(info.annotation).startswith("tuple[")
    )


def _plain(record: Mapping[str, Any]) -> dict[str, str]:
    """Các giá trị đơn của một bản ghi thành chữ."""
    return {
        key: _LIST_SEPARATOR.join(value) if isinstance(value, list) else str(value)
        for key, value in record.items()
        if key not in (_RESULTS, _UNITS)
    }
