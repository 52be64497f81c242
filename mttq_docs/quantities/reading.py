"""Đọc mức: turn “ít nhất 02 mô hình”, “từ 60% đến 75%”, “10/10 thôn” into measures."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache

from mttq_docs.errors import BadValue
from mttq_docs.quantities.amounts import tidy_unit
from mttq_docs.quantities.grades import Grade, parse_grade
from mttq_docs.quantities.measures import Measure
from mttq_docs.quantities.numbers import NUMBER, parse_number, refuse_decimal_dot
from mttq_docs.quantities.wordings import WORDINGS, Wording
from mttq_docs.text import nfc, squeeze

_EXPECTED = (
    "mức như 100%, ít nhất 02 mô hình, trên 85%, từ 80% trở lên, không quá 01 tập thể, từ 15 đến 20 nhà, "
    "10/10 thôn, 2,5 tỷ đồng, không có đơn vị xếp loại yếu, xếp loại tốt trở lên"
)
NUMBER_WORDS = {
    word: Decimal(number)
    for number, word in enumerate(
        ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"), start=1
    )
}
_ASPIRATION = r"(?P<aspiration>phấn\s+đấu\s+)?"
_DASHES = str.maketrans("–—", "--")
_BY_WORDS = {wording.words: wording for wording in WORDINGS if not wording.zero}


def parse_measure(text: str) -> Measure | Grade:
    """Đọc mức: the measure or the grade that the whole text is; a number may be a word (“một mô hình”).

    “đạt” is passed over, “gần”, “xấp xỉ” and “ước” count as “khoảng”; a comparator said twice (“ít nhất
    85% trở lên”) is kept once.

    >>> measure = parse_measure("Phấn đấu trên 85%")
    >>> measure.comparator.name, measure.value, measure.unit, measure.aspiration
    ('ABOVE', Decimal('85'), '%', True)
    >>> parse_measure("càng nhiều càng tốt")
    Traceback (most recent call last):
    ...
    mttq_docs.errors.BadValue: Không đọc được mức của chỉ tiêu
    """
    clean = squeeze(nfc(text)).rstrip(" .,;")
    found = _whole_pattern().fullmatch(clean)
    if found:
        return _read_measure(found)
    nothing = _whole_zero_pattern().fullmatch(clean)
    if nothing:
        return _read_zero(nothing)
    try:
        return parse_grade(clean)
    except BadValue as error:
        refuse_decimal_dot(clean)
        raise BadValue("Không đọc được mức của chỉ tiêu", found=clean, expected=_EXPECTED) from error


def measure_pattern(*, unit: str, first_unit: str) -> str:
    """Mẫu nhận một mức: the pattern of a measure, given what may be its unit.

    Every repetition inside a repetition is bounded, so matching stays linear.
    """
    before, between, after = (any_of(word) for word in zip(*_BY_WORDS, strict=True))
    about = any_of(("khoảng", "gần", "xấp xỉ", "ước"))
    value = rf"(?P<value>{NUMBER}|(?:{any_of(NUMBER_WORDS)})(?!\w))"
    upper = rf"(?P<first_unit>{first_unit})?\s*(?P<between>{between}|[–—])\s*(?P<upper>{NUMBER})"
    return (
        rf"(?P<about>(?:{about})\s+(?:đạt\s+)?)?(?:(?P<before>{before})\s*(?:đạt\s+)?)?"
        rf"(?P<about_too>(?:{about})\s+)?"
        rf"{value}(?:\s?/\s?(?P<out_of>{NUMBER})|{upper})?\s*(?P<unit>{unit})(?:\s*(?P<after>{after}))?"
    )


def _read_measure(found: re.Match[str]) -> Measure:
    """Mức của một chỗ khớp với `measure_pattern`; refuse what makes no sense together."""
    unit = tidy_unit(found["unit"])
    first_unit = tidy_unit(found["first_unit"] or "")
    if first_unit not in ("", unit) and not (first_unit == "%" and unit.startswith("%")):
        raise BadValue("Hai con số mang hai đơn vị khác nhau", found=found[0], expected=_EXPECTED)
    return Measure(
        value=_number(found["value"]),
        unit=unit,
        wording=_wording(found),
        upper=None if found["upper"] is None else parse_number(found["upper"]),
        out_of=None if found["out_of"] is None else parse_number(found["out_of"]),
        aspiration=found["aspiration"] is not None,
        approximate=found["about"] is not None or found["about_too"] is not None,
    )


def zero_pattern(unit: str) -> str:
    """Mẫu nhận “không có …” before a unit."""
    words = any_of(wording.words[0] for wording in WORDINGS if wording.zero)
    return rf"(?P<before>{words})\s+(?P<unit>{unit})"


def _read_zero(found: re.Match[str]) -> Measure:
    """Mức bằng 0 của một chỗ khớp với `zero_pattern`."""
    words = squeeze(found["before"]).casefold()
    wording = next(wording for wording in WORDINGS if wording.zero and wording.words[0] == words)
    return Measure(Decimal(0), tidy_unit(found["unit"]), wording, aspiration=found["aspiration"] is not None)


@cache
def _whole_pattern() -> re.Pattern[str]:
    """Mẫu của một văn bản chỉ gồm một mức: any words may be the unit, `tidy_unit` judges them."""
    pattern = measure_pattern(unit=".*?", first_unit=r"\s*[^0-9]{1,60}?")
    return re.compile(rf"{_ASPIRATION}(?:đạt\s+)?{pattern}", re.IGNORECASE)


@cache
def _whole_zero_pattern() -> re.Pattern[str]:
    return re.compile(_ASPIRATION + zero_pattern(".+"), re.IGNORECASE)


def any_of(phrases: Iterable[str]) -> str:
    """Một trong các cụm từ, the longest first, with any space inside."""
    longest_first = sorted(
        {phrase for phrase in phrases if phrase}, key=lambda phrase: (-len(phrase), phrase)
    )
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in longest_first)


def _wording(found: re.Match[str]) -> Wording:
    words = (
        squeeze(found[name] or "").casefold().translate(_DASHES) for name in ("before", "between", "after")
    )
    before, between, after = words
    exact = _BY_WORDS.get((before, between, after))
    if exact:
        return exact
    # Said twice: "ít nhất 85% trở lên" means no more than its first half.
    first, second = _BY_WORDS.get((before, between, "")), _BY_WORDS.get(("", "", after))
    if first and second and first.comparator is second.comparator:
        return first
    raise BadValue("Các chữ so sánh không đi với nhau", found=squeeze(found[0]), expected=_EXPECTED)


def _number(text: str) -> Decimal:
    return NUMBER_WORDS.get(text.casefold()) or parse_number(text)
