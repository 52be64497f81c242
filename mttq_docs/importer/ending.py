"""Nơi nhận và chữ ký: read what stands below the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mttq_docs.importer.cleaning import clean
from mttq_docs.importer.drafting import Data
from mttq_docs.importer.items import Item
from mttq_docs.importer.ledger import PRINTED, Ledger
from mttq_docs.importer.paper import Part
from mttq_docs.model import Purpose
from mttq_docs.sheet import Role
from mttq_docs.text import capitalise, fold

_AUTHORITY = re.compile(
    r"(?P<word>T[./]?\s?M|K[./]?\s?T|T[./]?\s?L|T[./]?\s?UQ|Q)\s*[./,]?\s+(?P<body>.+)", re.IGNORECASE
)
_PURPOSE = re.compile(r"\s*\(\s*(?P<words>[^()]{2,20})\s*\)\s*\Z")
_PURPOSES = {
    **{fold(purpose): purpose.value for purpose in Purpose},
    "bao_cao": "b/c",
    "phoi_hop": "p/h",
    "thuc_hien": "t/h",
    "theo_doi": "t/d",
    "th_h": "t/h",
    "chi_dao": "",
}
_ARCHIVE = re.compile(r"lưu\s*[:;]?\s*(?P<where>.*)", re.IGNORECASE)
_NEXT_DASH = re.compile(r"[;,.]\s*[-+•]\s*(?=\w)")
_SAME_AS_ABOVE = ("nhu_tren", "nhu_kinh_gui")
_END_MARKS = " .;,"
_TITLES = (
    ("chủ tịch", "Chủ tịch"),
    ("thường trực", "Thường trực"),
    ("mặt trận", "Mặt trận"),
    ("mttq", "MTTQ"),
)


def read_ending(part: Part, authority: str, ledger: Ledger) -> Data:
    """Đọc phần cuối: `ky`, `noi_nhan`, `luu`; `authority` is what the tool prints where none is given."""
    for item in part.of(Role.RECIPIENTS_LABEL):
        ledger.place(item, PRINTED)
    for item in part.tail:
        if item.role is Role.OTHER:
            ledger.gap(item, "Ghi chú ở chỗ ký, không thuộc nội dung văn bản")
    signature = _signature(part, authority, ledger)
    return {**_recipients(part, ledger), **({"ky": signature} if signature else {})}


def _signature(part: Part, authority: str, ledger: Ledger) -> Data:
    data: Data = {}
    lines = part.of(Role.AUTHORITY)
    told = [_authority(item, ledger) for item in lines]
    for item in lines:
        ledger.place(item, "ky", "quyen_han")
    if told and [line.upper() for line in told] != [authority.upper()]:
        data["quyen_han"] = told
    positions = part.of(Role.POSITION)
    _only_first(positions, "ky", "chuc_vu", ledger=ledger)
    if positions:
        data["chuc_vu"] = _position(clean(positions[0].text))
    names = [item for item in part.of(Role.NAME) if item.text]
    _only_first(names, "ky", "ho_ten", ledger=ledger)
    if names:
        data["ho_ten"] = clean(names[0].text)
    return data


def _authority(item: Item, ledger: Ledger) -> str:
    """Quyền hạn in the form that the data knows: `TM. BAN THƯỜNG TRỰC`."""
    text = clean(item.text)
    found = _AUTHORITY.fullmatch(text)
    if found is None:
        ledger.refused(item, "Quyền hạn ký không rõ", text, "bắt đầu bằng TM., KT., TL., TUQ. hoặc Q.")
        return f"TM. {text}"
    word = re.sub(r"[\s./]", "", found["word"]).upper()
    printed = f"{word}. {found['body'].strip()}"
    if printed != text:
        ledger.restated(item, "Quyền hạn ký ghi theo lối của Mặt trận", text, printed)
    return printed


def _only_first(items: Sequence[Item], *loc: str, ledger: Ledger) -> None:
    for at, item in enumerate(items):
        if at == 0:
            ledger.place(item, *loc)
        else:
            ledger.gap(
                item, "Tệp dữ liệu chỉ ghi một chức vụ và một người ký; đoạn này là của người ký thứ hai"
            )


def _position(text: str) -> str:
    """Chức vụ in small letters, as a data file has it; the tool writes it in capitals again."""
    if not text.isupper():
        return text
    small = text.lower()
    for word, written in _TITLES:
        small = small.replace(word, written)
    return capitalise(small)


def _recipients(part: Part, ledger: Ledger) -> Data:
    recipients: list[Data | str] = []
    archive = ""
    listed = [(item, text) for item in part.of(Role.RECIPIENT) for text in _each(clean(item.text))]
    for item, text in listed:
        kept = _ARCHIVE.fullmatch(text)
        if kept and kept["where"]:
            archive = f"{archive}, {kept['where']}" if archive else kept["where"]
            ledger.place(item, "luu")
        elif fold(text).startswith(_SAME_AS_ABOVE) and part.of(Role.ADDRESSEE):
            ledger.place(item, PRINTED)
        elif text:
            ledger.place(item, "noi_nhan", len(recipients))
            recipients.append(_recipient(text))
        else:
            ledger.gap(item, "Dòng nơi nhận không có chữ")
    return {key: value for key, value in (("noi_nhan", recipients), ("luu", archive)) if value}


def _each(text: str) -> tuple[str, ...]:
    """The recipients of a line that lists several: `- Tỉnh ủy; - Các ban; - Lưu VT.`"""
    return tuple(each.strip(_END_MARKS) for each in _NEXT_DASH.split(text.removeprefix("- ")))


def _recipient(text: str) -> Data | str:
    found = _PURPOSE.search(text)
    if found is None:
        return text
    key = fold(found["words"]).removeprefix("de_")
    purpose = _PURPOSES.get(key, "")
    name = text[: found.start()].strip(_END_MARKS)
    return {"ten": name, "muc_dich": purpose} if purpose and name else text
