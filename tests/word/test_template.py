"""Mẫu Word: a template compiled once makes what docxtpl makes, the same each time, in any thread."""

from __future__ import annotations

import copy
import io
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import MappingProxyType
from typing import Any

import docx as python_docx
import pytest
from docxtpl import DocxTemplate

import mttq_docs
from mttq_docs.resources import resource
from mttq_docs.text import fold
from mttq_docs.word.engine.package import Package
from mttq_docs.word.template import Template
from mttq_docs.word.write import context
from tests.conftest import EXAMPLES, ROOT
from tests.word.templates import W, canonical, core, docx, p, read, run, table, texts, unzipped, zipped

DATA: dict[str, Any] = {
    "ten": "Chương trình “phối hợp” & <thống nhất>",
    "so": 5,
    "xs": ["một & hai", "ba\nbốn", "<năm>"],
    "khoi": [
        {"vai": "muc", "chu": "I. NHIỆM VỤ", "con": ["a", "b"]},
        {"vai": "gach", "chu": "Tuyên truyền; vận động", "con": []},
        {"vai": "doan", "chu": "Tổ chức thực hiện", "con": ["c"]},
    ],
    "mau": "FF0000",
    "khong": "",
}
BRANCHES = (
    p("{%p for k in khoi %}")
    + p("{%p if k.vai == “muc” %}")
    + p("{{ k.chu | upper }}")
    + p("{%p elif k.vai == ‘gach’ %}")
    + p("- {{ k.chu }}{% if not loop.last %};{% endif %}")
    + p("{%p else %}")
    + p("{{ k.chu }} ({{ loop.index }}/{{ loop.length }})")
    + p("{%p endif %}")
    + p("{%p for c in k.con %}")
    + p("+ {{ c }}")
    + p("{%p endfor %}")
    + p("{%p endfor %}")
)
SPLIT = (
    '<w:p w:rsidR="00A1"><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>Số: {{ s</w:t></w:r>'
    '<w:proofErr w:type="spellStart"/><w:r w:rsidRPr="00B2"><w:rPr><w:b/><w:i/></w:rPr><w:t>o }</w:t></w:r>'
    "<w:r><w:t>}/CTr {</w:t></w:r><w:bookmarkStart w:id='0' w:name='a'/><w:r><w:t>% if ten %}có{% endif %}</w:t></w:r></w:p>"
)

BODIES = {
    "a field": p("{{ ten }}"),
    "a field in the middle": p("Số: {{ so }}/CTr-MTTQ-BTT"),
    "line ends": p("{{ xs[1] }}"),
    "tags that Word has split": SPLIT,
    "paragraphs by role": BRANCHES,
    "rows": table(
        ("STT", "Việc"), ("{%tr for x in xs %}", ""), ("{{ loop.index }}", "{{ x }}"), ("{%tr endfor %}", "")
    ),
    "a shaded cell": table(("{% cellbg mau %}ô", "ô")),
    "vertical merging": table(
        ("{%tr for x in xs %}", ""), ("{% vm %}{{ ten }}", "{{ x }}"), ("{%tr endfor %}", "")
    ),
    "columns": table(("{%tc for x in xs %}", "{{ x }}", "{%tc endfor %}")),
    "spanned columns": table(("{% colspan 2 %}{{ ten }}",), ("a",)),
    "text around": p("a {%- if so %} b {% endif -%} c") + p("d"),
    "inline conditions over runs": p("một {% if so %}", "hai {{ so }}", "{% else %}ba{% endif %} bốn"),
    "a conditional table": p("{%p if so %}") + table(("a", "{{ so }}")) + p("{%p endif %}"),
    "comments": p("{# nhắc #}a") + p("{#p bỏ cả đoạn #}") + p("b"),
    "set and with": p("{%p set n = so * 2 %}") + p("{{ n }} {% with m = n + 1 %}{{ m }}{% endwith %}"),
    "escaped tags": p("{_{ so }_} {_% if %_}"),
    "filters": p("{{ xs | join('; ') }} {{ khong | default('…', true) }} {{ '%03d' | format(so) }}"),
    "an empty paragraph": "<w:p/>" + p("{{ so }}") + '<w:p w:rsidR="00A1"/>',
    "no tags at all": p("Cộng hòa"),
    "spaces": "<w:p><w:r><w:t>  {{ so }}  </w:t></w:r></w:p>",
    "a hyperlink": f'<w:p><w:hyperlink w:anchor="a">{run("{{ ten }}")}</w:hyperlink></w:p>',
    "a text box": f"<w:p><w:r><w:pict>{p('{{ ten }}')}</w:pict></w:r></w:p>",
}

PROGRAMMES = [path for path in EXAMPLES if path.stem.startswith("chuong-trinh")]


def by_docxtpl(source: bytes, data: dict[str, Any]) -> bytes:
    document = DocxTemplate(io.BytesIO(source))
    document.render(copy.deepcopy(data), autoescape=True)
    output = io.BytesIO()
    document.save(output)
    return output.getvalue()


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_the_body_is_docxtpls_to_the_letter(body: str) -> None:
    source = docx(body)
    assert canonical(Template.open(source).render(DATA)) == canonical(by_docxtpl(source, DATA))


def test_headers_footers_and_notes_are_docxtpls_too() -> None:
    parts = {
        "word/header1.xml": f'<w:hdr xmlns:w="{W}">{p("{{ ten }}")}</w:hdr>',
        "word/footer1.xml": f'<w:ftr xmlns:w="{W}">{p("{%p for x in xs %}")}{p("{{ x }}")}{p("{%p endfor %}")}</w:ftr>',
        "word/footnotes.xml": f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="2">{p("{{ so }}")}</w:footnote></w:footnotes>',
    }
    source = docx(p("a"), parts)
    ours, theirs = Template.open(source).render(DATA), by_docxtpl(source, DATA)
    for name in parts:
        assert canonical(ours, name) == canonical(theirs, name)


@pytest.mark.parametrize("example", PROGRAMMES, ids=lambda path: path.stem)
@pytest.mark.parametrize("standard", ["nd30", "mttq_hd91", "tt01_2011"])
def test_the_shipped_templates_make_what_docxtpl_makes(standard: str, example: Path) -> None:
    source = resource("templates", standard, "chuong_trinh.docx").read_bytes()
    data = context(mttq_docs.compose_sheet(mttq_docs.load(example)))
    assert canonical(Template.open(source).render(data)) == canonical(by_docxtpl(source, data))


@pytest.mark.parametrize("name", ["tinh/chuong-trinh-2026", "tinh/ke-hoach-2026", "tinh/bao-cao-2026"])
def test_from_the_model_on_the_body_is_what_docxtpl_makes(name: str) -> None:
    """Law: nothing of what makes us fast shows in the document."""
    document = mttq_docs.load(ROOT / "examples" / f"{name}.yaml")
    source = resource("templates", f"{fold(document.kind)}.docx").read_bytes()
    theirs = by_docxtpl(source, context(mttq_docs.compose_sheet(document)))
    assert canonical(mttq_docs.render(document)) == canonical(theirs)


def test_a_template_made_by_python_docx_is_filled() -> None:
    document = python_docx.Document()
    document.add_paragraph("Kính gửi: {{ ten }}")
    document.sections[0].header.paragraphs[0].text = "Số {{ so }}"
    document.core_properties.title = "{{ ten }}"
    buffer = io.BytesIO()
    document.save(buffer)
    made = python_docx.Document(io.BytesIO(Template.open(buffer.getvalue()).render(DATA)))
    assert made.paragraphs[0].text == f"Kính gửi: {DATA['ten']}"
    assert made.sections[0].header.paragraphs[0].text == "Số 5"
    assert made.core_properties.title == DATA["ten"]


def test_parts_that_docxtpl_passes_over_are_filled() -> None:
    parts = {
        "word/endnotes.xml": f'<w:endnotes xmlns:w="{W}"><w:endnote w:id="2">{p("{{ so }}")}</w:endnote></w:endnotes>',
        "word/comments.xml": f'<w:comments xmlns:w="{W}"><w:comment w:id="2">{p("{{ so }}")}</w:comment></w:comments>',
        "docProps/core.xml": core("{% if so %}{{ ten }}{% endif %}"),
    }
    made = Template.open(docx(p("a"), parts)).render(DATA)
    assert texts(made, "word/endnotes.xml") == texts(made, "word/comments.xml") == ["5"]
    assert "Chương trình “phối hợp” &amp; &lt;thống nhất&gt;" in read(made, "docProps/core.xml").decode()


def test_parts_without_tags_are_copied_as_they_are() -> None:
    source = docx(p("{{ so }}"), {"word/styles.xml": f'<w:styles xmlns:w="{W}" ><!-- a --></w:styles>'})
    before, after = Package.open(source).members, Package.open(Template.open(source).render(DATA)).members
    assert before.keys() == after.keys()
    for name in before.keys() - {"word/document.xml"}:
        assert before[name] == after[name]


def test_the_file_is_one_that_python_docx_opens() -> None:
    made = Template.open(docx(BODIES["rows"])).render(DATA)
    rows = python_docx.Document(io.BytesIO(made)).tables[0].rows
    assert [row.cells[1].text for row in rows] == ["Việc", "một & hai", "ba\nbốn", "<năm>"]


def test_the_types_come_first_in_the_file() -> None:
    made = Template.open(docx(p("{{ so }}"))).render(DATA)
    assert zipfile.ZipFile(io.BytesIO(made)).namelist()[0] == "[Content_Types].xml"


def test_the_same_data_make_the_same_bytes() -> None:
    source = docx(BRANCHES, {"docProps/core.xml": core("{{ ten }}")})
    made = Template.open(source).render(DATA)
    assert Template.open(source).render(copy.deepcopy(DATA)) == made
    template = Template.open(source)
    template.render({**DATA, "ten": "khác"})
    assert template.render(DATA) == made


def test_neither_the_data_nor_the_template_change() -> None:
    template = Template.open(docx(BRANCHES + p("{% set so = 9 %}{{ so }}")))
    data = copy.deepcopy(DATA)
    first = template.render(MappingProxyType(data))
    assert data == DATA
    assert template.render(data) == first


def test_threads_share_a_template() -> None:
    template = Template.open(docx(BRANCHES + p("{{ ten }}")))
    numbers = range(200)
    data = [{**DATA, "ten": f"Số {number}", "khoi": DATA["khoi"] * (number % 5)} for number in numbers]
    alone = [template.render(one) for one in data]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(template.render, data)) == alone
    assert [texts(made)[-1] for made in alone] == [f"Số {number}" for number in numbers]


def test_a_word_template_makes_documents() -> None:
    contents = unzipped(docx(p("{{ so }}")))
    document = contents["[Content_Types].xml"]
    contents["[Content_Types].xml"] = document.replace(b"document.main", b"template.main")
    made = Template.open(zipped(contents)).render(DATA)
    assert read(made, "[Content_Types].xml") == document
    assert texts(made) == ["5"]


def test_a_template_is_called_by_its_file(tmp_path: Path) -> None:
    path = tmp_path / "chuong_trinh.docx"
    path.write_bytes(docx(p("a")))
    assert Template.open(path).name == "chuong_trinh.docx"
    assert Template.open(path, name="mẫu của tỉnh").name == "mẫu của tỉnh"
