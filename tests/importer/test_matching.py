"""Khớp lời: lines of plans find the tasks that they carry out; what is called sure is never wrong."""

from __future__ import annotations

import pytest

from mttq_docs import load
from mttq_docs.importer.groups import programme_of, read_group
from mttq_docs.importer.matching import Wordings, coverage
from mttq_docs.model import Plan, Programme
from mttq_docs.model.placeholders import fill
from mttq_docs.quantities import format_measure
from tests.conftest import EXAMPLES, ROOT

PLANS = [path for path in EXAMPLES if path.name.startswith("ke-hoach")]
# Of the lines that name a task of their programme; the rest are told as doubts.
LEAST_SURE = 0.7


def lines() -> list[tuple[Wordings, str, str]]:
    """Wordings, line as printed, and the task that the file itself names."""
    found = []
    for path in PLANS:
        plan = load(path)
        assert isinstance(plan, Plan)
        goals = {key: format_measure(goal) for key, goal in plan.goals.items()}
        wordings = Wordings(plan.programme)
        for item in plan.work_items:
            if item.task is not None:
                text = fill(item.text, lambda place, goals=goals: goals.get(place.key, place.name))
                found.append((wordings, text, item.task))
    return found


def test_what_is_sure_is_right() -> None:
    told = [
        (wordings.tasks.match(text, wordings.tasks_of(None)).key, task) for wordings, text, task in lines()
    ]
    sure = [(found, task) for found, task in told if found is not None]
    assert [pair for pair in sure if pair[0] != pair[1]] == []
    assert len(sure) >= LEAST_SURE * len(told)


def test_the_task_meant_is_among_the_guesses_of_a_doubt() -> None:
    matches = [
        (wordings.tasks.match(text, wordings.tasks_of(None)), task) for wordings, text, task in lines()
    ]
    doubts = [(match.guesses, task) for match, task in matches if match.key is None and match.guesses]
    assert len([task for guesses, task in doubts if task in guesses]) >= LEAST_SURE * len(doubts)


@pytest.fixture(scope="module")
def wordings() -> Wordings:
    programme = load(ROOT / "examples" / "tinh" / "chuong-trinh-2020.yaml")
    assert isinstance(programme, Programme)
    return Wordings(programme)


@pytest.mark.parametrize(
    ("title", "programme"),
    [
        ("Chương trình 2: Vận động Nhân dân thi đua lao động sáng tạo", 2),
        ("II. Chương trình thứ ba", 3),
        ("1. Công tác tuyên truyền, vận động, tập hợp các tầng lớp Nhân dân", 1),
        ("Công tác giám sát và phản biện xã hội", 3),
        ("Công tác đối ngoại nhân dân", 4),
        ("Củng cố tổ chức, đổi mới nội dung, phương thức hoạt động", 5),
        ("Chương trình 9: Việc khác", None),
        ("Thi đua, khen thưởng", None),
        ("Công tác văn phòng", None),
    ],
)
def test_a_heading_names_an_action_programme(wordings: Wordings, title: str, programme: int | None) -> None:
    assert programme_of(title, wordings) == programme


def test_groups_of_a_plan() -> None:
    assert read_group("Nhiệm vụ trọng tâm", None, 2026).programme == 0
    assert read_group("Tháng 3 năm 2026", None, 2026).timings[0].months == (3, 3)
    assert read_group("Ban Phong trào", None, 2026).unit == "Ban Phong trào"
    assert read_group("Công việc khác", None, 2026).known
    assert not read_group("Mấy việc lặt vặt", None, 2026).known


def test_coverage_is_the_share_of_a_name() -> None:
    assert coverage("Mô hình sinh kế", "dựng 09 mô hình sinh kế") == 1
    assert coverage("Mô hình sinh kế", "bàn giao nhà") == 0
    assert coverage("", "bàn giao nhà") == 0
