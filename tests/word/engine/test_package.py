"""Gói tệp: files that are Word's, files that only look so, and files made to do harm."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from pathlib import Path

import pytest

from mttq_docs.errors import UnreadableFile
from mttq_docs.word.engine import package
from mttq_docs.word.engine.package import Member, Package
from mttq_docs.word.engine.packing import Packer
from tests.word.templates import docx, members, p, zipped

GOOD = docx(p("Chương trình"))


def ole(stream: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + stream.encode("utf-16-le")


def encrypted_zip() -> bytes:
    """The flag that says “encrypted” (bit 0), set in both headers of each member."""
    data = bytearray(GOOD)
    for signature, offset in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        start = data.find(signature)
        while start >= 0:
            data[start + offset] |= 1
            start = data.find(signature, start + 4)
    return bytes(data)


def bzipped() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("[Content_Types].xml", "x" * 100)
    return buffer.getvalue()


def wrong_checksum() -> bytes:
    crc = struct.pack("<I", zlib.crc32(members(p("Chương trình"))["word/document.xml"].encode()))
    assert crc in GOOD
    return GOOD.replace(crc, b"\1\2\3\4")


def lying() -> bytes:
    """A member of 5 MB that claims to have 100 bytes."""
    data = zipped({"word/document.xml": b"x" * 5_000_000})
    return data.replace(struct.pack("<I", 5_000_000), struct.pack("<I", 100))


def unfinished() -> bytes:
    """A deflate stream that gives all its bytes and never says that it ends."""
    content = "chương trình".encode()
    deflater = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = deflater.compress(content) + deflater.flush(zlib.Z_SYNC_FLUSH)
    return Packer(
        [Member("word/document.xml", zlib.crc32(content), len(content), packed, deflated=True)]
    ).pack()


def twice() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("word/document.xml", "<a/>")
        archive.writestr("word/document.xml", "<b/>")
    return buffer.getvalue()


DTD = '<!DOCTYPE w [<!ENTITY a "ha">]>'

HOSTILE = [
    (b"", "rỗng"),
    (b"PK\3\4 nothing more", "bị hỏng"),
    (GOOD[: len(GOOD) // 2], "bị hỏng"),
    (wrong_checksum(), "bị hỏng"),
    (bzipped(), "bị hỏng"),
    (lying(), "bị hỏng"),
    (GOOD.replace(b"docProps/core.xml", b"\0ocProps/core.xml"), "bị hỏng"),
    (unfinished(), "bị hỏng"),
    (b"Ch\xc6\xb0\xc6\xa1ng tr\xc3\xacnh", "không phải tệp Word"),
    (b"{\\rtf1 abc}", "RTF"),
    (b"%PDF-1.7", "PDF"),
    (b"<html><body/></html>", "trang web"),
    (ole("WordDocument"), "Word đời cũ (.doc)"),
    (ole("EncryptedPackage"), "mật khẩu"),
    (encrypted_zip(), "mật khẩu"),
    (zipped({"xl/workbook.xml": "<a/>"}), "Excel"),
    (zipped({"ppt/presentation.xml": "<a/>"}), "PowerPoint"),
    (zipped({"content.xml": "<a/>"}), "LibreOffice"),
    (twice(), "trùng tên"),
    (zipped({"../../etc/passwd": "x"}), "tên lạ"),
    (zipped({"/word/document.xml": "x"}), "tên lạ"),
    (zipped({"word\\document.xml": "x"}), "tên lạ"),
    (zipped({"word/media/a.bin": b"\0" * 20_000_000}), "bung ra quá lớn"),
    (zipped({"word/document.xml": f"{DTD}<w>&a;</w>"}), "DTD"),
    (zipped({"word/_rels/document.xml.rels": f"{DTD}<w>&a;</w>"}), "DTD"),
    (zipped({"word/document.xml": f"{DTD}<w>&a;</w>".encode("utf-16")}), "DTD"),
]


@pytest.mark.parametrize(("content", "says"), HOSTILE, ids=[says for _, says in HOSTILE])
def test_a_file_that_is_no_word_file_is_refused_by_its_name(content: bytes, says: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        Package.open(content, name="kế hoạch.docx")
    assert says in str(caught.value)
    assert "kế hoạch.docx" in str(caught.value)


def test_a_good_file_gives_its_parts() -> None:
    opened = Package.open(GOOD, name="a.docx")
    expected = members(p("Chương trình"))
    assert list(opened.members) == list(expected)
    assert {name: opened.read(name).decode() for name in expected} == expected


def test_members_keep_their_deflated_bytes() -> None:
    member = Package.open(GOOD).members["word/document.xml"]
    assert member.deflated
    assert zlib.decompress(member.packed, -15) == member.content()
    assert zlib.crc32(member.content()) == member.crc


def test_stored_members_are_read_too() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("word/media/anh.png", b"abc")
    member = Package.open(buffer.getvalue()).members["word/media/anh.png"]
    assert not member.deflated
    assert member.content() == member.packed == b"abc"


def test_sizes_that_a_streaming_writer_puts_after_the_data_are_found() -> None:
    class Unseekable(io.BytesIO):
        def seekable(self) -> bool:
            return False

        def tell(self) -> int:
            raise OSError

    buffer = Unseekable()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", "<a>xin chào</a>")
    assert Package.open(buffer.getvalue()).read("word/document.xml").decode() == "<a>xin chào</a>"


def test_a_part_that_is_not_there_is_named() -> None:
    with pytest.raises(UnreadableFile, match="word/lạ.xml"):
        Package.open(GOOD).read("word/lạ.xml")


def test_a_file_is_called_by_its_own_name(tmp_path: Path) -> None:
    path = tmp_path / "mẫu.docx"
    path.write_bytes(GOOD)
    assert Package.open(path).name == "mẫu.docx"


@pytest.mark.parametrize("name", ["không-có.docx", "."])
def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnreadableFile):
        Package.open(tmp_path / name)


def test_a_file_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MAX_FILE", len(GOOD) - 1)
    with pytest.raises(UnreadableFile, match="lớn hơn"):
        Package.open(GOOD)


def test_many_parts_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MAX_MEMBERS", 2)
    with pytest.raises(UnreadableFile, match="quá nhiều phần"):
        Package.open(GOOD)
