"""Trả lời: turn what a clerk left in a cell into a figure, or say why it is none."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from mttq_docs.dates import DateStyle, format_date, parse_date
from mttq_docs.errors import BadValue
from mttq_docs.model import Answer, Question
from mttq_docs.quantities import (
    RANK_NAMES,
    Absent,
    Actual,
    Rank,
    Reported,
    format_number,
    in_dong,
    nouns,
    parse_actual,
    parse_number,
)
from mttq_docs.text import fold, squeeze
from mttq_docs.workbook.cells import Cell

TOO_LARGE = Decimal(10) ** 15
"""Excel keeps 15 digits of a number; what is larger is not what was typed."""

_MOST_DECIMALS = 6  # with 15 digits before them, sums stay within what a figure in a paper may have
_COUNTED = "số nguyên, ví dụ 215 hoặc 1.234"
_MEASURED = "một con số, ví dụ 1.234,5"
_RANKS = ", ".join(reversed(RANK_NAMES.values()))


def read_figure(question: Question, cell: Cell | None) -> Reported:
    """Đọc ô thực hiện, in the unit of the question; an empty cell is `Absent.UNREPORTED`.

    Numbers typed as text (`1.234,5`, `31 nhà`, `47/52`) count as numbers; `BadValue` says what is none.
    """
    if cell is None or cell.value == "":
        return Absent.UNREPORTED
    if isinstance(cell.value, str):
        return _from_text(question, cell.value)
    if question.answer is Answer.RANK:
        raise BadValue("Cần một bậc xếp loại", found=shown(cell), expected=_RANKS)
    return Actual(_number(cell, whole=_is_counted(question)), question.unit_of_measure)


def read_whole(question: Question, cell: Cell | None) -> Decimal | None:
    """Đọc ô tổng số; None where it is empty."""
    if cell is None or cell.value == "":
        return None
    whole = question.answer is Answer.SHARE
    if not isinstance(cell.value, str):
        return _number(cell, whole=whole)
    try:
        return _number(Cell(parse_number(cell.value)), whole=whole)
    except BadValue as error:
        raise BadValue("Cần số", found=cell.value[:80], expected=_COUNTED if whole else _MEASURED) from error


def join(question: Question, figure: Reported, whole: Decimal | None) -> tuple[Reported, Actual | None]:
    """Ghép số đạt với tổng số: the figure, and the base that it is weighted by where there is one.

    `BadValue` where the whole is missing, or smaller than its part.
    """
    if not isinstance(figure, Actual) or question.answer not in (Answer.SHARE, Answer.WEIGHTED):
        return figure, None
    if question.answer is Answer.WEIGHTED:
        if not whole:
            raise BadValue("Thiếu tổng số để tính bình quân", expected=_MEASURED)
        return figure, Actual(whole)
    if None not in (whole, figure.out_of) and whole != figure.out_of:
        raise BadValue("Hai tổng số khác nhau", found=_plain(whole or Decimal(0)), expected="một tổng số")
    total = figure.out_of if whole is None else whole
    if total is None:
        raise BadValue("Thiếu tổng số", expected=_COUNTED)
    if figure.value > total:
        found = f"{_plain(figure.value)}/{_plain(total)}"
        raise BadValue("Số đạt lớn hơn tổng số", found=found, expected="số đạt không quá tổng số")
    return (Actual(figure.value, figure.unit, total) if total else Absent.NOTHING), None


def read_date(cell: Cell | None) -> dt.date | None:
    """Đọc ngày lập: a date, or a text that is one; None where the cell is empty."""
    if cell is None or cell.value == "":
        return None
    if isinstance(cell.value, dt.date):
        return cell.value
    expected = "ngày/tháng/năm, ví dụ 05/12/2020"
    try:
        date = parse_date(cell.value) if isinstance(cell.value, str) else None
    except BadValue as error:
        raise BadValue(str(error), found=shown(cell), expected=expected) from error
    if not isinstance(date, dt.date):
        raise BadValue("Cần ngày lập biểu", found=shown(cell), expected=expected)
    return date


def shown(cell: Cell | None) -> str:
    """Ô như người lập nhìn thấy."""
    value = "" if cell is None else cell.value
    match value:
        case bool():
            return "TRUE" if value else "FALSE"
        case dt.date():
            return format_date(value, DateStyle.NUMERIC)
        case Decimal():
            return _plain(value)
    return squeeze(value)[:80]


def _plain(number: Decimal) -> str:
    """Con số như trong văn bản; one too long or too fine for a paper as Excel writes it."""
    exponent = number.as_tuple().exponent
    fits = abs(number) < TOO_LARGE and isinstance(exponent, int) and exponent >= -12
    return format_number(number) if fits else str(number)


def _is_counted(question: Question) -> bool:
    return question.answer in (Answer.COUNT, Answer.SHARE)


def _number(cell: Cell, *, whole: bool) -> Decimal:
    wanted = _COUNTED if whole else _MEASURED
    if not isinstance(cell.value, Decimal):
        turned = isinstance(cell.value, dt.date)
        reason = "Cần số, nhưng Excel đã đổi thành ngày tháng" if turned else "Cần số"
        raise BadValue(reason, found=shown(cell), expected=wanted)
    number = cell.value
    if not 0 <= number < TOO_LARGE:
        raise BadValue("Số âm hoặc lớn bất thường", found=shown(cell), expected=wanted)
    if number == number.to_integral_value():
        return number.quantize(Decimal(1))
    if whole:
        raise BadValue("Cần số nguyên", found=shown(cell), expected=_COUNTED)
    exponent = number.as_tuple().exponent
    if isinstance(exponent, int) and exponent < -_MOST_DECIMALS:
        return number.quantize(Decimal(1).scaleb(-_MOST_DECIMALS))
    return number


def _from_text(question: Question, text: str) -> Reported:
    """Câu trả lời gõ thành chữ."""
    ranked = question.answer is Answer.RANK
    wanted = _RANKS if ranked else _COUNTED if _is_counted(question) else _MEASURED
    refusal = BadValue(
        "Cần một bậc xếp loại" if ranked else "Cần số", found=squeeze(text)[:80], expected=wanted
    )
    try:
        actual = parse_actual(text)
    except BadValue as error:
        raise refusal from error
    if isinstance(actual, Absent):
        return actual
    if isinstance(actual, Rank) != ranked:
        raise refusal
    return actual if isinstance(actual, Rank) else _fitted(question, actual, text)


def _fitted(question: Question, actual: Actual, text: str) -> Actual:
    """Số gõ kèm đơn vị, turned into the unit of the question; money into its money."""
    if actual.out_of is not None and question.answer is not Answer.SHARE:
        wanted = _COUNTED if _is_counted(question) else _MEASURED
        raise BadValue("Chỉ ghi số đã thực hiện", found=text, expected=wanted)
    value = _in_unit(actual, question.unit_of_measure)
    if value is None:
        expected = question.unit_of_measure or "số đạt (số đếm), không ghi phần trăm"
        raise BadValue("Khác đơn vị tính của biểu", found=text, expected=expected)
    return Actual(_number(Cell(value), whole=_is_counted(question)), question.unit_of_measure, actual.out_of)


def _in_unit(actual: Actual, unit: str) -> Decimal | None:
    """Số tính theo `unit`; None where it can't be. A share that names no unit takes any but a percentage."""
    if (fold(actual.unit) in ("", fold(unit)) and not actual.unit.startswith("%")) or actual.unit == unit:
        return actual.value
    money = nouns().money
    if actual.unit in money and unit in money:
        return in_dong(actual.value, actual.unit) / money[unit]
    return None if unit or actual.unit.startswith("%") else actual.value
