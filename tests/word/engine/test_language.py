"""Cú pháp mẫu: what a template may say, and how it is told what it may not."""

from __future__ import annotations

import pytest

from mttq_docs.errors import TemplateError
from mttq_docs.word.template import Template
from tests.word.templates import W, core, docx, p, texts

DATA = {"so": 5, "ten": "Chương trình", "trong": None, "xs": ["a", "b"], "khoi": [{"vai": "muc", "chu": "I"}]}

ALLOWED = [
    ("{{ ten }}", "Chương trình"),
    ("{{ khoi[0].chu }}{{ khoi[0]['vai'] }}", "Imuc"),
    ("{% for x in xs %}{{ loop.index }}{{ x }}{% if not loop.last %}, {% endif %}{% endfor %}", "1a, 2b"),
    ("{% for x in xs if x != 'a' %}{{ x }}{% else %}không{% endfor %}", "b"),
    (
        "{% for k in khoi %}{% if k.vai == 'muc' %}M{% elif k.vai == 'gach' %}G{% else %}K{% endif %}{% endfor %}",
        "M",
    ),
    ("{% set a = ten ~ '/' ~ so %}{{ a }}", "Chương trình/5"),
    ("{% with a = so + 1 %}{{ a }}{% endwith %}", "6"),
    ("{{ '%02d' | format(so) }}", "05"),
    ("{{ '%02d' % so }}", "05"),
    ("{{ xs | join(', ') }} {{ ', '.join(xs) }}", "a, b a, b"),
    ("{{ xs | length }} {{ xs | first }} {{ xs | map('upper') | join }}", "2 a AB"),
    ("{{ ten.upper() }} {{ ten.replace('Chương', 'Kế') }}", "CHƯƠNG TRÌNH Kế trình"),
    ("{% if so in [1, 5] and ten is defined and khac is not defined %}có{% endif %}", "có"),
    ("{{ khac | default('…') }}", "…"),
    ("{% for i in range(3) %}{{ i }}{% endfor %}", "012"),
    ("{% for k, v in khoi[0].items() %}{{ k }}={{ v }};{% endfor %}", "vai=muc;chu=I;"),
    ("{{ so * 2 - 1 }} {{ 7 // 2 }} {{ so / 2 }} {{ so % 2 }} {{ -so }}", "9 3 2.5 1 -5"),
    ("{{ ten[:6] }}", "Chương"),
    ("{# lời nhắc #}{{ so }}", "5"),
    ("{_{ so }_} {_% if %_}", "{{ so }} {% if %}"),
]

REFUSED = [
    ("{% include 'a' %}", "lệnh “include” không dùng được"),
    ("{% import 'a' as a %}", "lệnh “import”"),
    ("{% extends 'a' %}", "lệnh “extends”"),
    ("{% macro a() %}{% endmacro %}", "lệnh “macro”"),
    ("{% block a %}{% endblock %}", "lệnh “block”"),
    ("{% filter upper %}a{% endfilter %}", "lệnh “filter”"),
    ("{% autoescape false %}{{ ten }}{% endautoescape %}", "lệnh “autoescape”"),
    ("{% call a() %}{% endcall %}", "lệnh “call”"),
    ("{% fro x in xs %}{% endfor %}", "có phải “for”"),
    ("{% set a %}x{% endset %}", "lệnh “endset”"),
    ("{% for x in xs %}", "không có {% endfor %} đóng lại"),
    ("{% if so %}", "không có {% endif %} đóng lại"),
    ("{% endfor %}", "đóng mà phía trước không mở"),
    ("{% for x in xs %}{% endif %}", "đóng nhầm {% for … %} mở ở đoạn 2"),
    ("{% else %}", "không nằm trong {% if %}"),
    ("{% if so %}{% for x in xs %}{% elif so %}{% endfor %}{% endif %}", "không nằm trong {% if %}"),
    ("{{ so ten }}", "sai cú pháp"),
    ("{{ so + }}", "sai cú pháp"),
    ("{% if %}{% endif %}", "sai cú pháp"),
    ("{{ ten | uper }}", "không có bộ lọc “uper”; có phải “upper”"),
    ("{{ ten | attr('x') }}", "không có bộ lọc “attr”"),
    ("{{ ten is lon }}", "không có phép thử “is lon”"),
    ("{{ [ten, so] | join }}", "danh sách viết trong thẻ"),
    ("{% for x in [[xs]] %}{% endfor %}", "danh sách viết trong thẻ"),
    ("{{ {'a': ten} }}", "danh sách viết trong thẻ"),
    ("{% for x in xs recursive %}{{ loop(x) }}{% endfor %}", "vòng lặp gọi lại chính nó"),
    ("{% for a in xs %}" * 9 + "{% endfor %}" * 9, "lồng nhau quá 8 tầng"),
    ("{{ ten.join(*xs) }}", "“*” hay “**”"),
    ("{{ 2 ** 8 }}", "cú pháp không có trong mẫu"),
    ("{{ " + "(" * 300 + "1" + ")" * 300 + " }}", "lồng nhau quá sâu"),
    ("{{ ten" + ".a" * 400 + " }}", "lồng nhau quá sâu"),
]


@pytest.mark.parametrize(("text", "expected"), ALLOWED)
def test_a_template_may_say(text: str, expected: str) -> None:
    assert texts(Template.open(docx(p(text))).render(DATA)) == [expected]


@pytest.mark.parametrize(("text", "says"), REFUSED)
def test_a_template_may_not_say(text: str, says: str) -> None:
    with pytest.raises(TemplateError) as caught:
        Template.open(docx(p("đầu") + p(text)), name="mẫu.docx")
    assert says in str(caught.value)
    assert str(caught.value).startswith("Mẫu “mẫu.docx”, thân văn bản")


@pytest.mark.parametrize(
    ("part", "xml", "named"),
    [
        ("word/header1.xml", f'<w:hdr xmlns:w="{W}">{p("{% if %}")}</w:hdr>', "đầu trang, đoạn 1"),
        ("docProps/core.xml", core("{% include 'x' %}"), "thuộc tính tệp"),
    ],
)
def test_the_part_is_named(part: str, xml: str, named: str) -> None:
    with pytest.raises(TemplateError, match=named):
        Template.open(docx(p("a"), {part: xml}))
