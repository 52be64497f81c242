"""Tên đơn vị: write a unit's name with its kind, small or capital as the decree on papers asks."""

from __future__ import annotations

from mttq_docs.text import capitalise

# A name after a person, number or event takes the kind into it (Nghị định 30/2020/NĐ-CP, Phụ lục II).
_CAPITAL_KIND = frozenset({"Hồ Chí Minh"})


def unit_name(kind: str, name: str) -> str:
    """Tên đầy đủ của đơn vị: the kind is small unless the name is a number or a person.

    >>> unit_name("tỉnh", "Tuyên Quang"), unit_name("phường", "5"), unit_name("thành phố", "Hồ Chí Minh")
    ('tỉnh Tuyên Quang', 'Phường 5', 'Thành phố Hồ Chí Minh')
    """
    whole = f"{kind} {name}".strip()
    return capitalise(whole) if _kind_is_part_of_name(name) else whole


def place_of(kind: str, name: str) -> str:
    """Địa danh ở dòng ngày tháng: the unit's name, with its kind where the name alone is none.

    >>> place_of("xã", "Hàm Yên"), place_of("phường", "5")
    ('Hàm Yên', 'Phường 5')
    """
    return unit_name(kind, name) if _kind_is_part_of_name(name) else name


def _kind_is_part_of_name(name: str) -> bool:
    return name.isdigit() or name in _CAPITAL_KIND
