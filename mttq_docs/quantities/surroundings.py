"""Quanh con số: tell a figure that counts something from one that names a day, a term or a paper."""

from __future__ import annotations

import re
from functools import cache

from mttq_docs.quantities.amounts import nouns
from mttq_docs.quantities.reading import NUMBER_WORDS, any_of
from mttq_docs.quantities.wordings import WORDINGS
from mttq_docs.text import squeeze

_REACH = 48  # letters of context before the figure
_FIRM = frozenset(wording.words[0] for wording in WORDINGS if wording.firm)
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_YEAR_FOLLOWS = re.compile(r"(?<!\w)(?:năm|giai đoạn|nhiệm kỳ|khóa|khoá|từ|đến) $")
_DAY_FOLLOWS = re.compile(r"(?<!\w)(?:ngày|dịp|lễ|trước|sau|hết|đến|tới|từ) $")
# “94, 52%” may be one number or two: no answer.
_HALF_A_NUMBER = re.compile(r"(?<![0-9/])[0-9]{1,3}, $")
# How much more, or from where, not how much: “giảm từ 5% xuống 3%”, “cao hơn 5%”.
_CHANGE = re.compile(r"(?<!\w)(?:tăng|giảm|nâng|chuyển|xuống|lên|cao|thấp|nhiều|ít|lớn|nhỏ) $")
_CHANGES_TO = re.compile(r"\s+(?:xuống|lên|còn|thành|sang)(?!\w)", re.IGNORECASE)
_PROMISE = re.compile(r"(?<!\w)(?:mỗi|đạt|phấn đấu)(?!\w)")


def counts_something(text: str, found: re.Match[str]) -> bool:
    """Con số có phải số lượng: judge a match of the measure pattern by its parts and its context."""
    context = _context(text, found.start())
    before = squeeze(found["before"] or "").casefold()
    return (
        _has_unit(found, firm=before in _FIRM)
        and not _is_year(found, context)
        and not _is_day(found, context, before)
        and not (before in ("từ", "hơn") and not found["after"] and _CHANGE.search(context))
        and not (before == "từ" and not _is_floor(text, found, context))
        and (bool(before) or found["unit"].startswith("%") or not _numbered().search(context))
        and not (not before and _HALF_A_NUMBER.search(context))
    )


def _context(text: str, place: int) -> str:
    """Phần chữ ngay trước, in small letters; every gap in it is one space."""
    return re.sub(r"\s+", " ", text[max(0, place - _REACH) : place].casefold())


def _has_unit(found: re.Match[str], *, firm: bool) -> bool:
    """Có đơn vị tính: a noun that is counted; after a firm phrase, or for `4/100.000`, none is needed."""
    unit = squeeze(found["unit"]).casefold()
    if unit:
        return unit.partition("/")[0] not in nouns().not_counted and (firm or not _is_word(found))
    return not _is_word(found) and (firm or "." in (found["out_of"] or ""))


def _is_word(found: re.Match[str]) -> bool:
    return found["value"].casefold() in NUMBER_WORDS


def _is_year(found: re.Match[str], context: str) -> bool:
    """Là năm: “năm 2020”, “2019 - 2024”."""
    if not _YEAR.fullmatch(found["value"]):
        return False
    ends_a_span = found["upper"] is not None and _YEAR.fullmatch(found["upper"]) is not None
    return ends_a_span or _YEAR_FOLLOWS.search(context) is not None


def _is_day(found: re.Match[str], context: str, before: str) -> bool:
    """Là ngày: “dịp 18/11”, “từ 15/3”, and not “10/10 thôn”."""
    if found["out_of"] is None or not (found["value"] + found["out_of"]).isdecimal():
        return False
    possible = int(found["value"]) <= 31 and int(found["out_of"]) <= 12
    return possible and (before == "từ" or _DAY_FOLLOWS.search(context) is not None)


def _is_floor(text: str, found: re.Match[str], context: str) -> bool:
    """Là mức sàn: whether “từ” opens a target (“từ 80% trở lên”, “từ 5 đến 7 hộ”, “mỗi huyện từ 05 bộ”)."""
    if found["after"] or found["upper"]:
        return True
    if _CHANGES_TO.match(text, found.end()):
        return False
    worth = squeeze(found["unit"]).casefold().partition("/")[0]
    plain = worth.startswith("%") or worth in nouns().money or worth in nouns().spelling
    return plain or _PROMISE.search(context) is not None


@cache
def _numbered() -> re.Pattern[str]:
    """Chữ đứng trước số hiệu: “Điều 3”, “các kết luận số 01, 02”; not “tổng số 12 hộ”, “mỗi ngày 5 lượt”."""
    names = any_of(nouns().numbered)
    return re.compile(
        rf"(?<!\w)(?<!mỗi )(?<!hằng )(?<!hàng )(?<!tổng )(?:{names})(?: [0-9]{{1,4}},){{0,5}} $"
    )
