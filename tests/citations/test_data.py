"""Dữ liệu: the tables of types, bodies, laws and phrases hold together."""

from __future__ import annotations

import tomllib
from collections import Counter

import pytest

from mttq_docs.citations.issuers import issuers
from mttq_docs.citations.kinds import kinds
from mttq_docs.citations.laws import law_numbers
from mttq_docs.citations.source import read_source
from mttq_docs.resources import resource

TABLES = ("types", "issuers", "laws", "phrases")
# Nghị định 30/2020/NĐ-CP, Phụ lục III.
ANNEX_III = {
    "Nghị quyết": "NQ",
    "Quyết định": "QĐ",
    "Chỉ thị": "CT",
    "Quy chế": "QC",
    "Quy định": "QyĐ",
    "Thông cáo": "TC",
    "Thông báo": "TB",
    "Hướng dẫn": "HD",
    "Chương trình": "CTr",
    "Kế hoạch": "KH",
    "Phương án": "PA",
    "Đề án": "ĐA",
    "Dự án": "DA",
    "Báo cáo": "BC",
    "Biên bản": "BB",
    "Tờ trình": "TTr",
    "Hợp đồng": "HĐ",
    "Công điện": "CĐ",
    "Bản ghi nhớ": "BGN",
    "Bản thỏa thuận": "BTT",
    "Giấy ủy quyền": "GUQ",
    "Giấy mời": "GM",
    "Giấy giới thiệu": "GGT",
    "Giấy nghỉ phép": "GNP",
    "Phiếu gửi": "PG",
    "Phiếu chuyển": "PC",
    "Phiếu báo": "PB",
}


def table(name: str) -> str:
    return resource("citations", f"{name}.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", TABLES)
def test_tables_are_in_the_matching_form(name: str) -> None:
    text = table(name)
    assert read_source(text).cased.replace("\f", "\n").split() == text.split()


@pytest.mark.parametrize(("name", "code"), ANNEX_III.items())
def test_the_decrees_abbreviations_are_all_there(name: str, code: str) -> None:
    assert kinds().by_name[name].codes[0] == code


def test_every_row_has_a_source() -> None:
    rows = [*kinds().by_name.values(), *issuers().bodies, *issuers().places]
    assert [row.name for row in rows if not row.source.strip()] == []


def test_a_body_begins_before_it_ends() -> None:
    rows = [*issuers().bodies, *issuers().places]
    assert [row.name for row in rows if row.since and row.until and row.since > row.until] == []


def test_no_name_belongs_to_two_types() -> None:
    words = Counter(word.lower() for kind in kinds().by_name.values() for word in (kind.name, *kind.words))
    assert [word for word, count in words.items() if count > 1] == []


def test_bodies_of_one_code_follow_one_grammar() -> None:
    for code, bodies in issuers().by_code.items():
        assert len({body.grammar for body in bodies}) == 1, code


def test_no_phrase_stands_twice_in_a_list() -> None:
    data = tomllib.loads(table("phrases"))
    lists = {f"{part}.{name}": words for part in data.values() for name, words in part.items()}
    assert {
        name: Counter(words).most_common(1)[0]
        for name, words in lists.items()
        if len(set(words)) < len(words)
    } == {}


def test_numbers_of_laws_are_numbers_of_laws() -> None:
    for (_, name), numbers in law_numbers().items():
        years = [int(number.split("/")[1]) for number in numbers]
        assert years == sorted(years), name
        assert all("QH" in number for number in numbers), name
