"""Ngày của tệp: open a template so that each paper written through it carries its own date.

A Word file says in its properties when it was made. Copied from a template, that would be the day of the
template; the machine's clock would make two runs differ. The paper's date (`thuoc_tinh.ngay`) stands there
instead. The tag is put in only when a template is opened: in the file itself Word would refuse what is no
date.
"""

from __future__ import annotations

import re
from importlib.resources.abc import Traversable
from pathlib import Path

from lxml import etree

from mttq_docs.word.engine.package import Package
from mttq_docs.word.engine.packing import Packer, deflated
from mttq_docs.word.engine.parts import CORE_PROPERTIES, parse
from mttq_docs.word.template import Template

_CLOCKS = tuple(f"{{http://purl.org/dc/terms/}}{name}" for name in ("created", "modified"))
_INSTANT = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?Z)?")
# A paper without a date keeps that of the template.
_TAG = "{{{{ thuoc_tinh.ngay ~ 'T00:00:00Z' if thuoc_tinh.ngay else '{}' }}}}"


def open_dated(source: Path | Traversable | bytes, *, name: str = "") -> Template:
    """Mở mẫu có ghi ngày: as `Template.open`, for the contexts that `write.context` makes."""
    package = Package.open(source, name=name)
    members = dict(package.members)
    if CORE_PROPERTIES in members:
        members[CORE_PROPERTIES] = deflated(CORE_PROPERTIES, _tagged(package))
    return Template.open(Packer(list(members.values())).pack(), name=package.name)


def _tagged(package: Package) -> bytes:
    root = parse(package.read(CORE_PROPERTIES), CORE_PROPERTIES, package.name)
    for clock in root.iter(*_CLOCKS):
        instant = (clock.text or "").strip()
        if _INSTANT.fullmatch(instant):
            clock.text = _TAG.format(instant)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
