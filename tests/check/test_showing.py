"""Trình bày: what a clerk, a program and a tool of review are shown."""

from __future__ import annotations

import json

import pytest

from mttq_docs.check import RULES
from mttq_docs.check.showing import as_records, as_sarif, as_text, summary
from mttq_docs.check.showing.excerpt import excerpt_of
from mttq_docs.findings import Finding, Place, Problem, Remedy, Severity

LONG = "Tuyên truyền, vận động Nhân dân trong xã nâng cao năng xuất lao động, " * 4


def finding(place: Place, message: str = "“suất” là mức", **problem: object) -> Finding:
    return Finding("CT10", Severity.WARNING, Problem(message, place, **problem))  # type: ignore[arg-type]


def test_the_carets_stand_under_the_letters() -> None:
    place = Place(
        paragraph=4, excerpt=LONG, start=LONG.index("năng xuất", 80), end=LONG.index("năng xuất", 80) + 9
    )
    excerpt = excerpt_of(place)
    first = len(excerpt.carets) - len(excerpt.carets.lstrip())
    assert excerpt.text[first : first + 9] == "năng xuất"
    assert excerpt.carets.strip() == "^" * 9
    assert excerpt.text.startswith("…")
    assert excerpt.text.endswith("…")
    assert len(excerpt.text) < 110


def test_marks_that_stand_on_a_letter_take_no_room() -> None:
    decomposed = "Mă\u0323t trâ\u0323n năng xuất"
    start = decomposed.index("năng")
    excerpt = excerpt_of(Place(excerpt=decomposed, start=start, end=start + 9))
    assert len(excerpt.carets) == len("Mặt trận năng xuất")


@pytest.mark.parametrize(
    ("raw", "start", "end"),
    [("", 0, 0), ("a", 0, 1), ("a", 1, 1), ("x" * 500, 250, 500), ("từ " * 100, 0, 300)],
)
def test_no_place_is_too_odd_to_show(raw: str, start: int, end: int) -> None:
    excerpt = excerpt_of(Place(excerpt=raw, start=start, end=end))
    assert len(excerpt.text) < 200


def test_findings_are_grouped_by_place_with_what_to_do() -> None:
    place = Place(paragraph=4, part="thân văn bản", excerpt="nâng cao năng xuất", start=9, end=18)
    report = as_text([finding(place, found="năng xuất", expected="năng suất"), finding(place, "khác")])
    assert report.splitlines() == [
        "thân văn bản, đoạn 4",
        "  nâng cao năng xuất",
        "           ^^^^^^^^^",
        "  cảnh báo CT10: “suất” là mức; cần: năng suất",
        "  nâng cao năng xuất",
        "           ^^^^^^^^^",
        "  cảnh báo CT10: khác",
    ]


def test_a_fault_all_over_the_file_is_told_in_few_lines() -> None:
    report = as_text([finding(Place(paragraph=number), "phông") for number in range(1, 51)])
    assert report.count("cảnh báo CT10: phông") == 3
    assert "còn 47 chỗ khác: đoạn 4, đoạn 5" in report
    assert "và 35 chỗ khác" in report


def test_the_last_line_counts_and_tells_what_mends_itself() -> None:
    place = Place(paragraph=1)
    found = [
        finding(place),
        Finding("TT02", Severity.ERROR, Problem("sai", place, remedy=Remedy("đúng")), "khoản 1"),
    ]
    assert summary(found) == "1 lỗi, 1 cảnh báo; 1 chỗ tự sửa được bằng --fix."


def test_records_hold_all_that_is_known_and_survive_json() -> None:
    place = Place("a.docx", part="thân văn bản", paragraph=4, excerpt="nâng cao năng xuất", start=9, end=18)
    (record,) = as_records(
        [finding(place, found="năng xuất", expected="năng suất", remedy=Remedy("năng suất"))]
    )
    assert json.loads(json.dumps(record)) == record
    assert record["place"]["excerpt"][record["place"]["start"] : record["place"]["end"]] == record["found"]
    assert (record["code"], record["severity"], record["fixable"], record["verified"]) == (
        "CT10",
        "warning",
        True,
        True,
    )


def test_sarif_names_every_rule_and_leads_to_lines_of_text_files() -> None:
    log = as_sarif([finding(Place("a.yaml", 12, key="chỉ tiêu", excerpt="x"))], RULES, "1.0")
    run = log["runs"][0]
    assert log["version"] == "2.1.0"
    assert {rule["id"] for rule in run["tool"]["driver"]["rules"]} == {rule.code for rule in RULES}
    (result,) = run["results"]
    assert (result["ruleId"], result["level"]) == ("CT10", "warning")
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 12}


def test_sarif_tells_the_paragraph_of_a_word_file() -> None:
    log = as_sarif([finding(Place("a.docx", part="thân văn bản", paragraph=7))], RULES, "1.0")
    location = log["runs"][0]["results"][0]["locations"][0]
    assert "region" not in location["physicalLocation"]
    assert location["logicalLocations"] == [{"fullyQualifiedName": "thân văn bản, đoạn 7"}]
