"""Biên dịch một phần: turn one tagged part of a Word file into a program that writes its XML from data."""

from __future__ import annotations

from jinja2 import nodes
from jinja2.exceptions import TemplateSyntaxError
from lxml import etree

from mttq_docs.word.engine.compiled import CompiledPart, program_of, sandbox
from mttq_docs.word.engine.dialect import is_tagged, patched, unescaped
from mttq_docs.word.engine.faults import Part, Spot
from mttq_docs.word.engine.language import check_statements, objections, wrap
from mttq_docs.word.engine.package import Package
from mttq_docs.word.engine.parts import WordFile, parse
from mttq_docs.word.engine.proof import examine
from mttq_docs.word.engine.source import Source

_BAD_SYNTAX = (
    "thẻ viết sai cú pháp; tên trường viết liền bằng gạch dưới (so_ky_hieu), chữ đặt trong ngoặc kép, "
    "mỗi ngoặc mở phải có ngoặc đóng"
)
_TOO_DEEP = "các thẻ lồng nhau quá sâu; hãy chia nhỏ biểu thức"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


def compiled_package(package: Package) -> tuple[Package, tuple[CompiledPart, ...]]:
    """Biên dịch cả tệp: the package as a Word document (no .dotx any more), and its parts with tags."""
    word_file = WordFile.of(package)
    found = (_part(word_file.package, name, part) for name, part in word_file.parts.items())
    return word_file.package, tuple(part for part in found if part)


def _part(package: Package, name: str, part: Part) -> CompiledPart | None:
    """The compiled part, or nothing where a part has no tags and is copied as it stands."""
    content = package.read(name)
    if b"{" not in content:
        return None
    root = parse(content, name, package.name)
    if not is_tagged(etree.tostring(root, encoding="unicode")):
        return None
    return compiled(name, patched(root, package.name, part))


def compiled(name: str, source: Source) -> CompiledPart:
    """Biên dịch một phần; what is wrong with its tags is a `TemplateError`."""
    try:
        tree = _parsed(source)
        names = frozenset(node.name for node in tree.find_all(nodes.Name) if node.ctx == "store")
        proof = examine(tree)
        wrap(tree, proof.settings)
        _write_literals(tree)
        code = sandbox().compile(tree)
    except TemplateSyntaxError as error:
        raise source.spot(error.lineno).error(_BAD_SYNTAX) from error
    except (RecursionError, MemoryError, SyntaxError) as error:
        raise Spot(source.file, source.part).error(_TOO_DEEP) from error
    needs_docxtpl = source.part is Part.BODY and (source.needs_tree or proof.repeats_drawings)
    return CompiledPart(name, source, code, program_of(code), proof.holds, needs_docxtpl, names)


def _parsed(source: Source) -> nodes.Template:
    """The syntax tree, where all is allowed; else the statements are checked first: that says it better."""
    try:
        tree = sandbox().parse(source.text)
    except TemplateSyntaxError:
        check_statements(source, sandbox())
        raise
    for line, sentence in objections(tree):
        check_statements(source, sandbox())
        raise source.spot(line).error(sentence)
    return tree


def _write_literals(tree: nodes.Template) -> None:
    """Literal XML as it goes out: without the line ends that number the paragraphs."""
    for output in tree.find_all(nodes.Output):
        for data in output.find_all(nodes.TemplateData):
            data.data = unescaped(data.data.replace("\n", ""))
        output.nodes = [node for node in output.nodes if node != nodes.TemplateData("")]
    declaration = nodes.Output([nodes.TemplateData(_DECLARATION)], lineno=1, environment=tree.environment)
    tree.body.insert(0, declaration)
