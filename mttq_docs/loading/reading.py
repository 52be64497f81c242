"""Đọc tệp: turn a file into text, or say in one sentence why it can't be."""

from __future__ import annotations

import codecs
from pathlib import Path

from mttq_docs.errors import UnreadableFile
from mttq_docs.files import read_bytes

MAX_BYTES = 5_000_000
"""A year's programme is some 40 KB; what is a hundred times larger is another file."""

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_text(path: Path, *, max_bytes: int = MAX_BYTES) -> str:
    """Nội dung tệp UTF-8 (with or without BOM); `UnreadableFile` in a clerk's words for anything else."""
    return decode(read_bytes(path, max_bytes=max_bytes, kind="tệp dữ liệu .yaml"), str(path))


def decode(source: bytes | str, name: str) -> str:
    """Giải mã UTF-8; `name` is what messages call the file. A text is held to the same rules."""
    content = source if isinstance(source, bytes) else source.encode("utf-8", "surrogatepass")
    if content.startswith(_UTF16):
        raise UnreadableFile(f"{name}: tệp ghi theo mã UTF-16; hãy mở ra và lưu lại theo mã UTF-8")
    if content[:4] in (b"PK\x03\x04", b"\xd0\xcf\x11\xe0") or content[:5] == b"%PDF-":
        raise UnreadableFile(f"{name}: đây là tệp Word, Excel hoặc PDF, không phải tệp dữ liệu .yaml")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise UnreadableFile(
            f"{name}, dòng {line}: chữ không theo mã UTF-8 (có thể là TCVN3, VNI hoặc mã Windows cũ); "
            "hãy lưu lại tệp theo mã UTF-8"
        ) from None
    if not text.strip():
        raise UnreadableFile(f"{name}: tệp trống; dùng lệnh “mttq-docs new” để có tệp mẫu")
    return text
