"""Trong LibreOffice: what an office program makes of the files, as a clerk would see it.

`pytest -m conformance` runs these; they need LibreOffice, and for the pages poppler's pdftotext.
"""

from __future__ import annotations

import copy
import io
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from mttq_docs.errors import ToolMissing
from mttq_docs.sheet import Block, Role, Sheet
from mttq_docs.standards import NAMES, load_standard
from mttq_docs.word.pdf import find_libreoffice, to_pdf
from mttq_docs.word.skeleton import build
from mttq_docs.word.template import Template
from mttq_docs.word.write import write
from tests.word.reading import of_role, opened
from tests.word.samples import ALONE, SAMPLE

pytestmark = pytest.mark.conformance

# Labels that Word counts; the levels below are marks without a number.
COUNTED = (Role.SECTION, Role.ACTION_PROGRAMME, Role.CLAUSE_TITLE, Role.CLAUSE, Role.SUBCLAUSE)
_LABEL = re.compile(r"\s*((?:[IVXLC]+\.|\d+\.(?:\d+\.)?|Chương trình \d+:) .*)")


@pytest.fixture(scope="module")
def libreoffice() -> Path:
    try:
        return find_libreoffice()
    except ToolMissing as missing:
        pytest.skip(str(missing))


@pytest.fixture(scope="module")
def pdftotext() -> str:
    return shutil.which("pdftotext") or pytest.skip("pdftotext is not installed")


def rendered(sheet: Sheet, standard: str = NAMES[0]) -> bytes:
    return write(sheet, Template.open(build(load_standard(standard))))


def as_text(libreoffice: Path, content: bytes, folder: Path) -> list[str]:
    """The lines of a paper as LibreOffice shows them, numbers and all."""
    source = folder / "van-ban.docx"
    source.write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    kind = "txt:Text (encoded):UTF8"
    command = [libreoffice, profile, "--headless", "--convert-to", kind, "--outdir", folder, source]
    subprocess.run(command, check=True, timeout=120, capture_output=True)
    return (folder / "van-ban.txt").read_text(encoding="utf-8-sig").splitlines()


def pages(pdftotext: str, pdf: Path) -> list[str]:
    command = [pdftotext, "-layout", "-enc", "UTF-8", pdf, "-"]
    text = subprocess.run(command, check=True, timeout=60, capture_output=True).stdout.decode("utf-8")
    return text.rstrip("\f").split("\f")


def numbered(lines: list[str]) -> list[str]:
    return [found[1] for line in lines if (found := _LABEL.match(line))]


def expected(sheet: Sheet) -> list[str]:
    blocks = [block for block in sheet.blocks if block.role in COUNTED]
    return [" ".join(part for part in (block.label, block.lead, block.text) if part) for block in blocks]


@pytest.mark.parametrize("name", NAMES)
def test_libreoffice_counts_as_the_sheet_does(name: str, libreoffice: Path, tmp_path: Path) -> None:
    lines = as_text(libreoffice, rendered(SAMPLE, name), tmp_path)
    assert numbered(lines) == expected(SAMPLE)


def test_a_clause_put_in_renumbers_those_after_it(libreoffice: Path, tmp_path: Path) -> None:
    document = opened(rendered(SAMPLE))
    first = of_role(document, Role.CLAUSE)[0]
    added = copy.deepcopy(first._p)
    first._p.addnext(added)
    edited = io.BytesIO()
    document.save(edited)

    clauses = [block for block in SAMPLE.blocks if block.role in COUNTED]
    position = next(i for i, block in enumerate(clauses) if block.role is Role.CLAUSE)
    clauses.insert(position + 1, clauses[position])
    # Mục I now has four clauses; the counts of all others stay.
    clauses[position : position + 4] = [
        replace(block, label=f"{ordinal}.")
        for ordinal, block in enumerate(clauses[position : position + 4], 1)
    ]
    lines = as_text(libreoffice, edited.getvalue(), tmp_path)
    assert numbered(lines) == expected(Sheet(tuple(clauses)))


@pytest.mark.parametrize("name", NAMES)
def test_pages_are_numbered_from_the_second_and_annexes_by_themselves(
    name: str, libreoffice: Path, pdftotext: str, tmp_path: Path
) -> None:
    source = tmp_path / "mau.docx"
    source.write_bytes(rendered(SAMPLE, name))
    (made,) = to_pdf([source], tmp_path)
    found = [page.strip().splitlines() for page in pages(pdftotext, made)]
    where = -1 if load_standard(name).page_number.position.used == "bottom_right" else 0
    main = next(i for i, page in enumerate(found) if "Phụ lục I" in page[0])
    assert main >= 2
    assert len(found) == main + 2
    assert [page[where].strip() for page in found[1:main]] == [str(number) for number in range(2, main + 1)]
    assert not [page for page in (found[0], *found[main:]) if page[where].strip().isdigit()]


def test_the_signature_never_stands_alone_or_apart(libreoffice: Path, pdftotext: str, tmp_path: Path) -> None:
    # Papers that end at a different height each, so that some signature falls on every part of a page.
    template = Template.open(build(load_standard(NAMES[0])))
    start = next(i for i, block in enumerate(ALONE.blocks) if block.role is Role.PARAGRAPH)
    filler = Block(Role.PARAGRAPH, "Tiếp tục phối hợp.")
    sources = []
    for count in range(16, 34):
        blocks = (*ALONE.blocks[:start], *[filler] * count, *ALONE.blocks[start:])
        sources.append(tmp_path / f"{count}.docx")
        sources[-1].write_bytes(write(replace(ALONE, blocks=blocks), template))
    lengths = set()
    for made in to_pdf(sources, tmp_path):
        found = pages(pdftotext, made)
        lengths.add(len(found))
        assert "CHỦ TỊCH" in found[-1]
        assert "Nơi nhận:" in found[-1]
        assert "Lưu: VT." in found[-1]
        assert "Ủy ban gửi kèm" in found[-1]
    assert lengths == {1, 2}


@pytest.mark.parametrize("name", NAMES)
def test_a_template_opens_as_pages_of_tags(
    name: str, libreoffice: Path, pdftotext: str, tmp_path: Path
) -> None:
    source = tmp_path / "mau.docx"
    source.write_bytes(build(load_standard(name)))
    (made,) = to_pdf([source], tmp_path)
    text = "\n".join(pages(pdftotext, made))
    for tag in ("{{ the_thuc.quoc_hieu }}", "{{ the_thuc.so_ky_hieu }}", "{{ k.chu }}", "{{ p.ten }}"):
        assert tag in text
