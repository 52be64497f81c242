"""Cho người đọc: show changes as text for a person, or as plain records for JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from mttq_docs.diff.changes import Added, Altered, Change, Dropped, Edit, Entry, Refigured, Reworded
from mttq_docs.diff.figures import Shift, Trend
from mttq_docs.quantities import format_number
from mttq_docs.rewording import Mark, Piece

_NONE = "(không ghi)"
# Of what is kept, so many words are shown before and behind a change.
_AROUND = 6
_MARKS = {Mark.DROPPED: "[-{}-]", Mark.ADDED: "{{+{}+}}"}

_COLOURS = {Mark.DROPPED: "31;9", Mark.ADDED: "32;4"}

Paint = Callable[[Mark, str], str]
"""Cách tô một mẩu chữ: brackets in plain text, colours on a screen."""


def bracketed(mark: Mark, text: str) -> str:
    """Đánh dấu bằng ngoặc.

    >>> bracketed(Mark.DROPPED, "200"), bracketed(Mark.ADDED, "220")
    ('[-200-]', '{+220+}')
    """
    return _MARKS[mark].format(text)


def coloured(mark: Mark, text: str) -> str:
    """Tô màu cho màn hình: red and struck out, green and underlined (ECMA-48)."""
    return f"\x1b[{_COLOURS[mark]}m{text}\x1b[0m"


def as_text(changes: Iterable[Change], *, colour: bool = False) -> str:
    """Các thay đổi, mỗi mục vài dòng: what became of it, where, then its old and new words."""
    paint = coloured if colour else bracketed
    return "".join(f"{line}\n" for change in changes for line in _lines(change, paint))


def summary(changes: Sequence[Change]) -> str:
    """Một dòng tổng kết.

    >>> summary(())
    'Hai văn bản như nhau.'
    """
    if not changes:
        return "Hai văn bản như nhau."
    altered = [change for change in changes if isinstance(change, Altered)]
    shifts = [edit.shift for change in altered for edit in change.edits if isinstance(edit, Refigured)]
    counts = (
        (sum(isinstance(change, Added) for change in changes), "thêm"),
        (sum(isinstance(change, Dropped) for change in changes), "bỏ"),
        (sum(change.moved for change in altered), "chuyển chỗ"),
        (sum(bool(change.edits) for change in altered), "sửa"),
        (sum(each.trend is Trend.RAISED for each in shifts), "con số tăng"),
        (sum(each.trend is Trend.LOWERED for each in shifts), "con số giảm"),
    )
    told = ", ".join(f"{count} {what}" for count, what in counts if count)
    return f"{len(changes)} thay đổi: {told}."


def as_records(changes: Iterable[Change]) -> list[dict[str, Any]]:
    """Mỗi thay đổi một bản ghi; the keys stay as they are, new ones may join them.

    `change` is `added`, `dropped` or `altered`; `old` and `new` tell the item in either file, null where it
    is not; an edit is `reworded` (with `words`), `refigured` (with `trend`) or `replaced`. Numbers are text.
    """
    return [_record(change) for change in changes]


def _lines(change: Change, paint: Paint) -> Iterator[str]:
    match change:
        case Added(entry):
            yield f"thêm {_title(entry)}"
            yield f"    {paint(Mark.ADDED, entry.text)}"
        case Dropped(entry):
            yield f"bỏ {_title(entry)}"
            yield f"    {paint(Mark.DROPPED, entry.text)}"
        case Altered(old, new, moved, edits):
            if not moved and [edit.field for edit in edits] == [new.where]:
                yield f"sửa {new.where}: {_edit(edits[0], paint)}"
                return
            what = "chuyển chỗ và sửa" if moved and edits else "chuyển chỗ" if moved else "sửa"
            yield f"{what} {_title(new)}"
            if moved:
                yield f"    trước ở: {old.where}"
            yield from (f"    {edit.field}: {_edit(edit, paint)}" for edit in edits)


def _title(entry: Entry) -> str:
    """Where and what: the name where the place does not say it already."""
    return entry.where if entry.where.endswith(entry.name) else f"{entry.where} “{entry.name}”"


def _edit(edit: Edit, paint: Paint) -> str:
    if isinstance(edit, Reworded):
        return "".join(_piece(edit.pieces, at, paint) for at in range(len(edit.pieces)))
    old, new = edit.old or _NONE, edit.new or _NONE
    if isinstance(edit, Refigured) and edit.shift.trend is not Trend.OTHER:
        return f"{old} → {new} ({edit.shift})"
    return f"{old} → {new}"


def _piece(pieces: Sequence[Piece], at: int, paint: Paint) -> str:
    piece = pieces[at]
    if piece.mark is not Mark.SAME:
        return paint(piece.mark, piece.text)
    return _shortened(piece.text, first=at == 0, last=at == len(pieces) - 1)


def _shortened(text: str, *, first: bool, last: bool) -> str:
    """Long kept words, but for those next to a change."""
    words = text.split(" ")
    head, tail = (0 if first else _AROUND), (0 if last else _AROUND)
    if len(words) <= head + tail + 2:
        return text
    return " ".join((*words[:head], "…", *words[len(words) - tail :]))


def _record(change: Change) -> dict[str, Any]:
    match change:
        case Added(entry):
            return {"change": "added", "moved": False, "old": None, "new": _entry(entry), "edits": []}
        case Dropped(entry):
            return {"change": "dropped", "moved": False, "old": _entry(entry), "new": None, "edits": []}
        case Altered(old, new, moved, edits):
            told = [_edit_record(edit) for edit in edits]
            return {
                "change": "altered",
                "moved": moved,
                "old": _entry(old),
                "new": _entry(new),
                "edits": told,
            }


def _entry(entry: Entry) -> dict[str, str]:
    return {"part": entry.part, "where": entry.where, "name": entry.name, "text": entry.text}


_WORDS = {Mark.SAME: "same", Mark.DROPPED: "dropped", Mark.ADDED: "added"}
_TRENDS = {Trend.RAISED: "raised", Trend.LOWERED: "lowered", Trend.OTHER: "other"}


def _edit_record(edit: Edit) -> dict[str, Any]:
    record: dict[str, Any] = {"edit": "replaced", "field": edit.field, "old": edit.old, "new": edit.new}
    match edit:
        case Reworded(pieces=pieces):
            words = [{"mark": _WORDS[piece.mark], "text": piece.text} for piece in pieces]
            return record | {"edit": "reworded", "words": words}
        case Refigured(shift=shift):
            return record | {"edit": "refigured"} | _shift(shift)
    return record


def _shift(shift: Shift) -> dict[str, Any]:
    return {
        "trend": _TRENDS[shift.trend],
        "by": None if shift.by is None else format_number(shift.by),
        "unit": shift.unit,
        "percent": None if shift.percent is None else str(shift.percent),
    }
