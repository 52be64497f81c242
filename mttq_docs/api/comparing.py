"""So hai văn bản: join the roads from two files to what changed between them."""

from __future__ import annotations

from pathlib import Path
from typing import TypeGuard

from mttq_docs.api.documents import render
from mttq_docs.api.importing import import_document
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
from mttq_docs.errors import BadValue
from mttq_docs.files import read_bytes
from mttq_docs.findings import Severity
from mttq_docs.loading import load
from mttq_docs.model import Document, Following, Programme
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
_DATA = (".yaml", ".yml")

Source = str | Path | Document


def diff(old: Source, new: Source) -> tuple[Change, ...]:
    """So hai văn bản cùng loại: what changed, item by item; none where the two say the same.

    Each side is a data file, a model, or a Word file or text of anyone's, which is imported. Each item that
    changed is in one change. `BadValue` for two kinds, or for a paper of which too little could be read;
    `UnreadableFile` and `InvalidData` as `load` raises them.
    """
    sides = {at: load(side) for at, side in enumerate((old, new)) if _is_data(side)}
    followed = next((each.programme for each in sides.values() if isinstance(each, Following)), None)
    documents = [
        sides.get(at) or (side if isinstance(side, Document) else _imported(side, followed))
        for at, side in enumerate((old, new))
    ]
    return compare(documents[0], documents[1])


def _is_data(source: Source) -> TypeGuard[str | Path]:
    return not isinstance(source, Document) and Path(source).suffix.lower() in _DATA


def _imported(source: str | Path, programme: Programme | None) -> Document:
    """A paper as a model; a plan or a report is read with the programme that the other one follows."""
    found = import_document(source, programme=programme)
    if found.document is None:
        lacking = [finding for finding in found.findings if finding.severity is Severity.ERROR]
        told = "; ".join(finding.problem.message for finding in lacking[:2])
        raise BadValue(
            f"{source}: chưa đọc đủ các phần để so ({told}); hãy nhập thành tệp dữ liệu, bổ sung rồi so lại, "
            "hoặc so hai tệp Word bằng --docx",
            found=str(source),
            expected="tệp dữ liệu .yaml",
        )
    return found.document


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
    return render(load(path))


def _name(source: Source) -> str:
    return source.kind if isinstance(source, Document) else Path(source).name
