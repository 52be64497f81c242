"""Giá trị: what the data say is what the page shows, letter by letter, or it is refused with the field's name."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

import pytest
from hypothesis import given, settings, strategies as st

from mttq_docs.errors import TemplateError
from mttq_docs.text import require_legal
from mttq_docs.word.template import Template
from tests.word.templates import canonical, core, docx, p, read, texts

TEMPLATE = Template.open(docx(p("Số: {{ so }}."), {"docProps/core.xml": core("{{ so }}")}))
INNER = Template.open(docx(p("{{ van_ban.so }}")))


class Vai(StrEnum):
    MUC = "mục"


PRINTED = [
    ("05", "05"),
    ("A & B <b> \"x\" 'y' ]]>", "A & B <b> \"x\" 'y' ]]>"),
    ("“ngoặc” – ‘đơn’", "“ngoặc” – ‘đơn’"),
    ("😀 \u00a0 ế \u1ebf", "😀 \u00a0 ế \u1ebf"),
    ("{{ x }} {% if %} {_{ }_} {# #}", "{{ x }} {% if %} {_{ }_} {# #}"),
    ("&amp; &lt;w:p/&gt;", "&amp; &lt;w:p/&gt;"),
    ("hai\ndòng", "hai\ndòng"),
    ("hai\r\ndòng\rba", "hai\ndòng\nba"),
    ("cột\tcột", "cột\tcột"),
    (5, "5"),
    (1.5, "1.5"),
    (Decimal("1.50"), "1.50"),
    (Vai.MUC, "mục"),
    (None, ""),
    ("", ""),
]


@pytest.mark.parametrize(("value", "shown"), PRINTED)
def test_a_value_is_shown(value: object, shown: str) -> None:
    assert texts(TEMPLATE.render({"so": value})) == [f"Số: {shown}."]


@settings(deadline=None)
@given(st.text())
def test_any_text_is_shown_as_it_is_or_refused(value: str) -> None:
    try:
        require_legal(value)
    except ValueError:
        if not set(value) & {"\a", "\f"}:
            with pytest.raises(TemplateError, match="trường “so”"):
                TEMPLATE.render({"so": value})
        return
    shown = value.replace("\r\n", "\n").replace("\r", "\n")
    assert texts(TEMPLATE.render({"so": value})) == [f"Số: {shown}."]


REFUSED = [
    (True, "trường “van_ban.so” là đúng/sai"),
    (["a"], "trường “van_ban.so” không phải chữ hay số"),
    ({"a": 1}, "không phải chữ hay số"),
    (("a",), "không phải chữ hay số"),
    (b"abc", "không phải chữ hay số"),
    (object(), "không phải chữ hay số"),
    (len, "không phải chữ hay số"),
    ("a\x0bb", "trường “van_ban.so”: Có ký tự điều khiển U+000B"),
    ("a\x00b", "U+0000"),
    ("a\ud800b", "U+D800"),
    ("a\uffffb", "U+FFFF"),
]


@pytest.mark.parametrize(("value", "says"), REFUSED)
def test_a_value_that_nobody_wants_to_read_is_refused(value: object, says: str) -> None:
    with pytest.raises(TemplateError) as caught:
        INNER.render({"van_ban": {"so": value}})
    assert says in str(caught.value)
    assert "đoạn 1 (“{{ van_ban.so }}”)" in str(caught.value)


DATA = {"so_ky_hieu": "05", "van_ban": {"so": "1", "nguoi_ky": None}, "noi_nhan": ["a"], "ten": "chữ"}

MISSING = [
    ("{{ so_ki_hieu }}", "dữ liệu không có trường “so_ki_hieu”; có phải “so_ky_hieu”?"),
    ("{{ sốKýHiệu }}", "không có trường “sốKýHiệu”"),
    ("{{ van_ban.soo }}", "không có trường “soo” ở đó; có phải “so”?"),
    ("{{ van_ban['soo'] }}", "không có trường “soo” ở đó; có phải “so”?"),
    ("{{ van_ban.nguoi_ky.ten }}", "phần đứng trước “.ten” đang để trống"),
    ("{{ noi_nhan.ten }}", "phần đứng trước “.ten” là danh sách"),
    ("{{ khac.ten }}", "dữ liệu không có trường “khac”"),
    ("{{ khac() }}", "dữ liệu không có trường “khac”"),
    ("{% if khac %}{% endif %}", "dữ liệu không có trường “khac”"),
    ("{% for x in khac %}{% endfor %}", "dữ liệu không có trường “khac”"),
    ("{% for don_vi in noi_nhan %}{{ don_vy }}{% endfor %}", "có phải “don_vi”?"),
    ("{% for x in ten %}{% endfor %}", "“ten” là một chuỗi chữ, không phải danh sách"),
    ("{% for x in 5 %}{% endfor %}", "lặp qua một số"),
    ("{{ ten + 1 }}", "cộng hay so sánh chữ với số"),
    ("{% if ten &lt; 1 %}{% endif %}", "cộng hay so sánh chữ với số"),
    ("{{ 1 / 0 }}", "chia cho 0"),
    ("{{ ten.split('') }}", "không tính được"),
    ("{{ ten ~ noi_nhan }}", "không nối được danh sách"),
    ("{{r ten }}", "trường “ten” là chữ thường, không đặt được vào {{r … }}"),
    ("{{p ten }}", "trường “ten” là chữ thường"),
]


@pytest.mark.parametrize(("text", "says"), MISSING)
def test_data_that_do_not_fit_are_explained_where_they_are_used(text: str, says: str) -> None:
    template = Template.open(docx(p("đầu") + p("{% if ten %}") + p("{% endif %}") + p(text)), name="mẫu.docx")
    with pytest.raises(TemplateError) as caught:
        template.render(DATA)
    assert says in str(caught.value)
    assert "Mẫu “mẫu.docx”, thân văn bản, đoạn 4 (“" in str(caught.value)


def test_an_empty_key_is_an_empty_list() -> None:
    template = Template.open(docx(p("[{% for x in xs %}{{ x }}{% endfor %}]{{ 'a' ~ xs }}")))
    assert texts(template.render({"xs": None})) == ["[]a"]


def test_a_generator_is_looped_over() -> None:
    template = Template.open(docx(p("{% for x in xs %}{{ loop.index }}{{ x }}{% endfor %}" * 2)))
    assert texts(template.render({"xs": (x for x in "ab")})) == ["1a2b1a2b"]


def test_line_ends_stay_what_they_are_outside_of_runs() -> None:
    made = TEMPLATE.render({"so": "hai\ndòng"})
    assert b"<dc:title>hai\nd\xc3\xb2ng</dc:title>" in read(made, "docProps/core.xml")


def test_a_value_inside_a_tag_is_an_attribute() -> None:
    template = Template.open(docx('<w:p><w:pPr><w:pStyle w:val="{{ kieu }}"/></w:pPr></w:p>'))
    assert 'w:val="a&quot;&lt;&amp;b"' in canonical(template.render({"kieu": 'a"<&b'})).decode()


@pytest.mark.parametrize(
    ("text", "value", "shown"),
    [
        ("{{ a | e }}", "A & B", "A & B"),
        ("{{ a | e }}", "hai\ndòng", "hai\ndòng"),
        ("{{ a | safe }}", "A &amp; B", "A & B"),
        ("{{ xs | map('e') | join(' &amp; ') }}", "", "a & b & c<"),
        ("{{ xs | join(' &amp; ') }}", "", "a & b & c<"),
    ],
)
def test_what_is_escaped_already_is_not_escaped_again(text: str, value: str, shown: str) -> None:
    template = Template.open(docx(p(text)))
    assert texts(template.render({"a": value, "xs": ["a", "b & c<"]})) == [shown]


@pytest.mark.parametrize("value", ["<b>", "A & B", "</w:t>", "<x:y/>", "&ten;", "<w:t>", "]]>"])
def test_safe_cannot_break_the_file(value: str) -> None:
    template = Template.open(docx(p("đầu") + p("Số {{ a | safe }}")))
    with pytest.raises(TemplateError, match="không phải XML đúng") as caught:
        template.render({"a": value})
    assert "Số" in str(caught.value)


def test_safe_may_bring_whole_elements() -> None:
    template = Template.open(docx("<w:p><w:r>{{ a | safe }}</w:r></w:p>"))
    assert texts(template.render({"a": "<w:t>chữ</w:t>"})) == ["chữ"]


@pytest.mark.parametrize("character", ["\x0b", "\ud800"])
def test_characters_that_xml_cannot_hold_do_not_slip_in_by_a_filter(character: str) -> None:
    template = Template.open(docx(p("{{ so | e }}")))
    with pytest.raises(TemplateError, match="trường “so”"):
        template.render({"so": f"a{character}"})
