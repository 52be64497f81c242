"""Đánh giá kết quả: đạt, vượt, chưa đạt, chưa có số liệu, for every kind of goal."""

from __future__ import annotations

from decimal import Decimal

import pytest

from mttq_docs.errors import BadValue
from mttq_docs.model import Appraisal, Change, Indicator, Outcome, change, require_fit
from mttq_docs.quantities import parse_actual

D = Decimal


def appraisal(goal: str, actual: str, per: str | None = None) -> Appraisal:
    return Appraisal(Indicator(name="Việc", goal=goal, per=per), parse_actual(actual))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("goal", "actual", "outcome", "percent"),
    [
        ("ít nhất 200 nhà", "215 nhà", "vượt", "107.5"),
        ("ít nhất 200 nhà", "200 nhà", "đạt", "100"),
        ("ít nhất 200 nhà", "199", "chưa đạt", "99.5"),
        ("120 nhà", "130 nhà", "vượt", None),
        ("trên 10 tỷ đồng", "12 tỷ đồng", "đạt", "120"),
        ("trên 10 tỷ đồng", "10 tỷ đồng", "chưa đạt", "100"),
        ("1 tỷ đồng", "980 triệu đồng", "chưa đạt", "98"),
        ("2,5 tỷ đồng", "2.500.000.000 đồng", "đạt", "100"),
        ("từ 15 đến 20 nhà", "18 nhà", "đạt", "120"),
        ("từ 15 đến 20 nhà", "21 nhà", "vượt", "140"),
        ("không quá 05 hộ", "03 hộ", "đạt", None),
        ("không quá 05 hộ", "06 hộ", "chưa đạt", None),
        ("dưới 2%", "1,9%", "đạt", None),
        ("100%", "146/146 xã", "đạt", None),
        ("100%", "145/146 xã", "chưa đạt", None),
        ("80%", "81%", "vượt", None),
        ("từ 85% trở lên", "86/100 vụ", "vượt", None),
        ("trên 85%", "85%", "chưa đạt", None),
        ("không có đơn vị", "0 đơn vị", "đạt", None),
        ("không có đơn vị", "1 đơn vị", "chưa đạt", None),
        ("10/10 thôn", "9/10 thôn", "chưa đạt", "90"),
        ("tốt trở lên", "xuất sắc", "vượt", None),
        ("tốt trở lên", "tốt", "đạt", None),
        ("tốt trở lên", "khá", "chưa đạt", None),
        ("ít nhất 200 nhà", "chưa có số liệu", "chưa có số liệu", None),
        ("ít nhất 200 nhà", "chưa phát sinh", "chưa có số liệu", None),
    ],
)
def test_a_result_against_its_goal(goal: str, actual: str, outcome: str, percent: str | None) -> None:
    found = appraisal(goal, actual)
    assert found.outcome.value == outcome
    if percent is not None:
        assert found.percent_of_plan == D(percent)


def test_a_goal_for_each_unit_is_met_when_every_unit_has_met_it() -> None:
    goal = "ít nhất 02 mô hình"
    assert appraisal(goal, "41/41 thôn", "thôn").outcome is Outcome.MET
    assert appraisal(goal, "40/41 thôn", "thôn").outcome is Outcome.MISSED
    assert appraisal(goal, "3 mô hình", "thôn").outcome is Outcome.EXCEEDED


def test_a_plan_of_nothing_divides_nothing() -> None:
    assert appraisal("0 vụ", "0 vụ").percent_of_plan is None


@pytest.mark.parametrize(
    ("now", "then", "expected"),
    [
        ("215 nhà", "200 nhà", Change(in_points=False, by=D("7.5"))),
        ("180 nhà", "200 nhà", Change(in_points=False, by=D(-10))),
        ("2 nhà", "0 nhà", Change(in_points=False, by=None)),
        ("1 tỷ đồng", "800 triệu đồng", Change(in_points=False, by=D(25))),
        ("90/100 vụ", "85%", Change(in_points=True, by=D(5))),
        ("90%", "85 vụ", None),
        ("3 nhà", "3 hộ", None),
        ("3 nhà", "chưa có số liệu", None),
        ("tốt", "khá", None),
    ],
)
def test_a_change_since_another_period(now: str, then: str, expected: Change | None) -> None:
    assert change(parse_actual(now), parse_actual(then)) == expected
    assert change(parse_actual(now), None) is None


@pytest.mark.parametrize(
    ("goal", "actual", "message"),
    [
        ("tốt trở lên", "5 nhà", "không cùng loại"),
        ("ít nhất 200 nhà", "tốt", "không cùng loại"),
        ("100%", "146 xã", "Chỉ tiêu này là tỷ lệ"),
        ("100%", "40/39 khu dân cư", "Số đạt lớn hơn tổng số"),
        ("từ 80% hộ trở lên", "40/39 hộ", "Số đạt lớn hơn tổng số"),
        ("tốt trở lên", "8/7 đơn vị", "Số đạt lớn hơn tổng số"),
        ("ít nhất 200 nhà", "215/200 nhà", "không ghi lại ở kết quả"),
        ("ít nhất 200 nhà", "215 hộ", "Đơn vị tính khác"),
    ],
)
def test_a_result_that_does_not_fit_its_goal(goal: str, actual: str, message: str) -> None:
    with pytest.raises(BadValue, match=message):
        require_fit(Indicator(name="Việc", goal=goal), parse_actual(actual))  # type: ignore[arg-type]


def test_a_count_may_pass_its_own_plan() -> None:
    require_fit(Indicator(name="Kết nạp", goal="35/35 đảng viên"), parse_actual("36/35 đảng viên"))  # type: ignore[arg-type]
