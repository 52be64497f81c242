"""Lời nhắc đến cấp trên: the superior's bodies are found in plain words, never in what is marked."""

from __future__ import annotations

import pytest

from mttq_docs.cascade.mentioning import superior_finder
from mttq_docs.loading import loads
from mttq_docs.model import Programme
from tests.samples import MINIMAL


@pytest.mark.parametrize(
    ("item", "found"),
    [
        ({"noi_dung": "Phối hợp với Ủy ban nhân dân xã"}, "Ủy ban nhân dân xã"),
        ({"noi_dung": "Theo chỉ đạo của Đảng ủy xã và Mặt trận xã"}, "Đảng ủy xã"),
        ({"cau": "Toàn xã làm {nhà}"}, "Toàn xã"),
        ({"ten": "Ủy ban MTTQ xã", "noi_dung": "Việc"}, "Ủy ban MTTQ xã"),
        ({"noi_dung": "Việc", "y": ["Ở cấp xã"]}, "cấp xã"),
        ({"noi_dung": "Phối hợp với {UBND} theo {nq đảng bộ xã}"}, ""),
        ({"noi_dung": "Ủy ban nhân dân xãy dựng"}, ""),
        ({"noi_dung": "Ủy ban nhân dân tỉnh, Ủy ban MTTQ các xã"}, ""),
    ],
)
def test_what_a_commune_s_units_are_told_to_look_at(item: dict[str, object], found: str) -> None:
    commune = loads(MINIMAL)
    assert isinstance(commune, Programme)
    assert superior_finder(commune)(item) == found


def test_everybody_names_the_centre() -> None:
    centre = loads(MINIMAL.replace("  cấp: xã\n  loại: xã\n  tên: Hàm Yên", "  cấp: trung ương"))
    assert isinstance(centre, Programme)
    assert superior_finder(centre)({"noi_dung": "Nghị quyết của Đảng, Quốc hội"}) == ""
