"""Phần đã biên dịch: write the XML of one part of a Word file from data, in one pass of its program."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import islice
from types import CodeType, TracebackType
from typing import Any
from xml.parsers import expat

import jinja2
from jinja2.exceptions import SecurityError

from mttq_docs.errors import BadValue, MttqDocsError, TemplateError
from mttq_docs.word.engine.faults import Spot, suggestion, visible
from mttq_docs.word.engine.sandbox import MissingField, Sandbox
from mttq_docs.word.engine.source import Source
from mttq_docs.word.engine.values import RUN, Run, put, put_carefully

# A document.xml of 10,000 table rows has 14 MB.
MAX_BYTES = 60_000_000
# What is put out together is some 30 KB: worth a call of deflate, and still in the processor's cache.
_BATCH = 256
# The rest of a tag at the begin of a cutting, the begin of one at its end.
_CUT_TAGS = re.compile(r"\A[^<>]*>|<[^<>]*\Z")
_MALFORMED = (
    "phần dựng ra không phải XML đúng; hãy xem lại | safe, và các cặp {% if %} … {% endif %}, {% for %} … "
    "{% endfor %} mở và đóng ở những chỗ không cùng loại (trong và ngoài bảng, trong và ngoài liên kết)"
)
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


@dataclass(frozen=True, slots=True)
class CompiledPart:
    """Phần đã biên dịch.

    `code` is what `program` runs. `proven`: no document need be parsed; `needs_docxtpl`: docxtpl must repair
    its tree; `names`: the variables that the template itself sets.
    """

    name: str
    source: Source
    code: CodeType
    program: jinja2.Template
    proven: bool
    needs_docxtpl: bool
    names: frozenset[str]

    def render(self, scope: dict[str, Any]) -> list[bytes]:
        """Dựng phần này: pieces of the XML as UTF-8. `scope` holds the data and the document's `Run`."""
        context = self.program.new_context(scope, shared=True)
        # Jinja's types know of programs that put out text only.
        written: Any = self.program.root_render_func(context)
        try:
            pieces = _collected(written)
        except Exception as error:
            raise self._explained(error, scope) from error
        run: Run = scope[RUN]
        if run.foreign or not self.proven:
            self._require_well_formed(b"".join(pieces))
        return pieces

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


@cache
def sandbox() -> Sandbox:
    """Hộp cát chung của mọi mẫu: it holds nothing of any of them."""
    return Sandbox(put, put_carefully)


def program_of(code: CodeType) -> jinja2.Template:
    """Chương trình từ mã that Jinja compiled for the sandbox, now or in an earlier process."""
    return jinja2.Template.from_code(sandbox(), code, sandbox().make_globals(None))


def _collected(written: Iterator[bytes]) -> list[bytes]:
    pieces: list[bytes] = []
    size = 0
    while batch := list(islice(written, _BATCH)):
        pieces.append(b"".join(batch))
        size += len(pieces[-1])
        if size > MAX_BYTES:
            raise BadValue("văn bản dựng ra quá dài; hãy xem lại các vòng lặp và dữ liệu")
    return pieces


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
