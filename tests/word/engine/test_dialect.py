"""Ngôn ngữ mẫu: docxtpl's grammar, and the way back from a line to the paragraph that one sees in Word."""

from __future__ import annotations

import pytest
from lxml import etree

from mttq_docs.errors import TemplateError
from mttq_docs.word.engine import dialect
from mttq_docs.word.engine.dialect import is_tagged, patched
from mttq_docs.word.engine.faults import Part
from mttq_docs.word.engine.source import Source
from tests.word.templates import NAMESPACES, p, run, table


def source_of(body: str) -> Source:
    root = etree.fromstring(f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>")
    return patched(root, "a.docx", Part.BODY)


def line_with(source: Source, text: str) -> int:
    return next(number for number, line in enumerate(source.text.split("\n"), 1) if text in line)


PARAGRAPHS = p("một") + p("{%p for x in xs %}") + p("- {{ x }}") + p("{%p endfor %}") + p("năm")
TABLE = (
    p("một")
    + table(("hai", "ba"), ("{%tr for x in xs %}", "năm"), ("{{ x }}", "bảy"), ("{%tr endfor %}", ""))
    + p("mười")
)


@pytest.mark.parametrize(
    ("body", "text", "number"),
    [
        (PARAGRAPHS, "một", 1),
        (PARAGRAPHS, "{% for", 2),
        (PARAGRAPHS, "{{ x }}", 3),
        (PARAGRAPHS, "{% endfor", 4),
        (PARAGRAPHS, "năm", 5),
        (TABLE, "{% for", 4),
        (TABLE, "{{ x }}", 6),
        (TABLE, "bảy", 7),
        (TABLE, "{% endfor", 8),
        (TABLE, "mười", 10),
        ("<w:p/>" + p("hai") + '<w:p w:rsidR="00A1"><w:pPr/></w:p>' + p("bốn"), "bốn", 4),
        (f"<w:p>{run('một')}<w:r><w:pict>{p('hai, trong khung')}</w:pict></w:r></w:p>" + p("ba"), "ba", 3),
    ],
)
def test_a_line_knows_the_paragraph_that_one_counts_in_word(body: str, text: str, number: int) -> None:
    source = source_of(body)
    spot = source.spot(line_with(source, text), text)
    assert spot.paragraph == number
    assert text.strip("{% }") in spot.text


def test_line_ends_inside_the_file_do_not_count() -> None:
    source = source_of(p("một\nhai") + "\n  \n" + p("{{ x }}"))
    assert source.spot(line_with(source, "{{ x }}")).paragraph == 2


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        (("{{ so_ky_", "hieu }}"), "{{ so_ky_hieu }}"),
        (("{", "{ so }", "}"), "{{ so }}"),
        (("{%", " if a %}x{% endif", " %}"), "{% if a %}x{% endif %}"),
        (("{{ a if b == “x” else ‘y’ }}",), "{{ a if b == \"x\" else 'y' }}"),
        (("{% if a &lt; 2 %}", "x{% endif %}"), "{% if a < 2 %}"),
    ],
)
def test_tags_that_word_has_split_or_quoted_are_mended(runs: tuple[str, ...], expected: str) -> None:
    assert expected in source_of(p(*runs)).text


@pytest.mark.parametrize(
    ("body", "needs"),
    [
        (table(("{%tc for c in cs %}", "{{ c }}", "{%tc endfor %}")), True),
        (table(("{{tc c }}",)), True),
        (table(("{% colspan n %}a",)), True),
        (table(("{% hm %}a",)), True),
        (p("{%", "tc x %}"), True),
        (table(("{% cellbg mau %}a",)), False),
        (table(("{% vm %}a",)), False),
        (PARAGRAPHS, False),
    ],
)
def test_what_changes_the_columns_of_a_table_is_known(body: str, needs: bool) -> None:
    assert source_of(body).needs_tree is needs


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Số: {{ so", "“{{” mà không đóng bằng “}}”"),
        ("{% if a }", "“{%” mà không đóng bằng “%}”"),
        ("{# ghi chú", "“{#” mà không đóng bằng “#}”"),
        ("{{ " + "a + " * 400 + "1 }}", "dài quá 1000 chữ"),
    ],
)
def test_a_tag_that_never_ends_is_refused_with_its_paragraph(text: str, says: str) -> None:
    with pytest.raises(TemplateError) as caught:
        source_of(p("đầu") + p(text) + p("}} cuối"))
    assert says in str(caught.value)
    assert "thân văn bản, đoạn 2" in str(caught.value)


def test_a_huge_part_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dialect, "MAX_PART", 100)
    with pytest.raises(TemplateError, match="quá lớn"):
        source_of(p("{{ a }}" * 20))


@pytest.mark.parametrize(
    ("xml", "tagged"),
    [
        (p("{{ so }}"), True),
        (p("{", "% if a %}"), True),
        (p("{# lời nhắc #}"), True),
        (p("{_{ không phải thẻ }_}"), True),
        (p("{ tập hợp }"), False),
        ('<w:p w:x="{{ kieu }}"/>', True),
        ('<w:p w:x="{{"/>', False),
    ],
)
def test_a_part_without_tags_is_left_alone(xml: str, tagged: bool) -> None:
    assert is_tagged(xml) is tagged
