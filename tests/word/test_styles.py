"""Kiểu chữ: names that lead back to their role, lines of the right length, a letterhead that never wraps."""

from __future__ import annotations

import re

import pytest

from mttq_docs.errors import BadValue
from mttq_docs.sheet import Role
from mttq_docs.standards import NAMES, load_standard
from mttq_docs.word.drawing.geometry import BOLD_EMS, columns, text_width, wording_width
from mttq_docs.word.styles import (
    ROLE_NAMES,
    RULE_LENGTHS,
    STAMP_LENGTHS,
    STAMPS,
    Lengths,
    role_of,
    rule_name,
    stamp_name,
    style_id,
    styles_xml,
)

# Widths in em, in Times New Roman Bold, of lines that stand over a rule of 1/3 to 1/2 of their length.
LINES = [
    (Role.ISSUING_BODY, "BAN THƯỜNG TRỰC", 10.037),
    (Role.ISSUING_BODY, "ĐOÀN CHỦ TỊCH", 8.223),
    (Role.ISSUING_BODY, "XÃ LƯƠNG MINH", 8.518),
    (Role.ISSUING_BODY, "TỈNH TUYÊN QUANG", 10.279),
    (Role.ISSUING_BODY, "BAN CÔNG TÁC MẶT TRẬN", 13.389),
    (Role.SUBJECT, "Phối hợp và thống nhất hành động năm 2020", 19.171),
]


def length(lengths: Lengths, text: str) -> float:
    """The length that the template takes for a text, in mm."""
    return next(mm for over, _, mm in lengths if len(text) > over)


@pytest.mark.parametrize("name", NAMES)
def test_what_a_standard_gives_a_look_has_a_style(name: str) -> None:
    assert load_standard(name).elements.keys() == ROLE_NAMES.keys()


@pytest.mark.parametrize("role", ROLE_NAMES)
def test_a_style_name_leads_back_to_its_role(role: Role) -> None:
    assert role_of(ROLE_NAMES[role]) is role


@pytest.mark.parametrize("name", ["Normal", "Heading 1", "header", rule_name(Role.SUBJECT, "dài"), ""])
def test_a_style_that_carries_no_role_has_none(name: str) -> None:
    assert role_of(name) is None


@pytest.mark.parametrize("role", STAMPS)
def test_the_boxes_of_a_mark_are_its_role(role: Role) -> None:
    assert {role_of(stamp_name(role, suffix)) for _, suffix, _ in STAMP_LENGTHS} == {role}


@pytest.mark.parametrize("name", NAMES)
def test_no_two_styles_share_an_id(name: str) -> None:
    xml = styles_xml(load_standard(name))
    ids = [piece.partition('"')[0] for piece in xml.split('w:styleId="')[1:]]
    assert len(ids) == len(set(ids))
    assert {style_id(style) for style in ROLE_NAMES.values()} <= set(ids)


def test_the_gallery_shows_the_parts_of_a_paper_in_their_order() -> None:
    styles = styles_xml(load_standard("nd30")).split("<w:style ")[1:]
    shown = [style for style in styles if "<w:qFormat/>" in style]
    names = [style.partition('<w:name w:val="')[2].partition('"')[0] for style in shown]
    assert set(ROLE_NAMES.values()) <= set(names)
    assert all(role_of(name) for name in names)
    places = [int(style.partition('<w:uiPriority w:val="')[2].partition('"')[0]) for style in shown]
    assert places == sorted(places)


@pytest.mark.parametrize(("role", "text", "ems"), LINES)
def test_a_rule_is_a_third_to_a_half_of_its_line(role: Role, text: str, ems: float) -> None:
    size = load_standard("mttq_qd207").elements[role].size_pt.used
    line = ems * size * 25.4 / 72
    assert line / 3 <= length(RULE_LENGTHS[role], text) <= line / 2


@pytest.mark.parametrize(
    ("mark", "wide"),
    # Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, khoản 2, điểm b
    [("HỎA TỐC", 30), ("THƯỢNG KHẨN", 40), ("KHẨN", 20), ("TUYỆT MẬT", 40), ("TỐI MẬT", 30), ("MẬT", 20)],
)
def test_a_mark_has_the_box_of_its_clause(mark: str, wide: float) -> None:
    assert length(STAMP_LENGTHS, mark) == wide


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("role", [Role.NATIONAL_NAME, Role.MOTTO])
def test_national_name_and_motto_never_wrap(role: Role, name: str) -> None:
    standard = load_standard(name)
    share = standard.columns.letterhead_left_pct.used
    _, right = columns(text_width(standard.page), share)
    # Half a millimetre to spare: programs round the widths of letters.
    assert wording_width(standard.elements[role]) + 28 <= right


def test_a_wording_that_nobody_measured_is_refused() -> None:
    element = load_standard("nd30").elements[Role.MOTTO]
    other = element.model_copy(update={"text": element.text.model_copy(update={"used": "Khác"})})
    with pytest.raises(BadValue, match="Chưa đo bề rộng") as refused:
        wording_width(other)
    assert refused.value.found == "Khác"


@pytest.mark.parametrize("name", NAMES)
def test_every_fixed_wording_was_measured(name: str) -> None:
    texts = [element.text for element in load_standard(name).elements.values() if element.text]
    assert {wording for text in texts for wording in text.accepted} <= BOLD_EMS.keys()


def test_two_boxes_of_one_length_have_edges_of_their_own() -> None:
    xml = styles_xml(load_standard("mttq_qd207"))
    for _, suffix, _ in STAMP_LENGTHS:
        edges = set()
        for role in STAMPS:
            style = xml.partition(f'w:styleId="{style_id(stamp_name(role, suffix))}"')[2].partition(
                "</w:style>"
            )[0]
            edges.add(re.search(r"<w:ind [^>]*>", style)[0])
        assert len(edges) == len(STAMPS)
