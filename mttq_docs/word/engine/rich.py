"""Dựng bằng docxtpl: let docxtpl itself fill a template where a value or a tag needs its work on the tree.

Pictures, nested documents, formatted text, `{%tc %}` columns and pictures inside loops come here, still in
the sandbox. Parts that need nothing of it stay as they were rendered: docxtpl sees empty parts in their
place.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import jinja2
from jinja2 import pass_context
from jinja2.compiler import CodeGenerator
from jinja2.runtime import Context
from lxml import etree
from markupsafe import Markup

from mttq_docs.errors import BadValue, MttqDocsError, TemplateError, ToolMissing
from mttq_docs.word.engine.inserts import Picture, SubDocument, data_of
from mttq_docs.word.engine.language import objections, wrap
from mttq_docs.word.engine.package import Package
from mttq_docs.word.engine.packing import Packer, deflated
from mttq_docs.word.engine.parts import CORE_PROPERTIES
from mttq_docs.word.engine.sandbox import Sandbox
from mttq_docs.word.engine.values import RUN, Run, is_rich, xml_of

# python-docx invents properties with the time of day where a file has none.
_NO_PROPERTIES = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    b'<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>'
)


@dataclass(slots=True)
class _RichRun(Run):
    """One document in docxtpl's hands: `document` is its open `DocxTemplate`."""

    document: Any = None


class _RichSandbox(Sandbox):
    """The same sandbox, for programs that docxtpl compiles itself, and whose text it goes on with."""

    code_generator_class = CodeGenerator

    def from_string(
        self,
        source: str | jinja2.nodes.Template,
        globals: Any = None,  # noqa: A002 Jinja's name
        template_class: Any = None,
    ) -> jinja2.Template:
        tree = self.parse(source) if isinstance(source, str) else source
        for _, sentence in objections(tree):
            raise BadValue(sentence)
        wrap(tree, {})
        return super().from_string(tree, globals, template_class)


def render_rich(
    package: Package, rendered: Mapping[str, bytes], context: Mapping[str, object], run: Run
) -> bytes:
    """Dựng cả tệp bằng docxtpl: the .docx.

    `rendered` are the parts that need no docxtpl, by name; `run` is what rendering them left behind.
    """
    from docxtpl import DocxTemplate

    emptied = {name: deflated(name, _emptied(xml)) for name, xml in rendered.items()}
    document = DocxTemplate(io.BytesIO(Packer(tuple({**package.members, **emptied}.values())).pack()))
    scope = {**context, RUN: _RichRun(series=run.series, document=document)}
    output = io.BytesIO()
    try:
        document.render(scope, jinja_env=_sandbox(), autoescape=True)
        document.save(output)
    except ToolMissing:
        raise
    except MttqDocsError as error:
        raise TemplateError(f"Mẫu “{package.name}”: {error}") from error
    except Exception as error:
        raise TemplateError(
            f"Mẫu “{package.name}”: không chèn được ảnh, văn bản lồng hay bảng co giãn cột; "
            "hãy kiểm tra ảnh là PNG hoặc JPEG, và thẻ {%tc … %} đứng trong ô của bảng"
        ) from error
    return _with_parts(Package.open(output.getvalue(), name=package.name), package, rendered)


def _with_parts(made: Package, original: Package, rendered: Mapping[str, bytes]) -> bytes:
    """docxtpl's file with the finished parts put back, under the fixed clock."""
    finished = dict(rendered)
    if CORE_PROPERTIES in made.members and CORE_PROPERTIES not in rendered:
        kept = original.members.get(CORE_PROPERTIES)
        finished[CORE_PROPERTIES] = kept.content() if kept else _NO_PROPERTIES
    put_back = {name: deflated(name, xml) for name, xml in finished.items() if name in made.members}
    return Packer(tuple({**made.members, **put_back}.values())).pack()


def _emptied(xml: bytes) -> bytes:
    """The part without content, so that docxtpl finds no tags and no data; a body keeps its last section."""
    root = etree.fromstring(xml)
    body = root.find("{*}body")
    holder = root if body is None else body
    holder.text = None
    for child in list(holder):
        if etree.QName(child).localname != "sectPr":
            holder.remove(child)
    return etree.tostring(root)


@cache
def _sandbox() -> Sandbox:
    return _RichSandbox(_put, _put)


@pass_context
def _put(context: Context, value: Any, _setting: str, field: str) -> Markup:
    """In giá trị as docxtpl expects it: line ends, tabs, new paragraphs and pages stay signs."""
    if is_rich(value):
        return Markup(_bound(value, context.parent[RUN].document, field).__html__())  # noqa: S704 docxtpl's own XML
    # docxtpl un-escapes `{_{` in data too, and renders footnotes once per section: no brace is left to it.
    return xml_of(value, field).replace("{", Markup("&#123;")).replace("}", Markup("&#125;"))


def _bound(value: Any, document: Any, field: str) -> Any:
    """docxtpl's object for a rich value, bound to the document that is being made."""
    from docxtpl import InlineImage

    if isinstance(value, Picture):
        return _picture(value, document)
    if isinstance(value, SubDocument):
        return _sub_document(value, document)
    if isinstance(value, InlineImage):
        return InlineImage(document, value.image_descriptor, value.width, value.height, value.anchor)
    if getattr(value, "tpl", document) is not document:
        raise BadValue(f"trường “{field}” thuộc về một tệp mẫu khác; hãy dùng SubDocument thay cho Subdoc")
    if "r:id=" in value.__html__():
        raise BadValue(f"trường “{field}” có liên kết, không mang sang tệp mới được; hãy dùng chữ thường")
    return value


def _picture(picture: Picture, document: Any) -> Any:
    from docx.shared import Mm
    from docxtpl import InlineImage

    width, height = (Mm(side) if side else None for side in (picture.width_mm, picture.height_mm))
    return InlineImage(document, io.BytesIO(data_of(picture)), width=width, height=height)


def _sub_document(inserted: SubDocument, document: Any) -> Any:
    try:
        return document.new_subdoc(io.BytesIO(data_of(inserted)))
    except ImportError as error:
        raise ToolMissing("muốn lồng văn bản cần cài thêm docxcompose (pip install docxcompose)") from error
