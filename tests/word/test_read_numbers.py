"""Số tự động: the labels that a reader sees, list by list."""

from __future__ import annotations

import pytest

from tests.word.raw import abstract, blocks, level, lvl, num, p, style


def labels(body: str, numbering: str, styles: str = "") -> list[str]:
    return [block.label for block in blocks(body, numbering=numbering, styles=styles)]


def items(*levels: int, of: int = 1) -> str:
    return "".join(p("x", raw=level(of, ilvl)) for ilvl in levels)


OUTLINE = abstract(
    0,
    lvl(0, "%1.", "upperRoman"),
    lvl(1, "%2."),
    lvl(2, "%2.%3."),
    lvl(3, "%4)", "lowerLetter"),
    lvl(4, "-", "bullet"),
) + num(1, 0)


def test_levels_count_and_restart_below_a_higher_one() -> None:
    assert labels(items(0, 1, 1, 2, 2, 3, 4, 1, 2, 0, 1), OUTLINE) == [
        "I.", "1.", "2.", "2.1.", "2.2.", "a)", "-", "3.", "3.1.", "II.", "1.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("number_format", "shown"),
    [
        ("decimal", "4"),
        ("decimalZero", "04"),
        ("upperRoman", "IV"),
        ("lowerRoman", "iv"),
        ("upperLetter", "D"),
        ("lowerLetter", "d"),
        ("ordinal", "4th"),
        ("vietnameseCounting", "bốn"),
        ("cardinalText", "bốn"),
        ("decimalEnclosedCircle", "④"),
        ("numberInDash", "- 4 -"),
        ("russianLower", "4"),
        ("none", ""),
    ],
)
def test_number_formats(number_format: str, shown: str) -> None:
    numbering = abstract(0, lvl(0, "%1", number_format)) + num(1, 0)
    assert labels(items(0, 0, 0, 0), numbering)[-1] == shown


def test_a_padded_pattern_stands_in_a_choice() -> None:
    custom = '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'
    padded = lvl(0, "%1").replace('<w:numFmt w:val="decimal"/>', custom)
    assert labels(items(0, 0), abstract(0, padded) + num(1, 0)) == ["001", "002"]


def test_words_around_the_number() -> None:
    numbering = abstract(0, lvl(0, "Chương trình %1:"), lvl(1, "Điều %2.")) + num(1, 0)
    assert labels(items(0, 1, 0), numbering) == ["Chương trình 1:", "Điều 1.", "Chương trình 2:"]


@pytest.mark.parametrize(
    ("letter", "font", "sign"),
    [
        ("-", "Times New Roman", "-"),
        ("\uf0b7", "Symbol", "•"),
        ("\uf0a7", "Wingdings", "▪"),
        ("\uf02d", "Symbol", "-"),
        ("o", "Courier New", "o"),
        ("+", "", "+"),
    ],
)
def test_bullets_of_symbol_fonts(letter: str, font: str, sign: str) -> None:
    fonts = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>' if font else ""
    assert labels(items(0), abstract(0, lvl(0, letter, "bullet", fonts)) + num(1, 0)) == [sign]


def test_legal_numbering_shows_the_levels_above_in_figures() -> None:
    legal = lvl(1, "%1.%2.", extra="<w:isLgl/>")
    assert labels(items(0, 0, 1), abstract(0, lvl(0, "%1.", "upperRoman"), legal) + num(1, 0)) == [
        "I.",
        "II.",
        "2.1.",
    ]


def test_lists_of_one_definition_share_their_count() -> None:
    numbering = abstract(0, lvl(0, "%1.")) + num(1, 0) + num(2, 0)
    assert labels(items(0, 0, of=1) + items(0, of=2), numbering) == ["1.", "2.", "3."]


def test_a_start_of_its_own_restarts_the_count_once() -> None:
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = abstract(0, lvl(0, "%1.")) + num(1, 0) + num(2, 0, restart)
    assert labels(items(0, 0) + items(0, 0, of=2) + items(0), numbering) == ["1.", "2.", "1.", "2.", "3."]


def test_a_level_may_be_overridden_whole() -> None:
    override = f'<w:lvlOverride w:ilvl="0">{lvl(0, "%1)", "lowerLetter")}</w:lvlOverride>'
    numbering = abstract(0, lvl(0, "%1.")) + num(2, 0, override)
    assert labels(items(0, 0, of=2), numbering) == ["a)", "b)"]


@pytest.mark.parametrize(
    ("restart", "last"),
    [
        ("", "a)"),
        ('<w:lvlRestart w:val="0"/>', "b)"),
        ('<w:lvlRestart w:val="1"/>', "b)"),
        ('<w:lvlRestart w:val="2"/>', "a)"),
    ],
)
def test_what_restarts_a_level(restart: str, last: str) -> None:
    """After I., 1., a) comes 2.: does a) start anew?"""
    levels = (lvl(0, "%1.", "upperRoman"), lvl(1, "%2."), lvl(2, "%3)", "lowerLetter", restart))
    assert labels(items(0, 1, 2, 1, 2), abstract(0, *levels) + num(1, 0))[-1] == last


def test_levels_that_were_skipped_are_opened() -> None:
    numbering = abstract(0, lvl(0, "%1."), lvl(1, "%1.%2.")) + num(1, 0)
    assert labels(items(1, 1, 0, 1), numbering) == ["1.1.", "1.2.", "2.", "2.1."]


def test_a_style_joins_the_level_that_is_bound_to_it() -> None:
    bound = lvl(1, "%2)", "lowerLetter", '<w:pStyle w:val="Point"/>')
    numbering = abstract(0, lvl(0, "%1.", extra='<w:pStyle w:val="Item"/>'), bound) + num(1, 0)
    joins = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = style("Item", raw=joins) + style("Point", raw=joins) + style("Derived", based_on="Point")
    body = p("x", style="Item") + p("x", style="Point") + p("x", style="Derived") + p("x", style="Item")
    assert labels(body, numbering, styles) == ["1.", "a)", "b)", "2."]


def test_number_zero_takes_a_paragraph_out_of_its_list() -> None:
    numbering = abstract(0, lvl(0, "%1.", extra='<w:pStyle w:val="Item"/>')) + num(1, 0)
    styles = style("Item", raw='<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    body = p("x", style="Item") + p("x", raw='<w:pStyle w:val="Item"/>' + level(0, 0)) + p("x", style="Item")
    assert labels(body, numbering, styles) == ["1.", "", "2."]


def test_a_list_may_lead_to_the_definition_of_a_list_style() -> None:
    numbering = (
        abstract(0, extra='<w:numStyleLink w:val="Lists"/>')
        + abstract(1, lvl(0, "%1/"), extra='<w:styleLink w:val="Lists"/>')
        + num(1, 0)
        + num(2, 1)
    )
    assert labels(items(0) + items(0, of=2), numbering) == ["1/", "2/"]


def test_text_boxes_count_for_themselves() -> None:
    box = f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{items(0, 0)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    numbering = abstract(0, lvl(0, "%1.")) + num(1, 0)
    assert labels(items(0) + p("chủ", box) + items(0), numbering) == ["1.", "", "1.", "2.", "2."]


@pytest.mark.parametrize(
    "numbering",
    [
        "",
        num(1, 7),
        "<w:num/>",
        abstract(0, lvl(3, "%9%4.")) + num(1, 0),
        abstract(0, extra='<w:numStyleLink w:val="none"/>') + num(1, 0),
        abstract(0, lvl(0, "%1", "upperRoman").replace('w:start w:val="1"', 'w:start w:val="999999999"'))
        + num(1, 0),
        abstract(0, lvl(0, "%1", "lowerLetter").replace('w:start w:val="1"', 'w:start w:val="-5"'))
        + num(1, 0),
    ],
)
def test_broken_definitions_do_no_harm(numbering: str) -> None:
    assert all(len(label) < 20 for label in labels(items(0, 3, 8), numbering))
