"""Kỳ báo cáo: find in the title and the opening of a report which period it is of, and on what topic."""

from __future__ import annotations

import re
from collections.abc import Iterable

from mttq_docs.errors import BadValue
from mttq_docs.model import Period, Span, format_period, parse_period
from mttq_docs.text import fold, nfc, squeeze

_WORDS = (("sáu tháng", "06 tháng"), ("chín tháng", "09 tháng"))
_YEAR = r"(?:\s*(?:,\s*)?(?:năm\s*|/\s*)?(?:19|20)[0-9]{2})?"
_PERIOD = re.compile(
    rf"(?i)(?<![\w/])(?:(?<!ngày )(?<!hằng )tháng\s*[0-9]{{1,2}}{_YEAR}|quý\s*(?:[1-4]|IV|I{{1,3}}){_YEAR}"
    rf"|0?[69]\s*tháng(?:\s+đầu\s+năm)?{_YEAR}|(?:cả\s+)?năm\s*(?:19|20)[0-9]{{2}})(?!\w|\s*-\s*[0-9])"
)
_DAY_BEFORE = re.compile(r"(?i)ngày\s*(?:[0-9…._]+\s*)?$")
_OWN_PROGRAMME = re.compile(r"(?i)(?:chương trình|kế hoạch|nghị quyết|chỉ tiêu|nhiệm vụ)[^,;.]{0,90}$")
_TOPIC = re.compile(r"(?i)^(?:về\s+)?(?:việc\s+)?kết\s+quả\s+(?P<topic>.+)$")
_AHEAD = ("phuong_huong", "nhiem_vu")
_WHOLE_WORK = ("cong_tac_mat_tran", "cong_tac_mttq", "hoat_dong", "thuc_hien_chuong_trinh", "cong_tac")


def period_of(texts: Iterable[str], year: int | None) -> Period | None:
    """Kỳ mà các câu này nói đến, the surest first; None where none says so.

    The year of a programme or plan that is carried out is passed over while something else tells.

    >>> period_of(["Kết quả công tác Mặt trận quý III năm 2020, nhiệm vụ quý IV năm 2020"], None)
    Period(year=2020, span=<Span.QUARTER: 'quý'>, ordinal=3)
    """
    later: Period | None = None
    for text in texts:
        for found in _PERIOD.finditer(_plain(text)):
            before = _plain(text)[: found.start()]
            period = None if _DAY_BEFORE.search(before) else _read(found[0], year)
            named = period is not None and period.span is Span.YEAR and _OWN_PROGRAMME.search(before)
            if period is not None and not named:
                return period
            later = later or period
    return later


def topic_of(subject: str, period: Period | None) -> str:
    """Chuyên đề của báo cáo, "" for a report on the whole work.

    >>> topic_of("Kết quả tổ chức Ngày hội Đại đoàn kết năm 2026", Period(2026))
    'tổ chức Ngày hội Đại đoàn kết'
    """
    found = _TOPIC.match(squeeze(subject))
    if found is None or period is None:
        return ""
    topic = found["topic"].strip(" .,")
    told = format_period(period)
    if not topic.casefold().endswith(told.casefold()) or any(word in fold(topic) for word in _AHEAD):
        return ""
    bare = topic[: -len(told)].strip(" ,")
    return "" if fold(bare).startswith(_WHOLE_WORK) else bare


def _plain(text: str) -> str:
    plain = squeeze(nfc(text))
    for words, figures in _WORDS:
        plain = re.sub(words, figures, plain, flags=re.IGNORECASE)
    return plain


def _read(text: str, year: int | None) -> Period | None:
    clean = text.replace(",", " ")
    for told in (None, year):
        try:
            return parse_period(clean, year=told)
        except BadValue:
            continue
    return None
