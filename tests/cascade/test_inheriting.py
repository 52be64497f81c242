"""Kế thừa: what a level takes over, keeps, drops or words in its own way, and what is doubtful about it."""

from __future__ import annotations

from typing import Any

import pytest

from mttq_docs.cascade.inheriting import inherit, inherit_target
from mttq_docs.model import Indicator
from mttq_docs.quantities import Measure, parse_measure
from mttq_docs.units import Level

TASK = {"ma": "a", "noi_dung": "Lời của tỉnh"}


@pytest.mark.parametrize(
    ("rules", "level", "taken"),
    [
        ({}, Level.DISTRICT, {}),
        ({"cap": ["tỉnh"]}, Level.DISTRICT, None),
        ({"cap": ["tỉnh", "huyện"]}, Level.DISTRICT, {"cap": ["huyện"]}),
        ({"cap": ["tỉnh", "huyện"]}, Level.COMMUNE, None),
        # What the communes are to do passes through the district that hands it down.
        ({"cap": ["xã"]}, Level.DISTRICT, {"cap": ["xã"]}),
        ({"loi_theo_cap": {"huyện": "Lời của huyện", "xã": "Lời của xã"}}, Level.DISTRICT,
         {"noi_dung": "Lời của huyện", "loi_theo_cap": {"xã": "Lời của xã"}}),
        ({"loi_theo_cap": {"huyện": "Lời của huyện", "xã": "Lời của xã"}}, Level.COMMUNE, {"noi_dung": "Lời của xã"}),
        ({"loi_theo_cap": {"huyện": "Lời của huyện"}}, Level.COMMUNE, {}),
    ],
)  # fmt: skip
def test_an_item_at_a_level(rules: dict[str, Any], level: Level, taken: dict[str, Any] | None) -> None:
    assert inherit({**TASK, **rules}, level, "noi_dung") == (None if taken is None else {**TASK, **taken})


INDICATORS = {
    "giám sát": {"ten": "Giám sát", "muc_phan_dau": "ít nhất 02 cuộc", "muc_theo_cap": {"xã": "ít nhất 01 cuộc"}, "moi": "Ủy ban"},
    "phản biện": {"ten": "Phản biện", "muc_phan_dau": "ít nhất 03 hội nghị", "cap": ["tỉnh"]},
    "ngày hội": {"ten": "Ngày hội", "muc_phan_dau": "100%", "cap": ["khu dân cư"]},
    "nhà": {"ten": "Nhà", "muc_phan_dau": "ít nhất 200 nhà", "cap": ["tỉnh", "huyện", "xã"]},
}  # fmt: skip


def taken(
    sentence: str, level: Level, *, shares: dict[str, str] | None = None, **rules: Any
) -> tuple[str, dict[str, str], list[str]] | None:
    """The sentence, the goals and the doubts of a target of all indicators that it or its wordings name."""
    told = " ".join((sentence, *rules.get("loi_theo_cap", {}).values()))
    own = {name: each for name, each in INDICATORS.items() if f"{{{name}" in told}
    models = {name: Indicator.model_validate(each) for name, each in INDICATORS.items()}
    measures = {name: parse_measure(text) for name, text in (shares or {}).items()}
    given = {name: each for name, each in measures.items() if isinstance(each, Measure)}
    target, doubts = inherit_target(
        {"ma": "1", "cau": sentence, "chi_so": own, **rules}, level, models, given
    )
    if target is None:
        return None
    goals = {name: each["muc_phan_dau"] for name, each in target.get("chi_so", {}).items()}
    return target["cau"], goals, [doubt.text for doubt in doubts]


@pytest.mark.parametrize(
    ("sentence", "level", "rules", "result"),
    [
        ("{ngày hội} khu dân cư", Level.DISTRICT, {}, ("{ngày hội} khu dân cư", {"ngày hội": "100%"}, [])),
        # “cấp tỉnh, cấp huyện ít nhất 02, cấp xã ít nhất 01” gives each level its own figure.
        ("Mỗi Ủy ban {giám sát}", Level.DISTRICT, {}, ("Mỗi Ủy ban {giám sát}", {"giám sát": "ít nhất 02 cuộc"}, [])),
        ("Mỗi Ủy ban {giám sát}", Level.COMMUNE, {}, ("Mỗi Ủy ban {giám sát}", {"giám sát": "ít nhất 01 cuộc"}, [])),
        ("Cấp xã {giám sát - cấp xã}", Level.COMMUNE, {}, ("Cấp xã {giám sát}", {"giám sát": "ít nhất 01 cuộc"}, [])),
        ("Cấp xã {giám sát - cấp xã}", Level.RESIDENTIAL_AREA, {}, ("Cấp xã ít nhất 01 cuộc", {}, [])),
        ("Cấp huyện {giám sát}, cấp xã {giám sát - cấp xã}", Level.COMMUNE, {},
         ("Cấp huyện {giám sát}, cấp xã {giám sát}", {"giám sát": "ít nhất 01 cuộc"},
          ["câu có mức của “giám sát” cho nhiều cấp: chỉ giữ mức của cấp mình"])),
        # A target that means nothing at the level is dropped, one that means something in part is told.
        ("{phản biện} ở tỉnh", Level.COMMUNE, {}, None),
        ("{phản biện} ở tỉnh, {ngày hội} khu dân cư", Level.COMMUNE, {},
         ("{phản biện} ở tỉnh, {ngày hội} khu dân cư", {"phản biện": "ít nhất 03 hội nghị", "ngày hội": "100%"},
          ["“phản biện” là việc của cấp tỉnh: bỏ khỏi câu, hoặc ghi mức của đơn vị"])),
        ("{phản biện} ở tỉnh, {ngày hội} khu dân cư", Level.COMMUNE, {"loi_theo_cap": {"xã": "{ngày hội} thôn"}},
         ("{ngày hội} thôn", {"ngày hội": "100%"}, [])),
        # What a lower level's wording needs is passed on.
        ("{ngày hội} khu dân cư", Level.DISTRICT, {"loi_theo_cap": {"xã": "{giám sát}"}},
         ("{ngày hội} khu dân cư", {"giám sát": "ít nhất 02 cuộc", "ngày hội": "100%"}, [])),
        ("{nhà} cho hộ nghèo", Level.DISTRICT, {},
         ("{nhà} cho hộ nghèo", {"nhà": "ít nhất 200 nhà"},
          ["“nhà”: ít nhất 200 nhà là mức chung của cấp trên, chưa phân bổ; ghi mức của đơn vị"])),
        ("{nhà} cho hộ nghèo", Level.DISTRICT, {"shares": {"nhà": "ít nhất 26 nhà"}},
         ("{nhà} cho hộ nghèo", {"nhà": "ít nhất 26 nhà"}, [])),
        ("{nhà} cho hộ nghèo", Level.DISTRICT, {"shares": {"nhà": "ít nhất 0 nhà"}},
         ("{nhà} cho hộ nghèo", {"nhà": "ít nhất 0 nhà"}, ["đơn vị không được giao phần nào của “nhà”: bỏ khỏi câu"])),
        ("Không có con số", Level.COMMUNE, {}, ("Không có con số", {}, [])),
    ],
)  # fmt: skip
def test_a_target_at_a_level(sentence: str, level: Level, rules: dict[str, Any], result: Any) -> None:
    assert taken(sentence, level, **rules) == result
