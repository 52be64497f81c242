"""Hộp cát: templates that want more than a document does nothing to the machine that renders them."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from types import MappingProxyType

import pytest

from mttq_docs.errors import TemplateError, UnreadableFile
from mttq_docs.word.engine import compiled
from mttq_docs.word.engine.values import MAX_STEPS
from mttq_docs.word.template import Template
from tests.word.templates import W, core, docx, p, texts

ATTACKS = [
    "{{ ''.__class__.__mro__ }}",
    "{{ x.__init__.__globals__ }}",
    "{{ x['__class__'] }}",
    "{{ x | map(attribute='__class__') | list }}",
    "{{ x | sort(attribute='__class__') }}",
    "{{ f.__globals__ }}",
    "{{ self.__init__ }}",
    "{{ loop.__init__ }}",
    "{{ '{0.__class__}'.format(x) }}",
    "{{ '{x.__class__}'.format_map(data) }}",
    "{{ 'a'['for' ~ 'mat']('b') }}",
    "{{ '%1000000000d' % 1 }}",
    "{{ '%1000000000d' | format(1) }}",
    "{{ '%.999999999f' | format(1) }}",
    "{{ '%*d' | format(999999999, 1) }}",
    "{{ 'a' * 1000000000 }}",
    "{{ 1000000000 * 'a' }}",
    "{% set a = 'a' * 400000 %}{% set b = a ~ a %}{% set c = b ~ b %}{{ c }}",
    "{% set a = 'a' * 400000 %}{% set b = a + a %}{% set c = b + b %}{{ c }}",
    "{% set a = 'a' * 1000 %}{{ a | replace('a', a) }}",
    "{% set a = 'a' * 1000 %}{{ a.replace('a', a) }}",
    "{% set a = 'a' * 1000 %}{{ a | join(a) }}",
    "{% set a = 'a' * 1000 %}{{ a.join(a) }}",
    "{% set a = 9999999999 * 9999999999 %}" + "{% set a = a * a %}" * 9 + "{{ a }}",
    "{{ 1 | round(1000000000) }}",
    "{{ 1.5 | round(-1000000000) }}",
    "{{ x + x }}",
    "{{ x * 1000000000 }}",
    "{% for a in range(1000000000) %}a{% endfor %}",
    "{% for a in range(0, 99999999999999999999999999) %}a{% endfor %}",
    "{% for a in range(9000) %}{% for b in range(9000) %}{% endfor %}{% endfor %}",
    "{% for a in endless %}a{% endfor %}",
    "{% for a in x" + " %}{% for a in x" * 7 + " %}a" + "{% endfor %}" * 8,
    "{{ lipsum() }}",
    "{{ cycler('a').next() }}",
    "{{ joiner('a')() }}",
    "{{ namespace(a=1).a }}",
    "{{ dict(a=1) }}",
    "{{ x | attr('append') }}",
    "{{ x.append(1) }}",
    "{{ x.clear() }}",
    "{{ data.update(data) }}",
    "{{ data.pop('a') }}",
    "{{ path.unlink() }}",
    "{{ path.read_text() }}",
    "{{ kind('a') }}",
    "{{ kind.mro() }}",
    "{{ x | random }}",
    "{{ 'a' | center(1000000000) }}",
    "{{ 'a'.center(1000000000) }}",
    "{{ 'a'.ljust(1000000000) }}",
    "{{ 'a'.zfill(1000000000) }}",
    "{{ 'a' | indent(1000000000) }}",
    "{{ 'a'.encode() }}",
    "{{ f }}",
    "{{ range }}",
    "{{ self }}",
]


def endless() -> object:
    while True:
        yield "a"


def data(path: Path) -> dict[str, object]:
    return {
        "x": ["a"] * 10,
        "data": {"a": 1},
        "f": lambda *_: "a",
        "endless": endless(),
        "path": path,
        "kind": str,
    }


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_is_refused(attack: str, tmp_path: Path) -> None:
    kept = tmp_path / "quan-trọng.txt"
    kept.write_text("còn đây", encoding="utf-8")
    context = data(kept)
    with pytest.raises(TemplateError, match="đoạn 1"):
        Template.open(docx(p(attack))).render(context)
    assert kept.read_text(encoding="utf-8") == "còn đây"
    assert context["x"] == ["a"] * 10
    assert context["data"] == {"a": 1}


@pytest.mark.parametrize(
    ("name", "xml"),
    [
        ("word/header1.xml", f'<w:hdr xmlns:w="{W}">{p("TAG")}</w:hdr>'),
        ("word/footer1.xml", f'<w:ftr xmlns:w="{W}">{p("TAG")}</w:ftr>'),
        (
            "word/footnotes.xml",
            f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="2">{p("TAG")}</w:footnote></w:footnotes>',
        ),
        (
            "word/endnotes.xml",
            f'<w:endnotes xmlns:w="{W}"><w:endnote w:id="2">{p("TAG")}</w:endnote></w:endnotes>',
        ),
        (
            "word/comments.xml",
            f'<w:comments xmlns:w="{W}"><w:comment w:id="2">{p("TAG")}</w:comment></w:comments>',
        ),
        ("docProps/core.xml", core("TAG")),
    ],
)
@pytest.mark.parametrize("attack", ["{{ ''.__class__ }}", "{{ 'a' * 1000000000 }}", "{{ x.append(1) }}"])
def test_no_part_is_outside_the_sandbox(name: str, xml: str, attack: str) -> None:
    context = {"x": ["a"]}
    with pytest.raises(TemplateError):
        Template.open(docx(p("a"), {name: xml.replace("TAG", attack)})).render(context)
    assert context == {"x": ["a"]}


def test_the_length_of_a_document_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled, "MAX_BYTES", 5000)
    template = Template.open(docx(p("{% for x in xs %}{{ x }}{% endfor %}")))
    assert len(texts(template.render({"xs": ["a" * 100] * 20}))[0]) == 2000
    with pytest.raises(TemplateError, match="quá dài"):
        template.render({"xs": ["a" * 100] * 90})


def test_turns_are_counted_for_each_document_anew() -> None:
    loop = "{% for x in xs %}{% endfor %}"
    data = {"xs": [None] * (MAX_STEPS - 1)}
    template = Template.open(docx(p(loop)))
    for _ in range(2):
        template.render(data)
    with pytest.raises(TemplateError, match="quá 1000000 lượt"):
        Template.open(docx(p(loop * 2))).render(data)


def test_a_function_that_the_caller_gives_may_be_called() -> None:
    template = Template.open(
        docx(p("{{ viet_hoa(ten) }} {{ ngay.strftime('%d/%m/%Y') }} {{ bang.get('a') }}"))
    )
    context = {
        "viet_hoa": str.upper,
        "ten": "a",
        "ngay": dt.date(2018, 9, 5),
        "bang": MappingProxyType({"a": 1}),
    }
    assert texts(template.render(context)) == ["A 05/9/2018".replace("/9/", "/09/") + " 1"]


def test_a_key_comes_before_a_method_of_the_same_name() -> None:
    template = Template.open(docx(p("{{ muc.items }} {{ muc.title }}")))
    assert texts(template.render({"muc": {"items": "một", "title": "hai"}})) == ["một hai"]


def test_a_hostile_file_is_refused_before_its_tags_are_read() -> None:
    with pytest.raises(UnreadableFile):
        Template.open(b"PK\3\4")
