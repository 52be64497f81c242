"""Đơn vị nào: hold the unit of the letterhead against what the paper says of its issuer elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.lines import Line
from mttq_docs.orthography import ToneStyle, convert_tones
from mttq_docs.sheet import Role
from mttq_docs.text import squeeze

_CAPITAL = r"[A-ZĐÂĂÊÔƠƯÁÀẢÃẠẮẰẲẴẶẤẦẨẪẬÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ]\w*"


def told(context: Context) -> Iterator[tuple[Line, re.Match[str]]]:
    """Các chỗ văn bản tự nói đơn vị ban hành: the line, and a match with the group `name`."""
    names = re.compile(
        rf"(?:MTTQ|Mặt trận Tổ quốc) Việt Nam {re.escape(context.issuer.kind)} "
        rf"(?P<name>{_CAPITAL}(?: {_CAPITAL}){{0,3}}(?: [0-9]{{1,2}}\b)?)"
    )
    for line in _telling(context):
        for found in list(names.finditer(line.text))[-1:]:
            yield line, found


def other_unit(context: Context) -> str | None:
    """Tên đơn vị mà địa danh và lời văn cùng nói khác đầu trang; None where they don't agree on one."""
    issuer = context.issuer
    if not issuer.is_front or not issuer.name:
        return None
    names = {plain(found["name"]): found["name"] for _, found in told(context)}
    places = [plain(line.text.partition(",")[0]) for line in context.of(Role.PLACE_DATE)]
    if len(names) != 1 or plain(issuer.name) in names:
        return None
    ((name, written),) = names.items()
    return f"{issuer.kind} {written}" if any(name in place for place in places) else None


def plain(name: str) -> str:
    """Tên để so: names compare whatever their capitals and tone style."""
    return convert_tones(squeeze(name), ToneStyle.OLD).upper()


def _telling(context: Context) -> Iterator[Line]:
    """The lines in which a paper says who issues it."""
    for line in context.main:
        if line.role is Role.SECTION:
            break
        if "như sau" in line.text or line.text.endswith("sau:"):
            yield line
    for annex in context.annexes:
        yield from (line for line in annex if line.role is Role.ANNEX_REFERENCE)
