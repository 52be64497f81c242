"""Gói tệp Excel: open an .xlsx that nobody trusts yet, and hand out its parts within bounds.

Only the parts that are asked for are inflated, so that pictures, macros and caches cost nothing.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from mttq_docs.errors import UnreadableFile

# A form has some 12 KB, a list of all communes 400 KB; pictures pasted into notes make megabytes.
MAX_FILE = 20 * 1024**2
MAX_PART = 60 * 1024**2
MAX_RATIO = 200
RATIO_MATTERS_FROM = 1024**2
MAX_MEMBERS = 2000

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_DAMAGED = "bị hỏng hoặc tải về chưa đủ; hãy xin lại tệp"
_SAVE_AS = "hãy mở bằng Excel rồi lưu lại dạng .xlsx"
_SIGNATURES = (
    (b"%PDF", "là tệp PDF, không phải tệp Excel"),
    (b"{\\rtf", "là tệp RTF đổi đuôi, không phải tệp Excel"),
    (b"<", f"là trang web hoặc tệp XML đổi đuôi; {_SAVE_AS}"),
)
_OTHER_OFFICE = (
    ("word/document.xml", "là tệp Word, không phải tệp Excel"),
    ("ppt/presentation.xml", "là tệp PowerPoint, không phải tệp Excel"),
    ("content.xml", f"là tệp của LibreOffice (.ods); {_SAVE_AS}"),
    ("xl/workbook.bin", f"là tệp Excel nhị phân (.xlsb); {_SAVE_AS}"),
)


@dataclass(frozen=True, slots=True)
class Archive:
    """Gói đang mở; `name` is what messages call the file."""

    name: str
    zip: zipfile.ZipFile
    members: frozenset[str]

    def root(self, part: str) -> etree._Element | None:
        """Gốc XML của một phần nhỏ; None where the file has no such part."""
        if part not in self.members:
            return None
        try:
            with self.zip.open(part) as stream:
                parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
                root = etree.parse(stream, parser).getroot()
        except _BROKEN as error:
            raise UnreadableFile(f"{self.name}: tệp Excel {_DAMAGED}") from error
        _refuse_dtd(root, self.name)
        return root

    def elements(self, part: str, tags: tuple[str, ...]) -> Iterator[etree._Element]:
        """Từng phần tử của một phần lớn, emptied once it was looked at, so that memory stays level."""
        if part not in self.members:
            raise UnreadableFile(f"{self.name}: tệp Excel {_DAMAGED}")
        try:
            with self.zip.open(part) as stream:
                reader = etree.iterparse(
                    stream,
                    events=("end",),
                    tag=tags,
                    resolve_entities=False,
                    no_network=True,
                    huge_tree=False,
                )
                for _, element in reader:
                    yield element
                    element.clear()
                    while element.getprevious() is not None:
                        del element.getparent()[0]
                _refuse_dtd(reader.root, self.name)
        except _BROKEN as error:
            raise UnreadableFile(f"{self.name}: tệp Excel {_DAMAGED}") from error


_BROKEN = (
    etree.XMLSyntaxError,
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    RuntimeError,  # holds NotImplementedError: a compression that no office program uses
    ValueError,
)


@contextmanager
def open_archive(path: Path, name: str = "") -> Iterator[Archive]:
    """Mở một tệp Excel; `UnreadableFile` says in a clerk's words why it can't be opened."""
    name = name or str(path)
    _refuse_other_kinds(path, name)
    try:
        with zipfile.ZipFile(path) as opened:
            entries = opened.infolist()
            _refuse_hostile(entries, name)
            yield Archive(name, opened, frozenset(entry.filename for entry in entries))
    except (zipfile.BadZipFile, EOFError, OSError, RuntimeError) as error:
        raise UnreadableFile(f"{name}: tệp Excel {_DAMAGED}") from error


def _refuse_other_kinds(path: Path, name: str) -> None:
    """Say what a file really is when its first bytes are not those of a zip."""
    size, first = _beginning(path, name)
    if size > MAX_FILE:
        limit = f"{size / 1024**2:.0f} MB, tối đa {MAX_FILE // 1024**2} MB"
        raise UnreadableFile(f"{name}: tệp quá lớn ({limit}); biểu số liệu không lớn như vậy")
    if not size:
        raise UnreadableFile(f"{name}: tệp rỗng (0 byte); hãy xin lại tệp")
    if first == _OLE:
        # Office wraps an encrypted file in an OLE file with a stream of this name ([MS-OFFCRYPTO] 2.3.4.4).
        locked = "EncryptedPackage".encode("utf-16-le") in path.read_bytes()
        what = (
            "tệp có mật khẩu; hãy bỏ mật khẩu rồi lưu lại"
            if locked
            else f"tệp Excel đời cũ (.xls); {_SAVE_AS}"
        )
        raise UnreadableFile(f"{name}: {what}")
    for signature, what in _SIGNATURES:
        if first.startswith(signature):
            raise UnreadableFile(f"{name}: {what}")
    if not first.startswith(b"PK"):
        raise UnreadableFile(f"{name}: không phải tệp Excel (.xlsx), hoặc {_DAMAGED}")


def _beginning(path: Path, name: str) -> tuple[int, bytes]:
    try:
        with path.open("rb") as file:
            return path.stat().st_size, file.read(len(_OLE))
    except OSError as error:
        reason = "không có tệp này, đây là thư mục, hoặc tệp đang bị phần mềm khác khóa"
        raise UnreadableFile(f"{name}: không đọc được ({reason})") from error


def _refuse_hostile(entries: list[zipfile.ZipInfo], name: str) -> None:
    """Refuse, before inflating anything, what no office program writes."""
    names = {entry.filename for entry in entries}
    if len(entries) > MAX_MEMBERS or len(names) < len(entries):
        raise UnreadableFile(
            f"{name}: tệp có quá nhiều phần, hoặc có phần trùng tên: không phải do Excel ghi ra"
        )
    for entry in entries:
        ratio = entry.file_size / max(entry.compress_size, 1)
        if entry.file_size > MAX_PART or (entry.file_size > RATIO_MATTERS_FROM and ratio > MAX_RATIO):
            raise UnreadableFile(
                f"{name}: tệp bung ra quá lớn so với cỡ tệp; có thể là tệp phá hoại, không mở"
            )
    if any(entry.flag_bits & 0x1 for entry in entries):
        raise UnreadableFile(f"{name}: tệp nén có mật khẩu; hãy bỏ mật khẩu rồi lưu lại")
    for part, what in _OTHER_OFFICE:
        if part in names:
            raise UnreadableFile(f"{name}: {what}")
    if "xl/workbook.xml" not in names:
        raise UnreadableFile(f"{name}: là tệp nén, không phải tệp Excel (.xlsx)")


def _refuse_dtd(root: etree._Element, name: str) -> None:
    """Refuse document types: OPC forbids them (ECMA-376 part 2), and entities are how XML is made a bomb."""
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableFile(f"{name}: tệp có khai báo DTD mà tệp Excel không được có; không mở")
