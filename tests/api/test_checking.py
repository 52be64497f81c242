"""Soát tệp: any file in; comments, fixes and tracked changes out, and nothing else of the file touched."""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document as WordDocument
from lxml import etree

import mttq_docs
from benchmarks.plain_paper import hand_made
from benchmarks.spoiling import Spoiler, setter
from mttq_docs import UnknownName, UnreadableFile, annotate, compose_sheet, fix, load, loads, render
from mttq_docs.api.inspection import sheet_of
from mttq_docs.findings import Finding
from mttq_docs.sheet import Role
from mttq_docs.standards import load_standard
from mttq_docs.word.read import read
from mttq_docs.word.reading.wml import W
from tests.conftest import ROOT
from tests.samples import MINIMAL, spoiled
from tests.word.raw import docx, p, t

EXAMPLE = ROOT / "examples/xa/chuong-trinh-2026.yaml"
STANDARD = "mttq_qd207"


@pytest.fixture(scope="module")
def clean() -> bytes:
    return render(load(EXAMPLE), standard=STANDARD)


@pytest.fixture(scope="module")
def by_hand() -> bytes:
    sheet = compose_sheet(load(EXAMPLE), standard=STANDARD)
    return hand_made(sheet, load_standard(STANDARD))


def wronged(content: bytes) -> bytes:
    """A file with faults of all kinds that mend themselves."""
    file = Spoiler(content)
    file.replace(file.find(Role.MOTTO), " - Tự", " – Tự")
    file.replace(file.find(Role.PLACE_DATE), "ngày …", "ngày 5")
    file.replace(file.find(Role.CLAUSE, "", 1), ", ", " ,  ")
    file.replace(file.find(Role.DASH, "người nghèo”"), "người nghèo”", 'người nghèo"')
    file.replace(file.find(None, r"\./\.$"), r"\./\.$", ".")
    file.replace(file.find(Role.RECIPIENT, "", 1), ";$", "")
    file.replace(file.find(None, "60-NQ/TW"), "60-NQ/TW", "60 - NQ/TW")
    file.runs(
        file.find(Role.CLAUSE, "", 3), setter(sz={"val": "24"}, rFonts={"ascii": "Arial", "hAnsi": "Arial"})
    )
    file.runs(file.find(Role.KIND), setter(b={"val": "0"}))
    file.paragraph(file.find(Role.DASH, "", 2), jc={"val": "left"}, ind={"left": "0", "firstLine": "0"})
    file.paragraph(file.find(Role.DASH, "", 4), spacing={"before": "0", "line": "480", "lineRule": "auto"})
    file.page("pgMar", left="1134")
    return file.save()


def codes(findings: tuple[Finding, ...]) -> set[str]:
    return {each.code for each in findings}


def members(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_word_file_a_data_file_a_text_and_a_model_are_all_checked(tmp_path: Path, clean: bytes) -> None:
    word, text = tmp_path / "a.docx", tmp_path / "a.txt"
    word.write_bytes(clean)
    text.write_text("Nâng cao năng xuất lao động.\n", encoding="utf-8")
    assert mttq_docs.check(word) == mttq_docs.check(clean) == ()
    assert mttq_docs.check(EXAMPLE) == mttq_docs.check(load(EXAMPLE)) == ()
    (found,) = mttq_docs.check(text)
    assert (found.code, found.place.file, found.place.paragraph) == ("CT10", str(text), 1)


def test_a_data_file_is_told_by_its_own_lines(tmp_path: Path) -> None:
    path = tmp_path / "xa.yaml"
    path.write_text(
        spoiled("Phổ biến chủ trương mới.", "Nâng cao năng xuất lao động ở thôn."), encoding="utf-8"
    )
    (found,) = mttq_docs.check(path, select=["CT"])
    line = path.read_text(encoding="utf-8").splitlines()[found.place.line - 1]
    assert "năng xuất" in line
    assert "chương trình hành động → 1" in found.place.key
    assert found.problem.remedy is None, "a remedy would change the document, not the data"


def test_a_line_is_found_behind_placeholders_and_labels(tmp_path: Path) -> None:
    path = tmp_path / "xa.yaml"
    path.write_text(
        spoiled("Chọn việc dân quan tâm theo {tb 12}", "Chọn việc xẩy ra theo {tb 12}"), encoding="utf-8"
    )
    (found,) = mttq_docs.check(path, select=["CT10"])
    assert "xẩy ra" in path.read_text(encoding="utf-8").splitlines()[found.place.line - 1]


def test_mistakes_of_the_data_come_first(tmp_path: Path) -> None:
    path = tmp_path / "xa.yaml"
    path.write_text(MINIMAL.replace("năm: 2026", "nam_nao: 2026"), encoding="utf-8")
    assert {code[:2] for code in codes(mttq_docs.check(path))} == {"DL"}


def test_the_standard_follows_from_issuer_and_date(clean: bytes) -> None:
    at_nd30 = mttq_docs.check(clean, standard="nd30")
    assert "TB07" in codes(at_nd30), "the decree sets the line of authority in bold, the Front does not"
    assert mttq_docs.check(clean) == ()


def test_what_can_not_be_read_or_does_not_exist_is_an_exception(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile):
        mttq_docs.check(tmp_path / "khong-co.docx")
    with pytest.raises(UnreadableFile):
        mttq_docs.check(b"%PDF-1.7")
    with pytest.raises(UnknownName):
        mttq_docs.check(loads(MINIMAL), select=["XX"])


@pytest.mark.parametrize("paper", ["clean", "by_hand"])
def test_each_finding_becomes_a_comment_and_nothing_else_changes(
    paper: str, request: pytest.FixtureRequest
) -> None:
    content = wronged(request.getfixturevalue(paper))
    findings = mttq_docs.check(content, standard=STANDARD)
    copy = annotate(content, standard=STANDARD)
    comments = list(WordDocument(io.BytesIO(copy)).comments)
    assert {comment.author for comment in comments} == {"mttq-docs"}
    assert [comment.text.split(" ")[0] for comment in comments] == [each.code for each in findings]
    before, after = members(content), members(copy)
    changed = {name for name in after if before.get(name) != after[name]}
    assert changed == {
        "word/document.xml",
        "word/comments.xml",
        "word/_rels/document.xml.rels",
        "[Content_Types].xml",
    }
    assert sheet_like(copy) == sheet_like(content)
    assert mttq_docs.check(copy, standard=STANDARD) == findings


def sheet_like(content: bytes) -> list[tuple[object, ...]]:
    """All that a reader sees: text, looks and places, whatever the runs."""
    sheet = read(content)
    return [(block.text, block.label, block.look, block.spot) for block in sheet.blocks]


def test_a_comment_marks_the_letters_that_are_meant(clean: bytes) -> None:
    file = Spoiler(clean)
    number = file.find(Role.CLAUSE, "", 1)
    file.replace(number, "thôn", "năng xuất")
    root = etree.fromstring(members(annotate(file.save(), select=["CT10"]))["word/document.xml"])
    names = {"w": root.nsmap["w"]}
    (paragraph,) = root.xpath("//w:p[w:commentRangeStart]", namespaces=names)
    inside = paragraph.xpath(
        ".//w:t[preceding::w:commentRangeStart and following::w:commentRangeEnd]/text()", namespaces=names
    )
    assert "".join(inside) == "năng xuất"


def test_comments_join_those_that_are_there(clean: bytes) -> None:
    document = WordDocument(io.BytesIO(wronged(clean)))
    paragraph = next(each for each in document.paragraphs if each.runs)
    document.add_comment(paragraph.runs, text="Xem lại giúp.", author="Văn thư", initials="VT")
    out = io.BytesIO()
    document.save(out)
    comments = list(WordDocument(io.BytesIO(annotate(out.getvalue(), standard=STANDARD))).comments)
    assert comments[0].text == "Xem lại giúp."
    assert len({comment.comment_id for comment in comments}) == len(comments) > 5


def test_of_a_paragraph_with_many_faults_thirty_are_marked_and_all_are_told() -> None:
    content = crowded(faults=40, runs=1)
    root = etree.fromstring(members(annotate(content, select=["CT05"]))["word/document.xml"])
    (paragraph,) = root.iter(f"{W}p")
    whole = "".join(text.text or "" for text in paragraph.iter(f"{W}t"))
    marked = marked_texts(paragraph)
    assert Counter(marked) == {",": 30, whole: 10}


@pytest.mark.parametrize("track", [False, True], ids=["plain", "tracked"])
def test_a_paragraph_with_many_faults_is_mended_at_once(track: bool) -> None:
    mended = fix(crowded(faults=120, runs=1), select=["CT05"], track=track)
    assert len(mended.done) == 120
    assert mended.left == ()
    assert fix(mended.content, select=["CT05"], track=track).content == mended.content


def test_a_paragraph_that_would_take_for_ever_is_left_as_it_stands() -> None:
    content = crowded(faults=200, runs=2000)
    mended = fix(content, select=["CT05"])
    assert (mended.content, mended.done, len(mended.left)) == (content, (), 200)


def crowded(*, faults: int, runs: int) -> bytes:
    """A file with one paragraph, in so many runs, that lacks a space in so many places."""
    words = ["đồng thuận,xã hội "] * faults + ["nhân dân "] * (runs - faults)
    return docx(p(*map(t, words)) if runs > 1 else p(t("".join(words))))


def marked_texts(paragraph: etree._Element) -> Iterator[str]:
    """The letters between the two ends of each comment."""
    open_marks: dict[str, list[str]] = {}
    for element in paragraph.iter(f"{W}commentRangeStart", f"{W}commentRangeEnd", f"{W}t"):
        key = element.get(f"{W}id", "")
        if element.tag == f"{W}commentRangeStart":
            open_marks[key] = []
        elif element.tag == f"{W}commentRangeEnd":
            yield "".join(open_marks.pop(key))
        else:
            for marked in open_marks.values():
                marked.append(element.text or "")


@pytest.mark.parametrize("track", [False, True], ids=["plain", "tracked"])
@pytest.mark.parametrize("paper", ["clean", "by_hand"])
def test_a_fix_silences_its_findings_and_changes_nothing_twice(
    paper: str, track: bool, request: pytest.FixtureRequest
) -> None:
    content = wronged(request.getfixturevalue(paper))
    mended = fix(content, standard=STANDARD, track=track)
    assert len(mended.done) >= 12
    assert [str(each) for each in mended.left] == []
    again = fix(mended.content, standard=STANDARD, track=track)
    assert again.content == mended.content
    assert again.done == ()


def test_mending_gives_back_the_paper_that_was_spoiled(clean: bytes) -> None:
    mended = fix(wronged(clean), standard=STANDARD).content
    wanted = [block.text for block in read(clean).blocks]
    assert [block.text.replace("ngày 05 tháng", "ngày … tháng") for block in read(mended).blocks] == wanted


def test_tracked_changes_can_be_told_from_the_paper(clean: bytes) -> None:
    content = wronged(clean)
    body = members(fix(content, standard=STANDARD, track=True).content)["word/document.xml"]
    for tag in (b"<w:ins ", b"<w:del ", b"<w:rPrChange ", b"<w:pPrChange ", b"<w:sectPrChange "):
        assert tag in body
    root = etree.fromstring(body)
    names = {"w": root.nsmap["w"]}
    for inserted in root.xpath("//w:ins", namespaces=names):
        inserted.getparent().remove(inserted)
    assert "–" in "".join(root.xpath("//w:delText/text()", namespaces=names))


def test_what_is_left_is_told_with_what_was_done(clean: bytes) -> None:
    file = Spoiler(clean)
    file.replace(file.find(Role.KIND), "$", ":")
    file.replace(file.find(None, "96 năm"), "96 năm", "95 năm")
    mended = fix(file.save(), standard=STANDARD)
    assert codes(mended.done) == {"TT08"}
    assert codes(mended.left) == {"ND08"}


def test_tables_pictures_comments_and_lists_survive_a_fix() -> None:
    plan = render(load(ROOT / "examples/tinh/ke-hoach-2020.yaml"), standard=STANDARD)
    file = Spoiler(plan)
    file.replace(file.find(Role.KIND), "$", ":")
    content = file.save()
    mended = fix(content, standard=STANDARD).content
    before, after = members(content), members(mended)
    assert {name for name in after if before.get(name) != after[name]} == {"word/document.xml"}
    old, new = read(content), read(mended)
    assert [str(block) for block in old.blocks[-3:]] == [str(block) for block in new.blocks[-3:]]
    assert [block.label for block in old.blocks] == [block.label for block in new.blocks]


def test_a_clean_file_comes_back_as_it_is(clean: bytes) -> None:
    assert fix(clean).content == clean
    assert fix(clean).done == ()


def test_the_sheet_of_a_text_is_checked_line_by_line(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("I. NHIỆM VỤ\n1. Việc một.\n3. Việc ba.\n", encoding="utf-8")
    (found,) = mttq_docs.check(sheet_of(path), standard="nd30")
    assert (found.code, found.place.paragraph) == ("DS02", 3)
