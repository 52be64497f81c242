"""Khung: read what every document has around its text, from the letterhead to the annexes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mttq_docs.dates import DateStyle, PartialDate, format_date, parse_date
from mttq_docs.errors import BadValue
from mttq_docs.importer.bases import read_preamble
from mttq_docs.importer.cleaning import clean
from mttq_docs.importer.congress import congress_of
from mttq_docs.importer.drafting import Data, Reading
from mttq_docs.importer.ending import read_ending
from mttq_docs.importer.issuer import Unit, organ_of, unit_of
from mttq_docs.importer.items import Item
from mttq_docs.importer.kinds import PLAN, PROGRAMME, REPORT
from mttq_docs.importer.ledger import PRINTED, Ledger
from mttq_docs.importer.paper import Paper, Part
from mttq_docs.model import Secrecy, Urgency
from mttq_docs.sheet import Role
from mttq_docs.text import fold
from mttq_docs.units import Body, Level, Organ, body

_ABBREVIATIONS = {PROGRAMME: "CTr", PLAN: "KH", REPORT: "BC"}
_NUMBER = re.compile(
    r"(?:số\s*[:.]?)?\s*(?P<number>[0-9]*)[\s.…_]*(?P<mark>[/-]?)\s*(?P<symbol>.*)", re.IGNORECASE
)
_DAY = re.compile(r"ngày(?!\w)|[0-9]{1,2}\s*[/.-]", re.IGNORECASE)
_MARKS = " .,;"
_LIST_MARKS = " -+*•–"
_OTHER = "Dòng lạ trong phần đầu văn bản"


def read_frame(reading: Reading, kind: str) -> Data:
    """Đọc khung của văn bản thành dữ liệu, `can_cu` và `cau_dan` with it."""
    paper, ledger = reading.paper, reading.ledger
    main = paper.main
    told, source = unit_of(paper, reading.year)
    unit, inherited = told, _inherited(reading, told)
    if inherited is not None:
        unit = inherited
    organ, organ_source = organ_of(paper, unit)
    body_of = _body(unit, organ)
    _letterhead(main, PRINTED if inherited else "don_vi", ledger)
    data: Data = {
        **({} if inherited else _unit(unit, source, ledger)),
        **_organ(organ, organ_source, ledger),
        **_year(reading),
        **({} if inherited else congress_of(reading, unit)),
        **_number(main, kind, body_of, ledger),
        **_place_date(main, body_of, ledger),
        **_title(main, kind, ledger),
        **_marks(main, ledger),
        **_addressees(main, ledger),
        **read_preamble(main.preamble, ledger),
        **read_ending(main, body_of.authority if body_of else "", ledger),
    }
    _leave(paper, ledger)
    return data


def _body(unit: Unit | None, organ: Organ | None) -> Body | None:
    if unit is None or organ is None:
        return None
    try:
        return body(unit.level, organ, kind=unit.kind, name=unit.name, parent=unit.parent)
    except BadValue:
        return None


def _inherited(reading: Reading, unit: Unit | None) -> Unit | None:
    """The programme's unit, where the paper is of the same: unit and congress need not be said again."""
    if reading.programme is None:
        return None
    own = reading.programme.unit
    theirs = Unit(own.level, own.kind or "", own.name or "", own.parent or "")
    same = unit is None or (fold(unit.kind), fold(unit.name)) == (fold(theirs.kind), fold(theirs.name))
    return theirs if same else None


def _letterhead(main: Part, loc: str, ledger: Ledger) -> None:
    for item in main.of(Role.PARENT_BODY, Role.ISSUING_BODY):
        ledger.place(item, loc)
    for item in main.of(Role.NATIONAL_NAME, Role.MOTTO):
        ledger.place(item, PRINTED)


def _unit(unit: Unit | None, source: str, ledger: Ledger) -> Data:
    if unit is None:
        ledger.lacking("đơn vị", "Không thấy văn bản là của đơn vị nào", "cấp, loại và tên đơn vị")
        return {}
    if source:
        ledger.inferred("đơn vị", f"{unit.kind} {unit.name}".strip() or unit.level, source)
    if unit.level is Level.RESIDENTIAL_AREA and not unit.parent:
        ledger.lacking("đơn vị → cấp trên", "Không thấy khu dân cư thuộc xã, phường nào", "ví dụ xã Hàm Yên")
    told = {"cap": unit.level.value, "loai": unit.kind, "ten": unit.name, "cap_tren": unit.parent}
    return {"don_vi": {key: value for key, value in told.items() if value}}


def _organ(organ: Organ | None, source: str, ledger: Ledger) -> Data:
    if organ is None:
        expected = " hoặc ".join((Organ.COMMITTEE, Organ.STANDING_BOARD))
        ledger.lacking("cơ quan ban hành", "Không thấy cơ quan nào ban hành văn bản", expected)
        return {}
    if source:
        ledger.inferred("cơ quan ban hành", organ, source)
    return {"co_quan_ban_hanh": organ.value}


def _year(reading: Reading) -> Data:
    if reading.programme is not None and reading.year in (None, reading.programme.year):
        return {}
    if reading.year is None:
        reading.ledger.lacking("năm", "Không thấy văn bản là của năm nào", "năm gồm bốn chữ số")
        return {}
    return {"nam": reading.year}


def _number(main: Part, kind: str, body_of: Body | None, ledger: Ledger) -> Data:
    items = main.of(Role.NUMBER)
    _rest(items, ledger)
    if not items:
        return {}
    found = _NUMBER.fullmatch(clean(items[0].text))
    ledger.place(items[0], "so")
    if found is None:
        return {}
    symbol = re.sub(r"\s+", "", found["symbol"]).strip(".:,;")
    usual = f"{_ABBREVIATIONS[kind]}-{body_of.symbol}" if body_of else ""
    told = {"so": found["number"][:11], "ky_hieu": symbol if symbol != usual else ""}
    return {key: value for key, value in told.items() if value}


def _place_date(main: Part, body_of: Body | None, ledger: Ledger) -> Data:
    items = main.of(Role.PLACE_DATE)
    _rest(items, ledger)
    if not items:
        return {}
    text = clean(items[0].text)
    day = _DAY.search(text)
    place = text[: day.start()].strip(_MARKS) if day else text.strip(_MARKS)
    ledger.place(items[0], "ngay")
    data = {"dia_danh": place} if place and not (body_of and place == body_of.place) else {}
    try:
        issued = parse_date(text[day.start() :]) if day else PartialDate()
    except BadValue as error:
        ledger.refused(items[0], str(error), error.found, error.expected)
        return data
    if isinstance(issued, PartialDate) and issued == PartialDate():
        return data
    style = DateStyle.WORDS if isinstance(issued, PartialDate) else DateStyle.NUMERIC
    return {**data, "ngay": format_date(issued, style)}


def _title(main: Part, kind: str, ledger: Ledger) -> Data:
    """Trích yếu: the lines of the subject, and what stands behind the bare kind on its line."""
    words: list[str] = []
    for item in main.of(Role.KIND):
        text = clean(item.words)
        rest = text[len(kind) :].strip() if fold(text).startswith(f"{fold(kind)}_") else ""
        ledger.place(item, *(("trich_yeu",) if rest else ("loai_van_ban",)))
        words += [rest] if rest else []
    for item in main.of(Role.SUBJECT):
        ledger.place(item, "trich_yeu")
        words.append(clean(item.words))
    return {"trich_yeu": " ".join(words)} if words else {}


def _marks(main: Part, ledger: Ledger) -> Data:
    data: Data = {}
    for role, key, known in ((Role.SECRECY, "do_mat", Secrecy), (Role.URGENCY, "do_khan", Urgency)):
        items = main.of(role)
        _rest(items, ledger)
        word = next((each for each in known if items and fold(each) == fold(items[0].text)), None)
        if word is not None:
            ledger.place(items[0], key)
            data[key] = word.value
    return data


def _addressees(main: Part, ledger: Ledger) -> Data:
    names: list[str] = []
    for item in main.of(Role.ADDRESSEE):
        ledger.place(item, "kinh_gui", len(names))
        names.append(clean(item.text).lstrip(_LIST_MARKS).strip(_MARKS))
    return {"kinh_gui": names} if names else {}


def _rest(items: Sequence[Item], ledger: Ledger) -> None:
    for item in items[1:]:
        ledger.gap(item, "Văn bản đã có một dòng như vậy; tệp dữ liệu chỉ ghi một")


def _leave(paper: Paper, ledger: Ledger) -> None:
    """What belongs to no part of a document."""
    for item in paper.main.loose:
        ledger.gap_all(item, "Đứng sau chữ ký mà không thuộc phụ lục nào")
    for item in paper.main.head:
        if item.role not in (Role.KIND, Role.SUBJECT):
            ledger.gap(item, _OTHER)
    for item in paper.asides:
        if item.text.strip("-– ").isdigit():
            ledger.place(item, PRINTED)  # The page's own number.
        ledger.gap_all(item, "Chữ ở đầu trang, chân trang hay chú thích; tệp dữ liệu không ghi")
