"""Tệp mới: write a commented data file that loads, for a kind of document, a level and a year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from string import Template

from mttq_docs.errors import BadValue, UnknownName
from mttq_docs.loading.kinds import find_kind
from mttq_docs.model import TO_WRITE, Period, Report, format_period, outlook
from mttq_docs.resources import resource
from mttq_docs.text import fold, near
from mttq_docs.units import (
    Congress,
    Level,
    Organ,
    body,
    congresses,
    default_recipients,
    kinds_of,
    local_tenure,
    organs_of,
    require_in_force,
    superior_level,
)

_UNKNOWN_COUNT = 5
_NO_RESULTS = "# kết quả:\n#   tên chỉ số của chương trình: 215 nhà\n"


def new_file(kind: str, *, level: str = "xã", year: int | str | None = None) -> str:
    """Nội dung một tệp dữ liệu mẫu; words are taken accented or not.

    `UnknownName` for a kind or level that does not exist, `BadValue` for a level that has none in that year.
    """
    model = find_kind(kind)
    where, when = _level(level), _year(year)
    unit_kind = next(iter(kinds_of(where)), "")
    require_in_force(where, unit_kind, dt.date(when, 1, 1))
    organ = Organ.STANDING_BOARD if Organ.STANDING_BOARD in organs_of(where) else organs_of(where)[0]
    period = Period(when)
    names = body(where, organ, kind=unit_kind, name="…", parent="…")
    text = resource("templates", f"{fold(model.model_fields['kind'].default)}.yaml").read_text(
        encoding="utf-8"
    )
    congress = _congress(when)
    return Template(text).substitute(
        nam=when,
        nam_truoc=when - 1,
        don_vi=_unit(where, unit_kind, dt.date(when, 1, 1)),
        co_quan=organ,
        dai_hoi=_congress_lines(where, congress, when),
        chuong_trinh=_works() if model is Report else _programmes(congress),
        ky=period.span,
        ky_day_du=format_period(period),
        ky_toi=outlook(period),
        tep_chuong_trinh=f"chuong-trinh-{when}.yaml",
        ket_qua=_NO_RESULTS,
        so_lieu_don_vi="",
        uu_diem=_to_write("kết quả nổi bật"),
        han_che=_to_write("việc chưa làm được"),
        quyen_han=names.authority,
        chuc_vu=names.position,
        noi_nhan=_lines(
            line
            for name, purpose in default_recipients(where, kind=unit_kind, on=dt.date(when, 1, 1))
            for line in (f"  - tên: {name}", *([f"    mục đích: {purpose}"] if purpose else []))
        ),
    )


def _level(name: str) -> Level:
    for level in Level:
        if fold(level) == fold(name):
            return level
    guesses = near(name, Level)
    hint = f"; có phải “{guesses[0]}”?" if guesses else ""
    raise UnknownName(f"Không có cấp “{name}”; các cấp: {', '.join(Level)}{hint}")


def _year(year: int | str | None) -> int:
    if year is None:
        return dt.datetime.now().astimezone().year + 1
    if not str(year).isdigit() or not 1977 <= int(year) <= 2100:
        raise BadValue(f"Năm không hợp lý: “{year}”; cần năm gồm 4 chữ số, ví dụ 2026", found=str(year))
    return int(year)


def _congress(year: int) -> Congress:
    """Khóa đang thực hiện vào đầu năm: the last that began before it."""
    begun = [each for each in congresses() if int(each.tenure[:4]) < year]
    if not begun:
        first = congresses()[0]
        raise BadValue(
            f"Danh mục đại hội bắt đầu từ khóa {first.ordinal}, nhiệm kỳ {first.tenure}", found=str(year)
        )
    return begun[-1]


def _unit(level: Level, kind: str, on: dt.date) -> str:
    if level is Level.CENTRAL:
        return _lines((f"  cấp: {level}",))
    superior = superior_level(level, on)
    above = next(iter(kinds_of(superior, on)), "") if superior else ""
    name = _noted("  tên: …", "tên riêng, ví dụ Tuyên Quang")
    kinds = _noted(f"  loại: {kind}", ", ".join(kinds_of(level, on)))
    return _lines((f"  cấp: {level}", kinds, name, *([f"  cấp trên: {above} …"] if above else [])))


def _congress_lines(level: Level, congress: Congress, year: int) -> str:
    national = _noted(f"  khóa toàn quốc: {congress.ordinal}", "quyết định bộ chương trình hành động")
    if level is Level.RESIDENTIAL_AREA:
        return _lines((national,))
    if level is Level.CENTRAL:
        return _lines((f"  khóa: {congress.ordinal}", f"  nhiệm kỳ: {congress.tenure}", national))
    own = _noted("  khóa: I", "đại hội của đơn vị, ghi bằng số La Mã")
    return _lines((own, f"  nhiệm kỳ: {local_tenure(year)}", national))


def _programmes(congress: Congress) -> str:
    lines: list[str] = []
    for position in range(congress.count or _UNKNOWN_COUNT):
        title = (
            congress.titles[position]
            if congress.titles
            else f"Ghi tên chương trình hành động thứ {position + 1}"
        )
        lines += [f"  - tên: {title}", "    nhiệm vụ:", "      - Viết nhiệm vụ ở đây."]
    return _lines(lines)


def _works() -> str:
    """Kết quả của chương trình hành động thứ nhất, as an example of how it is written."""
    return _lines(("  - chương trình hành động: 1", "    nội dung:", f"    {_to_write('kết quả từng việc')}"))


def _to_write(what: str) -> str:
    return f'  - "{TO_WRITE}: {what}]"'


def _noted(line: str, note: str) -> str:
    return f"{line:<44}# {note}"


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
