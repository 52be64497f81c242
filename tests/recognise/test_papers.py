"""Nhận dạng văn bản của người khác: roles, labels and rules of papers without any style of ours."""

from __future__ import annotations

import pytest

from mttq_docs.recognise import recognise
from mttq_docs.sheet import Role, Rule, Sheet
from mttq_docs.word.read import read
from tests.recognise import papers
from tests.word.raw import docx, table


def seen(body: str) -> Sheet:
    return recognise(read(docx(body, styles=papers.STYLES)))


WHOLE = {
    "drawn lines": papers.DRAWN,
    "lines anchored elsewhere": papers.ANCHORED_ELSEWHERE,
    "underlines and borders": papers.UNDERLINED,
    "typed rules": papers.TYPED,
    "line breaks": papers.BROKEN_LINES,
    "nested tables": papers.NESTED,
    "row by row": papers.ROW_BY_ROW,
    "one column": papers.IN_ONE_COLUMN,
}


@pytest.mark.parametrize("name", WHOLE)
def test_every_layout_is_the_same_paper(name: str) -> None:
    assert str(seen(WHOLE[name])) == papers.WHOLE_SEEN


def test_a_paper_without_tables_is_read_across() -> None:
    assert str(seen(papers.TABBED)) == papers.TABBED_SEEN


def test_every_block_says_why_it_has_its_role() -> None:
    for body in WHOLE.values():
        for block in seen(body).blocks:
            assert block.reason, block


def test_every_text_is_found_in_its_place() -> None:
    for body in WHOLE.values():
        for block in seen(body).blocks:
            assert block.spot is not None
            assert block.spot.raw[block.spot.text : block.spot.end] == block.text
            assert block.spot.raw[block.spot.start : block.spot.text].split() == [
                *block.label.split(),
                *block.lead.split(),
            ]


RULED = {Role.ISSUING_BODY, Role.MOTTO, Role.SUBJECT}


@pytest.mark.parametrize(
    ("body", "kinds", "lengths"),
    [
        (papers.DRAWN, "drawn drawn drawn", (24, 60, 45)),
        (papers.ANCHORED_ELSEWHERE, "drawn drawn drawn", (24, 60, 45)),
        (papers.TYPED, "typed typed typed", (0, 0, 0)),
        (papers.UNDERLINED, "underline underline border", (0, 0, 65)),
    ],
)
def test_rules_belong_to_what_they_stand_under(body: str, kinds: str, lengths: tuple[float, ...]) -> None:
    found = {block.role: block.look.rule for block in seen(body).blocks if block.look and block.look.rule}
    assert set(found) == RULED
    assert tuple(rule.kind for rule in found.values()) == tuple(kinds.split())
    assert tuple(rule.length_mm for rule in found.values()) == pytest.approx(lengths, abs=0.2)


def test_the_border_of_a_cell_is_a_rule_under_its_last_line() -> None:
    border = '<w:tcPr><w:tcBorders><w:bottom w:val="single"/></w:tcBorders></w:tcPr>'
    left = f"<w:tc>{border}{''.join(papers.PARENTS)}{papers.ORGAN}</w:tc>"
    row = (left, papers.NATIONAL_NAME + papers.MOTTO)
    found = seen(table(row, widths=papers.WIDTHS, properties=papers.BORDERLESS) + papers.TITLE)
    rules = {block.role: block.look.rule for block in found.blocks if block.look and block.look.rule}
    assert rules == {Role.ISSUING_BODY: Rule("table", 63.5)}


def test_an_empty_table_with_a_line_is_a_rule() -> None:
    line = '<w:tblBorders><w:top w:val="single"/></w:tblBorders>'
    found = seen(papers.TITLE + table(("",), widths=(2835,), properties=line) + papers.OUTLINE)
    rules = {block.role: block.look.rule for block in found.blocks if block.look and block.look.rule}
    assert rules == {Role.SUBJECT: Rule("table", 50.01)}


def test_an_underline_tells_its_share() -> None:
    found = {
        block.role: block.look.rule
        for block in seen(papers.UNDERLINED).blocks
        if block.look and block.look.rule
    }
    assert found[Role.MOTTO].share == 1
    assert found[Role.ISSUING_BODY].share == pytest.approx(6 / 15, abs=0.01)


def test_blank_lines_are_counted_on_the_block_below_them() -> None:
    blanks = {block.role: block.look.blanks for block in seen(papers.DRAWN).blocks if block.look}
    assert blanks[Role.NAME] == 4
    assert blanks[Role.POSITION] == 0


def test_a_look_stays_with_its_block() -> None:
    blocks = {block.role: block for block in seen(papers.BROKEN_LINES).blocks}
    bold = {
        role: all(span.face.bold for span in blocks[role].faces())
        for role in (Role.PARENT_BODY, Role.ISSUING_BODY, Role.NUMBER)
    }
    assert bold == {Role.PARENT_BODY: False, Role.ISSUING_BODY: True, Role.NUMBER: False}
