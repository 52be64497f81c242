"""Đọc tệp LibreOffice ghi lại: copies through .docx, .odt and .doc say and show the same; numbers count the same."""

from __future__ import annotations

import random
import subprocess
from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path

import pytest

from mttq_docs import compose_sheet, load, render
from mttq_docs.errors import ToolMissing
from mttq_docs.recognise import recognise
from mttq_docs.sheet import Block, Look, Sheet
from mttq_docs.word.pdf import find_libreoffice
from mttq_docs.word.read import read
from tests.recognise import papers
from tests.test_laws_reading import DOCUMENTS, without_blank_name, without_style_names
from tests.word.raw import abstract, docx, level, lvl, num, p

pytestmark = pytest.mark.conformance

DOCX, ODT, DOC, TEXT = "docx:MS Word 2007 XML", "odt", "doc:MS Word 97", "txt:Text (encoded):UTF8"
# LibreOffice writes out what Word leaves to the font (bullets), to the mark (a label's weight) or to a break.
NOT_KEPT = {"spans", "lines", "label", "style", "padding", "blanks", "rule"}
# Letters that stand on one page for certain.
ONE_PAGE = 2000
STANDARDS = ("mttq_qd207", "tt01_2011")


class Office:
    def __init__(self, program: Path, folder: Path) -> None:
        self._program = program
        self._folder = folder

    def convert(self, files: Iterable[Path], kind: str, folder: str) -> list[Path]:
        """The files in another format, in the same order; one start of LibreOffice for all."""
        sources, target = list(files), self._folder / folder
        profile = f"-env:UserInstallation={(self._folder / 'profile').as_uri()}"
        command = [self._program, profile, "--headless", "--convert-to", kind, "--outdir", target, *sources]
        subprocess.run(command, check=True, timeout=300, capture_output=True)
        return [target / f"{source.stem}.{kind.partition(':')[0]}" for source in sources]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    try:
        return Office(find_libreoffice(), tmp_path_factory.mktemp("office"))
    except ToolMissing as missing:
        pytest.skip(str(missing))


@pytest.fixture(scope="module")
def originals(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Sheet]:
    """Our own papers, and those of strangers, with what is read of each."""
    folder = tmp_path_factory.mktemp("originals")
    found: dict[Path, Sheet] = {}
    for path in DOCUMENTS:
        for standard in STANDARDS:
            model = load(path)
            file = folder / f"{path.stem}-{path.parent.name}-{standard}.docx"
            file.write_bytes(render(model, standard=standard))
            found[file] = compose_sheet(model, standard=standard)
    for name in (
        "DRAWN",
        "UNDERLINED",
        "TYPED",
        "TABBED",
        "BROKEN_LINES",
        "NESTED",
        "ROW_BY_ROW",
        "IN_ONE_COLUMN",
    ):
        file = folder / f"{name}.docx"
        # Word wants a paragraph after a table.
        file.write_bytes(docx(getattr(papers, name) + p(""), styles=papers.STYLES))
        found[file] = recognise(read(file))
    return found


@pytest.fixture(scope="module", params=["docx", "odt", "doc"])
def copies(request: pytest.FixtureRequest, office: Office, originals: dict[Path, Sheet]) -> dict[Path, Sheet]:
    """The papers as LibreOffice saved them, straight or by way of another format."""
    way = str(request.param)
    files = list(originals)
    if way != "docx":
        files = office.convert(files, {"odt": ODT, "doc": DOC}[way], f"by-{way}")
    return dict(zip(office.convert(files, DOCX, way), originals.values(), strict=True))


def test_resaved_papers_say_the_same(copies: dict[Path, Sheet]) -> None:
    for file, original in copies.items():
        found = recognise(read(file))
        assert [str(block) for block in found.blocks] == [str(block) for block in original.blocks], file.name


def test_resaved_papers_say_the_same_without_our_style_names(copies: dict[Path, Sheet]) -> None:
    for file, original in copies.items():
        found = recognise(read(without_style_names(file.read_bytes())))
        want = [str(block) for block in without_blank_name(original)]
        assert [str(block) for block in found.blocks] == want, file.name


def looks(block: Block) -> dict[str, object]:
    look = block.look or Look()
    plain = {field.name: getattr(look, field.name) for field in fields(look) if field.name not in NOT_KEPT}
    faces = {span.face for span in block.faces()}
    return {**plain, "faces": faces, "ruled": look.rule is not None}


def letters(sheet: Sheet, part: int) -> int:
    """How many letters stand in one part of a file."""
    return sum(len(block.spot.raw) for block in sheet.blocks if block.spot and block.spot.page == part)


def test_resaved_papers_look_the_same(copies: dict[Path, Sheet], originals: dict[Path, Sheet]) -> None:
    sources = {file.stem: file for file in originals}
    for file in copies:
        if file.stem.isupper():
            continue
        before, after = (recognise(read(path)) for path in (sources[file.stem], file))
        for one, other in zip(before.blocks, after.blocks, strict=True):
            kept, now = looks(one), looks(other)
            for name, value in kept.items():
                close = pytest.approx(value, abs=0.15) if isinstance(value, float) else value
                assert now[name] == close, (file.name, name, str(one)[:60])
        for position, (page, resaved) in enumerate(zip(before.pages, after.pages, strict=True)):
            # LibreOffice drops the header of a part that has a first page only, where none is shown.
            kept = page.number if resaved.number or letters(before, position) > ONE_PAGE else None
            assert resaved.number == kept, (file.name, position)


FORMATS = ("decimal", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "decimalZero")


def list_of_chance(seed: int) -> bytes:
    """Four levels of any format, lists that share a definition, one with a start of its own."""
    chance = random.Random(seed)
    levels = []
    for ilvl in range(4):
        first = chance.randrange(ilvl + 1)
        numbers = ".".join(f"%{upper + 1}" for upper in range(first, ilvl + 1))
        text = chance.choice(["", "Chương "]) + numbers + chance.choice([".", ")", "/", ":"])
        start = f'<w:start w:val="{chance.choice([1, 1, 3])}"/>'
        levels.append(lvl(ilvl, text, chance.choice(FORMATS)).replace('<w:start w:val="1"/>', start))
    override = f'<w:lvlOverride w:ilvl="{chance.randrange(3)}"><w:startOverride w:val="{chance.randrange(1, 5)}"/></w:lvlOverride>'
    numbering = (
        abstract(0, *levels, extra='<w:multiLevelType w:val="multilevel"/>')
        + num(1, 0)
        + num(2, 0, override)
        + num(3, 0)
    )
    ilvl, body = 0, ""
    for item in range(30):
        body += p(f"việc {item}", raw=level(chance.choice([1] * 10 + [2, 3]), ilvl))
        ilvl = max(0, min(3, ilvl + chance.choice([-2, -1, 0, 0, 1, 1])))
    return docx(body, numbering=numbering)


def test_numbers_count_as_libreoffice_counts_them(office: Office, tmp_path: Path) -> None:
    files = [tmp_path / f"so-{seed}.docx" for seed in range(40)]
    for seed, file in enumerate(files):
        file.write_bytes(list_of_chance(seed))
    for file, text in zip(files, office.convert(files, TEXT, "so"), strict=True):
        shown = [" ".join(line.split()) for line in text.read_text(encoding="utf-8-sig").splitlines()]
        assert [f"{block.label} {block.text}" for block in read(file).blocks] == shown, file.name
