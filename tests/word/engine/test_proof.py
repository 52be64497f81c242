"""Chứng minh: which templates need no look at their documents, and that the proof is right."""

from __future__ import annotations

import itertools
from xml.parsers import expat

import pytest
from hypothesis import given, settings, strategies as st
from jinja2 import Environment

from mttq_docs.errors import TemplateError
from mttq_docs.word.engine.compiling import compiled
from mttq_docs.word.engine.dialect import patched
from mttq_docs.word.engine.faults import Part
from mttq_docs.word.engine.parts import parse
from mttq_docs.word.engine.proof import examine
from mttq_docs.word.engine.source import Source
from mttq_docs.word.engine.values import RUN, Run, Setting
from mttq_docs.word.template import Template
from tests.word.templates import core, docx, p, read, run, table, texts

LINK = f"<w:hyperlink>{run('{% if a %}')}</w:hyperlink>{run('chữ {% endif %}')}"

PROVEN = [
    p("{{ a }}"),
    p("{%p if a %}") + p("có") + p("{%p else %}") + p("không") + p("{%p endif %}"),
    p("{%p for x in xs %}") + p("{{ x }}") + p("{%p endfor %}"),
    table(("{%tr for x in xs %}", ""), ("{{ x }}", "{{ a }}"), ("{%tr endfor %}", "")),
    p("một {% if a %}", "hai", "{% endif %} ba"),
    p("một {% if a %}") + p("{{ a }}") + p("{% endif %} ba"),
    p("{% for x in xs %}{% if x %}", "{{ x }}", "{% else %}", "-", "{% endif %}{% endfor %}"),
    p("{% with b = a %}{{ b }}{% endwith %}"),
]
NOT_PROVEN = [
    table(("{% cellbg a %}ô", "ô")),
    '<w:p><w:pPr><w:pStyle w:val="{{ a }}"/></w:pPr></w:p>',
    '<w:p><w:pPr><w:pStyle w:val="{% if a %}X{% endif %}"/></w:pPr></w:p>',
    f"<w:p>{LINK}</w:p>",
    p("{% if a %}") + table(("{% endif %}", "")),
    f'<w:p xmlns:x="x">{run("{% if a %}")}</w:p><w:p>{run("{% endif %}")}</w:p>',
]
DATA = [
    {"a": a, "xs": xs} for a, xs in itertools.product(["", "FF0000", "<&>"], [[], ["<b>"], ["1", "", "3"]])
]


def is_proven(template: Template) -> bool:
    return template.parts[0].proven


def is_well_formed(xml: bytes) -> bool:
    try:
        expat.ParserCreate(namespace_separator=" ").Parse(xml, True)
    except expat.ExpatError:
        return False
    return True


@pytest.mark.parametrize("body", PROVEN)
def test_whatever_the_data_a_proven_template_makes_xml(body: str) -> None:
    template = Template.open(docx(body))
    assert is_proven(template)
    for data in DATA:
        assert is_well_formed(read(template.render(data), "word/document.xml"))


@pytest.mark.parametrize("body", NOT_PROVEN)
def test_what_is_not_proven_is_looked_at_each_time(body: str) -> None:
    template = Template.open(docx(body))
    assert not is_proven(template)
    for data in DATA:
        try:
            made = template.render(data)
        except TemplateError as error:
            assert "không phải XML đúng" in str(error)
        else:
            assert is_well_formed(read(made))


def test_a_branch_that_tears_the_tree_is_an_error_only_where_it_does() -> None:
    template = Template.open(docx(f"<w:p>{LINK}</w:p>"))
    assert texts(template.render({"a": "x"})) == ["chữ "]
    with pytest.raises(TemplateError, match="không phải XML đúng"):
        template.render({"a": ""})


def test_one_document_with_safe_leaves_the_next_one_proven() -> None:
    template = Template.open(docx(p("{{ a }}{% if b %}{{ b | safe }}{% endif %}")))
    with pytest.raises(TemplateError):
        template.render({"a": "x", "b": "<b>"})
    assert texts(template.render({"a": "<b>", "b": ""})) == ["<b>"]


PIECES = st.recursive(
    st.sampled_from(
        [
            p("chữ"),
            p("{{ a }}"),
            p("{{ x }}"),
            run("{{ a }}"),
            "{{ a }}",
            "</w:t></w:r><w:r><w:t>",
            "</w:t></w:r></w:p><w:p><w:r><w:t>",
            "<w:p><w:r><w:t>",
            "</w:t></w:r></w:p>",
            '<w:p w:a="',
            '"/>',
        ]
    ),
    lambda inner: st.one_of(
        inner.map("{{% if a %}}{}{{% endif %}}".format),
        st.tuples(inner, inner).map(lambda two: f"{{% if a %}}{two[0]}{{% else %}}{two[1]}{{% endif %}}"),
        inner.map("{{% for x in xs %}}{}{{% endfor %}}".format),
        st.lists(inner, max_size=4).map("".join),
    ),
    max_leaves=8,
)


@settings(deadline=None)
@given(PIECES)
def test_no_proof_is_wrong(body: str) -> None:
    """Bodies of any kind, balanced or not: where the proof holds, no data may make the XML malformed."""
    xml = f"<w:body xmlns:w='w'>{body}</w:body>"
    part = compiled("a.xml", Source("a.docx", Part.BODY, xml, (0,), ("",), needs_tree=False))
    if not part.proven:
        return
    for data in DATA:
        try:
            content = b"".join(part.render({**data, "x": "1", RUN: Run()}))
        except TemplateError as error:
            assert "chữ thường" in str(error)  # between paragraphs: refused, not malformed
        else:
            assert is_well_formed(content)


@pytest.mark.parametrize(
    ("body", "setting"),
    [
        (p("{{ a }}"), Setting.TEXT),
        (p("đầu {{ a }} cuối"), Setting.TEXT),
        ('<w:p><w:r><w:instrText xml:space="preserve"> {{ a }} </w:instrText></w:r></w:p>', Setting.PLAIN),
        (p("{{r a }}"), Setting.OUTSIDE),
        (p("{{p a }}"), Setting.OUTSIDE),
        ('<w:p><w:pPr><w:pStyle w:val="{{ a }}"/></w:pPr></w:p>', Setting.TAG),
        (p("{% if b %}x{% endif %}{{ a }}"), Setting.TEXT),
        (
            '<w:p><w:pPr><w:pStyle w:val="X{% if b %}1{% endif %}"/></w:pPr></w:p>' + p("{{ a }}"),
            Setting.TEXT,
        ),
    ],
)
def test_each_field_knows_what_stands_around_it(body: str, setting: Setting) -> None:
    root = parse(read(docx(body)), "word/document.xml", "a.docx")
    proof = examine(Environment().parse(patched(root, "a.docx", Part.BODY).text))
    assert list(proof.settings.values()) == [setting]


def test_properties_hold_plain_text() -> None:
    template = Template.open(docx(p("a"), {"docProps/core.xml": core("{% if a %}{{ a }}{% endif %}")}))
    assert template.parts[0].proven
