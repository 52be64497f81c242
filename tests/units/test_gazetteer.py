"""Danh mục đơn vị: the provinces and communes of the country, from the package of the trade."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from types import ModuleType

import pytest

from mttq_docs.errors import ToolMissing, UnknownName
from mttq_docs.text import fold
from mttq_docs.units import Level, gazetteer, kinds_of
from mttq_docs.units.gazetteer import Entry, communes, provinces

# As the package tells them: unsorted, kinds capital, a space too many, marks decomposed.
ROWS = [
    {"provinceCode": "15", "province": "Tỉnh Lào Cai", "provinceShort": "Lào Cai", "wardCode": "2647", "wardType": "Phường", "wardShort": "Lào Cai"},
    {"provinceCode": "08", "province": "Tỉnh Tuyên Quang", "provinceShort": "Tuyên Quang", "wardCode": "2266", "wardType": "Xã", "wardShort": "Lâm  Bình"},
    {"provinceCode": "08", "province": "Tỉnh Tuyên Quang", "provinceShort": "Tuyên Quang", "wardCode": "691", "wardType": "Phường", "wardShort": "Hà Giang 2"},
    {"provinceCode": "79", "province": "Thành phố Hồ Chí Minh", "provinceShort": "Hồ Chí Minh", "wardCode": "26732", "wardType": "Đặc khu", "wardShort": "Co\u0302n Đảo"},
]  # fmt: skip


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    gazetteer._rows.cache_clear()
    yield
    gazetteer._rows.cache_clear()


@pytest.fixture
def package(monkeypatch: pytest.MonkeyPatch) -> None:
    """A package with four communes in place of the installed one."""
    database = ModuleType("vietnamadminunits.database")
    database.get_data = lambda fields: [{key: row[key] for key in fields} for row in ROWS]  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "vietnamadminunits", ModuleType("vietnamadminunits"))
    monkeypatch.setitem(sys.modules, "vietnamadminunits.database", database)


@pytest.mark.usefixtures("package")
def test_the_provinces_stand_in_the_order_of_their_codes() -> None:
    assert provinces() == (
        Entry(Level.PROVINCE, "tỉnh", "Tuyên Quang"),
        Entry(Level.PROVINCE, "tỉnh", "Lào Cai"),
        Entry(Level.PROVINCE, "thành phố", "Hồ Chí Minh"),
    )


@pytest.mark.usefixtures("package")
@pytest.mark.parametrize("name", ["Tuyên Quang", "tỉnh Tuyên Quang", "TINH TUYEN QUANG", "tuyen-quang"])
def test_a_province_is_found_however_it_is_typed(name: str) -> None:
    assert communes(name) == (
        Entry(Level.COMMUNE, "phường", "Hà Giang 2", "tỉnh Tuyên Quang"),
        Entry(Level.COMMUNE, "xã", "Lâm Bình", "tỉnh Tuyên Quang"),
    )


@pytest.mark.usefixtures("package")
def test_names_are_tidied_and_the_superior_is_named_in_full() -> None:
    assert communes("Hồ Chí Minh") == (Entry(Level.COMMUNE, "đặc khu", "Côn Đảo", "Thành phố Hồ Chí Minh"),)
    assert len(communes()) == len(ROWS)


@pytest.mark.usefixtures("package")
@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("Tuyên Qang", "có phải “Tuyên Quang”"),
        ("Hà Giang", '“Hà Giang” nay thuộc tỉnh Tuyên Quang; hãy ghi --tinh "Tuyên Quang"'),
        ("tỉnh yên bái", "nay thuộc tỉnh Lào Cai"),
        ("Bà Rịa - Vũng Tàu", "nay thuộc Thành phố Hồ Chí Minh"),
    ],
)
def test_a_province_that_does_not_exist_is_refused(name: str, hint: str) -> None:
    with pytest.raises(UnknownName, match=hint):
        communes(name)


@pytest.mark.usefixtures("package")
@pytest.mark.parametrize("name", ["TP Hồ Chí Minh", "TP. Hồ Chí Minh", "tp.hồ chí minh", "t.p. Ho Chi Minh"])
def test_a_city_is_found_by_its_short_form(name: str) -> None:
    assert communes(name) == communes("Hồ Chí Minh")


def test_each_former_province_went_into_one_that_there_is() -> None:
    pytest.importorskip("vietnamadminunits")
    merged = gazetteer._merged()
    assert len(merged) == 63 - 34 + 1  # Thừa Thiên Huế changed its name alone.
    assert set(merged.values()) <= {each.name for each in provinces()}
    assert not set(merged) & {fold(each.name) for each in provinces()}


def test_without_the_package_the_clerk_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "vietnamadminunits", None)
    with pytest.raises(ToolMissing, match=r"mttq-docs\[units\]"):
        provinces()


def test_the_installed_package_knows_34_provinces_and_3321_communes() -> None:
    pytest.importorskip("vietnamadminunits")
    assert Counter(each.kind for each in provinces()) == {"tỉnh": 28, "thành phố": 6}
    assert Counter(each.kind for each in communes()) == {"xã": 2621, "phường": 687, "đặc khu": 13}
    assert Counter(each.kind for each in communes("Tuyên Quang")) == {"xã": 117, "phường": 7}
    assert {each.kind for each in communes()} <= set(kinds_of(Level.COMMUNE))
    assert len(set(communes())) == len(communes())
