"""Tệp danh sách đơn vị: lists made, written in every form, and read back."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import pytest

from mttq_docs import UNIT_SUFFIXES, BadValue, UnitList, dump_units, list_units, load_units
from mttq_docs.cli import main
from mttq_docs.model import ListedUnit
from mttq_docs.units import Level, gazetteer
from mttq_docs.units.gazetteer import Entry
from tests.conftest import ROOT

LISTS = tuple(sorted((ROOT / "examples").rglob("don-vi-*.yaml")))
TOLD = UnitList(
    units=(
        ListedUnit(
            level=Level.COMMUNE, kind="xã", name="Hàm Yên", parent="tỉnh Tuyên Quang", chair="=họ tên"
        ),
        ListedUnit(level=Level.COMMUNE, kind="phường", name="5", place_name="Phường 5", symbol="MTTQ-BTT"),
    )
)


@pytest.fixture
def country(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two provinces and three communes are the whole country."""
    rows = tuple(
        (Entry(Level.PROVINCE, kind, name), Entry(Level.COMMUNE, "xã", commune, f"{kind} {name}"))
        for kind, name, commune in (
            ("tỉnh", "Tuyên Quang", "Hàm Yên"),
            ("tỉnh", "Tuyên Quang", "Hồng Thái"),
            ("thành phố", "Huế", "A Lưới 1"),
        )
    )
    monkeypatch.setattr(gazetteer, "_rows", lambda: rows)


@pytest.mark.parametrize("suffix", UNIT_SUFFIXES)
@pytest.mark.parametrize("path", LISTS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_list_is_read_back_as_it_was_written(path: Path, suffix: str, tmp_path: Path) -> None:
    units = load_units(path)
    (tmp_path / f"a{suffix}").write_bytes(dump_units(units, suffix))
    assert load_units(tmp_path / f"a{suffix}") == units


@pytest.mark.parametrize("suffix", UNIT_SUFFIXES)
def test_every_column_is_kept(suffix: str, tmp_path: Path) -> None:
    (tmp_path / f"a{suffix}").write_bytes(dump_units(TOLD, suffix))
    assert load_units(tmp_path / f"a{suffix}") == TOLD


def test_a_table_has_room_for_what_the_secretary_knows() -> None:
    bare = UnitList(units=(ListedUnit(level=Level.COMMUNE, kind="xã", name="Hàm Yên"),))
    head = dump_units(bare, ".csv").decode("utf-8-sig").splitlines()[0]
    assert head == "cấp;loại;tên;cấp trên;địa danh;chủ tịch;ký hiệu"


def test_a_unit_stands_on_one_line() -> None:
    lines = dump_units(TOLD).decode("utf-8").splitlines()
    assert lines[1] == "- {cấp: xã, loại: xã, tên: Hàm Yên, cấp trên: tỉnh Tuyên Quang, chủ tịch: =họ tên}"
    assert len(lines) == 1 + len(TOLD.units)


def test_a_form_that_nobody_writes_is_refused() -> None:
    with pytest.raises(BadValue, match="đuôi “.pdf”"):
        dump_units(TOLD, ".pdf")


@pytest.mark.usefixtures("country")
@pytest.mark.parametrize(
    ("province", "level", "names"),
    [
        (None, None, ["tỉnh Tuyên Quang", "thành phố Huế"]),
        (None, "tỉnh", ["tỉnh Tuyên Quang", "thành phố Huế"]),
        (None, "Xã", ["xã Hàm Yên", "xã Hồng Thái", "xã A Lưới 1"]),
        ("Tuyên Quang", None, ["xã Hàm Yên", "xã Hồng Thái"]),
        ("Huế", Level.COMMUNE, ["xã A Lưới 1"]),
    ],
)
def test_what_is_listed(province: str | None, level: str | None, names: list[str]) -> None:
    assert [unit.full_name for unit in list_units(province, level=level).units] == names


@pytest.mark.usefixtures("country")
@pytest.mark.parametrize(("province", "level"), [(None, "huyện"), ("Huế", "tỉnh"), (None, "thôn")])
def test_what_the_gazetteer_does_not_list(province: str | None, level: str) -> None:
    with pytest.raises(BadValue, match="chỉ kê được"):
        list_units(province, level=level)


@pytest.mark.usefixtures("country")
def test_the_command_writes_a_list_that_forms_can_be_made_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "don-vi.csv"
    assert main(["units", "--tinh", "tuyen quang", "-o", str(target)]) == 0
    assert "2 đơn vị" in capsys.readouterr().out
    assert [unit.parent for unit in load_units(target).units] == ["tỉnh Tuyên Quang"] * 2
    assert main(["units", "-o", str(target)]) == 2
    assert "đã có tệp này" in capsys.readouterr().err
    assert main(["units", "--cap", "xa"]) == 0
    assert capsys.readouterr().out.count("cấp: xã") == 3


def test_without_the_extra_the_command_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gazetteer._rows.cache_clear()
    monkeypatch.setitem(sys.modules, "vietnamadminunits", None)
    assert main(["units", "-o", str(tmp_path / "a.yaml")]) == 2
    assert "pip install" in capsys.readouterr().err
    assert not (tmp_path / "a.yaml").exists()


def test_the_merged_province_has_124_communes() -> None:
    units = load_units(ROOT / "examples" / "tinh" / "don-vi-2026.yaml")
    assert Counter(unit.kind for unit in units.units) == {"xã": 117, "phường": 7}
    assert {unit.parent for unit in units.units} == {"tỉnh Tuyên Quang"}
