"""So hai văn bản: join the roads from two files to what changed between them."""

from __future__ import annotations

from pathlib import Path

from mttq_docs.api.documents import render
from mttq_docs.api.sides import DATA, Source, read_sides, unplaced_changes
from mttq_docs.diff import (
    Added,
    Altered,
    Change,
    Dropped,
    Edit,
    Entry,
    Refigured,
    Replaced,
    Reworded,
    Shift,
    Trend,
    as_records as change_records,
    as_text as change_text,
    compare,
    summary as change_summary,
)
from mttq_docs.errors import UnreadableFile
from mttq_docs.files import read_bytes
from mttq_docs.loading import load
from mttq_docs.model import Document, Programme
from mttq_docs.word.engine.package import MAX_FILE
from mttq_docs.word.redline import redline as redlined

__all__ = [
    "Added",
    "Altered",
    "Change",
    "Dropped",
    "Edit",
    "Entry",
    "Refigured",
    "Replaced",
    "Reworded",
    "Shift",
    "Trend",
    "change_records",
    "change_summary",
    "change_text",
    "diff",
    "redline",
]

_WORD = (".docx", ".dotx")


def diff(old: Source, new: Source, *, programme: str | Path | Programme | None = None) -> tuple[Change, ...]:
    """So hai văn bản cùng loại: what changed, item by item; none where the two say the same.

    Each side is a data file, a model, or a Word file or text of anyone's, which is imported; `programme` is
    the one that a plan's or a report's paper carries out, by which its rows and figures are told. Each item
    that changed is in one change, and so is each paragraph of a paper that found no place in the model.
    `BadValue` for two kinds, or for a paper of which too little could be read; `UnreadableFile` and
    `InvalidData` as `load` raises them.
    """
    before, after = read_sides(old, new, programme)
    return (*compare(before.document, after.document), *unplaced_changes(before, after))


def redline(old: Source, new: Source) -> bytes:
    """Bản so sánh để trình duyệt: the new document in Word with its changes to the old one tracked.

    Each side is a data file, a model, or a Word file of anyone's. To reject every change in Word gives the
    words of the old one. Raises as `load` and `render` do, and `UnreadableFile` for a file of another kind.
    """
    return redlined(_word(old), _word(new), old_name=_name(old), new_name=_name(new))


def _word(source: Source) -> bytes:
    if isinstance(source, Document):
        return render(source)
    path = Path(source)
    if path.suffix.lower() in _WORD:
        return read_bytes(path, max_bytes=MAX_FILE, kind="tệp Word .docx")
    if path.suffix.lower() not in DATA:
        raise UnreadableFile(
            f"{path}: bản so sánh bằng Word chỉ nhận tệp dữ liệu .yaml và tệp Word .docx; hãy chép tệp này "
            "vào một tệp .docx, hoặc so không có --docx"
        )
    return render(load(path))


def _name(source: Source) -> str:
    return source.kind if isinstance(source, Document) else Path(source).name
