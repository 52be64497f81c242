"""Tệp không đọc được: every file is read or refused in words that a clerk understands, whatever its bytes."""

from __future__ import annotations

import copy
import random
import re
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st
from lxml import etree

from mttq_docs.errors import UnreadableFile
from mttq_docs.recognise import recognise
from mttq_docs.sheet import Sheet
from mttq_docs.standards import NAMES, load_standard
from mttq_docs.word.read import read
from mttq_docs.word.skeleton import build
from mttq_docs.word.template import Template
from mttq_docs.word.write import write
from tests.word.raw import docx, p, table, unzipped, zipped
from tests.word.samples import SAMPLE

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
GOOD = docx(p("Mặt trận"))
RENDERED = write(SAMPLE, Template.open(build(load_standard(NAMES[0]))))
BOMB = (
    '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><w:document xmlns:w="w">&b;</w:document>'
)


def with_part(name: str, content: bytes | None) -> bytes:
    parts = unzipped(GOOD)
    if content is None:
        del parts[name]
    else:
        parts[name] = content
    return zipped(parts)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "rỗng"),
        (OLE + b"\0" * 600, "đời cũ"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"{\\rtf1 ...", "RTF"),
        (b"<html><body>Xin chao</body></html>", "trang web"),
        (b"Xin ch\xc3\xa0o", "không phải tệp Word"),
        (GOOD[: len(GOOD) // 2], "bị hỏng hoặc tải về chưa đủ"),
        (b"PK\x03\x04" + b"\0" * 100, "bị hỏng"),
        (with_part("word/document.xml", None), "thiếu phần"),
        (with_part("_rels/.rels", None), "thiếu phần"),
        (with_part("_rels/.rels", b"<Relationships/>"), "không có thân văn bản"),
        (with_part("word/document.xml", b"<w:document"), "XML hỏng"),
        (with_part("word/document.xml", b"<html/>"), "không có thân văn bản"),
        (with_part("word/styles.xml", b"not xml"), "XML hỏng"),
        (with_part("word/document.xml", BOMB.encode()), "DTD"),
        (with_part("word/document.xml", b"<a>" * 300 + b"</a>" * 300), "XML hỏng"),
        (with_part("word/document.xml", b" " * 30_000_000), "bung ra quá lớn"),
        (with_part("xl/workbook.xml", b"<x/>"), "Excel"),
    ],
)
def test_says_what_is_wrong_and_which_file(content: bytes, told: str) -> None:
    with pytest.raises(UnreadableFile, match=re.escape(told)) as error:
        read(content, name="báo cáo.docx")
    assert "báo cáo.docx" in str(error.value)
    assert "Traceback" not in str(error.value)


def test_says_so_of_paths_too(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="thư mục"):
        read(tmp_path)
    with pytest.raises(UnreadableFile, match=r"thiếu\.docx"):
        read(tmp_path / "thiếu.docx")
    huge = tmp_path / "lớn.docx"
    with huge.open("wb") as file:
        file.truncate(1024**3)
    with pytest.raises(UnreadableFile, match=r"lớn\.docx"):
        read(huge)
    (tmp_path / "tốt.docx").write_bytes(GOOD)
    assert [block.text for block in read(tmp_path / "tốt.docx").blocks] == ["Mặt trận"]


def test_a_body_beyond_every_document_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mttq_docs.word.reading.relations.MAX_PART", 1000)
    with pytest.raises(UnreadableFile, match="dài hơn mọi văn bản"):
        read(docx(p("x" * 2000)), name="dài.docx")


@pytest.mark.parametrize("missing", ["word/styles.xml", "word/numbering.xml", "word/settings.xml"])
def test_parts_that_only_help_may_be_missing(missing: str) -> None:
    assert [block.text for block in read(with_part(missing, None)).blocks] == ["Mặt trận"]


@pytest.mark.parametrize(
    "body",
    [
        "<w:sdt/>" * 3 + p("x"),
        "<w:p><w:sdt><w:sdtPr/></w:sdt><w:hyperlink/><w:r/><w:fldSimple/></w:p>",
        "<!-- chú --><?lệnh?>" + p("x") + "<w:tbl/><w:tr/><w:tc/>",
        table(("x",)).replace("<w:tc>", "<w:tc><w:tcPr><w:gridSpan w:val='99999999999'/></w:tcPr>"),
        '<w:p><w:r><w:sym w:char="ZZZZ"/><w:sym w:char="110000"/><w:sym/><w:br w:type="?"/><w:fldChar/></w:r></w:p>',
        '<w:p><w:pPr><w:ind w:left="x" w:firstLine=""/><w:spacing w:line="-"/><w:outlineLvl w:val="q"/></w:pPr></w:p>',
        "<w:p><w:r><w:drawing><wp:anchor/></w:drawing><w:pict><v:line from='1' to=',,'/></w:pict></w:r></w:p>",
        "<w:tbl>" + "<w:tr><w:tc>" * 60 + "<w:p/>" + "</w:tc></w:tr>" * 60 + "</w:tbl>",
        "<w:customXml>" * 200 + p("sâu") + "</w:customXml>" * 200,
        "<w:p>" + "<w:ins>" * 200 + "<w:r><w:t>sâu</w:t></w:r>" + "</w:ins>" * 200 + "</w:p>",
        "<w:tbl><w:tr><w:tc>" * 70 + p("sâu") + "</w:tc></w:tr></w:tbl>" * 70,
        "<w:p><w:r><w:pict><v:textbox><w:txbxContent>" * 40
        + p("sâu")
        + "</w:txbxContent></v:textbox></w:pict></w:r></w:p>" * 40,
    ],
)
def test_odd_structures_are_read_somehow(body: str) -> None:
    assert isinstance(recognise(read(docx(body))), Sheet)


def answer(content: bytes) -> Sheet | None:
    """Law 6: a Sheet or `UnreadableFile`, nothing else."""
    try:
        return recognise(read(content, name="x.docx"))
    except UnreadableFile as error:
        assert "x.docx" in str(error)
        return None


def test_the_test_can_tell() -> None:
    assert answer(RENDERED) is not None
    assert answer(RENDERED[:-30]) is None


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 30))
def test_flipped_bytes_are_read_or_refused(seed: int, flips: int) -> None:
    chance = random.Random(seed)
    content = bytearray(RENDERED)
    for _ in range(flips):
        content[chance.randrange(len(content))] = chance.randrange(256)
    answer(bytes(content))


PARTS = (
    "word/document.xml",
    "word/styles.xml",
    "word/numbering.xml",
    "word/header1.xml",
    "[Content_Types].xml",
)
VALUES = ("", "-1", "99999999999", "x", "on", "center", "12pt", "%1.%2.", "nil", "–")
TEXTS = ("", "\t" * 9, "Phụ lục I", "TM. BAN", "Kính gửi:", "Số: 1/KH-A", "Nơi nhận:", "a\nb", "\u0301")


def mutated(xml: bytes, chance: random.Random) -> bytes:
    """The XML with elements dropped, doubled, moved or renamed, and attributes and texts changed."""
    root = etree.fromstring(xml)
    elements = list(root.iter())
    for _ in range(chance.randrange(1, 15)):
        one, other = chance.choice(elements), chance.choice(elements)
        parent, kind = one.getparent(), chance.randrange(6)
        if kind == 0 and parent is not None:
            parent.remove(one)
        elif kind == 1 and parent is not None:
            one.addnext(copy.deepcopy(one))
        elif kind == 2 and one.attrib:
            one.set(chance.choice(list(one.attrib)), chance.choice(VALUES))
        elif kind == 3 and other not in one.iter() and one not in other.iter():
            other.append(one)
        elif kind == 4:
            one.tag = other.tag
        elif kind == 5:
            one.text = chance.choice(TEXTS)
    return etree.tostring(root)


@settings(max_examples=120, deadline=None)
@given(st.integers(0, 2**32), st.sampled_from(PARTS))
def test_mutated_parts_are_read_or_refused(seed: int, part: str) -> None:
    parts = unzipped(RENDERED)
    parts[part] = mutated(parts[part], random.Random(seed))
    answer(zipped(parts))


@settings(max_examples=60, deadline=None)
@given(st.sets(st.sampled_from(sorted(unzipped(RENDERED)))))
def test_dropped_parts_are_read_or_refused(dropped: set[str]) -> None:
    parts = {name: content for name, content in unzipped(RENDERED).items() if name not in dropped}
    answer(zipped(parts))


def test_a_stored_member_is_read_too(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for name, content in unzipped(GOOD).items():
            archive.writestr(name, content)
    assert read(path).blocks[0].text == "Mặt trận"
