"""Bộ chuẩn: what the regulations say, and that every file says all of it."""

from __future__ import annotations

import math
import string

import pytest

from mttq_docs.sheet import BODY_ROLES, FOUND_ROLES, Role
from mttq_docs.standards import NAMES, Standard, load_standard, values
from mttq_docs.standards.standard import Number

FRONT = ("mttq_qd207", "mttq_hd91")
WORDS = {
    "page.paper": {"A4"},
    "page.orientation": {"portrait", "landscape"},
    "page_number.position": {"top_center", "bottom_right"},
    "align": {"left", "center", "right", "justify"},
    "rule": {"none", "text", "third_to_half"},
    "basis.layout": {"lines", "paragraph"},
    "citations.date_style": {"numeric", "words"},
    "citations.law": {"name", "name_year", "name_number_date"},
}
PLACEHOLDERS = {
    "recipients.archive": [""],
    "recipients.purpose": [""],
    "headings.section": [""],
    "headings.action_programme": [""],
    "headings.clause": [""],
    "headings.subclause": [""],
    "headings.point": [""],
    "headings.annex": [""],
    "headings.annex_reference": ["kind", "number", "date", "issuer"],
}


@pytest.fixture(params=NAMES)
def standard(request: pytest.FixtureRequest) -> Standard:
    return load_standard(request.param)


def test_every_value_used_is_accepted(standard: Standard) -> None:
    assert [path for path, value in values(standard) if not value.accepts(value.used)] == []


def test_every_number_is_finite_and_its_range_in_order(standard: Standard) -> None:
    numbers = {path: value for path, value in values(standard) if isinstance(value, Number)}
    astray = [
        path for path, n in numbers.items() if not 0 <= n.accepted[0] <= n.used <= n.accepted[1] < math.inf
    ]
    assert all(path.endswith(("space_before_pt", "space_after_pt")) for path in astray)
    assert all(math.isfinite(number.used) for number in numbers.values())


def test_every_value_says_which_clause_and_source_it_is_from(standard: Standard) -> None:
    for path, value in values(standard):
        for words in (value.clause, value.source):
            assert words == words.strip() != "", path
            assert not {"{", "}"} & set(words), path


def test_every_standard_states_every_role_and_the_same_things(standard: Standard) -> None:
    assert set(standard.elements) == set(Role) - set(FOUND_ROLES)
    assert [path for path, _ in values(standard)] == [path for path, _ in values(load_standard("nd30"))]


def test_a_verified_value_cites_the_regulation_itself(standard: Standard) -> None:
    astray = [
        path for path, value in values(standard) if value.verified and standard.title not in value.clause
    ]
    assert astray == []


@pytest.mark.parametrize(("ending", "words"), WORDS.items())
def test_words_are_those_that_renderer_and_checker_know(
    standard: Standard, ending: str, words: set[str]
) -> None:
    found = [value for path, value in values(standard) if f".{path}".endswith(f".{ending}")]
    assert found
    assert all(set(value.accepted) <= words for value in found)


@pytest.mark.parametrize(("path", "fields"), PLACEHOLDERS.items())
def test_patterns_have_their_places(standard: Standard, path: str, fields: list[str]) -> None:
    value = dict(values(standard))[path]
    for pattern in value.accepted:
        assert [field for _, field, _, _ in string.Formatter().parse(pattern) if field is not None] == fields


def test_only_the_motto_and_the_national_name_have_an_exact_wording(standard: Standard) -> None:
    with_text = {role for role, element in standard.elements.items() if element.text}
    assert with_text == {Role.NATIONAL_NAME, Role.MOTTO}


def test_both_spellings_of_the_national_name_are_accepted_and_the_old_one_is_used(standard: Standard) -> None:
    wording = standard.elements[Role.NATIONAL_NAME].text
    assert wording is not None
    assert wording.used == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert set(wording.accepted) == {wording.used, "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"}


def test_the_running_text_is_alike_in_size_and_indent(standard: Standard) -> None:
    body = standard.elements[Role.PARAGRAPH]
    for role in BODY_ROLES:
        assert standard.elements[role].size_pt.used == body.size_pt.used
        assert standard.elements[role].first_line_mm.used == body.first_line_mm.used


# Cỡ chữ của bảng mẫu chữ (Nghị định 30, Phụ lục I, Phần I, Mục V): from, to, and in the example.
@pytest.mark.parametrize(
    ("role", "low", "high", "used"),
    [
        (Role.NATIONAL_NAME, 12, 13, 12),
        (Role.MOTTO, 13, 14, 13),
        (Role.PARENT_BODY, 12, 13, 12),
        (Role.ISSUING_BODY, 12, 13, 12),
        (Role.NUMBER, 13, 13, 13),
        (Role.PLACE_DATE, 13, 14, 13),
        (Role.KIND, 13, 14, 14),
        (Role.SUBJECT, 13, 14, 14),
        (Role.BASIS, 13, 14, 14),
        (Role.PARAGRAPH, 13, 14, 14),
        (Role.SECTION, 13, 14, 14),
        (Role.CLAUSE_TITLE, 13, 14, 14),
        (Role.CLAUSE, 13, 14, 14),
        (Role.POINT, 13, 14, 14),
        (Role.AUTHORITY, 13, 14, 14),
        (Role.POSITION, 13, 14, 14),
        (Role.NAME, 13, 14, 14),
        (Role.ADDRESSEE, 13, 14, 14),
        (Role.RECIPIENTS_LABEL, 12, 12, 12),
        (Role.RECIPIENT, 11, 11, 11),
        (Role.ANNEX, 14, 14, 14),
        (Role.ANNEX_TITLE, 13, 14, 14),
        (Role.ANNEX_REFERENCE, 13, 14, 14),
        (Role.URGENCY, 13, 14, 13),
    ],
)
def test_sizes_of_nghi_dinh_30(role: Role, low: int, high: int, used: int) -> None:
    size = load_standard("nd30").elements[role].size_pt
    assert (size.accepted, size.used, size.verified) == ((low, high), used, True)


# Kiểu chữ trong cùng bảng: b = đậm, i = nghiêng, C = in hoa.
@pytest.mark.parametrize(
    ("role", "style"),
    [
        (Role.NATIONAL_NAME, "bC"),
        (Role.MOTTO, "b"),
        (Role.PARENT_BODY, "C"),
        (Role.ISSUING_BODY, "bC"),
        (Role.NUMBER, ""),
        (Role.PLACE_DATE, "i"),
        (Role.KIND, "bC"),
        (Role.SUBJECT, "b"),
        (Role.BASIS, "i"),
        (Role.PARAGRAPH, ""),
        (Role.SECTION, "bC"),
        (Role.CLAUSE_TITLE, "b"),
        (Role.CLAUSE, ""),
        (Role.POINT, ""),
        (Role.DASH, ""),
        (Role.AUTHORITY, "bC"),
        (Role.POSITION, "bC"),
        (Role.NAME, "b"),
        (Role.RECIPIENTS_LABEL, "bi"),
        (Role.RECIPIENT, ""),
        (Role.ANNEX, "b"),
        (Role.ANNEX_TITLE, "bC"),
        (Role.ANNEX_REFERENCE, "i"),
        (Role.URGENCY, "bC"),
    ],
)
def test_letters_of_nghi_dinh_30(role: Role, style: str) -> None:
    element = load_standard("nd30").elements[role]
    flags = {"b": element.bold, "i": element.italic, "C": element.caps}
    assert "".join(letter for letter, flag in flags.items() if flag.used) == style


@pytest.mark.parametrize(
    ("side", "low", "high"), [("top", 20, 25), ("bottom", 20, 25), ("left", 30, 35), ("right", 15, 20)]
)
def test_margins(standard: Standard, side: str, low: int, high: int) -> None:
    margin = getattr(standard.page, f"margin_{side}_mm")
    assert (margin.used, margin.accepted) == (low, (low, high))


def test_rules_below_the_letterhead_and_the_title(standard: Standard) -> None:
    ruled = {
        role: element.rule.used for role, element in standard.elements.items() if element.rule.used != "none"
    }
    assert ruled == {
        Role.ISSUING_BODY: "third_to_half",
        Role.MOTTO: "text",
        Role.SUBJECT: "third_to_half",
        Role.ANNEX_REFERENCE: "third_to_half",
    }


@pytest.mark.parametrize(
    ("name", "positions"),
    [
        ("nd30", ("top_center",)),
        ("tt01_2011", ("bottom_right",)),
        ("mttq_qd207", ("top_center",)),
        ("mttq_hd91", ("top_center", "bottom_right")),
    ],
)
def test_where_the_page_number_stands(name: str, positions: tuple[str, ...]) -> None:
    number = load_standard(name).page_number
    assert number.position.accepted == positions
    assert number.first_page.used is False


@pytest.mark.parametrize(
    ("name", "layout", "last_end", "italic"),
    [
        ("nd30", "lines", ".", True),
        ("tt01_2011", "lines", ",", False),
        ("mttq_qd207", "lines", ".", False),
        ("mttq_hd91", "paragraph", ",", False),
    ],
)
def test_how_the_legal_bases_are_set(name: str, layout: str, last_end: str, italic: bool) -> None:
    standard = load_standard(name)
    assert (standard.basis.layout.used, standard.basis.last_end.used) == (layout, last_end)
    assert standard.elements[Role.BASIS].italic.used is italic


def test_the_front_accepts_bases_in_lines_and_in_a_paragraph() -> None:
    for name in FRONT:
        assert set(load_standard(name).basis.layout.accepted) == {"lines", "paragraph"}


def test_the_line_of_authority_is_bold_for_the_state_and_regular_for_the_front() -> None:
    assert load_standard("nd30").elements[Role.AUTHORITY].bold.used is True
    for name in FRONT:
        assert load_standard(name).elements[Role.AUTHORITY].bold.used is False
        assert load_standard(name).elements[Role.POSITION].bold.used is True


def test_the_fronts_letterhead_takes_the_upper_sizes() -> None:
    for name in FRONT:
        elements = load_standard(name).elements
        used = [
            elements[role].size_pt.used
            for role in (Role.PARENT_BODY, Role.ISSUING_BODY, Role.NATIONAL_NAME, Role.MOTTO, Role.PLACE_DATE)
        ]
        assert used == [13, 13, 13, 14, 14]


def test_what_satisfies_the_state_satisfies_the_front_but_where_its_practice_is_another() -> None:
    state = dict(values(load_standard("nd30")))
    other = {
        path
        for path, value in values(load_standard("mttq_qd207"))
        if not isinstance(value, Number) and state[path].used not in value.accepted
    }
    assert other == {"elements.can_cu.italic"}


@pytest.mark.parametrize(
    ("path", "good", "bad"),
    [
        ("page.margin_left_mm", [30, 32.5, 35], [29.9, 35.1]),
        ("elements.doan.space_before_pt", [6, 12, 48], [0, 5.9]),
        ("elements.doan.line", [1, 1.15, 1.5], [0.9, 2]),
        ("elements.nhan_noi_nhan.size_pt", [12], [11, 13]),
    ],
)
def test_a_number_accepts_its_closed_range(path: str, good: list[float], bad: list[float]) -> None:
    number = dict(values(load_standard("nd30")))[path]
    assert isinstance(number, Number)
    assert all(number.accepts(value) for value in good)
    assert not any(number.accepts(value) for value in bad)


def test_a_tolerance_widens_the_range_on_both_sides() -> None:
    width = load_standard("nd30").page.width_mm
    assert not width.accepts(209.9)
    assert width.accepts(209.9, tolerance=0.2)
    assert width.accepts(210.1, tolerance=0.2)
