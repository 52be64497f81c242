"""Đại hội: tell which congress's term a paper belongs to, the unit's own and the national one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mttq_docs.errors import BadValue
from mttq_docs.importer.drafting import Data, Reading
from mttq_docs.importer.issuer import Unit
from mttq_docs.numbering import from_roman
from mttq_docs.text import squeeze
from mttq_docs.units import Level, term_of

_CONGRESS = re.compile(
    r"Đại\s+hội\s+(?:đại\s+biểu\s+)?(?:MTTQ|Mặt\s+trận\s+Tổ\s+quốc)(?P<where>[^.;:]{0,60}?)\s*"
    r"lần\s+thứ\s+(?P<ordinal>[IVXL]{1,7})(?![\w])(?P<after>[^.;:]{0,60})",
    re.IGNORECASE,
)
_TENURE = re.compile(r"nhiệm\s+kỳ\s+(?P<first>[0-9]{4})\s*[-–]\s*(?P<last>[0-9]{4})", re.IGNORECASE)
_LOCAL = re.compile(
    r"(?<!\w)(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)(?!\w)", re.IGNORECASE
)


def congress_of(reading: Reading, unit: Unit | None) -> Data:
    """Đọc `dai_hoi`: the unit's congress where the text names it; the national one named or by the year."""
    own: Data = {}
    national = ""
    for where, ordinal, tenure in _named(reading):
        if _LOCAL.search(where):
            if unit is not None and not _is_of(where, unit):
                continue  # The congress of the unit above.
            own = own or {"khoa": ordinal, **({"nhiem_ky": tenure} if tenure else {})}
        else:
            national = national or ordinal
    if unit is not None and unit.level in (Level.CENTRAL, Level.RESIDENTIAL_AREA):
        own = {"khoa": national} if unit.level is Level.CENTRAL and national else {}
    term = _term(reading, national)
    data = {**own, **({"khoa_toan_quoc": term} if term else {})}
    return {"dai_hoi": data} if data else {}


def _is_of(where: str, unit: Unit) -> bool:
    """Whether “… Việt Nam xã Hồng Thái” or “… tỉnh” is the congress of this unit."""
    kind = where.casefold().rfind(unit.kind.casefold())
    if kind < 0:
        return False
    name = where[kind + len(unit.kind) :].strip(" ,")
    return not name or name.casefold().startswith(unit.name.casefold())


def _named(reading: Reading) -> Iterator[tuple[str, str, str]]:
    """Congresses of the Front that the text names: where, which, for what years."""
    for item in reading.paper.main.texts:
        for found in _CONGRESS.finditer(item.text):
            try:
                from_roman(found["ordinal"].upper())
            except BadValue:
                continue
            tenure = _TENURE.search(found["after"]) or _TENURE.search(found["where"])
            years = f"{tenure['first']} - {tenure['last']}" if tenure else ""
            yield squeeze(found["where"]), found["ordinal"].upper(), years


def _term(reading: Reading, named: str) -> str:
    """The national term in which the year began: a paper may also name the congress that is to come."""
    year, ledger = reading.year, reading.ledger
    term = (term_of(year) if year else None) or named
    if not term:
        ledger.lacking("đại hội → khóa toàn quốc", "Không rõ khóa nào của MTTQ Việt Nam", "ví dụ IX")
    elif term != named:
        ledger.inferred("đại hội → khóa toàn quốc", term, f"năm {year}")
    return term
