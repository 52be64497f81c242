"""Mẫu Word: compile a .docx with docxtpl tags once, then make each document by one pass over its data.

What depends on the template only is done when it is opened: the package is read, each part with tags goes
through docxtpl's grammar and Jinja's compiler, and is proven to stay well-formed XML. A document costs one
rendering, one deflate, one join; all other parts are copied as they stand in the file. Same data, same bytes
(on one build of zlib).

A template is a file that office staff edit, or that a stranger sent: it runs in a sandbox, values are
escaped, and a name that the data lack is an error which names the paragraph.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path

from mttq_docs.word.engine.compiled import CompiledPart
from mttq_docs.word.engine.package import Package
from mttq_docs.word.engine.packing import Packer, deflated
from mttq_docs.word.engine.sandbox import GLOBALS
from mttq_docs.word.engine.values import RUN, Run


@dataclass(frozen=True, slots=True)
class Template:
    """Mẫu đã biên dịch; it never changes, so threads may share it."""

    package: Package
    parts: tuple[CompiledPart, ...]
    _packer: Packer

    @classmethod
    def open(cls, source: Path | Traversable | bytes, *, name: str = "") -> Template:
        """Mở mẫu: `UnreadableFile` for a file that is no Word document, `TemplateError` for wrong tags.

        `name` is what messages call the file; where it is empty, the file's own name.
        """
        return cls.compile(Package.open(source, name=name))

    @classmethod
    def compile(cls, package: Package) -> Template:
        """Biên dịch một gói đã mở; raises as `open` does."""
        # Loaded where it is needed: with lxml and docxtpl it takes longer than several documents to draw.
        from mttq_docs.word.engine.compiling import compiled_package

        return cls.of(*compiled_package(package))

    @classmethod
    def of(cls, package: Package, parts: tuple[CompiledPart, ...]) -> Template:
        """Lập mẫu từ các phần đã biên dịch của gói."""
        changing = {part.name for part in parts}
        kept = [member for member in package.members.values() if member.name not in changing]
        return cls(package, parts, Packer(kept))

    @property
    def name(self) -> str:
        """Tên tệp mẫu, as messages call it."""
        return self.package.name

    @property
    def has_charts(self) -> bool:
        """Mẫu có biểu đồ."""
        return any(name.startswith("word/charts/") for name in self.package.members)

    def render(self, context: Mapping[str, object]) -> bytes:
        """Dựng văn bản: the whole .docx. Data that do not fit the template are a `TemplateError`.

        A value may be a text, a number, nothing (prints nothing), a `Picture`, a `SubDocument`, or docxtpl's
        `RichText`, `Listing`, `InlineImage`; lists and mappings of those are looped over and looked into.
        """
        run = Run()
        scope = {**GLOBALS, **context, RUN: run}
        rendered: dict[str, list[bytes]] = {}
        rich = False
        for part in self.parts:
            run.rich = run.foreign = False
            pieces = part.render(scope)
            if run.rich or part.needs_docxtpl:
                rich = True
            else:
                rendered[part.name] = pieces
        if rich:
            from mttq_docs.word.engine.rich import render_rich

            whole = {name: b"".join(pieces) for name, pieces in rendered.items()}
            return render_rich(self.package, whole, context, run)
        return self._packer.pack([deflated(name, *pieces) for name, pieces in rendered.items()])
