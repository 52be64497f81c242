"""Phần trong gói: which parts hold text, and which files are no document."""

from __future__ import annotations

import pytest

from mttq_docs.errors import UnreadableFile
from mttq_docs.word.engine.faults import Part
from mttq_docs.word.engine.package import Package
from mttq_docs.word.engine.parts import WordFile, parse
from tests.word.templates import WORD, members, p, zipped

MEMBERS = members(
    p("a"),
    {
        "word/header1.xml": "<h/>",
        "word/footer1.xml": "<f/>",
        "word/footnotes.xml": "<n/>",
        "word/endnotes.xml": "<n/>",
        "word/comments.xml": "<c/>",
        "word/styles.xml": "<s/>",
    },
)
TYPES = "[Content_Types].xml"
MAIN = f"{WORD}.document.main+xml"


def of(contents: dict[str, str]) -> WordFile:
    return WordFile.of(Package.open(zipped(contents), name="a.docx"))


def typed(kind: str) -> dict[str, str]:
    return {**MEMBERS, TYPES: MEMBERS[TYPES].replace(MAIN, kind)}


def test_the_parts_that_hold_text_are_known_by_their_type() -> None:
    assert of(MEMBERS).parts == {
        "word/document.xml": Part.BODY,
        "word/header1.xml": Part.HEADER,
        "word/footer1.xml": Part.FOOTER,
        "word/footnotes.xml": Part.FOOTNOTES,
        "word/endnotes.xml": Part.ENDNOTES,
        "word/comments.xml": Part.COMMENTS,
        "docProps/core.xml": Part.PROPERTIES,
    }


def test_the_body_is_found_where_the_package_says() -> None:
    moved = {
        name.replace("document.xml", "document2.xml"): xml.replace("document.xml", "document2.xml")
        for name, xml in MEMBERS.items()
    }
    assert next(iter(of(moved).parts)) == "word/document2.xml"


def test_a_word_template_becomes_a_document() -> None:
    made = of(typed(f"{WORD}.template.main+xml"))
    assert made.package.read(TYPES).decode() == MEMBERS[TYPES]


REFUSED = [
    (typed("application/vnd.ms-word.document.macroEnabled.main+xml"), "macro"),
    (typed("application/vnd.ms-word.template.macroEnabledTemplate.main+xml"), "macro"),
    (
        {
            **MEMBERS,
            TYPES: MEMBERS[TYPES].replace(
                "</Types>", '<Default Extension="bin" ContentType="vbaProject"/></Types>'
            ),
        },
        "macro",
    ),
    (typed("application/octet-stream"), "thân văn bản"),
    ({name: xml for name, xml in MEMBERS.items() if name != TYPES}, TYPES),
    ({name: xml for name, xml in MEMBERS.items() if name != "_rels/.rels"}, "_rels/.rels"),
    ({name: xml for name, xml in MEMBERS.items() if name != "word/document.xml"}, "word/document.xml"),
    ({**MEMBERS, "_rels/.rels": "<Relationships/>"}, "thân văn bản"),
    ({**MEMBERS, TYPES: "<Types>"}, "XML hỏng"),
]


@pytest.mark.parametrize(("contents", "says"), REFUSED)
def test_what_is_no_document_is_refused(contents: dict[str, str], says: str) -> None:
    with pytest.raises(UnreadableFile, match=says.replace("[", r"\[")) as caught:
        of(contents)
    assert "a.docx" in str(caught.value)


def test_document_types_are_refused_in_any_encoding() -> None:
    hidden = '<?xml version="1.0" encoding="IBM037"?><!DOCTYPE w [<!ENTITY a "ha">]><w>&a;</w>'
    with pytest.raises(UnreadableFile, match="DTD|XML hỏng"):
        parse(hidden.encode("cp037"), "word/document.xml", "a.docx")
