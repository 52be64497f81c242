"""Các luật: silence on everything that we render, and on what is right in a stranger's paper."""

from __future__ import annotations

from pathlib import Path

import pytest

from mttq_docs import compose_sheet, load, render
from mttq_docs.check import check
from mttq_docs.findings import Problem, Severity
from mttq_docs.recognise import recognise
from mttq_docs.sheet import Block, Role, Sheet
from mttq_docs.standards import NAMES, load_standard, standards
from mttq_docs.word.read import read


@pytest.mark.parametrize("name", NAMES)
def test_nothing_that_we_render_is_found_fault_with(example: Path, name: str) -> None:
    document = load(example)
    content = render(document, standard=name)
    assert [str(each) for each in check(recognise(read(content)), load_standard(name))] == []


@pytest.mark.parametrize("name", NAMES)
def test_nothing_that_we_compose_is_found_fault_with(example: Path, name: str) -> None:
    sheet = compose_sheet(load(example), standard=name)
    assert [str(each) for each in check(sheet, load_standard(name))] == []


def test_every_error_cites_a_clause_whatever_the_standard() -> None:
    """A paper that is wrong everywhere: an error without a clause would raise."""
    wrong = Sheet(
        tuple(Block(role, f"sai {number}") for number, role in enumerate(Role) if role is not Role.TABLE)
    )
    for standard in standards():
        findings = check(wrong, standard)
        assert findings
        assert all(each.clause for each in findings if each.severity is Severity.ERROR)


def test_an_error_without_a_clause_is_a_mistake_of_the_rule() -> None:
    from mttq_docs.check.rule import Fault, Rule
    from mttq_docs.check.running import stamped

    rule = Rule("TT99", Severity.ERROR, lambda *_: iter(()), "Thử: một quy tắc.")
    with pytest.raises(ValueError, match="TT99"):
        stamped(rule, Fault(Problem("sai")))


def test_what_nobody_verified_is_told_so() -> None:
    sheet = Sheet((Block(Role.MOTTO, "Độc lập – Tự do – Hạnh phúc"),))
    (doubted,) = check(sheet, load_standard("mttq_qd207"), select=["TT02"])
    (sure,) = check(sheet, load_standard("nd30"), select=["TT02"])
    assert (doubted.verified, sure.verified) == (False, True)
    assert "chưa đối chiếu" in str(doubted)
    assert "chưa đối chiếu" not in str(sure)


def test_rules_are_chosen_by_code_and_by_group() -> None:
    sheet = Sheet((Block(Role.MOTTO, "Độc lập – Tự do"), Block(Role.CLAUSE, "năng xuất ,", "1/")))
    standard = load_standard("nd30")
    codes = {each.code for each in check(sheet, standard)}
    assert {each.code for each in check(sheet, standard, select=["CT"])} == {
        c for c in codes if c[:2] == "CT"
    }
    assert {each.code for each in check(sheet, standard, ignore=["CT", "tt02"])} == {
        c for c in codes if c[:2] != "CT" and c != "TT02"
    }
