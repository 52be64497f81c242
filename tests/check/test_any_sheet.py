"""Tờ nào cũng soát được: no sheet makes a rule raise, and every place lies within its paragraph."""

from __future__ import annotations

from hypothesis import given, settings, strategies as st

from mttq_docs.check import RULES, check
from mttq_docs.check.showing import as_records, as_text
from mttq_docs.looks import Face, Look, Page, PageNumber, Rule, Span, Spot
from mttq_docs.sheet import Block, Cell, Role, Row, Sheet, Table
from mttq_docs.standards import NAMES, load_standard

PIECES = st.sampled_from(
    """Số: / 05 CTr -MTTQ -BTT ngày 31 tháng 2 năm 2026 , . ; : ./. … “ ” " – Căn cứ Nghị quyết số 60-NQ/TW
    12/4/2025 của Bộ Chính trị nhiệm kỳ 2030 - 2025 từ 5 đến 3 90 năm ( 18/11/1930 187/203 hộ (91%) thứ Hai,
    gồm 3 xã và 4 phường phụ lục II các huyện Điểm a khoản 2 điều 5 TM. T/M KT. ThS. Độc lập - Tự do I. 1. a)
    f) đ) - + Tổng cộng năng xuất nhân dân \u0301 \u200b \u00a0 \t \n Ð 𝔸 %""".split(" ")
)
TEXTS = st.lists(PIECES, max_size=14).map(" ".join)
LABELS = st.sampled_from(
    ["", "I.", "IV.", "1.", "9.", "1.2.", "a)", "đ)", "-", "+", "Chương trình 2:", "•", "x"]
)
FACES = st.builds(
    Face,
    family=st.sampled_from(["", "Arial", "Times New Roman"]),
    size_pt=st.sampled_from([0.0, 8.0, 14.0]),
    bold=st.booleans(),
    italic=st.booleans(),
    color=st.sampled_from(["auto", "FF0000", "zz", ""]),
)


@st.composite
def blocks(draw: st.DrawFn, role: st.SearchStrategy[Role]) -> Block:
    raw = draw(TEXTS)
    start = draw(st.integers(0, len(raw)))
    text_at = draw(st.integers(start, len(raw)))
    label = draw(LABELS)
    if draw(st.booleans()):
        return Block(draw(role), raw, label)
    faces = draw(st.lists(FACES, min_size=1, max_size=2))
    spans = tuple(Span(index, len(raw), face) for index, face in enumerate(faces) if index < len(raw))
    rule = draw(
        st.none() | st.builds(Rule, kind=st.just("drawn"), length_mm=st.sampled_from([-5.0, 0.0, 30.0]))
    )
    look = Look(
        spans=spans, rule=rule, blanks=draw(st.integers(0, 2)), padding=draw(st.sampled_from(["", "  "]))
    )
    place = Spot("thân văn bản", draw(st.integers(1, 9)), raw, start, text_at, len(raw))
    return Block(draw(role), raw[text_at:], label, look=look, spot=place)


ROLES = st.sampled_from([role for role in Role if role is not Role.TABLE])
CELLS = st.builds(Cell, st.lists(blocks(st.just(Role.PARAGRAPH)), max_size=2).map(tuple), st.integers(1, 3))
TABLES = st.lists(
    st.lists(CELLS, min_size=1, max_size=4).map(lambda cells: Row(tuple(cells))), max_size=4
).map(lambda rows: Table(rows=tuple(rows)))
PAGES = st.builds(
    Page,
    *(st.sampled_from([0.0, 20.0, 210.0]) for _ in range(6)),
    number=st.none()
    | st.builds(PageNumber, st.sampled_from(["top_center", "?"]), FACES, first_page=st.booleans()),
)
SHEETS = st.builds(
    Sheet,
    st.lists(blocks(ROLES) | TABLES, max_size=12).map(tuple),
    pages=st.lists(PAGES, max_size=2).map(tuple),
)


@settings(deadline=None, max_examples=150)
@given(sheet=SHEETS, name=st.sampled_from(NAMES))
def test_no_sheet_makes_a_rule_raise(sheet: Sheet, name: str) -> None:
    findings = check(sheet, load_standard(name))
    known = {rule.code for rule in RULES}
    for finding in findings:
        place = finding.place
        assert finding.code in known
        assert 0 <= place.start <= place.end <= len(place.excerpt)
    as_text(findings)
    as_records(findings)
