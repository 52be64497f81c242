"""Giao tệp: write a unit's data file, or bring the superior's changes into what the unit made of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from mttq_docs.api.unit_drafts import UnitDraft, as_programme
from mttq_docs.cascade import (
    CITATIONS,
    Conflict,
    Handed,
    Merged,
    Store,
    closed,
    conflict_notes,
    decision_notes,
    first_line,
    is_mentioned,
    mentioned,
    merge,
    ordered,
    place_name,
    reminder,
    shortened,
)
from mttq_docs.errors import BadValue, InvalidData, MttqDocsError
from mttq_docs.files import write_atomically
from mttq_docs.loading.kinds import KIND_KEY
from mttq_docs.loading.labels import relabel
from mttq_docs.loading.noting import annotated, dump_noted, without_comment
from mttq_docs.loading.reading import read_text
from mttq_docs.loading.rewriting import rewrite
from mttq_docs.loading.tree import parse
from mttq_docs.model import Programme
from mttq_docs.model.programme import KIND
from mttq_docs.text import fold

__all__ = ["CascadeConflict", "CascadeState", "UnitOutcome", "hand_down"]


class CascadeState(StrEnum):
    """Tệp của đơn vị sau khi giao xuống."""

    NEW = "mới"
    SAME = "giữ nguyên"
    CHANGED = "cập nhật"
    FAILED = "chưa làm được"


@dataclass(frozen=True, slots=True)
class CascadeConflict:
    """Chỗ cả hai bên cùng sửa: where, and the three values in short; the unit's own was kept."""

    place: str
    before: str
    ours: str
    theirs: str


@dataclass(frozen=True, slots=True)
class UnitOutcome:
    """Kết quả của một đơn vị.

    `decisions` are those still open in the file, `problem` what kept the file or its Word draft from being
    written, `word` the draft where it was drawn.
    """

    label: str
    path: Path
    state: CascadeState
    conflicts: tuple[CascadeConflict, ...] = ()
    decisions: tuple[str, ...] = ()
    word: Path | None = None
    problem: str = ""


def hand_down(each: UnitDraft, folder: Path, store: Store) -> UnitOutcome:
    """Ghi tệp dữ liệu của một đơn vị, new or brought up to date; a problem leaves it as it was."""
    path = folder / f"{each.name}.yaml"
    if each.document is None:
        return UnitOutcome(each.label, path, CascadeState.FAILED, problem=each.refusal)
    try:
        base = store.handed(each.name)
        handed = Handed(
            each.label, each.document.dump(), tuple(map(reminder, each.decisions)), base.word if base else ""
        )
        if not path.exists():
            store.save(each.name, handed)  # First, or a stop in between would leave a stranger's file.
            write_atomically(each.content.encode("utf-8"), path)
            return UnitOutcome(each.label, path, CascadeState.NEW, decisions=_open(each, each.content))
        if base is None:
            raise BadValue(f"{path}: đã có tệp này mà không do lệnh cascade ghi; hãy chọn thư mục khác")
        outcome = _updated(each, each.document.dump(), path, base)
        store.save(each.name, handed)
    except MttqDocsError as error:
        return UnitOutcome(each.label, path, CascadeState.FAILED, problem=str(error))
    return outcome


def _updated(each: UnitDraft, theirs: dict[str, Any], path: Path, base: Handed) -> UnitOutcome:
    """Hòa thay đổi của cấp trên vào tệp của đơn vị."""
    original = read_text(path)
    text, ours = _own(original, str(path))
    merged = merge(base.data, ours, theirs)
    data = closed(merged.data, (theirs, ours, base.data))
    told = Merged(data, merged.conflicts)
    changed = text if data == ours else rewrite(text, relabel(ours, Programme), relabel(data, Programme))
    content = _reminded(changed, each, base, told)
    if content == original:
        return UnitOutcome(each.label, path, CascadeState.SAME, decisions=_open(each, text))
    if not _says(content, data, path):  # A layout that can't be followed is written anew.
        # A model's plain data does not say its kind.
        whole = ordered({KIND_KEY: KIND, **data})
        content = _reminded(dump_noted(whole, Programme, header=_header_of(text), notes={}), each, base, told)
        as_programme(content, str(path))
    write_atomically(content.encode("utf-8"), path)
    conflicts = tuple(_told(conflict, relabel(data, Programme)) for conflict in merged.conflicts)
    return UnitOutcome(each.label, path, CascadeState.CHANGED, conflicts, _open(each, content))


def _own(text: str, name: str) -> tuple[str, dict[str, Any]]:
    """Tệp của đơn vị và dữ liệu của nó; with a sentence its clerk took out goes what it alone cited."""
    try:
        return text, as_programme(text, name).dump()
    except InvalidData as error:
        cleaned = _without_uncited(text, name)
        if cleaned == text:
            raise
        try:
            return cleaned, as_programme(cleaned, name).dump()
        except InvalidData:  # There is more to mend, told at the lines of the clerk's own file.
            raise error from None


def _without_uncited(text: str, name: str) -> str:
    data = parse(text, name).data
    if not isinstance(data, dict):
        return text
    label = next((key for key in data if fold(key) == CITATIONS), "")
    entries = data.get(label)
    if not isinstance(entries, dict):
        return text
    names = mentioned(data)
    kept = {key: entry for key, entry in entries.items() if is_mentioned(key, names)}
    return rewrite(text, {label: entries}, {label: kept} if kept else {}) if kept != entries else text


def _says(content: str, data: dict[str, Any], path: Path) -> bool:
    """Nội dung tệp có đúng là dữ liệu này không."""
    try:
        return as_programme(content, str(path)).dump() == data
    except InvalidData:
        return False


def _header_of(text: str) -> list[str]:
    """Lời đầu tệp: the comment lines before the first entry."""
    lines = []
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        lines.append(line.removeprefix("#").removeprefix(" "))
    return lines


def _reminded(text: str, each: UnitDraft, base: Handed, merged: Merged) -> str:
    """Tệp có lời nhắc của lần này: those that fell away are gone, those that the clerk settled stay away."""
    now = {reminder(decision) for decision in each.decisions}
    for old in base.reminders:
        if old not in now:
            text = without_comment(text, old)
    fresh = [decision for decision in each.decisions if reminder(decision) not in base.reminders]
    return annotated(text, _joined(conflict_notes(merged.conflicts), decision_notes(fresh, merged.data)))


def _joined(*notes: Mapping[Any, Iterable[str]]) -> dict[Any, list[str]]:
    joined: dict[Any, list[str]] = {}
    for each in notes:
        for loc, lines in each.items():
            joined.setdefault(loc, []).extend(lines)
    return joined


def _told(conflict: Conflict, data: Any) -> CascadeConflict:
    values = (shortened(value) for value in (conflict.base, conflict.ours, conflict.theirs))
    return CascadeConflict(place_name(conflict.loc, data), *values)


def _open(each: UnitDraft, text: str) -> tuple[str, ...]:
    """Việc còn phải quyết định: those whose reminder nobody has taken out of the file."""
    return tuple(decision.text for decision in each.decisions if first_line(decision) in text)
