"""Nhập văn bản: join the roads from any Word file or text to data that loads, and tell every gap."""

from __future__ import annotations

import datetime as dt
import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from mttq_docs.api.inspection import sheet_of
from mttq_docs.compose import compose
from mttq_docs.compose.citing import citing
from mttq_docs.errors import BadValue, UnreadableFile
from mttq_docs.findings import Finding
from mttq_docs.importer import Citing, Draft, Placement, import_sheet, restatements, tell
from mttq_docs.loading import find_kind, load
from mttq_docs.loading.assembling import assemble, dump_data
from mttq_docs.loading.reading import decode
from mttq_docs.model import Document, Programme
from mttq_docs.recognise import recognise, recognise_text
from mttq_docs.sheet import Sheet
from mttq_docs.standards import standard_for
from mttq_docs.word.read import read

__all__ = ["Imported", "import_document"]

_DATA = (".yaml", ".yml")
_FOREIGN = (".doc", ".odt", ".rtf", ".pdf")
_PROGRAMME = "chuong_trinh"
_GAP, _LACKING = "NV01", "NV04"
_ZIP = b"PK"


@dataclass(frozen=True, slots=True)
class Imported:
    """Văn bản đã nhập.

    `data` is what could be read, plain, under folded keys; `document` the same as a model, None where a part
    that it must have is missing. Every paragraph of the source is named by a placement or by a gap.
    `findings` tell gaps, wordings that will be printed otherwise, inferred values, and what is missing.
    """

    kind: str
    data: dict[str, Any]
    document: Document | None
    findings: tuple[Finding, ...]
    placements: tuple[Placement, ...]

    @property
    def gaps(self) -> tuple[Finding, ...]:
        """Các đoạn không có chỗ trong dữ liệu, each with its place and the reason."""
        return tuple(finding for finding in self.findings if finding.code == _GAP)

    @property
    def yaml(self) -> str:
        """Nội dung tệp dữ liệu, under accented keys; `load` reads it where `document` is not None.

        A file that is not complete says so in its first line.
        """
        lacking = "; ".join(finding.place.key for finding in self.findings if finding.code == _LACKING)
        header = f"# Còn thiếu, phải ghi thêm: {lacking}\n" if lacking else ""
        return header + dump_data(self.data)

    @property
    def report(self) -> str:
        """Bản kê cho người đọc: how much was placed, and each thing to look at, by what it asks for."""
        return tell(self.kind, self.placements, self.findings)


def import_document(
    source: str | Path | bytes | Sheet,
    *,
    kind: str | None = None,
    programme: str | Path | Programme | None = None,
    beside: str | Path | None = None,
    normalise: bool = False,
) -> Imported:
    """Nhập một chương trình, kế hoạch hay báo cáo từ tệp Word, tệp chữ thuần hoặc một tờ đã nhận dạng.

    Bytes are a Word file or text in UTF-8. `kind` overrides what the paper says of itself; `programme` is
    the one that a plan or report carries out, or the path of its data file, which the data names as seen
    from `beside`, the folder where it will lie. A figure that an indicator would print in other letters
    (“2 cuộc” as “02 cuộc”) stays in its sentence, unless `normalise` is asked for.

    Raises `UnreadableFile`, and `UnknownName`, `BadValue` or `InvalidData` for a kind or programme that is no
    use; never for what a paper says.
    """
    chosen = None if kind is None else str(find_kind(kind).model_fields["kind"].default)
    followed = _programme(programme)
    sheet = _sheet(source)
    draft = import_sheet(sheet, _house, kind=chosen, programme=followed, normalise=normalise)
    document, faults = assemble({**draft.data, **({_PROGRAMME: followed} if followed else {})})
    named = {_PROGRAMME: _path(programme, beside)} if isinstance(programme, str | Path) else {}
    restated = restatements(sheet, _printed(document), draft.findings) if document else ()
    findings = (*draft.findings, *restated, *_unsaid(draft, faults))
    return Imported(draft.kind, {**draft.data, **named}, document, findings, draft.placements)


def _sheet(source: str | Path | bytes | Sheet) -> Sheet:
    if isinstance(source, Sheet):
        return source
    if isinstance(source, bytes):
        text = source[:2] != _ZIP
        return recognise_text(decode(source, "đầu vào").splitlines()) if text else recognise(read(source))
    if Path(source).suffix.lower() in _FOREIGN:
        raise UnreadableFile(
            f"{source}: hãy mở tệp bằng Word hoặc LibreOffice, lưu thành .docx rồi nhập tệp đó"
        )
    if Path(source).suffix.lower() in _DATA:
        raise UnreadableFile(f"{source}: đã là tệp dữ liệu, không cần nhập; lệnh này nhận .docx hoặc .txt")
    return sheet_of(source)


def _programme(programme: str | Path | Programme | None) -> Programme | None:
    if programme is None or isinstance(programme, Programme):
        return programme
    document = load(programme)
    if not isinstance(document, Programme):
        raise BadValue(f"{programme}: tệp này là {document.kind}, không phải chương trình")
    return document


def _path(programme: str | Path, beside: str | Path | None) -> str:
    """The path of the programme's file as the data file will name it."""
    seen = Path(programme) if beside is None else Path(os.path.relpath(programme, beside))
    return seen.as_posix()


def _house(on: dt.date) -> Citing:
    return citing(standard_for("mttq", on))


def _printed(document: Document) -> Sheet:
    return compose(document, standard_for("mttq", document.effective_on))


def _unsaid(draft: Draft, faults: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """What the data lacks and the reader has not told already, as findings of the import."""
    told = tuple(finding.place.key for finding in draft.findings if finding.code == _LACKING)
    new = (fault for fault in faults if not any(_same_part(fault.place.key, key) for key in told))
    return tuple(replace(fault, code=_LACKING) if fault.code == "DL04" else fault for fault in new)


def _same_part(one: str, other: str) -> bool:
    """Whether one of two paths of keys stands in the other (“đơn vị”, “đơn vị → cấp trên”)."""
    return one == other or one.startswith(f"{other} →") or other.startswith(f"{one} →")
