"""Chương trình: frozen, strict, under Vietnamese keys, and consistent in itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from pydantic import ValidationError

from mttq_docs.loading import loads
from mttq_docs.model import KeyTask, Model, Programme, Recipient, Signature
from mttq_docs.text import fold
from mttq_docs.units import Level
from tests.samples import MINIMAL, spoiled


def models(root: type[Model] = Model) -> Iterator[type[Model]]:
    for model in root.__subclasses__():
        yield model
        yield from models(model)


@pytest.fixture
def programme() -> Programme:
    loaded = loads(MINIMAL)
    assert isinstance(loaded, Programme)
    return loaded


@pytest.mark.parametrize("model", sorted(set(models()), key=lambda model: model.__name__))
def test_no_two_fields_fold_to_one_key_and_each_has_a_vietnamese_label(model: type[Model]) -> None:
    keys = [info.alias for info in model.model_fields.values()]
    assert len(set(keys)) == len(keys)
    for name, info in model.model_fields.items():
        assert info.title, name
        assert info.alias == fold(info.title)


def test_a_programme_is_frozen(programme: Programme) -> None:
    with pytest.raises(ValidationError, match="frozen"):
        programme.year = 2027


def test_programmers_use_english_names() -> None:
    assert KeyTask(text="Việc", points=("a", "b")) == KeyTask.model_validate(
        {"nội dung": "Việc", "Ý": ["a", "b"]}
    )


def test_indicators_are_found_by_any_spelling_of_their_key(programme: Programme) -> None:
    model = programme.indicators["mo_hinh"]
    assert (str(model.goal.unit), model.levels, model.per) == ("mô hình", (Level.RESIDENTIAL_AREA,), "thôn")


@pytest.mark.parametrize(
    ("issued", "effective"),
    [
        ("ngày: 05/01/2026", dt.date(2026, 1, 5)),
        ("ngày: tháng 12 năm 2025", dt.date(2025, 12, 1)),
        ("ngày: ngày … tháng … năm 2025", dt.date(2025, 1, 1)),
        ("", dt.date(2026, 1, 1)),
    ],
)
def test_the_day_that_decides_the_rules(issued: str, effective: dt.date) -> None:
    assert loads(spoiled("ngày: 05/01/2026", issued)).effective_on == effective


def test_titles_come_from_the_file_or_the_registry(programme: Programme) -> None:
    assert programme.title_of(0) == "Tuyên truyền"
    untitled = spoiled("  - tên: Tuyên truyền\n    nhiệm vụ:", "  - nhiệm vụ: [a]\n" * 4 + "  - nhiệm vụ:")
    national = loads(untitled.replace("quốc: X", "quốc: IX"))
    assert isinstance(national, Programme)
    assert national.title_of(0).startswith("Tuyên truyền, vận động, tập hợp")


@pytest.mark.parametrize(
    "authority", ["TM. ỦY BAN", "KT. CHỦ TỊCH", "TL. BAN THƯỜNG TRỰC", "TUQ. CHỦ TỊCH", "Q. CHỦ TỊCH"]
)
def test_the_five_ways_of_signing(authority: str) -> None:
    assert Signature(authority=(authority,)).authority == (authority,)


def test_a_signature_may_take_two_lines() -> None:
    assert len(Signature(authority=("TM. ỦY BAN", "KT. CHỦ TỊCH"), position="PHÓ CHỦ TỊCH").authority) == 2


@pytest.mark.parametrize(
    ("written", "kept"), [("b/c", "b/c"), ("để báo cáo", "b/c"), ("Thực hiện", "t/h"), ("T/H", "t/h")]
)
def test_purposes_in_their_usual_spellings(written: str, kept: str) -> None:
    assert Recipient.model_validate({"tên": "X", "mục đích": written}).purpose == kept
