"""Các động từ: from a data file to a Word file, the same bytes each time."""

from __future__ import annotations

import base64
import io
import zipfile
from pathlib import Path

import docx
import pytest

import mttq_docs
from mttq_docs import (
    Picture,
    TemplateError,
    UnknownName,
    UnreadableFile,
    compose_sheet,
    load,
    loads,
    open_template,
    render,
)
from mttq_docs.sheet import BODY_ROLES
from mttq_docs.standards import NAMES
from mttq_docs.text import capitalise
from tests.samples import MINIMAL

PIXEL = b"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII="
PROGRAMME = "examples/tinh/chuong-trinh-2020.yaml"


def texts(content: bytes) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(content)).paragraphs]


def own_template(tmp_path: Path, *paragraphs: str, header: str = "", title: str = "") -> Path:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.sections[0].header.paragraphs[0].text = header
    document.core_properties.title = title
    path = tmp_path / "mẫu riêng.docx"
    document.save(str(path))
    return path


@pytest.mark.parametrize("standard", NAMES)
def test_every_word_of_the_sheet_is_in_the_file(example: Path, standard: str) -> None:
    document = load(example)
    written = texts(render(document, standard=standard))
    for block in compose_sheet(document, standard=standard).blocks:
        if block.role in BODY_ROLES:
            assert any(block.text in text for text in written), block


def test_the_file_carries_the_date_of_the_document_never_the_clock(example: Path) -> None:
    document = load(example)
    properties = docx.Document(io.BytesIO(render(document))).core_properties
    assert properties.created.date() == properties.modified.date() == document.effective_on
    assert properties.author.startswith(("Ủy ban MTTQ", "Ban Thường trực", "Ban Công tác Mặt trận"))
    assert properties.title.startswith(capitalise(document.kind))


def test_the_same_input_gives_the_same_bytes(example: Path) -> None:
    assert render(load(example)) == render(load(example))


def test_the_standard_follows_from_the_date_unless_it_is_named() -> None:
    document = load(PROGRAMME)
    assert compose_sheet(document) == compose_sheet(document, standard="mttq_hd91")
    assert compose_sheet(document) != compose_sheet(document, standard="nd30")
    with pytest.raises(UnknownName, match="Không có bộ chuẩn “nd31”"):
        render(document, standard="nd31")


def test_an_own_template_sees_the_model_the_letterhead_and_the_blocks(tmp_path: Path) -> None:
    path = own_template(
        tmp_path,
        "{{ the_thuc.quoc_hieu }}",
        "{{ don_vi.ten }} năm {{ nam }}",
        "{%p for viec in nhiem_vu_trong_tam %}",
        "{{ loop.index }}) {{ viec.noi_dung }}",
        "{%p endfor %}",
        "{%p for k in khoi if k.vai == 'muc' %}",
        "{{ k.so }} {{ k.chu }}",
        "{%p endfor %}",
        header="{{ co_quan_ban_hanh }}",
        title="{{ thuoc_tinh.tieu_de }}",
    )
    content = render(load(PROGRAMME), template=path)
    written = texts(content)
    assert written[:2] == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Tuyên Quang năm 2020"]
    assert written[3].startswith("2) ")
    assert "{" not in "".join(written)
    assert "IV. TỔ CHỨC THỰC HIỆN" in written
    made = docx.Document(io.BytesIO(content))
    assert made.sections[0].header.paragraphs[0].text == "Ủy ban"
    assert made.core_properties.title == "Chương trình phối hợp và thống nhất hành động năm 2020"


def test_a_template_is_compiled_once_for_many_documents(tmp_path: Path) -> None:
    template = open_template(own_template(tmp_path, "{{ nam }}"))
    assert texts(render(load(PROGRAMME), template=template)) == ["2020"]
    assert texts(render(loads(MINIMAL), template=template)) == ["2026"]


def test_a_wrong_field_is_named_with_its_neighbours(tmp_path: Path) -> None:
    path = own_template(tmp_path, "Đơn vị", "{{ don_vj.ten }}")
    with pytest.raises(TemplateError, match=r"don_vj[\s\S]*don_vi") as caught:
        render(load(PROGRAMME), template=path)
    assert str(path) in str(caught.value)


ATTACKS = [
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ khoi.__init__.__globals__ }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{% include '/etc/passwd' %}",
    "{% import 'os' as os %}",
    "{{ '{0.__class__.__base__}'.format(nam) }}",
    "{{ 'a' * 10**9 }}",
    "{% for i in range(10**9) %}{{ i }}{% endfor %}",
]


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("place", ["body", "header", "properties"])
def test_a_hostile_template_does_nothing(attack: str, place: str, tmp_path: Path) -> None:
    path = own_template(
        tmp_path,
        attack if place == "body" else "thân",
        header=attack if place == "header" else "",
        title=attack if place == "properties" else "",
    )
    with pytest.raises(TemplateError):
        render(load(PROGRAMME), template=path)


@pytest.mark.parametrize(
    "text", ["a < b & c > d", 'nháy "kép" và ‘đơn’', "😀 vui", "]]>", "{% raw %}", "&amp;"]
)
def test_any_legal_text_comes_out_as_it_went_in(text: str) -> None:
    document = loads(MINIMAL).model_copy(update={"archive": f"{text} A"})
    content = render(document)
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert package.testzip() is None
    cells = [
        paragraph.text
        for table in docx.Document(io.BytesIO(content)).tables
        for row in table.rows
        for cell in row.cells
        for paragraph in cell.paragraphs
    ]
    assert f"- Lưu: {text} A." in cells


def test_a_signature_picture_goes_where_the_template_asks_for_it(tmp_path: Path) -> None:
    template = own_template(tmp_path, "{{ chu_ky }}", "{{ nam }}")
    picture = Picture(base64.b64decode(PIXEL), width_mm=40)
    made = docx.Document(io.BytesIO(render(loads(MINIMAL), template=template, extra={"chu_ky": picture})))
    assert [round(shape.width.mm) for shape in made.inline_shapes] == [40]
    assert made.paragraphs[1].text == "2026"


def test_what_is_no_template_is_refused(tmp_path: Path) -> None:
    document = load(PROGRAMME)
    for name, content in (
        ("rỗng.docx", b""),
        ("chữ.docx", b"xin chao"),
        ("cũ.docx", b"\xd0\xcf\x11\xe0" + b"\0" * 600),
    ):
        (tmp_path / name).write_bytes(content)
        with pytest.raises((TemplateError, UnreadableFile), match=name):
            render(document, template=tmp_path / name)
    with pytest.raises(UnreadableFile, match="không có tệp này"):
        render(document, template=tmp_path / "không có.docx")


def test_the_public_names_are_all_there() -> None:
    for name in mttq_docs.__all__:
        assert getattr(mttq_docs, name)
