"""Bộ chuẩn: how the files of the regulations are read, and what a mistake in one says."""

from __future__ import annotations

from importlib.resources.abc import Traversable
from pathlib import Path

import pytest

from mttq_docs.errors import BadValue
from mttq_docs.resources import resource
from mttq_docs.sheet import Role
from mttq_docs.standards.reading import read_standard

HEAD = """
name = "moi"
title = "Quy định mới"
issuers = "mttq"
valid_from = 2030-01-01
extends = "nd30"
clause = "Quy định mới, Điều 1"
source = "bản gốc"
verified = true
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shipped = resource("standards", "nd30.toml").read_text(encoding="utf-8")
    (tmp_path / "nd30.toml").write_text(shipped, encoding="utf-8")
    return tmp_path


def write(folder: Path, text: str, name: str = "moi") -> Traversable:
    (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


def test_a_file_states_only_its_differences(folder: Path) -> None:
    read = read_standard("moi", folder=write(folder, HEAD + "[page]\nmargin_left_mm = 35\n"))
    assert read.title == "Quy định mới"
    assert (read.page.margin_left_mm.used, read.page.margin_left_mm.accepted) == (35, (35, 35))
    assert read.page.margin_left_mm.clause == "Quy định mới, Điều 1"
    assert read.page.margin_right_mm == read_standard("nd30").page.margin_right_mm
    assert read.notes == ()


def test_what_is_taken_over_is_stamped_and_what_is_stated_is_not(folder: Path) -> None:
    stamp = '[inherited]\nclause = "theo {clause}"\nverified = false\n[page]\nmargin_left_mm = 35\n'
    read = read_standard("moi", folder=write(folder, HEAD + stamp))
    assert read.page.margin_left_mm.verified
    taken_over, original = read.page.margin_right_mm, read_standard("nd30").page.margin_right_mm
    assert not taken_over.verified
    assert taken_over.clause == f"theo {original.clause}"
    assert taken_over.source == original.source


def test_the_table_nearest_to_a_value_says_where_it_is_from(folder: Path) -> None:
    text = '[page]\nclause = "Điều 2"\npaper = "A4"\n'
    text += '[page.margin_top_mm]\nused = 20\nclause = "Điều 3"\nverified = false\n'
    page = read_standard("moi", folder=write(folder, HEAD + text)).page
    assert (page.paper.clause, page.paper.source, page.paper.verified) == ("Điều 2", "bản gốc", True)
    top = page.margin_top_mm
    assert (top.clause, top.source, top.verified) == ("Điều 3", "bản gốc", False)


def test_elements_follow_the_element_they_are_like(folder: Path) -> None:
    text = "[elements.doan]\nfirst_line_mm = 10\n[elements.khoan]\nitalic = true\n"
    elements = read_standard("moi", folder=write(folder, HEAD + text)).elements
    followers = (Role.BASIS, Role.CLAUSE, Role.SUBCLAUSE, Role.POINT, Role.DASH, Role.PLUS)
    assert {elements[role].first_line_mm.used for role in followers} == {10}
    assert elements[Role.CLAUSE].italic.used
    assert not elements[Role.POINT].italic.used


def test_elements_without_a_model_take_what_is_common(folder: Path) -> None:
    elements = read_standard("moi", folder=write(folder, HEAD + "[elements.chung]\nline = 1.2\n")).elements
    assert elements[Role.PLACE_DATE].line.used == 1.2
    assert elements[Role.PARAGRAPH].line.used == 1


def test_a_chain_of_regulations_is_read_to_its_end(folder: Path) -> None:
    write(folder, HEAD + "[page]\nmargin_left_mm = 35\n")
    newer = HEAD.replace('"moi"', '"moi_hon"').replace('"nd30"', '"moi"')
    read = read_standard("moi_hon", folder=write(folder, newer + "[page]\nmargin_top_mm = 25\n", "moi_hon"))
    margins = (read.page.margin_top_mm.used, read.page.margin_left_mm.used, read.page.margin_right_mm.used)
    assert margins == (25, 35, 15)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('[page]\nmargin_left_mm = "rộng"\n', "page.margin_left_mm.used"),
        ("[page]\nmargin_left_mm = { used = 40, accepted = [30, 35] }\n", "page.margin_left_mm"),
        ("[page]\nmargin_lef_mm = 35\n", "page.margin_lef_mm"),
        ("[basis]\nlayout = 3\n", "basis.layout.used"),
        ('[basis]\nlayout = { used = "lines", accepted = ["paragraph"] }\n', "basis.layout"),
        ("[page_number]\nfirst_page = { used = true, accepted = [false] }\n", "page_number.first_page"),
        ('[page]\npaper = { used = "A4", clause = "" }\n', "page.paper.clause"),
        ("[elements.quoc_hieuu]\nsize_pt = 13\n", "elements.quoc_hieuu"),
        ('[elements.doan]\nlike = "dan"\n', "dan"),
        ("[phong_bi]\nsize_pt = 13\n", "phong_bi"),
    ],
)
def test_a_mistake_is_told_with_file_and_key(folder: Path, text: str, key: str) -> None:
    with pytest.raises(BadValue, match=r"Tệp bộ chuẩn moi\.toml") as caught:
        read_standard("moi", folder=write(folder, HEAD + text))
    assert key in str(caught.value)


def test_a_file_that_is_no_toml_is_named(folder: Path) -> None:
    with pytest.raises(BadValue, match=r"Tệp bộ chuẩn moi\.toml không đúng cú pháp TOML"):
        read_standard("moi", folder=write(folder, 'name = "moi'))


def test_a_missing_element_is_named(folder: Path) -> None:
    shipped = (folder / "nd30.toml").read_text(encoding="utf-8")
    without = shipped.replace('[elements.cong]\nlike = "doan"\n', "")
    assert without != shipped
    with pytest.raises(BadValue, match=r"elements: .*thiếu thành phần cong"):
        read_standard("nd30", folder=write(folder, without, "nd30"))


def test_a_missing_value_is_named(folder: Path) -> None:
    shipped = (folder / "nd30.toml").read_text(encoding="utf-8")
    without = shipped.replace('paper = "A4"\n', "")
    assert without != shipped
    with pytest.raises(BadValue, match=r"nd30\.toml sai ở khóa page\.paper"):
        read_standard("nd30", folder=write(folder, without, "nd30"))
