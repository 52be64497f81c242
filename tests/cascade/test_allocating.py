"""Phân bổ: the parts always add up to the whole, and what can't be divided is said."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from mttq_docs.cascade import allot, divide
from mttq_docs.errors import BadValue
from mttq_docs.loading import loads_record
from mttq_docs.model import Allocation, Indicator
from mttq_docs.quantities import Measure, format_measure
from mttq_docs.units import Level

UNITS = ("huyện Na Hang", "huyện Lâm Bình", "thành phố Tuyên Quang")

weights = st.lists(
    st.decimals(min_value=0, max_value=10_000, places=2, allow_nan=False), min_size=1, max_size=130
).filter(any)


@given(st.integers(0, 100_000), weights, st.sampled_from([Decimal(1), Decimal("0.1"), Decimal("0.001")]))
def test_the_parts_add_up_and_no_part_is_a_step_from_its_due(
    steps: int, weights: list[Decimal], step: Decimal
) -> None:
    total = steps * step
    parts = divide(total, weights, step)
    assert sum(parts) == total
    whole = sum(weights)
    for part, weight in zip(parts, weights, strict=True):
        assert part % step == 0
        assert abs(part * whole - total * weight) < step * whole


@given(st.integers(0, 100_000), weights)
def test_who_weighs_more_never_gets_less(total: int, weights: list[Decimal]) -> None:
    ranked = sorted(zip(weights, divide(Decimal(total), weights), strict=True))
    for (lighter, fewer), (heavier, more) in pairwise(ranked):
        assert fewer <= more or lighter == heavier


@pytest.mark.parametrize("weights", [[Decimal(0)], [Decimal(2), Decimal(-1)], []])
def test_weights_must_weigh(weights: list[Decimal]) -> None:
    with pytest.raises((BadValue, ValueError)):
        divide(Decimal(10), weights)


def indicator(goal: str, **more: object) -> Indicator:
    return Indicator.model_validate({"tên": "Điều được đo", "mức phấn đấu": goal, **more})


def shared(goal: str, division: str, *figures: str, **more: object) -> list[str]:
    """What each unit gets, or what is wrong, of one indicator."""
    units = "".join(f"      {unit}: {figure}\n" for unit, figure in zip(UNITS, figures, strict=False))
    content = f"phân bổ:\n  nhà:\n    cách chia: {division}\n" + (f"    đơn vị:\n{units}" if units else "")
    allotted = allot(
        loads_record(content, Allocation), {"nhà": indicator(goal, **more)}, UNITS, [Level.DISTRICT] * 3
    )
    if allotted.faults:
        return [f"{fault.message}; {fault.found}; {fault.expected}" for fault in allotted.faults]
    return [format_measure(each["nhà"]) for each in allotted.shares]


@pytest.mark.parametrize(
    ("goal", "division", "figures", "parts"),
    [
        ("ít nhất 200 nhà", "theo bảng", ("50", "60", "90"), ["ít nhất 50 nhà", "ít nhất 60 nhà", "ít nhất 90 nhà"]),
        ("ít nhất 200 nhà", "chia đều", (), ["ít nhất 67 nhà", "ít nhất 67 nhà", "ít nhất 66 nhà"]),
        ("ít nhất 200 nhà", "theo trọng số", ("1.000", "2.500,5", "0"), ["ít nhất 57 nhà", "ít nhất 143 nhà", "ít nhất 0 nhà"]),
        ("từ 15 đến 20 nhà", "chia đều", (), ["từ 05 đến 07 nhà", "từ 05 đến 07 nhà", "từ 05 đến 06 nhà"]),
        ("từ 15 đến 20 nhà", "theo bảng", ("5 - 6", "5 đến 7", "5 - 7"), ["từ 05 đến 06 nhà", "từ 05 đến 07 nhà", "từ 05 đến 07 nhà"]),
        ("không quá 05 hộ", "chia đều", (), ["không quá 02 hộ", "không quá 02 hộ", "không quá 01 hộ"]),
        ("ít nhất 2 tỷ đồng", "chia đều", (), ["ít nhất 667 triệu đồng", "ít nhất 667 triệu đồng", "ít nhất 666 triệu đồng"]),
        ("1,5 tỷ đồng", "theo bảng", ("0,25", "0,25", "1"), ["250 triệu đồng", "250 triệu đồng", "1 tỷ đồng"]),
    ],
)  # fmt: skip
def test_each_way_of_dividing(goal: str, division: str, figures: tuple[str, ...], parts: list[str]) -> None:
    assert shared(goal, division, *figures) == parts


@pytest.mark.parametrize(
    ("goal", "division", "figures", "more", "said"),
    [
        ("ít nhất 200 nhà", "theo bảng", ("50", "60", "91"), {}, ["“nhà”: phần của các đơn vị cộng lại không bằng mức của cấp trên; 201 nhà; 200 nhà"]),
        ("ít nhất 200 nhà", "theo bảng", ("50", "150"), {}, ["“nhà” chưa có phần của 1 đơn vị; thành phố Tuyên Quang; đủ mọi đơn vị; không giao thì ghi 0"]),
        ("ít nhất 200 nhà", "theo bảng", ("50", "60,5", "89,5"), {}, ["Phần của đơn vị phải là số nguyên như mức của cấp trên; 60,5; số nguyên nhà", "Phần của đơn vị phải là số nguyên như mức của cấp trên; 89,5; số nguyên nhà"]),
        ("ít nhất 200 nhà", "theo trọng số", ("0", "0", "0"), {}, ["“nhà”: trọng số đều bằng 0; 0; trọng số lớn hơn 0"]),
        ("từ 15 đến 20 nhà", "theo bảng", ("5", "5", "5"), {}, ["“nhà”: phần của các đơn vị cộng lại không bằng mức của cấp trên; 15 nhà; 20 nhà"]),
        ("từ 85% trở lên", "chia đều", (), {}, ["“nhà” không chia được: tỷ lệ được giữ nguyên cho mọi đơn vị; từ 85% trở lên; bỏ mục này khỏi bảng phân bổ"]),
        ("tốt trở lên", "chia đều", (), {}, ["“nhà” không chia được: xếp loại được giữ nguyên cho mọi đơn vị; tốt trở lên; bỏ mục này khỏi bảng phân bổ"]),
        ("không có đơn vị", "chia đều", (), {}, ["“nhà” không chia được: mức “không có” được giữ nguyên cho mọi đơn vị; không có đơn vị; bỏ mục này khỏi bảng phân bổ"]),
        ("ít nhất 02 cuộc", "chia đều", (), {"mỗi": "Ủy ban MTTQ"}, ["“nhà” không chia được: mức này tính cho mỗi Ủy ban MTTQ; ít nhất 02 cuộc; bỏ mục này khỏi bảng phân bổ"]),
        ("ít nhất 200 nhà", "chia đều", (), {"mức theo cấp": {"huyện": "20 nhà"}}, ["“nhà” đã có mức riêng cho cấp huyện; nhà; bỏ mục này, hoặc bỏ “mức theo cấp” ở chương trình"]),
    ],
)  # fmt: skip
def test_what_is_wrong_with_an_allocation(
    goal: str, division: str, figures: tuple[str, ...], more: dict[str, object], said: list[str]
) -> None:
    assert shared(goal, division, *figures, **more) == said


def test_strangers_are_named_with_what_may_be_meant() -> None:
    content = "phân bổ:\n  nhàa: {cách chia: chia đều}\n  nhà: {đơn vị: {huyện Na Hanh: 200}}\n"
    allotted = allot(
        loads_record(content, Allocation), {"nhà": indicator("200 nhà")}, UNITS, [Level.DISTRICT] * 3
    )
    said = [(fault.message, fault.found, fault.expected) for fault in allotted.faults]
    assert ("Chương trình không có chỉ số này", "nhàa", "“nhà”") in said
    message, found, expected = said[1]
    assert (message, found) == ("Danh sách không có đơn vị này", "huyện Na Hanh")
    assert expected.startswith("“huyện Na Hang”")
    assert list(allotted.shares) == [{}, {}, {}]


@given(st.integers(1, 5_000), st.integers(0, 5_000), weights)
def test_ranges_never_turn_round_and_both_ends_add_up(low: int, more: int, weights: list[Decimal]) -> None:
    goal = f"từ {low} đến {low + more} nhà" if more else f"{low} nhà"
    labels = [f"xã {number}" for number in range(len(weights))]
    told = {label: str(weight).replace(".", ",") for label, weight in zip(labels, weights, strict=True)}
    allocation = Allocation.model_validate(
        {"phân bổ": {"nhà": {"cách chia": "theo trọng số", "đơn vị": told}}}
    )
    allotted = allot(allocation, {"nhà": indicator(goal)}, labels, [Level.COMMUNE] * len(labels))
    measures: list[Measure] = [each["nhà"] for each in allotted.shares]
    assert allotted.faults == ()
    assert sum(each.value for each in measures) == low
    assert sum(each.upper or each.value for each in measures) == low + more
