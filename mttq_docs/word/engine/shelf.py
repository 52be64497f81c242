"""Ngăn mẫu: keep compiled templates from one process to the next.

A kept template is Python code, so whoever can write it can run programs as its reader. It is therefore kept
as Python keeps its own `.pyc`: in a folder of the user's alone, under a key that says what it was made from
and by which programs. What is not exactly as it was written counts as not kept. The code holds no more than
the sandbox let the template have, and is run in that sandbox again.
"""

from __future__ import annotations

import hashlib
import importlib.util
import marshal
import sys
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from mttq_docs.word.engine import store
from mttq_docs.word.engine.compiled import CompiledPart, program_of
from mttq_docs.word.engine.faults import Part
from mttq_docs.word.engine.package import Package
from mttq_docs.word.engine.packing import deflated
from mttq_docs.word.engine.source import Source

# Whose change may change a program: they read the template, and run what was made of it.
_MAKERS = ("mttq-docs", "docxtpl", "jinja2", "lxml", "markupsafe")

Kept = tuple[Package, tuple[CompiledPart, ...]]


def key_of(package: Package) -> str:
    """Khóa của một mẫu: what is in it, and what compiles it; its name does not matter."""
    told = hashlib.sha256(_makers())
    for member in package.members.values():
        for piece in (member.name.encode(), bytes([member.deflated]), member.packed):
            told.update(len(piece).to_bytes(8, "big"))
            told.update(piece)
    return told.hexdigest()


def take(key: str, package: Package) -> Kept | None:
    """Lấy mẫu đã biên dịch of this package; None where there is none, or none to be trusted."""
    content = store.read(key)
    if content is None:
        return None
    changed, parts = marshal.loads(content)  # noqa: S302 only what this user wrote comes out of the store
    members = {**package.members, **{name: deflated(name, new) for name, new in changed}}
    return Package(package.name, members), tuple(_part(package, *each) for each in parts)


def keep(key: str, opened: Package, package: Package, parts: tuple[CompiledPart, ...]) -> None:
    """Cất mẫu đã biên dịch: the parts of `package`, and what of it differs from the package as opened."""
    changed = [
        (name, member.content()) for name, member in package.members.items() if member != opened.members[name]
    ]
    store.write(key, marshal.dumps((changed, [_record(part) for part in parts])))


def _record(part: CompiledPart) -> tuple[Any, ...]:
    source = part.source
    text = (source.part.value, source.text, source.numbers, source.paragraphs, source.needs_tree)
    return part.name, text, part.code, part.proven, part.needs_docxtpl, sorted(part.names)


def _part(package: Package, name: str, text: Any, code: Any, *rest: Any) -> CompiledPart:
    kind, *lines = text
    proven, needs_docxtpl, names = rest
    source = Source(package.name, Part(kind), *lines)
    return CompiledPart(name, source, code, program_of(code), proven, needs_docxtpl, frozenset(names))


@cache
def _makers() -> bytes:
    """The programs that compile a template, by version; ours by size and time too, as `.pyc` are."""
    told: list[Any] = [sys.implementation.cache_tag, importlib.util.MAGIC_NUMBER]
    for maker in _MAKERS:
        try:
            told.append(version(maker))
        except PackageNotFoundError:
            told.append("")
    for path in sorted(Path(__file__).parent.glob("*.py")):
        state = path.stat()
        told += (path.name, state.st_size, state.st_mtime_ns)
    return repr(told).encode()
