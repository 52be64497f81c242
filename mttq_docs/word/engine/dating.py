"""Ghi ngày vào thuộc tính: put a tag for the paper's own date where a Word file says when it was made."""

from __future__ import annotations

import re

from lxml import etree

from mttq_docs.word.engine.package import Package
from mttq_docs.word.engine.packing import deflated
from mttq_docs.word.engine.parts import CORE_PROPERTIES, parse

_CLOCKS = tuple(f"{{http://purl.org/dc/terms/}}{name}" for name in ("created", "modified"))
_INSTANT = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?Z)?")
# A paper without a date keeps that of the template.
_TAG = "{{{{ thuoc_tinh.ngay ~ 'T00:00:00Z' if thuoc_tinh.ngay else '{}' }}}}"


def dated(package: Package) -> Package:
    """Gói có thẻ ngày: the same package where it has no properties."""
    if CORE_PROPERTIES not in package.members:
        return package
    changed = deflated(CORE_PROPERTIES, _tagged(package))
    return Package(package.name, {**package.members, CORE_PROPERTIES: changed})


def _tagged(package: Package) -> bytes:
    root = parse(package.read(CORE_PROPERTIES), CORE_PROPERTIES, package.name)
    for clock in root.iter(*_CLOCKS):
        instant = (clock.text or "").strip()
        if _INSTANT.fullmatch(instant):
            clock.text = _TAG.format(instant)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
