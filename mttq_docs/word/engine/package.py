"""Gói tệp: open a .docx that nobody trusts yet into members that are safe to read and to copy.

A .docx is a zip of XML parts (ECMA-376 part 2). Members keep their deflated bytes, so that a part which does
not change is copied into a new file without being inflated and deflated again.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path

from mttq_docs.errors import UnreadableFile
from mttq_docs.files import read_bytes

# A long report with pictures has some 10 MB and a few hundred parts; XML deflates 10 to 30 times.
MAX_FILE = 50 * 1024**2
MAX_INFLATED = 200 * 1024**2
MAX_RATIO = 150
RATIO_MATTERS_FROM = 1024**2
MAX_MEMBERS = 4000

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SIGNATURES = (
    (b"{\\rtf", "là tệp RTF được đổi đuôi; hãy mở bằng Word rồi lưu lại dạng .docx"),
    (b"%PDF", "là tệp PDF, không phải tệp Word; hãy dùng tệp .docx gốc"),
    (b"<", "là trang web hoặc tệp XML được đổi đuôi; hãy mở bằng Word rồi lưu lại dạng .docx"),
)
_OTHER_OFFICE = (
    ("xl/workbook.xml", "là tệp Excel, không phải tệp Word (.docx)"),
    ("ppt/presentation.xml", "là tệp PowerPoint, không phải tệp Word (.docx)"),
    ("content.xml", "là tệp của LibreOffice (.odt); hãy mở rồi lưu lại dạng .docx"),
)
# What zipfile and zlib raise on damaged files: RuntimeError for compressions unknown to it (it holds
# NotImplementedError), LookupError for a member without a name.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    struct.error,
    RuntimeError,
    LookupError,
)
_DAMAGED = "bị hỏng hoặc tải về chưa đủ; hãy lấy lại tệp, hoặc mở bằng Word rồi lưu lại"


@dataclass(frozen=True, slots=True)
class Member:
    """Thành phần: one file of the zip. `packed` is raw deflate where `deflated`, else the content itself."""

    name: str
    crc: int
    size: int
    packed: bytes
    deflated: bool

    def content(self) -> bytes:
        """Nội dung, inflated."""
        return zlib.decompress(self.packed, -zlib.MAX_WBITS, self.size) if self.deflated else self.packed


@dataclass(frozen=True, slots=True)
class Package:
    """Gói: the members of an Office file, in its order; `name` is what messages call the file."""

    name: str
    members: Mapping[str, Member]

    @classmethod
    def open(cls, source: Path | Traversable | bytes, *, name: str = "") -> Package:
        """Mở gói: check every member against its checksum and the limits; else `UnreadableFile`."""
        name = name or ("tệp" if isinstance(source, bytes) else source.name)
        data = _data(source, name)
        _refuse_other_kinds(data, name)
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                entries = [entry for entry in archive.infolist() if not entry.is_dir()]
                _refuse_hostile(entries, name)
                members = {entry.filename: _member(entry, data, name) for entry in entries}
        except _BROKEN as error:
            raise UnreadableFile(f"Tệp “{name}” {_DAMAGED}.") from error
        for part, what in _OTHER_OFFICE:
            if part in members:
                raise UnreadableFile(f"Tệp “{name}” {what}.")
        return cls(name, members)

    def read(self, part: str) -> bytes:
        """Đọc một phần; a part that is not there is an `UnreadableFile`."""
        if part not in self.members:
            raise UnreadableFile(
                f"Tệp “{self.name}” thiếu phần “{part}”: không phải tệp Word, hoặc đã {_DAMAGED}."
            )
        return self.members[part].content()


def _data(source: Path | Traversable | bytes, name: str) -> bytes:
    if isinstance(source, Path):
        return read_bytes(source, max_bytes=MAX_FILE, kind="tệp Word .docx")
    data = source if isinstance(source, bytes) else source.read_bytes()
    if len(data) > MAX_FILE:
        limit = f"{MAX_FILE // 1024**2} MB"
        raise UnreadableFile(f"Tệp “{name}” lớn hơn {limit}; hãy nén ảnh trong tệp hoặc tách bớt phụ lục.")
    return data


def _refuse_other_kinds(data: bytes, name: str) -> None:
    """Say what a file really is when its first bytes are not those of a zip."""
    if not data:
        raise UnreadableFile(f"Tệp “{name}” rỗng (0 byte); hãy lấy lại tệp.")
    if data.startswith(_OLE):
        # Office wraps an encrypted .docx in an OLE file with a stream of this name ([MS-OFFCRYPTO] 2.3.4.4).
        locked = "EncryptedPackage".encode("utf-16-le") in data
        old = "là tệp Word đời cũ (.doc); hãy mở bằng Word"
        what = "có mật khẩu; hãy mở bằng Word, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ tài liệu)"
        raise UnreadableFile(f"Tệp “{name}” {what if locked else old}, rồi lưu lại dạng .docx.")
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise UnreadableFile(f"Tệp “{name}” {what}.")
    if not data.startswith(b"PK"):
        raise UnreadableFile(f"Tệp “{name}” không phải tệp Word (.docx), hoặc {_DAMAGED}.")


def _refuse_hostile(entries: list[zipfile.ZipInfo], name: str) -> None:
    """Refuse, before inflating anything, what no Office program writes."""
    names = {entry.filename for entry in entries}
    if len(entries) > MAX_MEMBERS or len(names) < len(entries):
        raise UnreadableFile(
            f"Tệp “{name}” có quá nhiều phần, hoặc có phần trùng tên: không phải do Word ghi ra."
        )
    if any(part.startswith("/") or "\\" in part or ".." in part.split("/") for part in names):
        raise UnreadableFile(f"Tệp “{name}” có phần mang tên lạ (“..”, “\\”): không phải do Word ghi ra.")
    if any(entry.flag_bits & 0x1 for entry in entries):
        raise UnreadableFile(f"Tệp “{name}” là tệp nén có mật khẩu; hãy lưu lại dạng .docx không mật khẩu.")
    bomb = any(
        entry.file_size > RATIO_MATTERS_FROM and entry.file_size > MAX_RATIO * entry.compress_size
        for entry in entries
    )
    if bomb or sum(entry.file_size for entry in entries) > MAX_INFLATED:
        raise UnreadableFile(f"Tệp “{name}” bung ra quá lớn so với cỡ tệp; có thể là tệp phá hoại, không mở.")


def _member(entry: zipfile.ZipInfo, data: bytes, name: str) -> Member:
    """The member, whose bytes are proven to inflate to the size and checksum that the zip states."""
    if entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise zipfile.BadZipFile(entry.filename)
    name_length, extra_length = struct.unpack_from("<HH", data, entry.header_offset + 26)
    start = entry.header_offset + 30 + name_length + extra_length
    packed = data[start : start + entry.compress_size]
    deflated = entry.compress_type == zipfile.ZIP_DEFLATED
    content = _inflated(packed, entry.file_size) if deflated else packed
    if len(content) != entry.file_size or zlib.crc32(content) != entry.CRC:
        raise zipfile.BadZipFile(entry.filename)
    _refuse_dtd(content, entry.filename, name)
    return Member(entry.filename, entry.CRC, entry.file_size, packed, deflated)


def _inflated(packed: bytes, size: int) -> bytes:
    """Inflate to no more than one byte over `size`: a header may lie about a bomb."""
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    content = inflater.decompress(packed, size + 1)
    if not inflater.eof or inflater.unused_data:
        raise zlib.error("deflated data end too early or too late")
    return content


def _refuse_dtd(content: bytes, part: str, name: str) -> None:
    """Refuse document types: OPC forbids them (ECMA-376 part 2), and entities are how XML is made a bomb."""
    if not part.endswith((".xml", ".rels")):
        return
    plain = content.replace(b"\0", b"") if b"\0" in content[:4] else content  # UTF-16, UTF-32
    if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
        raise UnreadableFile(
            f"Tệp “{name}”, phần “{part}”, có khai báo DTD mà tệp Word không được có; không mở."
        )
