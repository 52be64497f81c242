"""Luật đọc: what we write is what we read, with our styles and without them, for every example and standard."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from mttq_docs import compose_sheet, load, render
from mttq_docs.numbering import Label, Level, format_label
from mttq_docs.recognise import recognise, recognise_text
from mttq_docs.sheet import Block, Chart, Look, Role, Sheet, Table
from mttq_docs.standards import NAMES, load_standard
from mttq_docs.standards.standard import Standard
from mttq_docs.word.read import read
from mttq_docs.word.skeleton import build
from mttq_docs.word.styles import ROLE_NAMES
from mttq_docs.word.template import Template
from mttq_docs.word.write import write
from tests.conftest import EXAMPLES
from tests.word.raw import unzipped, zipped
from tests.word.samples import ALONE, SAMPLE

DOCUMENTS = [path for path in EXAMPLES if "loại văn bản" in path.read_text(encoding="utf-8")]
_NAME = re.compile(rb'<w:name w:val="[^"]*"/>')


@pytest.fixture(params=DOCUMENTS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def document(request: pytest.FixtureRequest) -> Path:
    return Path(request.param)


@pytest.fixture(params=NAMES)
def standard(request: pytest.FixtureRequest) -> Standard:
    return load_standard(request.param)


@cache
def template(standard: str) -> Template:
    return Template.open(build(load_standard(standard)))


def read_back(content: bytes) -> Sheet:
    return recognise(read(content))


def without_style_names(content: bytes) -> bytes:
    """The same file as a stranger's: styles that look alike under names that say nothing."""
    parts = unzipped(content)
    names = iter(range(1000))
    parts["word/styles.xml"] = _NAME.sub(
        lambda _: b'<w:name w:val="Kieu %d"/>' % next(names), parts["word/styles.xml"]
    )
    return zipped(parts)


def without_blank_name(sheet: Sheet) -> tuple[Block, ...]:
    """A place for a name in which nothing stands is seen only by its style."""
    return tuple(
        block for block in sheet.blocks if block.text or block.lead or isinstance(block, Table | Chart)
    )


class TestReadingWhatWeWrite:
    """Law 2."""

    def test_gives_the_sheet_back(self, document: Path, standard: Standard) -> None:
        model = load(document)
        assert read_back(render(model, standard=standard.name)) == compose_sheet(
            model, standard=standard.name
        )

    def test_gives_it_back_without_our_style_names(self, document: Path, standard: Standard) -> None:
        model = load(document)
        found = read_back(without_style_names(render(model, standard=standard.name)))
        assert found.blocks == without_blank_name(compose_sheet(model, standard=standard.name))

    @pytest.mark.parametrize("sheet", [SAMPLE, ALONE], ids=["sample", "alone"])
    def test_gives_every_role_back(self, sheet: Sheet, standard: Standard) -> None:
        assert read_back(write(sheet, template(standard.name))).blocks == sheet.blocks

    def test_recognising_again_changes_nothing(self, document: Path) -> None:
        found = read_back(render(load(document)))
        assert recognise(found) == found

    def test_the_text_alone_gives_most_of_it(self, document: Path) -> None:
        """As lines of plain text: run-in titles are text, a lone addressee has its label."""
        blocks = [
            block
            for block in compose_sheet(load(document)).blocks
            if block.text and not isinstance(block, Table | Chart)
        ]
        lines = [str(block).partition(" | ")[2].replace("**", "") for block in blocks]
        labelled = [
            f"Kính gửi: {line}" if block.role is Role.ADDRESSEE else line
            for block, line in zip(blocks, lines, strict=True)
        ]
        assert [str(block) for block in recognise_text(labelled).blocks] == [
            f"{block.role.value} | {line}" for block, line in zip(blocks, lines, strict=True)
        ]


WORDS = st.lists(
    st.sampled_from(
        [
            "Vận động",
            "Nhân dân",
            "xây dựng",
            "nông thôn mới",
            "100%",
            "02 mô hình",
            "I.",
            "1.",
            "-",
            "(kèm theo)",
            "Điều 5",
            "<&>",
            "“đẹp”",
        ]
    ),
    min_size=1,
    max_size=12,
).map(" ".join)
ITEMS = st.tuples(WORDS, st.sampled_from(["", "Tên gọi:", "Về vốn:"]))


@st.composite
def outlines(draw: st.DrawFn) -> tuple[Block, ...]:
    """Sections, clauses with or without a run-in title, points, programmes, dashes, pluses: in our own order."""
    blocks: list[Block] = []
    for section in range(1, draw(st.integers(1, 3)) + 1):
        blocks.append(
            Block(Role.SECTION, draw(WORDS).upper(), format_label(Label(Level.SECTION, (section,))))
        )
        for clause, (text, lead) in enumerate(draw(st.lists(ITEMS, max_size=3)), 1):
            blocks.append(Block(Role.CLAUSE, text, f"{clause}.", lead))
            for point, words in enumerate(draw(st.lists(WORDS, max_size=3)), 1):
                blocks.append(Block(Role.POINT, words, format_label(Label(Level.POINT, (point,)))))
        for text, lead in draw(st.lists(ITEMS, max_size=2)):
            blocks.append(Block(Role.DASH, text, "-", lead))
            blocks.extend(Block(Role.PLUS, words, "+") for words in draw(st.lists(WORDS, max_size=2)))
        blocks.extend(Block(Role.PARAGRAPH, text) for text in draw(st.lists(WORDS, max_size=1)))
    return tuple(blocks)


@settings(max_examples=60, deadline=None)
@given(outlines())
def test_any_outline_comes_back(blocks: tuple[Block, ...]) -> None:
    frame = {
        block.role: block
        for block in SAMPLE.blocks
        if block.role in (Role.NATIONAL_NAME, Role.KIND, Role.SUBJECT)
    }
    sheet = Sheet((*frame.values(), *blocks))
    found = read_back(write(sheet, template(NAMES[0])))
    assert tuple(block for block in found.blocks if block.role is not Role.NAME) == sheet.blocks


class TestLooks:
    """What is read of our own papers is what the standard says of each element."""

    def test_are_those_of_the_standard(self, standard: Standard) -> None:
        found = read_back(write(SAMPLE, template(standard.name)))
        for block in found.blocks:
            element, look = standard.elements[block.role], block.look
            assert isinstance(look, Look)
            # Of several addressees each has its own line under the colon.
            assert look.align == element.align.used or block.role is Role.ADDRESSEE, block
            assert look.line == element.line.used, block
            # A run-in title is bold whatever the text after it is; long lines of the frame may be smaller.
            assert {span.face.bold for span in block.faces()} <= {element.bold.used}, block
            assert {span.face.italic for span in block.faces()} <= {element.italic.used}, block
            assert {span.face.family for span in block.faces()} <= {standard.font.family.used}, block
            for span in block.faces():
                assert element.size_pt.accepts(span.face.size_pt), block

    def test_rules_stand_where_the_standard_wants_them(self, standard: Standard) -> None:
        found = read_back(write(SAMPLE, template(standard.name)))
        ruled = {block.role for block in found.blocks if block.look and block.look.rule}
        wanted = {role for role, element in standard.elements.items() if element.rule.used != "none"}
        assert ruled == wanted & {block.role for block in found.blocks}

    def test_pages_are_those_of_the_standard(self, standard: Standard) -> None:
        pages = read_back(write(SAMPLE, template(standard.name))).pages
        assert len(pages) == 3
        for page in pages:
            assert page.width_mm == pytest.approx(standard.page.width_mm.used, abs=0.05)
            assert page.margin_left_mm == pytest.approx(standard.page.margin_left_mm.used, abs=0.05)
            assert page.margin_top_mm == pytest.approx(standard.page.margin_top_mm.used, abs=0.05)
            assert page.start == 1
            assert page.number is not None
            assert page.number.position == standard.page_number.position.used
            assert page.number.first_page is standard.page_number.first_page.used
            assert page.number.face.size_pt == standard.page_number.size_pt.used


def test_every_style_of_ours_has_a_role_that_reading_knows() -> None:
    assert set(ROLE_NAMES) == {block.role for block in SAMPLE.blocks}
