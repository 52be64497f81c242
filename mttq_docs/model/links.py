"""Liên kết trong tệp: find the placeholders that mean nothing and the figures and citations that nobody uses.

It works on plain data under the Vietnamese keys, however spelled, so that the slips of a file are told
together with its other mistakes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from mttq_docs.errors import BadValue
from mttq_docs.model.faults import Fault, Loc
from mttq_docs.model.placeholders import Placeholder, placeholders, split
from mttq_docs.text import fold, near
from mttq_docs.units import local_names

OPENER = "programme"
"""Tên trong ngữ cảnh kiểm dữ liệu: a function that opens the programme of a path, or raises `BadValue`."""

PROGRAMME_KEY = "chuong_trinh"
"""Mục dẫn tới chương trình mà văn bản thực hiện; what the programme says is its own matter."""

_CITATIONS = "vien_dan"
_NO_PROSE = (_CITATIONS, PROGRAMME_KEY)
_INDICATORS, _LEVEL_GOALS = "chi_so", "muc_theo_cap"
# Where placeholders stand, in the order in which the document is read.
PROSE_KEYS = (
    "mo_dau",
    "can_cu",
    "cau_dan",
    "nhiem_vu_trong_tam",
    "chi_tieu",
    "chuong_trinh_hanh_dong",
    "ghi_chu",
    "muc_dich",
    "yeu_cau",
    "noi_dung",
    "cong_viec",
    "tinh_hinh",
    "ket_qua",
    "ket_qua_chuong_trinh",
    "uu_diem",
    "han_che",
    "nguyen_nhan",
    "bai_hoc",
    "phuong_huong",
    "kien_nghi",
    "to_chuc_thuc_hien",
    "loi_ket",
    "phu_luc",
)


def broken_links(data: Mapping[Any, Any], known: Collection[str] | None = ()) -> tuple[Fault, ...]:
    """Mọi liên kết hỏng: unknown or misplaced placeholders, unused indicators and citations, double names.

    `known` are names from elsewhere that prose may refer to; None where they could not be learnt, and then
    no name is called unknown.
    """
    names = dict(_defined(data))
    mentions = tuple(_mentions(data))
    facets = {fold(name): (owner, name) for owner, name in _facets(data)}
    used = {
        facets[place.key][0] if place.key in facets else place.key
        for _, place in mentions
        if isinstance(place, Placeholder)
    }
    always = {fold(name): name for name in (*local_names(), *(name for _, name in facets.values()))}
    elsewhere = None if known is None else always | {fold(name): name for name in known}
    return (
        *_double(data),
        *(link for loc, mention in mentions if (link := _judged(loc, mention, names, elsewhere)) is not None),
        *(
            Fault(
                loc,
                "Chưa câu nào dẫn tới mục này",
                name,
                f"ít nhất một chỗ dẫn {{{name}}} trong câu; nếu không dùng thì xóa mục này",
            )
            for key, (loc, name) in names.items()
            if key not in used
        ),
    )


def _defined(data: Mapping[Any, Any]) -> Iterator[tuple[str, tuple[Loc, str]]]:
    """Các tên có thể dẫn tới, by folded name."""
    for loc, name in _definitions(data):
        yield fold(name), (loc, name)


def _definitions(data: Mapping[Any, Any]) -> Iterator[tuple[Loc, str]]:
    for key, value in data.items():
        if fold(str(key)) == _CITATIONS and isinstance(value, Mapping):
            yield from (((_CITATIONS, fold(str(name))), str(name)) for name in value)
        if fold(str(key)) == "chi_tieu" and isinstance(value, list | tuple):
            for position, target in enumerate(value):
                yield from _indicators(target, ("chi_tieu", position))


def _indicators(target: object, loc: Loc) -> Iterator[tuple[Loc, str]]:
    for key, value in target.items() if isinstance(target, Mapping) else ():
        if fold(str(key)) == _INDICATORS and isinstance(value, Mapping):
            yield from (((*loc, _INDICATORS, fold(str(name))), str(name)) for name in value)


def _facets(data: Mapping[Any, Any]) -> Iterator[tuple[str, str]]:
    """Các mức riêng của từng cấp: an indicator's folded name, and the name by which prose refers to one."""
    targets = next((value for key, value in data.items() if fold(str(key)) == "chi_tieu"), ())
    for target in targets if isinstance(targets, list | tuple) else ():
        for name, indicator in _part(target, _INDICATORS).items():
            for level in _part(indicator, _LEVEL_GOALS):
                yield fold(str(name)), f"{name} - cấp {level}"


def _part(record: object, key: str) -> Mapping[Any, Any]:
    found = record.items() if isinstance(record, Mapping) else ()
    value = next((value for name, value in found if fold(str(name)) == key), None)
    return value if isinstance(value, Mapping) else {}


def level_name(indicator: str, level: str) -> str:
    """Khóa của mức riêng cho một cấp, as prose refers to it: `{giám sát - cấp xã}`.

    >>> level_name("giám sát", "xã")
    'giam_sat_cap_xa'
    """
    return fold(f"{indicator} cấp {level}")


def _double(data: Mapping[Any, Any]) -> Iterator[Fault]:
    seen: dict[str, str] = {}
    for loc, name in _definitions(data):
        if fold(name) in seen:
            yield Fault(
                loc, "Hai mục cùng một tên nên không rõ câu dẫn tới mục nào", name, "mỗi tên dùng một lần"
            )
        seen[fold(name)] = name


def _mentions(data: Mapping[Any, Any]) -> Iterator[tuple[Loc, Placeholder | BadValue]]:
    for key, value in data.items():
        if fold(str(key)) not in _NO_PROSE:
            yield from _in(value, (fold(str(key)),))


def _in(value: object, loc: Loc) -> Iterator[tuple[Loc, Placeholder | BadValue]]:
    if isinstance(value, str):
        yield from ((loc, placeholder) for placeholder in placeholders(value))
        try:
            split(value)
        except BadValue as error:
            yield loc, error
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            if fold(str(key)) != _INDICATORS:
                yield from _in(inner, (*loc, fold(str(key))))
    elif isinstance(value, list | tuple):
        for position, inner in enumerate(value):
            yield from _in(inner, (*loc, position))


def _judged(
    loc: Loc,
    mention: Placeholder | BadValue,
    names: Mapping[str, tuple[Loc, str]],
    elsewhere: Mapping[str, str] | None,
) -> Fault | None:
    if isinstance(mention, BadValue):
        return Fault(loc, str(mention), mention.found, mention.expected)
    if loc[0] not in PROSE_KEYS:
        return Fault(loc, "Mục này không dùng chỗ dẫn", f"{{{mention.name}}}", "chữ bình thường")
    if mention.key in names or elsewhere is None or mention.key in elsewhere:
        return None
    guesses = near(mention.name, [*(name for _, name in names.values()), *elsewhere.values()])
    expected = " hoặc ".join(f"{{{guess}}}" for guess in guesses)
    return Fault(
        loc,
        "Không có chỉ số hay viện dẫn nào mang tên này",
        f"{{{mention.name}}}",
        expected or "một tên có trong mục “chỉ số” hoặc “viện dẫn”",
    )
