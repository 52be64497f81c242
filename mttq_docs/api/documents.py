"""Các động từ: join the roads: load data, compose a sheet, write a Word file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from mttq_docs.compose import View, compose
from mttq_docs.files import read_bytes, write_atomically
from mttq_docs.model import Document
from mttq_docs.resources import resource
from mttq_docs.sheet import Sheet, Table
from mttq_docs.standards import Standard, load_standard, standard_for, standards as list_standards, unverified
from mttq_docs.text import fold
from mttq_docs.word.clock import open_dated
from mttq_docs.word.template import Template
from mttq_docs.word.write import write

__all__ = [
    "View",
    "compose_sheet",
    "list_standards",
    "open_template",
    "render",
    "save",
    "save_pdf",
    "unverified",
]


_PLAIN = "chương trình"
MAX_TEMPLATE_BYTES = 50_000_000


def compose_sheet(document: Document, *, standard: str | None = None, view: View = View.PROGRAMME) -> Sheet:
    """Soạn tờ văn bản: blocks with roles, labels and text; `standard` and `view` as in `render`."""
    return compose(document, _standard(document, standard), view)


def render(
    document: Document,
    *,
    standard: str | None = None,
    template: str | Path | Template | None = None,
    extra: Mapping[str, object] | None = None,
    view: View = View.PROGRAMME,
) -> bytes:
    """Soạn văn bản thành tệp Word, as the bytes of a .docx.

    `standard` is the name of a regulation (`"nd30"`); left out, it follows from issuer and date. `template`
    is a Word file of the caller's own in docxtpl's syntax, and `extra` gives it further fields, such as a
    `Picture` of a signature. `view` is how a plan groups its work items. Raises `UnknownName`,
    `UnreadableFile` or `TemplateError`.
    """
    chosen = _standard(document, standard)
    sheet = compose(document, chosen, view)
    # A report without a table has no lying page, so it is drawn by the template of plain text.
    kind = document.kind if any(isinstance(block, Table) for block in sheet.blocks) else _PLAIN
    data = {} if template is None else _own_fields(document, chosen)
    return write(sheet, _template(template, kind, chosen.name), extra={**data, **(extra or {})})


def open_template(path: str | Path) -> Template:
    """Mở một mẫu Word của người dùng, compiled once for as many documents as it is to draw."""
    own = Path(path)
    return open_dated(read_bytes(own, max_bytes=MAX_TEMPLATE_BYTES, kind="mẫu Word .docx"), name=str(own))


def save(content: bytes, path: str | Path, *, never_over: Iterable[Path] = ()) -> None:
    """Ghi tệp trọn vẹn hoặc không ghi gì; `UnwritableFile` where it can't be, or would replace an input."""
    write_atomically(content, Path(path), never_over=never_over)


def save_pdf(paths: Iterable[str | Path], folder: str | Path) -> tuple[Path, ...]:
    """Đổi các tệp Word sang PDF bằng LibreOffice; `ToolMissing` where it is not installed."""
    from mttq_docs.word.pdf import to_pdf

    return to_pdf([Path(path) for path in paths], Path(folder))


def _standard(document: Document, name: str | None) -> Standard:
    return load_standard(name) if name else standard_for("mttq", document.effective_on)


def _own_fields(document: Document, standard: Standard) -> dict[str, Any]:
    """The model's own fields, for a caller's own template: the shipped ones print the sheet alone."""
    from mttq_docs.compose import template_data

    return template_data(document, standard)


def _template(own: str | Path | Template | None, kind: str, standard: str) -> Template:
    if isinstance(own, Template):
        return own
    return open_template(own) if own else _shipped_template(kind, standard)


@cache
def _shipped_template(kind: str, standard: str) -> Template:
    """Mẫu đi kèm của một loại văn bản theo một bộ chuẩn."""
    name = f"{fold(kind)}.docx"
    own_folder = resource("templates", standard, name)
    found = own_folder if own_folder.is_file() else resource("templates", name)
    return open_dated(found.read_bytes(), name=name)
