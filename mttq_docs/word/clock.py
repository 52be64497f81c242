"""Ngày của tệp: open a template so that each paper written through it carries its own date.

A Word file says in its properties when it was made. Copied from a template, that would be the day of the
template; the machine's clock would make two runs differ. The paper's date (`thuoc_tinh.ngay`) stands there
instead. The tag is put in only when a template is opened: in the file itself Word would refuse what is no
date.

A template that was opened on this machine before is taken from the shelf, so that a command that draws one
document need not compile it again.
"""

from __future__ import annotations

from importlib.resources.abc import Traversable
from pathlib import Path

from mttq_docs.word.engine.package import Package
from mttq_docs.word.engine.shelf import keep, key_of, take
from mttq_docs.word.template import Template


def open_dated(source: Path | Traversable | bytes, *, name: str = "") -> Template:
    """Mở mẫu có ghi ngày: as `Template.open`, for the contexts that `write.context` makes."""
    package = Package.open(source, name=name)
    key = key_of(package)
    kept = take(key, package)
    if kept:
        return Template.of(*kept)
    # Loaded where it is needed: lxml.
    from mttq_docs.word.engine.dating import dated

    template = Template.compile(dated(package))
    keep(key, package, template.package, template.parts)
    return template
