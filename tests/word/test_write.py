"""Ghi ra Word: the data that a template is given, by the keys that clerks rely on."""

from __future__ import annotations

import io
from collections import Counter

import pytest

from mttq_docs.sheet import BODY_ROLES, Block, Role, Sheet
from mttq_docs.standards import load_standard
from mttq_docs.word.skeleton import build
from mttq_docs.word.styles import ROLE_NAMES
from mttq_docs.word.template import Template
from mttq_docs.word.write import ANNEX_HEAD, LINES, TEXTS, context, write
from tests.word.reading import opened, paragraphs
from tests.word.samples import SAMPLE


@pytest.fixture(scope="module")
def template() -> Template:
    return Template.open(build(load_standard("mttq_qd207")))


def test_every_role_that_has_a_look_has_one_place_in_the_context() -> None:
    places = Counter((*TEXTS, *LINES, *ANNEX_HEAD, *BODY_ROLES))
    assert places == Counter(list(ROLE_NAMES))


def test_the_frame_is_given_by_its_vietnamese_keys() -> None:
    frame = context(SAMPLE)["the_thuc"]
    assert frame.keys() == {role.value for role in (*TEXTS, *LINES)}
    assert frame["co_quan_chu_quan"] == ["ỦY BAN MTTQ VIỆT NAM", "XÃ MINH THANH"]
    assert frame["co_quan_ban_hanh"] == ["BAN THƯỜNG TRỰC"]
    assert frame["ten_loai"] == "CHƯƠNG TRÌNH"
    assert frame["kinh_gui"][1] == "Thường trực Đảng ủy xã"
    assert frame["nhan_noi_nhan"] == "Nơi nhận:"
    assert frame["noi_nhan"][-1] == "- Lưu: VT."
    assert (frame["do_mat"], frame["do_khan"], frame["ho_ten"]) == ("MẬT", "HỎA TỐC", "")


def test_what_a_paper_lacks_is_empty_and_never_missing() -> None:
    given = context(Sheet(()))
    assert set(map(bool, given["the_thuc"].values())) == {False}
    assert (given["khoi"], given["phu_luc"]) == ([], [])
    assert given["thuoc_tinh"] == {"tieu_de": "", "chu_de": "", "tac_gia": "", "tu_khoa": "", "ngay": ""}


def test_a_block_gives_role_label_lead_and_text() -> None:
    block = next(block for block in context(SAMPLE)["khoi"] if block["dan"])
    assert block == {
        "vai": "khoan",
        "so": "2.",
        "dan": "Quỹ “Vì người nghèo”:",
        "chu": "nhận ủng hộ công khai tại nhà văn hóa thôn, niêm yết danh sách và mức chi mỗi quý.",
    }


def test_the_body_ends_where_the_first_annex_begins() -> None:
    given = context(SAMPLE)
    assert given["khoi"][-1]["chu"].endswith("./.")
    assert [annex["so"] for annex in given["phu_luc"]] == ["Phụ lục I", "Phụ lục II"]
    assert [annex["ten"] for annex in given["phu_luc"]] == [
        "PHÂN CÔNG THEO DÕI CÁC THÔN",
        "LỊCH GIAO BAN NĂM 2026",
    ]
    assert [len(annex["khoi"]) for annex in given["phu_luc"]] == [5, 2]
    assert given["phu_luc"][0]["kem_theo"].startswith("(Kèm theo Chương trình")


def test_the_date_of_the_file_is_that_of_the_paper() -> None:
    assert context(SAMPLE)["thuoc_tinh"]["ngay"] == "2026-01-05"


def test_an_element_on_two_lines_stays_one_paragraph(template: Template) -> None:
    sheet = Sheet((Block(Role.SUBJECT, "Phối hợp và thống nhất"), Block(Role.SUBJECT, "hành động năm 2026")))
    assert context(sheet)["the_thuc"]["trich_yeu"] == "Phối hợp và thống nhất\nhành động năm 2026"
    texts = [p.text for p in paragraphs(opened(write(sheet, template)))]
    assert "Phối hợp và thống nhất\nhành động năm 2026" in texts


def test_extra_names_reach_the_template_but_hide_nothing() -> None:
    document = opened(build(load_standard("nd30")))
    document.add_paragraph("Năm {{ nam }}, {{ phu_luc|length }} phụ lục")
    edited = io.BytesIO()
    document.save(edited)
    own = Template.open(edited.getvalue())
    last = list(paragraphs(opened(write(SAMPLE, own, extra={"nam": 2026, "phu_luc": []}))))[-1]
    assert last.text == "Năm 2026, 2 phụ lục"


def test_same_sheet_same_bytes(template: Template) -> None:
    assert write(SAMPLE, template) == write(SAMPLE, template)


def test_nothing_is_lost_of_markup_in_the_data(template: Template) -> None:
    nasty = "Dùng <w:p> & {{ 7 * 7 }} {% for %} “ngoặc” 😀"
    texts = [p.text for p in paragraphs(opened(write(Sheet((Block(Role.PARAGRAPH, nasty),)), template)))]
    assert nasty in texts


def test_the_empty_sheet_is_still_a_word_file(template: Template) -> None:
    assert len(opened(write(Sheet(()), template)).tables) == 2
