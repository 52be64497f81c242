"""Mẫu đi kèm: what lies in templates/ is what the standards make today."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

from mttq_docs.errors import UnknownName
from mttq_docs.resources import resource
from mttq_docs.sheet import Sheet
from mttq_docs.standards import NAMES, load_standard
from mttq_docs.word.engine.package import Package
from mttq_docs.word.skeleton import KINDS, build, write_all
from mttq_docs.word.template import Template
from mttq_docs.word.write import context, write
from tests.word.reading import opened, paragraphs
from tests.word.samples import ALONE, SAMPLE

STALE = "templates/ is stale: run python -m mttq_docs.word.skeleton"


def shipped(name: str, kind: str) -> bytes:
    folder = () if name == NAMES[0] else (name,)
    return resource("templates", *folder, f"{kind}.docx").read_bytes()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", NAMES)
def test_the_shipped_template_is_the_one_that_is_built(name: str, kind: str) -> None:
    # Content by content: another build of zlib packs the same content into other bytes.
    old, new = (
        {member.name: member.content() for member in Package.open(data).members.values()}
        for data in (shipped(name, kind), build(load_standard(name), kind))
    )
    assert list(old) == list(new), STALE
    assert old == new, STALE


@pytest.mark.parametrize("name", NAMES)
def test_same_standard_same_bytes(name: str) -> None:
    assert build(load_standard(name)) == build(load_standard(name))


def test_all_templates_are_written_at_once(tmp_path: Path) -> None:
    write_all(tmp_path)
    written = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.docx")}
    folders = ("", "mttq_hd91/", "nd30/", "tt01_2011/")
    assert written == {f"{folder}{kind}.docx" for folder in folders for kind in KINDS}


def test_an_unknown_kind_is_named_with_those_that_exist() -> None:
    with pytest.raises(UnknownName, match=r"“công điện”.*chuong_trinh"):
        build(load_standard("nd30"), "công điện")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", NAMES)
def test_a_template_is_lean_and_holds_no_clock(name: str, kind: str, tmp_path: Path) -> None:
    path = tmp_path / "mau.docx"
    path.write_bytes(build(load_standard(name), kind))
    with zipfile.ZipFile(path) as archive:
        sizes = {entry.filename: entry.file_size for entry in archive.infolist()}
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert sizes["word/styles.xml"] <= 40 * 1024
    assert path.stat().st_size <= 16 * 1024


@pytest.mark.parametrize("sheet", [SAMPLE, ALONE], ids=["sample", "alone"])
@pytest.mark.parametrize("name", NAMES)
def test_docxtpl_fills_the_template_in_the_same_way(name: str, sheet: Sheet) -> None:
    template = build(load_standard(name))
    theirs = DocxTemplate(io.BytesIO(template))
    theirs.render(context(sheet), SandboxedEnvironment(autoescape=True, undefined=StrictUndefined))
    ours = opened(write(sheet, Template.open(template)))
    look = [(p.style.name, p.text) for p in paragraphs(ours)]
    assert look == [(p.style.name, p.text) for p in paragraphs(theirs.docx)]
