"""Khung của đơn vị: give a unit its own letterhead, symbol, signer, recipients and first căn cứ."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from mttq_docs.cascade.decisions import Decision
from mttq_docs.cascade.identity import Item
from mttq_docs.dates import PartialDate, format_date
from mttq_docs.errors import BadValue
from mttq_docs.model import ListedUnit, Programme, is_at_or_below, unit_key
from mttq_docs.text import capitalise, fold
from mttq_docs.units import (
    Body,
    Level,
    Organ,
    body,
    default_recipients,
    organs_of,
    require_in_force,
    require_superior,
    superior_level,
    unit_words,
)

_SYMBOL = "CTr-"


@dataclass(frozen=True, slots=True)
class Frame:
    """Khung của một chương trình: its plain data, and what a person must still settle of it."""

    data: Item
    decisions: tuple[Decision, ...]


def require_below(programme: Programme, unit: ListedUnit) -> None:
    """Kiểm đơn vị: refuse one that is not below the programme's, or that did not exist at its date.

    A unit's superior is compared where it is said and stands directly above; a province's programme may
    reach the communes of its districts.
    """
    own = programme.unit
    if is_at_or_below(own.level, unit.level):
        raise BadValue(
            f"{capitalise(unit.full_name)} không ở dưới {own.full_name or own.level}",
            found=f"cấp {unit.level}",
            expected=f"đơn vị dưới cấp {own.level}",
        )
    issued = _issued(programme)
    for day in (programme.effective_on, dt.date(programme.year, issued.month or 1, 1)):
        require_in_force(unit.level, unit.kind or "", day)
        require_superior(unit.level, unit.parent or "", day)
    stands_there = _is_directly_below(programme, unit) and bool(unit.parent and own.full_name)
    if stands_there and unit_key(unit.parent or "") != unit_key(own.full_name):
        raise BadValue(
            f"{capitalise(unit.full_name)} thuộc {unit.parent}, không thuộc {own.full_name}",
            found=unit.parent or "",
            expected=own.full_name,
        )


def _issued(programme: Programme) -> PartialDate:
    """Ngày của dự thảo: left open within the programme's year, not before the superior's month."""
    month = programme.effective_on.month if programme.effective_on.year == programme.year else 1
    return PartialDate(year=programme.year, month=month if month > 1 else None)


def _is_directly_below(programme: Programme, unit: ListedUnit) -> bool:
    return superior_level(unit.level, programme.effective_on) is programme.unit.level


def superior_name(programme: Programme) -> str:
    """Tên viện dẫn của chương trình cấp trên trong tệp của đơn vị.

    It says the level, so that a commune's file may cite the programmes of its district and its province.
    """
    name = f"chương trình cấp {programme.unit.level}"
    taken = fold(name) in map(fold, programme.citations)
    return f"{name} năm {programme.year}" if taken else name


def frame(programme: Programme, unit: ListedUnit) -> Frame:
    """Khung chương trình của một đơn vị dưới `programme`."""
    organ = _organ(programme.organ, unit.level)
    parent = unit.parent or (programme.unit.full_name if _is_directly_below(programme, unit) else "")
    names = body(unit.level, organ, kind=unit.kind or "", name=unit.name or "", parent=parent)
    cited, doubts = cite_superior(programme)
    data: Item = {
        "loai_van_ban": programme.kind,
        "don_vi": {"cap": unit.level.value, **_told(loai=unit.kind, ten=unit.name, cap_tren=parent)},
        "co_quan_ban_hanh": organ.value,
        "nam": programme.year,
        "dai_hoi": _congress(programme, unit),
        **_told(ky_hieu=_symbol(unit), dia_danh=unit.place_name),
        "ngay": format_date(_issued(programme)),
        **_told(trich_yeu=programme.subject),
        "can_cu": [f"{{{superior_name(programme)}}}"],
        "ky": {"quyen_han": [names.authority], "chuc_vu": names.position, **_told(ho_ten=unit.chair)},
        "noi_nhan": [
            {"ten": name, **_told(muc_dich=purpose)}
            for name, purpose in default_recipients(
                unit.level, kind=unit.kind or "", parent=parent, on=programme.effective_on
            )
        ],
        "vien_dan": {superior_name(programme): cited},
    }
    return Frame(data, (*_decisions(programme, unit, names), *doubts))


def _told(**values: str | None) -> dict[str, str]:
    return {key: value for key, value in values.items() if value}


def _organ(organ: Organ, level: Level) -> Organ:
    """Cơ quan ban hành cùng loại ở cấp dưới; the standing board stands in for what a level has not."""
    there = organs_of(level)
    return next((each for each in (organ, Organ.STANDING_BOARD) if each in there), there[0])


def _congress(programme: Programme, unit: ListedUnit) -> Item:
    """Đại hội của đơn vị: held in one wave with the superior's, under the same national congress."""
    tenure = None if unit.level is Level.RESIDENTIAL_AREA else programme.congress.tenure
    return {**_told(nhiem_ky=tenure), "khoa_toan_quoc": programme.congress.national}


def _symbol(unit: ListedUnit) -> str | None:
    if unit.symbol is None or fold(unit.symbol).startswith(fold(_SYMBOL)):
        return unit.symbol
    return f"{_SYMBOL}{unit.symbol}"


def cite_superior(programme: Programme) -> tuple[Item, tuple[Decision, ...]]:
    """Viện dẫn chương trình cấp trên: by number and date where it has both, by its title until then."""
    unit = programme.unit
    issuer = body(
        unit.level, programme.organ, kind=unit.kind or "", name=unit.name or "", parent=unit.parent or ""
    )
    subject = programme.subject or f"Phối hợp và thống nhất hành động năm {programme.year}"
    named: Item = {"loai": "Chương trình", "co_quan": issuer.full_name}
    if programme.number and isinstance(programme.issued_on, dt.date):
        about = subject if fold(subject).startswith("ve_") else f"về {subject[:1].lower()}{subject[1:]}"
        day = programme.dump()["ngay"]
        symbol = programme.symbol or f"{_SYMBOL}{issuer.symbol}"
        return {**named, "so": programme.number, "ky_hieu": symbol, "ngay": day, "trich_yeu": about}, ()
    loc = ("vien_dan", fold(superior_name(programme)))
    text = (
        "Chương trình của cấp trên chưa có số, ngày ký; khi có thì chạy lại lệnh này, "
        "hoặc thay “tên” bằng số, ngày ký"
    )
    lines = (
        "  số: …",
        f"  ký hiệu: {programme.symbol or _SYMBOL + issuer.symbol}",
        "  ngày: …",
        f"  trích yếu: về {subject[:1].lower()}{subject[1:]}",
    )
    # A name in lower case goes on from its type, without quotation marks.
    return {**named, "ten": f"{subject[:1].lower()}{subject[1:]}"}, (Decision(loc, text, lines),)


def _decisions(programme: Programme, unit: ListedUnit, names: Body) -> Iterator[Decision]:
    if unit.level is not Level.RESIDENTIAL_AREA:
        yield Decision(("dai_hoi",), "ghi khóa của đại hội MTTQ ở đơn vị, bằng số La Mã", ("  khóa: …",))
    bases = tuple(_own_bases(programme, unit))
    yield Decision(("can_cu",), "bổ sung căn cứ của chính đơn vị, trong tệp có ví dụ", bases)
    if not unit.chair:
        yield Decision(("ky",), f"ghi họ tên {names.position}", ("  họ tên: …",))


def _own_bases(programme: Programme, unit: ListedUnit) -> Iterator[str]:
    words = unit_words(
        unit.level,
        kind=unit.kind or "",
        name=unit.name or "",
        parent=unit.parent or "",
        on=programme.effective_on,
    )
    party = words["cap_uy"]
    leader = "" if unit.level is Level.RESIDENTIAL_AREA else "Thường trực "
    yield f"  - ý kiến chỉ đạo của {leader}{party} về công tác Mặt trận năm {programme.year}"
    if unit.level is not Level.RESIDENTIAL_AREA:
        yield f"  - Nghị quyết Đại hội MTTQ {unit.full_name}, nhiệm kỳ {programme.congress.tenure or '…'}"
