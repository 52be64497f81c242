"""Văn bản gốc của khách: the client's programme of 2020, as text, into data, and back into its own words."""

from __future__ import annotations

import re

import pytest

from mttq_docs import compose_sheet, loads
from mttq_docs.api.importing import Imported, import_document
from mttq_docs.model import Programme
from mttq_docs.text import nfc, squeeze
from tests.conftest import ROOT

SEED = ROOT.parent / "shared" / "domain" / "seed-2020.txt"
pytestmark = pytest.mark.skipif(not SEED.is_file(), reason=f"không có tệp {SEED.name} của khách ở máy này")

# What is printed otherwise than it stood: spaces in a symbol, full stops behind the titles of programmes.
NORMALISED = {
    "Thông báo số 1105 - TB/TU": "Thông báo số 1105-TB/TU",
    "giữ vững quốc phòng, an ninh.": "giữ vững quốc phòng, an ninh",
    "lãng phí, thực hành tiết kiệm.": "lãng phí, thực hành tiết kiệm",
    "nhiệm vụ trong giai đoạn mới.": "nhiệm vụ trong giai đoạn mới",
}


@pytest.fixture(scope="module")
def imported() -> Imported:
    return import_document(SEED)


@pytest.fixture(scope="module")
def programme(imported: Imported) -> Programme:
    assert isinstance(imported.document, Programme), imported.report
    return imported.document


def test_every_paragraph_has_its_place(imported: Imported) -> None:
    assert imported.gaps == ()


def test_its_parts_are_all_there(programme: Programme) -> None:
    assert len(programme.key_tasks) == 5
    assert len(programme.targets) == 5
    assert [len(each.tasks) for each in programme.action_programmes] == [8, 5, 5, 3, 6]
    assert programme.note == ("(Có kế hoạch thực hiện Chương trình công tác kèm theo)",)
    assert len(programme.implementation) == 3
    assert len(programme.bases) == 3


def test_its_figures_become_indicators(programme: Programme) -> None:
    goals = [
        each.dump()["muc_phan_dau"] for target in programme.targets for each in target.indicators.values()
    ]
    assert goals == [
        "100%",
        "ít nhất 01 cuộc đối thoại",
        "100%",
        "ít nhất 200 nhà Đại đoàn kết",
        "100%",
        "ít nhất 02 mô hình tự quản",
        "80%",
        "90%",
        "100%",
        "ít nhất 01 cuộc giám sát",
        "ít nhất 02 hội nghị phản biện xã hội",
        "ít nhất 01 dự thảo văn bản",
        "100%",
        "ít nhất 85%",
        "100%",
        "100%",
        "xếp loại tốt trở lên",
        "80%",
        "tốt trở lên",
        "không có đơn vị xếp loại yếu",
    ]


def test_it_says_whose_it_is(programme: Programme) -> None:
    assert programme.unit.full_name == "tỉnh Tuyên Quang"
    assert (programme.year, programme.congress.ordinal, programme.congress.tenure) == (
        2020,
        "XIV",
        "2019 - 2024",
    )
    assert programme.congress.national == "IX"


def test_each_document_is_listed_once(programme: Programme) -> None:
    numbered = [entry.numbers for entry in programme.citations.values() if entry.numbers]
    assert len(numbered) == len(set(numbered)) == 11


def test_its_data_file_loads_to_the_same(imported: Imported) -> None:
    assert loads(imported.yaml) == imported.document


def test_printed_again_it_has_its_own_words(programme: Programme) -> None:
    printed = _words("\n".join(str(block) for block in compose_sheet(programme).blocks))
    for line in SEED.read_text(encoding="utf-8").splitlines():
        words = re.sub(r"^(?:-\s+|[0-9]\.\s+|[IV]+\.\s+|Chương trình [0-9]:\s+)", "", squeeze(nfc(line)))
        for was, now in NORMALISED.items():
            words = words.replace(was, now)
        assert _words(words) in printed


def test_what_is_printed_otherwise_is_told(imported: Imported) -> None:
    told = {finding.place.paragraph for finding in imported.findings if finding.code == "NV02"}
    lines = SEED.read_text(encoding="utf-8").splitlines()
    changed = {
        number
        for number, line in enumerate(lines, 1)
        if any(was in squeeze(nfc(line)) for was in NORMALISED) or line.startswith("Tuyên truyền Nghị quyết")
    }
    assert told == changed


def _words(text: str) -> str:
    return squeeze(text.replace("**", ""))
