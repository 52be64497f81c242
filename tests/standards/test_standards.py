"""Bộ chuẩn: which regulation applies, and how one finds it by name."""

from __future__ import annotations

import datetime as dt
import itertools
import unicodedata

import pytest
from hypothesis import given, strategies as st

from mttq_docs.errors import UnknownName
from mttq_docs.sheet import Role
from mttq_docs.standards import NAMES, Issuers, load_standard, standard_for, standards, unverified, values

THE_LAST_DAY_OF_HD_91 = dt.date(2025, 8, 28)


def test_all_standards_in_their_order() -> None:
    assert tuple(standard.name for standard in standards()) == NAMES


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("nd30", "nd30"),
        ("NĐ30", "nd30"),
        ("nđ 30", "nd30"),
        (unicodedata.normalize("NFD", "NĐ-30"), "nd30"),
        ("MTTQ QĐ207", "mttq_qd207"),
        ("mttq-qd-207", "mttq_qd207"),
        ("Mttq_HD91", "mttq_hd91"),
        ("TT01/2011", "tt01_2011"),
    ],
)
def test_a_name_is_found_as_a_clerk_types_it(typed: str, name: str) -> None:
    assert load_standard(typed).name == name


def test_loading_twice_gives_the_same_object() -> None:
    assert load_standard("NĐ30") is load_standard("nd30")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("nd31", "Có phải ý là “nd30”?"), ("mttq_qd27", "“mttq_qd207”"), ("hd91", "“mttq_hd91”")],
)
def test_an_unknown_name_is_answered_with_near_ones(typed: str, meant: str) -> None:
    with pytest.raises(UnknownName) as caught:
        load_standard(typed)
    assert f"Không có bộ chuẩn “{typed}”." in str(caught.value)
    assert meant in str(caught.value)
    assert all(name in str(caught.value) for name in NAMES)


@pytest.mark.parametrize("typed", ["", "   ", "công báo"])
def test_a_name_like_no_other_is_answered_with_the_list(typed: str) -> None:
    with pytest.raises(UnknownName, match="Các bộ chuẩn hiện có: mttq_qd207, mttq_hd91, nd30, tt01_2011"):
        load_standard(typed)


@pytest.mark.parametrize(
    ("issuers", "date", "name"),
    [
        ("mttq", dt.date(2008, 1, 1), "mttq_hd91"),
        ("mttq", dt.date(2013, 4, 7), "mttq_hd91"),
        ("mttq", dt.date(2013, 4, 8), "mttq_hd91"),
        ("mttq", dt.date(2020, 1, 15), "mttq_hd91"),
        ("mttq", THE_LAST_DAY_OF_HD_91, "mttq_hd91"),
        ("mttq", THE_LAST_DAY_OF_HD_91 + dt.timedelta(days=1), "mttq_qd207"),
        ("mttq", dt.date(2099, 12, 31), "mttq_qd207"),
        ("nha_nuoc", dt.date(1999, 1, 1), "tt01_2011"),
        ("nha_nuoc", dt.date(2011, 3, 5), "tt01_2011"),
        ("nha_nuoc", dt.date(2020, 3, 4), "tt01_2011"),
        ("nha_nuoc", dt.date(2020, 3, 5), "nd30"),
        ("nha_nuoc", dt.date(2026, 1, 1), "nd30"),
    ],
)
def test_issuer_and_date_choose_the_standard(issuers: Issuers, date: dt.date, name: str) -> None:
    assert standard_for(issuers, date).name == name


@given(issuers=st.sampled_from(["mttq", "nha_nuoc"]), date=st.dates())
def test_the_standard_chosen_is_in_force_or_the_nearest_to_it(issuers: Issuers, date: dt.date) -> None:
    chosen = standard_for(issuers, date)
    assert chosen.issuers == issuers
    assert chosen.valid_to is None or date <= chosen.valid_to
    own = [standard for standard in standards() if standard.issuers == issuers]
    assert chosen.valid_from <= date or chosen.valid_from == min(standard.valid_from for standard in own)


@pytest.mark.parametrize("issuers", ["mttq", "nha_nuoc"])
def test_between_two_standards_there_is_neither_gap_nor_overlap(issuers: Issuers) -> None:
    own = sorted((s for s in standards() if s.issuers == issuers), key=lambda s: s.valid_from)
    for earlier, later in itertools.pairwise(own):
        assert earlier.valid_to == later.valid_from - dt.timedelta(days=1)
    assert own[-1].valid_to is None


def test_values_have_dotted_paths_that_lead_to_them() -> None:
    standard = load_standard("nd30")
    found = dict(values(standard))
    assert found["page.margin_left_mm"] is standard.page.margin_left_mm
    assert found["elements.quoc_hieu.size_pt"] is standard.elements[Role.NATIONAL_NAME].size_pt
    assert found["headings.clause"] is standard.headings.clause
    assert found["elements.quoc_hieu.text"] is standard.elements[Role.NATIONAL_NAME].text
    assert "elements.doan.text" not in found


def test_the_unverified_values_are_those_that_the_regulation_does_not_state() -> None:
    paths = {path for path, _ in unverified(load_standard("nd30"))}
    assert "columns.letterhead_left_pct" in paths
    assert "elements.quoc_hieu.size_pt" not in paths


@pytest.mark.parametrize("name", ["mttq_qd207", "mttq_hd91"])
def test_of_the_fronts_own_regulations_no_text_was_seen_and_no_value_is_verified(name: str) -> None:
    standard = load_standard(name)
    assert len(unverified(standard)) == len(list(values(standard)))
    assert any("Chưa đọc được toàn văn" in note for note in standard.notes)


@pytest.mark.parametrize("issuers", ["mttq", "nha_nuoc"])
def test_the_newest_of_each_issuer_is_named_first(issuers: Issuers) -> None:
    dates = [standard.valid_from for standard in standards() if standard.issuers == issuers]
    assert dates == sorted(dates, reverse=True)
