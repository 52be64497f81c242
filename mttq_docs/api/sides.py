"""Hai bên để so: read two sources in one way, so that only what their papers say can differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mttq_docs.api.documents import compose_sheet
from mttq_docs.api.importing import Imported, import_document
from mttq_docs.diff import Added, Change, Dropped, Entry
from mttq_docs.errors import BadValue
from mttq_docs.findings import Finding, Severity
from mttq_docs.loading import load
from mttq_docs.loading.assembling import assemble
from mttq_docs.loading.kinds import KIND_KEY
from mttq_docs.model import Document, Following, Programme
from mttq_docs.model.programme import KIND

__all__ = ["DATA", "Side", "Source", "read_sides", "unplaced_changes"]

Source = str | Path | Document

DATA = (".yaml", ".yml")
"""Đuôi của tệp dữ liệu."""

_PROGRAMME, _NUMBER = "chuong_trinh", "chuong_trinh_hanh_dong"
_SHARED = ("don_vi", "co_quan_ban_hanh", "nam", "dai_hoi")
_UNPLACED = "đoạn chưa có chỗ"


@dataclass(frozen=True, slots=True)
class Side:
    """Một bên: its model, and the paragraphs of its paper that found no place in the model."""

    document: Document
    gaps: tuple[Finding, ...] = ()


def read_sides(old: Source, new: Source, programme: str | Path | Programme | None) -> tuple[Side, Side]:
    """Đọc hai bên; where one is a paper, the other's data is read as its paper would be, too.

    A data file says more than its paper (ids, wordings for other levels, names of figures); none of that is
    a change of what the paper says. `programme` is the one that papers carry out; left out, that of the side
    that names one, else a stand-in, since the comparison leaves it aside.
    """
    loaded = [_loaded(source) for source in (old, new)]
    if all(loaded):
        first, second = (Side(document) for document in loaded if document)
        return first, second
    followed = programme or next((each.programme for each in loaded if isinstance(each, Following)), None)
    one, other = (
        _as_printed(document, followed) if document else _imported(source, followed)
        for source, document in zip((old, new), loaded, strict=True)
    )
    return one, other


def unplaced_changes(old: Side, new: Side) -> Iterator[Change]:
    """Các đoạn chưa có chỗ mà chỉ một bên có: nothing that a paper says is left out of the comparison."""
    before, after = (Counter(_text(gap) for gap in side.gaps) for side in (old, new))
    yield from (Dropped(entry) for entry in _entries(old.gaps, before - after))
    yield from (Added(entry) for entry in _entries(new.gaps, after - before))


def _entries(gaps: Iterable[Finding], left: Counter[str]) -> Iterator[Entry]:
    for gap in gaps:
        text = _text(gap)
        if left[text] > 0:
            left[text] -= 1
            yield Entry(_UNPLACED, f"{_UNPLACED} ({gap.place})", "", text)


def _text(gap: Finding) -> str:
    return gap.place.excerpt or gap.problem.found


def _loaded(source: Source) -> Document | None:
    if isinstance(source, Document):
        return source
    return load(source) if Path(source).suffix.lower() in DATA else None


def _as_printed(document: Document, programme: str | Path | Programme | None) -> Side:
    read = import_document(compose_sheet(document), kind=document.kind, programme=programme)
    whole = _completed(read)
    return Side(whole, read.gaps) if whole else Side(document)


def _imported(source: Source, programme: str | Path | Programme | None) -> Side:
    if isinstance(source, Document):
        return Side(source)
    read = import_document(source, programme=programme)
    whole = _completed(read)
    if whole is None:
        lacking = [finding for finding in read.findings if finding.severity is Severity.ERROR]
        told = "; ".join(finding.problem.message for finding in lacking[:2])
        raise BadValue(
            f"{source}: chưa đọc đủ các phần để so ({told}); hãy nhập thành tệp dữ liệu, bổ sung rồi so lại, "
            "hoặc so hai tệp Word bằng --docx",
            found=str(source),
            expected="tệp dữ liệu .yaml",
        )
    return Side(whole, read.gaps)


def _completed(read: Imported) -> Document | None:
    """The model of a paper; one whose programme nobody gave gets a stand-in, which is not compared."""
    if read.document is not None or read.kind == KIND or _PROGRAMME in read.data:
        return read.document
    stand_in, _ = assemble(_stand_in(read.data))
    return assemble({**read.data, _PROGRAMME: stand_in})[0] if stand_in else None


def _stand_in(data: Mapping[str, Any]) -> dict[str, Any]:
    text = [{"noi_dung": "…"}]
    count = max((number for number in _numbers(data)), default=1)
    return {
        KIND_KEY: KIND,
        **{key: data[key] for key in _SHARED if key in data},
        "nhiem_vu_trong_tam": text,
        "chi_tieu": [{"cau": "…"}],
        "chuong_trinh_hanh_dong": [{"ten": "…", "nhiem_vu": text}] * count,
        "to_chuc_thuc_hien": text,
    }


def _numbers(data: Mapping[str, Any]) -> Iterator[int]:
    """The action programmes that rows of a plan or parts of a report name by their numbers."""
    for rows in data.values():
        if isinstance(rows, list | tuple):
            yield from (int(row[_NUMBER]) for row in rows if isinstance(row, dict) and row.get(_NUMBER))
