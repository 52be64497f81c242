"""Cùng một văn bản: tell whether two mentions can mean one document, and whether two fields agree."""

from __future__ import annotations

import re

from mttq_docs.citations.citation import Citation
from mttq_docs.citations.form import canonical
from mttq_docs.citations.laws import law_numbers
from mttq_docs.citations.lexicon import known_places, lexicon
from mttq_docs.citations.source import UPPER, read_source
from mttq_docs.text import fold

_ABBREVIATIONS = {
    "ubnd": "ủy ban nhân dân",
    "hđnd": "hội đồng nhân dân",
    "mttq": "mặt trận tổ quốc",
    "btv": "ban thường vụ",
    "bch": "ban chấp hành",
    "btt": "ban thường trực",
    "ubtw": "ủy ban trung ương",
    "ubtư": "ủy ban trung ương",
    "tw": "trung ương",
    "ub": "ủy ban",
}
# Words without which the same body is often named, and the post that signs for it.
_LEFT_OUT = re.compile(
    r"^(?:hội nghị(?: lần thứ \w+)?|chủ tịch|phó chủ tịch|bộ trưởng|đồng chí) |(?<!\w)(?:việt nam|cộng sản) ?"
)
_TENURE = re.compile(r"_nhiem_ky.*")
# “huyện Sơn Dương”, “Huyện ủy Sơn Dương”, “Phường 5”
_OWN_NAME = re.compile(rf"(?: [ủỦ][yY])? (?P<name>[{UPPER}]\w*(?:[ -][{UPPER}]\w*)*|\d{{1,2}}(?!\d))")
_RELATIVE = ("tỉnh", "huyện", "xã", "phường", "thành phố", "trung ương", "đảng", "cấp trên")
# Two subjects are one when this share of the shorter one's syllables is in the longer one.
_SHARED = 0.6


def same_document(one: Citation, other: Citation) -> bool:
    """Có thể là một văn bản: nothing that both mentions state keeps them apart.

    >>> short, full = Citation("Chỉ thị", ("05",)), Citation("Chỉ thị", ("05",), symbol="CT/TW")
    >>> same_document(short, full), same_document(full, Citation("Chỉ thị", ("05",), symbol="CT/TU"))
    (True, False)
    """
    if not _same_type(one.type, other.type):
        return False
    identity = _same_numbers(one, other) if one.numbers and other.numbers else _same_name(one, other)
    return identity and dates_agree(one, other) and issuers_agree(one.issuer, other.issuer)


def index_keys(citation: Citation) -> frozenset[str]:
    """Khóa tra: two mentions of one document share at least one of these.

    >>> sorted(index_keys(Citation("Kết luận", ("01", "2"))))
    ['01', '02']
    """
    names = {_TENURE.sub("", fold(citation.name))} if citation.name else set()
    known = {number.partition("/")[0] for number in _law_numbers(citation)} if citation.is_law else set()
    return frozenset({number.zfill(2) for number in citation.numbers} | names | known) or frozenset(
        {citation.type}
    )


def dates_agree(one: Citation, other: Citation) -> bool:
    """Ngày không trái nhau: the parts of the date that both state are equal."""
    if one.date is None or other.date is None:
        return True
    pairs = ((getattr(one.date, part), getattr(other.date, part)) for part in ("year", "month", "day"))
    return all(mine == yours for mine, yours in pairs if mine and yours)


def issuers_agree(one: str, other: str) -> bool:
    """Cơ quan không trái nhau: one name is the other, or the beginning of it.

    >>> issuers_agree("Ban Bí thư", "Ban Bí thư Trung ương Đảng")
    True
    >>> issuers_agree("Tỉnh ủy", "Ban Thường vụ Tỉnh ủy")
    False
    """
    mine, yours = _issuer_key(one), _issuer_key(other)
    if not mine or not yours or mine in _RELATIVE or yours in _RELATIVE:
        return True
    return f"{mine} ".startswith(f"{yours} ") or f"{yours} ".startswith(f"{mine} ")


def territory(issuer: str) -> tuple[str, str] | None:
    """Đơn vị hành chính nêu đích danh: kind and own name of the place in an issuer's name, folded.

    >>> territory("UBND huyện Sơn Dương, tỉnh Tuyên Quang"), territory("UBND huyện")
    (('huyện', 'son_duong'), None)
    """
    source = read_source(issuer)
    for place in lexicon().place.finditer(source.low):
        own = _OWN_NAME.match(source.cased, place.end())
        if own:
            return known_places(place.group())[0].name, fold(own["name"])
    return None


def subjects_agree(one: str, other: str) -> bool:
    """Trích yếu không trái nhau: most of the shorter one stands in the longer one.

    >>> subjects_agree("về công tác dân vận", "về công tác dân vận trong tình hình mới")
    True
    """
    mine, yours = set(fold(one).split("_")), set(fold(other).split("_"))
    smaller = min(mine, yours, key=len)
    return not one or not other or len(mine & yours) >= _SHARED * len(smaller)


def _same_type(one: str, other: str) -> bool:
    return not one or not other or one.startswith(other) or other.startswith(one)


def _same_numbers(one: Citation, other: Citation) -> bool:
    if one.symbol and other.symbol:
        return bool(set(canonical(one)) & set(canonical(other)))
    if one.year and other.year and one.year != other.year:
        return False
    return bool({number.zfill(2) for number in one.numbers} & {number.zfill(2) for number in other.numbers})


def _same_name(one: Citation, other: Citation) -> bool:
    if one.is_law and other.is_law:
        return _same_law(one, other)
    if one.numbers or other.numbers:
        return False
    terms = not one.congress or not other.congress or one.congress == other.congress
    return bool(one.name) and _same_words(fold(one.name), fold(other.name)) and terms


def _same_words(one: str, other: str) -> bool:
    """“Đại hội … lần thứ XIV” is also cited with its nhiệm kỳ; two of them tell two congresses apart."""
    if one == other:
        return True
    tenured = bool(_TENURE.search(one)) + bool(_TENURE.search(other))
    return tenured == 1 and _TENURE.sub("", one) == _TENURE.sub("", other)


def _same_law(one: Citation, other: Citation) -> bool:
    """By name and year; where the numbers of a law are known, a name also meets a number."""
    mine, yours = _law_numbers(one), _law_numbers(other)
    if mine and yours:
        return bool(mine & yours)
    years = {year for year in (_law_year(one), _law_year(other)) if year}
    return fold(one.name) == fold(other.name) and len(years) < 2


def _law_numbers(citation: Citation) -> set[str]:
    if citation.symbol:
        return set(canonical(citation))
    known = law_numbers().get((citation.type, read_source(citation.name).low), ())
    year = _law_year(citation)
    return {number for number in known if not year or f"/{year}/" in number}


def _law_year(citation: Citation) -> str:
    return citation.year or (str(citation.date.year or "") if citation.date else "")


def _issuer_key(name: str) -> str:
    low = read_source(name).low
    words = " ".join(_ABBREVIATIONS.get(word, word) for word in low.split())
    return _LEFT_OUT.sub("", f"{words} ").strip()
