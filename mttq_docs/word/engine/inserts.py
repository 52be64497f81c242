"""Vật chèn: name the picture or document that a field of a template receives.

docxtpl's own `InlineImage` and `Subdoc` are bound to a file that is open; these are plain values, put into
the data before any template is chosen.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path

from mttq_docs.errors import UnreadableFile


@dataclass(frozen=True, slots=True)
class Picture:
    """Ảnh: a PNG or JPEG for `{{ … }}`.

    Sizes are in mm; one alone keeps the proportions, none is the picture's own size.
    """

    source: str | Path | Traversable | bytes
    width_mm: float | None = None
    height_mm: float | None = None


@dataclass(frozen=True, slots=True)
class SubDocument:
    """Văn bản lồng: a .docx whose paragraphs a `{{p … }}` receives. It takes the package docxcompose."""

    source: str | Path | Traversable | bytes


def data_of(insert: Picture | SubDocument) -> bytes:
    """Dữ liệu của vật chèn; a file that can't be read is an `UnreadableFile`."""
    if isinstance(insert.source, bytes):
        return insert.source
    source = Path(insert.source) if isinstance(insert.source, str) else insert.source
    try:
        return source.read_bytes()
    except OSError as error:
        raise UnreadableFile(f"không đọc được tệp chèn “{source.name}”; hãy kiểm tra tên tệp") from error
