"""Phần đã biên dịch: turn one tagged part of a Word file into a program that writes its XML from data.

Jinja compiles the part once; rendering is then one pass over the data.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import islice
from types import TracebackType
from typing import Any
from xml.parsers import expat

import jinja2
from jinja2 import nodes
from jinja2.exceptions import SecurityError, TemplateSyntaxError

from mttq_docs.errors import BadValue, MttqDocsError, TemplateError
from mttq_docs.word.engine.dialect import Source, unescaped
from mttq_docs.word.engine.faults import Spot, suggestion, visible
from mttq_docs.word.engine.language import check_statements, objections, wrap
from mttq_docs.word.engine.parts import Part
from mttq_docs.word.engine.proof import examine
from mttq_docs.word.engine.sandbox import MissingField, Sandbox
from mttq_docs.word.engine.values import RUN, Run, put, put_carefully

# A document.xml of 10,000 table rows has 14 MB.
MAX_BYTES = 60_000_000
_BATCH = 64
# The rest of a tag at the begin of a cutting, the begin of one at its end.
_CUT_TAGS = re.compile(r"\A[^<>]*>|<[^<>]*\Z")
_MALFORMED = (
    "phần dựng ra không phải XML đúng; hãy xem lại | safe, và các cặp {% if %} … {% endif %}, {% for %} … "
    "{% endfor %} mở và đóng ở những chỗ không cùng loại (trong và ngoài bảng, trong và ngoài liên kết)"
)
_BAD_SYNTAX = (
    "thẻ viết sai cú pháp; tên trường viết liền bằng gạch dưới (so_ky_hieu), chữ đặt trong ngoặc kép, "
    "mỗi ngoặc mở phải có ngoặc đóng"
)
_TOO_DEEP = "các thẻ lồng nhau quá sâu; hãy chia nhỏ biểu thức"
# What went wrong in an expression, by the kind of the exception; the first that fits.
_FAILURES: tuple[tuple[type[Exception], str], ...] = (
    (
        SecurityError,
        "mẫu không được dùng tên riêng của chương trình (bắt đầu bằng “_”) hay sửa dữ liệu; đã chặn",
    ),
    (ZeroDivisionError, "biểu thức chia cho 0"),
    (TypeError, "không tính được với dữ liệu này, ví dụ cộng hay so sánh chữ với số, lặp qua một số"),
    (Exception, "không tính được biểu thức với dữ liệu này"),
)
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


@dataclass(frozen=True, slots=True)
class CompiledPart:
    """Phần đã biên dịch.

    `needs_docxtpl`: docxtpl must repair its tree; `names`: the variables that the template itself sets.
    """

    name: str
    source: Source
    program: jinja2.Template
    proven: bool
    needs_docxtpl: bool
    names: frozenset[str]

    def render(self, scope: dict[str, Any]) -> bytes:
        """Dựng phần này: the XML as UTF-8. `scope` holds the data and the document's `Run`."""
        context = self.program.new_context(scope, shared=True)
        # Jinja's types know of programs that put out text only.
        pieces: Any = self.program.root_render_func(context)
        try:
            content = _collected(pieces)
        except Exception as error:
            raise self._explained(error, scope) from error
        run: Run = scope[RUN]
        if run.foreign or not self.proven:
            self._require_well_formed(content)
        return content

    def _explained(self, error: Exception, scope: Mapping[str, Any]) -> TemplateError:
        around = error.name if isinstance(error, MissingField) else ""
        line = self._line(error.__traceback__)
        spot = self.source.spot(line, around) if line else Spot(self.source.file, self.source.part)
        names = (str(name) for name in scope if name != RUN)
        return spot.error(_sentence(error, [*names, *sorted(self.names)]))

    def _line(self, traceback: TracebackType | None) -> int:
        """The line of the template that was running: that of the innermost frame of the program; else 0."""
        line = 0
        while traceback is not None:
            if traceback.tb_frame.f_globals is self.program.root_render_func.__globals__:
                line = self.program.get_corresponding_lineno(traceback.tb_lineno)
            traceback = traceback.tb_next
        return line

    def _require_well_formed(self, content: bytes) -> None:
        parser = expat.ParserCreate(namespace_separator=" ")
        try:
            parser.Parse(content, True)
        except expat.ExpatError as error:
            start = max(0, parser.ErrorByteIndex - 2000)
            xml = content[start : parser.ErrorByteIndex].decode("utf-8", "ignore")
            text = visible(_CUT_TAGS.sub("", xml))
            spot = Spot(self.source.file, self.source.part, text=text[-60:])
            raise spot.error(_MALFORMED) from error


def compiled(name: str, source: Source) -> CompiledPart:
    """Biên dịch một phần; what is wrong with its tags is a `TemplateError`."""
    try:
        tree = _parsed(source)
        names = frozenset(node.name for node in tree.find_all(nodes.Name) if node.ctx == "store")
        proof = examine(tree)
        wrap(tree, proof.settings)
        _write_literals(tree)
        program = _sandbox().from_string(tree)
    except TemplateSyntaxError as error:
        raise source.spot(error.lineno).error(_BAD_SYNTAX) from error
    except (RecursionError, MemoryError, SyntaxError) as error:
        raise Spot(source.file, source.part).error(_TOO_DEEP) from error
    needs_docxtpl = source.part is Part.BODY and (source.needs_tree or proof.repeats_drawings)
    return CompiledPart(name, source, program, proof.holds, needs_docxtpl, names)


def _parsed(source: Source) -> nodes.Template:
    """The syntax tree, where all is allowed; else the statements are checked first: that says it better."""
    sandbox = _sandbox()
    try:
        tree = sandbox.parse(source.text)
    except TemplateSyntaxError:
        check_statements(source, sandbox)
        raise
    for line, sentence in objections(tree):
        check_statements(source, sandbox)
        raise source.spot(line).error(sentence)
    return tree


@cache
def _sandbox() -> Sandbox:
    return Sandbox(put, put_carefully)


def _write_literals(tree: nodes.Template) -> None:
    """Literal XML as it goes out: without the line ends that number the paragraphs."""
    for output in tree.find_all(nodes.Output):
        for data in output.find_all(nodes.TemplateData):
            data.data = unescaped(data.data.replace("\n", ""))
        output.nodes = [node for node in output.nodes if node != nodes.TemplateData("")]
    declaration = nodes.Output([nodes.TemplateData(_DECLARATION)], lineno=1, environment=tree.environment)
    tree.body.insert(0, declaration)


def _collected(pieces: Iterator[bytes]) -> bytes:
    parts: list[bytes] = []
    size = 0
    while batch := list(islice(pieces, _BATCH)):
        parts.append(b"".join(batch))
        size += len(parts[-1])
        if size > MAX_BYTES:
            raise BadValue("văn bản dựng ra quá dài; hãy xem lại các vòng lặp và dữ liệu")
    return b"".join(parts)


def _sentence(error: Exception, names: list[str]) -> str:
    """Say why a field could not be filled, by the kind of the exception, never by its English text."""
    if isinstance(error, MissingField):
        return _missing(error, names)
    if isinstance(error, BadValue):
        found = f"; thấy: “{error.found}”" if error.found else ""
        return f"{error}{found}{f'; cần: {error.expected}' if error.expected else ''}"
    if isinstance(error, MttqDocsError):
        return str(error)
    return next(sentence for kind, sentence in _FAILURES if isinstance(error, kind))


def _missing(error: MissingField, names: list[str]) -> str:
    if error.at_top:
        return f"dữ liệu không có trường “{error.name}”{suggestion(error.name, names)}"
    if error.owner is None:
        return f"phần đứng trước “.{error.name}” đang để trống; hãy điền, hoặc bọc bằng {{% if %}}"
    if isinstance(error.owner, list | tuple):
        return f"phần đứng trước “.{error.name}” là danh sách; hãy lặp qua nó bằng {{% for %}}"
    known = error.owner if isinstance(error.owner, Mapping) else dir(error.owner)
    inner = [str(name) for name in known if not str(name).startswith("_")]
    return f"không có trường “{error.name}” ở đó{suggestion(error.name, inner)}"
