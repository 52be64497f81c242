"""Đại hội: each term's programmes, and an honest answer where they are not known."""

from __future__ import annotations

import pytest

from mttq_docs.errors import BadValue
from mttq_docs.orthography import find_slips
from mttq_docs.units import congress, congresses, local_tenure, programme_title


def test_the_count_is_that_of_the_titles_where_both_are_known() -> None:
    for term in congresses():
        assert not term.titles or len(term.titles) == term.count
        assert term.source


def test_congresses_stand_in_order_and_open_before_they_close() -> None:
    days = [day for term in congresses() for day in (term.held_from, term.held_to)]
    assert days == sorted(days)
    assert all(term.tenure.startswith(str(term.held_to.year)) for term in congresses())


def test_no_title_of_ours_is_what_we_would_find_fault_with() -> None:
    assert [slip for term in congresses() for title in term.titles for slip in find_slips(title)] == []


def test_term_nine_has_five_programmes_and_term_ten_six() -> None:
    assert congress("IX").count == 5
    assert congress("X").count == 6


@pytest.mark.parametrize(
    ("ordinal", "position", "message"),
    [
        ("X", 2, "chưa có tên các chương trình của khóa X; hãy ghi tên chương trình 2"),
        ("IX", 6, "có 5 chương trình hành động"),
        ("XX", 1, "chưa có khóa này"),
    ],
)
def test_unknown_titles_are_not_invented(ordinal: str, position: int, message: str) -> None:
    with pytest.raises(BadValue, match=message):
        programme_title(ordinal, position)


@pytest.mark.parametrize(
    ("year", "tenure"),
    [
        (2010, "2019 - 2024"),
        (2020, "2019 - 2024"),
        (2024, "2019 - 2024"),
        (2025, "2024 - 2029"),
        (2026, "2025 - 2030"),
    ],
)
def test_the_tenure_of_the_places_is_not_that_of_the_nation(year: int, tenure: str) -> None:
    assert local_tenure(year) == tenure
