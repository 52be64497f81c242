"""Dựng bằng docxtpl: pictures, formatted text and columns come out as docxtpl makes them, in the same sandbox."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Callable
from typing import Any

import docx as python_docx
import pytest
from docxtpl import DocxTemplate, InlineImage, Listing, RichText
from lxml import etree

from mttq_docs.errors import TemplateError, ToolMissing
from mttq_docs.word.engine.inserts import Picture, SubDocument
from mttq_docs.word.template import Template
from tests.word.templates import W, canonical, core, docx, p, png, read, table, texts, unzipped, zipped

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
TITLE = {"docProps/core.xml": core("{{ ten }}")}


def pictures(content: bytes) -> list[tuple[float, float]]:
    """The sizes in mm of the pictures in the body."""
    shapes = python_docx.Document(io.BytesIO(content)).inline_shapes
    return [(round(shape.width.mm, 1), round(shape.height.mm, 1)) for shape in shapes]


VALUES: list[tuple[str, Callable[[], object], list[str]]] = [
    ("{{ a }}", lambda: Listing("một\nhai\aba\tbốn"), ["một\nhai", "ba\tbốn"]),
    ("{{ a }}", lambda: "một\ahai", ["một", "hai"]),
    ("{{ a }}", lambda: "một\fhai", ["một", "\n", "hai"]),
    ("{{r a }}", lambda: RichText("đậm & <nghiêng>", bold=True), ["đậm & <nghiêng>"]),
    ("trước {{r a }} sau", lambda: RichText("đậm", bold=True), ["trước đậm sau"]),
]


@pytest.mark.parametrize(("text", "value", "shown"), VALUES)
def test_docxtpls_values_are_shown(text: str, value: Callable[[], object], shown: list[str]) -> None:
    made = Template.open(docx(p(text), TITLE)).render({"a": value(), "ten": "Tên & <tệp>"})
    assert texts(made) == shown
    assert "<dc:title>Tên &amp; &lt;tệp&gt;</dc:title>" in read(made, "docProps/core.xml").decode()


def test_rich_text_keeps_its_format() -> None:
    made = Template.open(docx(p("{{r a }}"))).render({"a": RichText("đậm", bold=True)})
    assert b"<w:b/>" in read(made)


def test_pictures_have_the_size_that_was_asked_for() -> None:
    template = Template.open(docx(p("{{ a }}") + p("{{ b }}") + p("{{ c }}")))
    made = template.render(
        {
            "a": Picture(png(), width_mm=30),
            "b": Picture(png(), width_mm=30, height_mm=10),
            "c": InlineImage(DocxTemplate(io.BytesIO()), io.BytesIO(png())),
        }
    )
    assert pictures(made)[:2] == [(30.0, 30.0), (30.0, 10.0)]
    assert len(pictures(made)) == 3


def numbers_of_drawings(content: bytes) -> list[str | None]:
    root = etree.fromstring(read(content))
    return [element.get("id") for element in root.iter(f"{{{DRAWING}}}docPr")]


def test_pictures_in_loops_are_numbered_apart() -> None:
    template = Template.open(
        docx(p("{%p for x in xs %}") + p("{{ x.anh }} {{ x.ten }}") + p("{%p endfor %}"))
    )
    made = template.render({"xs": [{"anh": Picture(png()), "ten": name} for name in "ab"]})
    assert texts(made) == [" a", " b"]
    assert len(set(numbers_of_drawings(made))) == 2


def test_a_drawing_that_a_loop_repeats_is_numbered_apart() -> None:
    inline = f'<wp:inline xmlns:wp="{DRAWING}"><wp:docPr id="1" name="a"/></wp:inline>'
    drawing = f"<w:p><w:r><w:drawing>{inline}</w:drawing></w:r></w:p>"
    template = Template.open(docx(p("{%p for x in xs %}") + drawing + p("{%p endfor %}")))
    assert len(set(numbers_of_drawings(template.render({"xs": [1, 2, 3]})))) == 3


def test_columns_follow_the_data() -> None:
    body = table(("{%tc for c in cs %}", "{{ c }}", "{%tc endfor %}"))
    made = Template.open(docx(body)).render({"cs": ["a", "b", "c", "d & e"]})
    assert texts(made) == ["a", "b", "c", "d & e"]
    assert read(made).count(b"<w:gridCol") == 4


def test_data_that_look_like_tags_stay_text_in_every_part() -> None:
    notes = f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="2">{p("{{ b }}")}</w:footnote></w:footnotes>'
    header = f'<w:hdr xmlns:w="{W}">{p("{{ b }}")}</w:hdr>'
    parts = {"word/footnotes.xml": notes, "word/header1.xml": header, **TITLE}
    template = Template.open(docx(p("{{ a }}{{ b }}"), parts))
    tags = "{{ b }} {% if %} {_{ b }_} {# #}"
    made = template.render({"a": Listing("một\ahai "), "b": tags, "ten": tags})
    assert texts(made) == ["một", f"hai {tags}"]
    assert texts(made, "word/footnotes.xml") == [tags]
    assert texts(made, "word/header1.xml") == [tags]
    assert f"<dc:title>{tags}</dc:title>" in read(made, "docProps/core.xml").decode()


def test_a_generator_is_not_empty_when_docxtpl_comes_second() -> None:
    template = Template.open(docx(p("{{ a }}{% for x in d.xs %}{{ x }}{% endfor %}")))
    assert texts(template.render({"a": Listing("số: "), "d": {"xs": (x for x in "bc")}})) == ["số: bc"]


def test_a_rich_value_in_a_header_is_made_there() -> None:
    header = f'<w:hdr xmlns:w="{W}">{p("{{r a }} {{ b }}")}</w:hdr>'
    template = Template.open(docx(p("{{ b }}"), {"word/header1.xml": header}))
    made = template.render({"a": RichText("đậm"), "b": "{{ c }}"})
    assert texts(made) == ["{{ c }}"]
    assert texts(made, "word/header1.xml") == ["đậm {{ c }}"]


def test_the_same_data_make_the_same_bytes() -> None:
    template = Template.open(docx(p("{{ a }} {{ b }}"), TITLE))
    data: dict[str, Any] = {"a": Picture(png()), "b": Listing("x\ay"), "ten": "t"}
    assert template.render(data) == template.render(data)


def test_a_file_without_properties_gets_none_with_the_time_of_day() -> None:
    contents = unzipped(docx(p("{{ a }}")))
    del contents["docProps/core.xml"]
    for name, pattern in (
        ("[Content_Types].xml", r'<Override PartName="/docProps/core.xml"[^>]*>'),
        ("_rels/.rels", r'<Relationship Id="rdocPropscorexml"[^>]*>'),
    ):
        contents[name] = re.sub(pattern.encode(), b"", contents[name])
    made = Template.open(zipped(contents)).render({"a": Listing("x\ay")})
    properties = etree.fromstring(read(made, "docProps/core.xml"))
    assert len(properties) == 0


REFUSED: list[tuple[Callable[[], object], str]] = [
    (lambda: Picture(b"not a picture"), "PNG hoặc JPEG"),
    (lambda: RichText("x", url_id="rId99"), "trường “a” có liên kết"),
]


@pytest.mark.parametrize(("value", "says"), REFUSED)
def test_what_cannot_be_inserted_is_explained(value: Callable[[], object], says: str) -> None:
    template = Template.open(docx(p("{{r a }}")), name="mẫu.docx")
    with pytest.raises(TemplateError, match=says) as caught:
        template.render({"a": value()})
    assert "mẫu.docx" in str(caught.value)


def test_a_picture_that_is_not_there_is_named(tmp_path: Any) -> None:
    with pytest.raises(TemplateError, match="không-có.png"):
        Template.open(docx(p("{{ a }}"))).render({"a": Picture(tmp_path / "không-có.png")})


def test_a_picture_may_be_a_file(tmp_path: Any) -> None:
    path = tmp_path / "ảnh.png"
    path.write_bytes(png())
    assert len(pictures(Template.open(docx(p("{{ a }}"))).render({"a": Picture(path)}))) == 1


@pytest.mark.parametrize("attack", ["{{ ''.__class__ }}", "{{ 'a' * 1000000000 }}", "{{ xs.append(1) }}"])
def test_docxtpl_stays_in_the_sandbox(attack: str) -> None:
    """A header that only docxtpl finds: its relationship says header, its content type does not."""
    header = f'<w:hdr xmlns:w="{W}">{p(attack)}</w:hdr>'
    contents = unzipped(docx(p("{{r a }}"), {"word/header1.xml": header}))
    types = contents["[Content_Types].xml"].replace(b".header+xml", b".other+xml")
    template = Template.open(zipped({**contents, "[Content_Types].xml": types}))
    data: dict[str, Any] = {"a": RichText("x"), "xs": []}
    with pytest.raises(TemplateError):
        template.render(data)
    assert data["xs"] == []


def test_a_nested_document_takes_docxcompose(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith(("docxcompose", "docxtpl.subdoc"))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "docxcompose", None)
    with pytest.raises(ToolMissing, match="docxcompose"):
        Template.open(docx(p("{{p a }}"))).render({"a": SubDocument(docx(p("con")))})


def test_a_nested_document_is_set_in() -> None:
    pytest.importorskip("docxcompose")
    styles = {"word/styles.xml": f'<w:styles xmlns:w="{W}"/>'}
    template = Template.open(docx(p("trước") + p("{{p a }}") + p("sau {{ b }}"), styles))
    made = template.render({"a": SubDocument(docx(p("một") + p("hai"), styles)), "b": "x"})
    assert texts(made) == ["trước", "một", "hai", "sau x"]


def test_the_two_ways_agree_where_both_can() -> None:
    """The body that docxtpl fills is that of the engine, but for what docxtpl adds."""
    template = Template.open(docx(p("{{ ten }}") + p("{% if xs %}{{ xs | length }}{% endif %}")))
    rich = Template.open(docx(p("{{ ten }}") + p("{% if xs %}{{ xs | length }}{% endif %}{{ a }}")))
    data = {"ten": "Tên & “tệp”", "xs": [1]}
    assert canonical(template.render(data)) == canonical(rich.render({**data, "a": Listing("")}))
