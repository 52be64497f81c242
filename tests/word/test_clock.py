"""Ngày của tệp: the properties of a paper tell its own date, never the template's or the machine's."""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path

import pytest

from mttq_docs.errors import UnreadableFile
from mttq_docs.sheet import Properties, Sheet
from mttq_docs.standards import NAMES, load_standard
from mttq_docs.word.clock import open_dated
from mttq_docs.word.engine.package import Package
from mttq_docs.word.engine.packing import Packer
from mttq_docs.word.engine.parts import CORE_PROPERTIES
from mttq_docs.word.skeleton import build
from mttq_docs.word.write import write
from tests.word.reading import opened
from tests.word.samples import ALONE, SAMPLE


@pytest.mark.parametrize("name", NAMES)
def test_a_paper_is_dated_by_itself(name: str) -> None:
    properties = opened(write(SAMPLE, open_dated(build(load_standard(name))))).core_properties
    assert properties.created == dt.datetime(2026, 1, 5, tzinfo=dt.UTC)
    assert properties.modified == properties.created


def test_a_paper_without_a_date_keeps_the_templates() -> None:
    standard = load_standard("nd30")
    created = opened(write(ALONE, open_dated(build(standard)))).core_properties.created
    assert created is not None
    assert created.date() == standard.valid_from


def test_the_template_itself_holds_a_date_that_word_can_read() -> None:
    for name in NAMES:
        content = Package.open(build(load_standard(name))).read(CORE_PROPERTIES).decode()
        clocks = content.split('xsi:type="dcterms:W3CDTF">')[1:]
        assert [dt.datetime.fromisoformat(clock.partition("<")[0]) for clock in clocks]


def test_a_copy_that_an_office_saved_is_dated_too() -> None:
    document = opened(build(load_standard("nd30")))
    document.core_properties.created = dt.datetime(2024, 3, 1, 8, 30, 59, tzinfo=dt.UTC)
    edited = io.BytesIO()
    document.save(edited)
    sheet = Sheet(ALONE.blocks, Properties(created=dt.date(2026, 2, 3)))
    created = opened(write(sheet, open_dated(edited.getvalue()))).core_properties.created
    assert created == dt.datetime(2026, 2, 3, tzinfo=dt.UTC)


def test_a_template_without_properties_is_fine() -> None:
    members = dict(Package.open(build(load_standard("nd30"))).members)
    del members[CORE_PROPERTIES]
    template = open_dated(Packer(list(members.values())).pack(), name="mau.docx")
    assert template.name == "mau.docx"
    assert CORE_PROPERTIES not in Package.open(write(SAMPLE, template)).members


def test_a_missing_template_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"mau\.docx"):
        open_dated(tmp_path / "mau.docx")
