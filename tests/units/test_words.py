"""Cách gọi theo cấp: each kind of unit has a word for each of its bodies, on every day that it exists."""

from __future__ import annotations

import datetime as dt

import pytest

from mttq_docs.text import fold
from mttq_docs.units import Level, default_recipients, kind_of, kinds_of, local_names, unit_words

DAYS = (dt.date(2020, 1, 1), dt.date(2025, 6, 30), dt.date(2025, 7, 1), dt.date(2026, 1, 1))


@pytest.mark.parametrize("level", Level)
def test_every_kind_of_unit_has_every_word(level: Level) -> None:
    for day in DAYS:
        for kind in ("",) if level is Level.CENTRAL else kinds_of(level, day):
            words = unit_words(level, kind=kind, name="X", parent="", on=day)
            assert set(words) == {fold(name) for name in local_names()}
            assert all(word and "{" not in word for word in words.values()), (kind, day)


@pytest.mark.parametrize(
    ("level", "kind", "day", "name", "word"),
    [
        (Level.DISTRICT, "quận", 2020, "cap_uy", "Quận ủy"),
        (Level.DISTRICT, "thị xã", 2020, "cap_uy", "Thị ủy"),
        (Level.COMMUNE, "thị trấn", 2020, "hdnd", "Hội đồng nhân dân thị trấn"),
        (Level.COMMUNE, "phường", 2026, "mat_tran_cap_duoi", "Ban Công tác Mặt trận các tổ dân phố"),
        (Level.PROVINCE, "tỉnh", 2020, "don_vi_cap_duoi", "các huyện, thành phố"),
        (Level.PROVINCE, "tỉnh", 2026, "don_vi_cap_duoi", "các xã, phường"),
        (Level.RESIDENTIAL_AREA, "thôn", 2026, "ubnd", "Ủy ban nhân dân phường"),
        (Level.CENTRAL, "", 2026, "mttq", "MTTQ Việt Nam"),
    ],
)
def test_the_word_of_a_unit(level: Level, kind: str, day: int, name: str, word: str) -> None:
    words = unit_words(level, kind=kind, name="X", parent="phường Minh Xuân", on=dt.date(day, 1, 1))
    assert words[name] == word


def test_recipients_are_named_as_the_unit_names_them() -> None:
    city = [name for name, _ in default_recipients(Level.DISTRICT, kind="thành phố", on=dt.date(2020, 1, 1))]
    assert "Thường trực Thành ủy" in city
    town = default_recipients(Level.COMMUNE, kind="thị trấn", parent="huyện Na Hang", on=dt.date(2020, 1, 1))
    assert town[0] == ("Ban Thường trực Ủy ban MTTQ Việt Nam huyện", "b/c")
    assert ("Thường trực Đảng ủy thị trấn", "b/c") in town


def test_the_kind_is_read_from_a_name() -> None:
    assert [kind_of(name) for name in ("Thành phố Huế", "thị xã Sơn Tây", "tỉnh", "")] == [
        "thành phố",
        "thị xã",
        "",
        "",
    ]
