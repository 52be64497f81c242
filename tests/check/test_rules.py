"""Từng quy tắc: the cases of each rule, and what its manual page must tell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from mttq_docs.check import GROUPS, RULES, Rule, check, explain
from mttq_docs.errors import UnknownName
from mttq_docs.findings import Finding
from mttq_docs.sheet import Sheet
from mttq_docs.standards import load_standard
from tests.check.paper import Paper, paper

CASES = Path(__file__).parent / "cases"
LEAST = 2


@dataclass(frozen=True, slots=True)
class Case:
    """One sheet of a cases file."""

    rule: Rule
    name: str
    standard: str
    looks: bool
    entry: dict[str, Any]

    def paper(self, key: str = "sheet") -> Paper:
        standard = load_standard(self.standard)
        page = self.entry.get("page") if key == "sheet" else None
        return paper(self.entry[key], standard, looks=self.looks, page=page)

    def findings(self, sheet: Sheet) -> tuple[Finding, ...]:
        return check(sheet, load_standard(self.standard), select=[self.rule.code])


def module_of(rule: Rule) -> str:
    return rule.check.__module__.rpartition(".")[2]


def cases(kind: str) -> Iterator[Any]:
    for rule in RULES:
        path = CASES / f"{module_of(rule)}.yaml"
        data = yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else {}
        for number, given in enumerate(data.get(kind, ()), 1):
            entry = {"sheet": given} if isinstance(given, str) else given
            standard = entry.get("standard", data.get("standard", "mttq_qd207"))
            case = Case(rule, f"{kind} {number}", standard, data.get("looks", False), entry)
            yield pytest.param(case, id=f"{rule.code}-{kind}-{number}")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_each_rule_has_cases(rule: Rule) -> None:
    path = CASES / f"{module_of(rule)}.yaml"
    assert path.exists(), f"no cases for {rule.code}"
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert len(data["good"]) >= LEAST
    assert len(data["bad"]) >= LEAST


def test_each_cases_file_belongs_to_a_rule() -> None:
    assert {path.stem for path in CASES.glob("*.yaml")} == {module_of(rule) for rule in RULES}


@pytest.mark.parametrize("case", [*cases("good")])
def test_is_silent_on_what_is_right(case: Case) -> None:
    assert [str(finding) for finding in case.findings(case.paper().sheet)] == []


@pytest.mark.parametrize("case", [*cases("bad")])
def test_finds_what_is_wrong_and_only_that(case: Case) -> None:
    drawn = case.paper()
    findings = case.findings(drawn.sheet)
    assert len(findings) == case.entry.get("count", 1), [str(finding) for finding in findings]
    if drawn.marked is not None:
        place = findings[0].place
        assert drawn.marked in (place.excerpt[place.start : place.end], findings[0].problem.found)


@pytest.mark.parametrize("case", [*cases("bad")])
def test_is_silent_once_it_is_mended(case: Case) -> None:
    fixed = case.paper("fixed").sheet if "fixed" in case.entry else case.paper().fixed
    assert fixed is not None, "a bad case tells how it is mended: ⟦sai→đúng⟧, a look, or `fixed`"
    assert [str(finding) for finding in case.findings(fixed)] == []


@pytest.mark.parametrize("case", [*cases("bad")])
def test_its_remedy_leads_to_the_mended_text(case: Case) -> None:
    drawn = case.paper()
    remedies = [each for each in case.findings(drawn.sheet) if each.problem.remedy is not None]
    for finding in remedies:
        place, remedy = finding.place, finding.problem.remedy
        if remedy is None or remedy.text is None:
            continue
        mended = place.excerpt[: place.start] + remedy.text + place.excerpt[place.end :]
        fixed = drawn.fixed or case.paper("fixed").sheet
        assert mended.strip() in {_line(block) for block in fixed.blocks}


def _line(block: Any) -> str:
    return " ".join(part for part in (block.label, block.lead, block.text) if part)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_its_module_is_its_manual_page(rule: Rule) -> None:
    page = rule.page
    for part in ("Quy tắc ", "Vì sao:", "Căn cứ:", "Đúng:", "Sai:"):
        assert part in page, part
    assert rule.title
    assert not rule.title.endswith(".")


def test_codes_are_unique_ordered_and_of_a_known_group() -> None:
    codes = [rule.code for rule in RULES]
    assert len(set(codes)) == len(codes)
    groups = list(GROUPS)
    assert codes == sorted(codes, key=lambda code: (groups.index(code[:2]), code))
    assert {rule.group for rule in RULES} == set(GROUPS)


def test_at_least_forty_five_rules() -> None:
    assert len(RULES) >= 45


def test_an_unknown_code_is_told_with_its_neighbours() -> None:
    with pytest.raises(UnknownName, match="TB10"):
        explain("TB0")
    assert explain(" tt01 ").code == "TT01"
