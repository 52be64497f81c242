"""Tìm đầu viện dẫn: find where a text names a document, by its type or by a symbol alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from heapq import merge

from mttq_docs.citations.alternatives import literal
from mttq_docs.citations.bodies import Named, read_body
from mttq_docs.citations.citation import LAW_TYPES, Grammar
from mttq_docs.citations.head import Head
from mttq_docs.citations.kinds import Kind, kinds
from mttq_docs.citations.lists import read_numbers
from mttq_docs.citations.source import GAP, LOWER, WORD_END, Source
from mttq_docs.citations.unnumbered import read_unnumbered
from mttq_docs.citations.when import read_when

_QUALIFIERS = "chuyên đề|liên ngành|liên tịch|hỏa tốc|khẩn|mật|riêng|chung|nội bộ|khen thưởng|cá biệt"
_QUALIFIER = re.compile(rf"(?:{GAP}\(?(?:{_QUALIFIERS}){WORD_END}\)?){{1,2}}")
# Words of a title before the number: "Quyết định thành lập Ban Chỉ đạo số 15/QĐ-UBND".
_WORDS = re.compile(rf"{GAP}(?P<words>[{LOWER}][^.;:,()“”\"\n\f\d]{{1,70}}?)(?={GAP}số{GAP}\d)")
_OF = re.compile(rf",?{GAP}(?:của{GAP}(?:các{GAP})?)?")
_BRACKET = re.compile(r"[ \n]{0,3}\((?=số[ ])")
_BARE = re.compile(
    r"[0-9](?<![\w/.-].)(?<!\d,.)\d{0,4}[a-zđ]?(?=(?:[ ]{0,2}/[ ]{0,2}\d{4})?[ ]{0,2}[-/][ ]{0,2}[A-ZĐ]{2})"
)
_SAID_NUMBER = re.compile(r"(?<!\w)(?P<word>[Ss]ố)[ ]{0,2}:?[ \n]{0,3}$")
# These number something else: forms, papers, plates.
_OTHER_THINGS = re.compile(
    r"(?<!\w)(?:mẫu|biểu|phụ lục|bảng|phiếu|hồ sơ|hóa đơn|tài khoản|phép|chứng nhận|biển|xe|nhà|hộ chiếu|"
    r"cmnd|cccd|điện thoại|bản đồ|thửa|lô|mã|hiệu|chuẩn|tcvn|qcvn|điều|sổ|quyển|đường)[ ]?(?:số)?[ :]*$"
)
_LOOK_BACK = 24


def find_heads(source: Source) -> Iterator[Head]:
    """Tìm các đầu viện dẫn of a source, in order; no two overlap."""
    types = ((found.start(), found.end()) for found in _types().finditer(source.low))
    bare = ((found.start(), -1) for found in _BARE.finditer(source.cased))
    done = 0
    for start, end in merge(types, bare):
        if start < done:
            continue
        head = _typed(source, start, end) if end > 0 else _untyped(source, start)
        if head:
            done = head.end
            yield head


@cache
def _types() -> re.Pattern[str]:
    return re.compile(r"(?<![\w/-])" + literal(kinds().by_word) + WORD_END)


def _typed(source: Source, start: int, end: int) -> Head | None:
    """A head that begins with the word for a type."""
    word = " ".join(source.low[start:end].split())
    kind = kinds().by_word[word]
    terse = word != kind.name.lower() and " " not in word
    if terse and not source.cased[start : start + 2].isupper():
        return None
    qualifier = _QUALIFIER.match(source.low, end)
    after = qualifier.end() if qualifier else end
    numbers = read_numbers(source, after, kind, terse=terse)
    if numbers:
        certain = numbers.item.symbol or numbers.said or source.cased[start].isupper()
        return Head(start, numbers.end, kind, numbers) if certain else None
    if terse:
        return None
    return (
        _issuer_first(source, start, after, kind)
        or read_unnumbered(source, start, after, kind)
        or _words_first(source, start, after, kind)
    )


def _issuer_first(source: Source, start: int, end: int, kind: Kind) -> Head | None:
    """`Công văn của Bộ Tài chính số 3910/BTC-QLG`, `Nghị quyết của Quốc hội (số 39/2021/QH15 ngày …)`."""
    of = _OF.match(source.low, end)
    issuer = read_body(source, of.end()) if of else None
    named = of is not None and "của" not in of.group()
    if issuer is None or (named and (issuer.guessed or kind.name in (*LAW_TYPES, "Điều lệ"))):
        return None
    bracket = _BRACKET.match(source.low, issuer.end)
    numbers = read_numbers(source, bracket.end() if bracket else issuer.end, kind)
    if numbers is None or not numbers.item.symbol:
        return None
    if bracket is None:
        return Head(start, numbers.end, kind, numbers, issuer=issuer)
    when = read_when(source, numbers.end)
    end = when.end if when else numbers.end
    closed = source.low.startswith(")", end)
    return Head(start, end + 1, kind, numbers, issuer=issuer, when=when) if closed else None


def _words_first(source: Source, start: int, end: int, kind: Kind) -> Head | None:
    """`Kế hoạch tổ chức Ngày hội số 12/KH-MTTQ-BTT`: the symbol belongs to the type and to no nearer one."""
    words = _WORDS.match(source.cased, end)
    numbers = read_numbers(source, words.end(), kind) if words else None
    if words is None or numbers is None or not numbers.item.symbol or not kind.allows(numbers.item.code):
        return None
    if _types().search(source.low, words.start(), words.end()) or numbers.item.code == "":
        return None
    return Head(start, numbers.end, kind, numbers, words=Named(*words.span("words")))


def _untyped(source: Source, at: int) -> Head | None:
    """A symbol without its type: in a list, or later in the text (`theo 217-QĐ/TW`)."""
    before = source.cased[max(0, at - _LOOK_BACK) : at]
    said = _SAID_NUMBER.search(before)
    if said and said["word"] == "Số":
        return None
    if _OTHER_THINGS.search(before.lower()):
        return None
    numbers = read_numbers(source, at, None)
    if numbers is None or numbers.item.grammar is Grammar.NONE:
        return None
    return Head(at - len(said.group()) if said else at, numbers.end, None, numbers)
