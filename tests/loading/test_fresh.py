"""Tệp mới: the commented skeleton of every level loads as it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from mttq_docs.errors import BadValue, UnknownName
from mttq_docs.loading import KINDS, loads, new_file
from mttq_docs.units import Level


@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize("year", [2020, 2024, 2025])
def test_a_new_file_loads(level: Level, year: int) -> None:
    document = loads(new_file("chương trình", level=level, year=year))
    assert document.unit.level is level
    assert document.year == year


@pytest.mark.parametrize("year", [2026, 2027, 2030])
def test_there_is_no_district_any_more(year: int) -> None:
    with pytest.raises(BadValue, match="Không còn đơn vị loại “huyện”"):
        new_file("chuong-trinh", level="huyen", year=year)
    assert loads(new_file("chuong-trinh", level="xa", year=year)).year == year


@pytest.mark.parametrize(
    ("year", "national"), [(2020, "IX"), (2024, "IX"), (2025, "X"), (2026, "X"), (2027, "XI")]
)
def test_the_term_of_congress_is_the_one_at_work(year: int, national: str) -> None:
    assert loads(new_file("chuong-trinh", level="tinh", year=year)).congress.national == national


def test_words_may_be_unaccented_and_wrong_ones_are_named() -> None:
    assert new_file("chuong_trinh", level="tinh", year=2024) == new_file(
        "Chương trình", level="Tỉnh", year="2024"
    )
    with pytest.raises(UnknownName, match="có phải “tỉnh”"):
        new_file("chương trình", level="tinhr")
    with pytest.raises(UnknownName, match="các loại có sẵn: chương trình"):
        new_file("nghị định")
    with pytest.raises(BadValue, match="Năm không hợp lý"):
        new_file("chương trình", year="hai nghìn")
    with pytest.raises(BadValue, match="bắt đầu từ khóa IX"):
        new_file("chương trình", level="tỉnh", year=2010)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "chương trình"])
def test_a_new_file_follows_the_new_programme_beside_it(kind: str, tmp_path: Path) -> None:
    programme = new_file("chương trình", level="xã", year=2026)
    (tmp_path / "chuong-trinh-2026.yaml").write_text(programme, encoding="utf-8")
    document = loads(new_file(kind, level="xã", year=2026), folder=tmp_path)
    assert (document.kind, document.year) == (kind, 2026)
