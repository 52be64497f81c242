"""Viết hoa: find the capitals that Phụ lục II of Nghị định 30/2020/NĐ-CP decides, and that stand otherwise.

Names written in more than one accepted way are no slip; `mttq_docs.orthography.mixing` looks for both in one
document. The beginning of a sentence and text all in capitals tell nothing and are left alone.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from mttq_docs.orthography.manuscript import Manuscript
from mttq_docs.orthography.phrases import (
    Phrase,
    PhraseBook,
    find_phrases,
    keys_of,
    phrase_book,
    setting_of,
)
from mttq_docs.orthography.slip import Kind, Slip
from mttq_docs.orthography.tokens import Token, TokenKind, tokens_of
from mttq_docs.resources import resource

_CYCLE = 60  # years


@dataclass(frozen=True, slots=True)
class CapitalRule:
    """Một quy tắc viết hoa: the right form, the wrong ones (none named: any other), clause, certainty.

    `keep` are sentences in which the rule has nothing to say.
    """

    right: str
    forms: tuple[str, ...]
    clause: str
    certain: bool
    keep: tuple[str, ...] = ()


def find_capitals(manuscript: Manuscript) -> tuple[Slip, ...]:
    """Tìm chỗ viết hoa sai quy định."""
    return tuple(_slips(manuscript))


def capital_rules() -> tuple[CapitalRule, ...]:
    """Các quy tắc viết hoa, as `capitals.toml` has them, with the sixty lunar years and the provinces."""
    return _list().rules


def name_variants() -> tuple[Mapping[str, Any], ...]:
    """Các tên viết được nhiều cách: their accepted `forms`, and `never_after`."""
    return tuple(_data()["variants"])


def shape(words: Sequence[str]) -> str:
    """Dạng viết hoa: one sign a word: `C` capital first, `A` all capitals, `l` all small, `x` anything else.

    >>> shape(["Ủy", "ban", "MTTQ"])
    'ClA'
    """
    return "".join(map(_shape, words))


def _shape(word: str) -> str:
    if word.islower():
        return "l"
    if word[:1].isupper() and (len(word) == 1 or word[1:].islower()):
        return "C"
    return "A" if word.isupper() else "x"


def _slips(manuscript: Manuscript) -> Iterator[Slip]:
    text, tokens = manuscript.text, manuscript.tokens
    for first, past, entries in find_phrases(tokens, manuscript.keys, _list().book):
        start, end = tokens[first].start, tokens[past - 1].end
        if len(entries) == 1 and text[start:end] == _list().rules[entries[0]].right:
            continue
        words = [token.text for token in tokens[first:past] if token.kind is TokenKind.WORD]
        found = shape(words)
        if set(found) <= {"A"} and len("".join(words)) > 1:
            continue
        rules = (_list().rules[entry] for entry in entries)
        rule = next((rule for rule in rules if _breaks(found, rule, starts=_at_start(tokens, first))), None)
        if rule is not None:
            right = recased(text[start:end], tokens[first:past], _shape_of(rule.right))
            reason = f"viết hoa theo mục {rule.clause} Phụ lục II Nghị định 30/2020/NĐ-CP"
            yield Slip(start, end, text[start:end], right, Kind.CAPITAL, reason, rule.certain)


def _breaks(found: str, rule: CapitalRule, *, starts: bool) -> bool:
    right = _shape_of(rule.right)
    if found == right or (starts and found == "C" + right[1:]):
        return False
    return not rule.forms or found in map(_shape_of, rule.forms)


@cache
def _shape_of(phrase: str) -> str:
    return shape(
        [token.text for token in tokens_of(phrase) if token.kind is TokenKind.WORD and token.text != "số"]
    )


def _at_start(tokens: Sequence[Token], index: int) -> bool:
    """The beginning of a line, sentence, quotation or item, where a capital means nothing."""
    if index == 0 or tokens[index - 1].line != tokens[index].line:
        return True
    before = tokens[index - 1]
    return before.kind is TokenKind.MARK and before.text not in ",%"


def recased(found: str, tokens: Sequence[Token], shapes: str) -> str:
    """Viết lại hoa, thường: the words as they were spelled, in the capitals of a shape.

    >>> recased("Uỷ Ban MTTQ", tokens_of("Uỷ Ban MTTQ"), "ClA")
    'Uỷ ban MTTQ'
    """
    left = iter(shapes)
    parts, end = [], tokens[0].start
    start = end
    for token in tokens:
        word = token.text
        if token.kind is TokenKind.WORD:
            word = _in_shape(word, next(left))
        parts += [found[end - start : token.start - start], word]
        end = token.end
    return "".join(parts)


def _in_shape(word: str, sign: str) -> str:
    if sign == "l":
        return word.lower()
    return word.upper() if sign == "A" else word[:1].upper() + word[1:].lower()


@dataclass(frozen=True, slots=True)
class _List:
    rules: tuple[CapitalRule, ...]
    book: PhraseBook


@cache
def _list() -> _List:
    rules: list[CapitalRule] = []
    patterns: list[Phrase] = []
    for entry in (*_data()["capital"], *_lunar_years(), *_provinces()):
        patterns.append(Phrase(keys_of(entry["right"]), setting_of(entry), len(rules)))
        keep, forms = tuple(entry.get("keep", ())), tuple(entry.get("forms", ()))
        rules.append(CapitalRule(entry["right"], forms, entry["clause"], entry.get("sure", True), keep))
    return _List(tuple(rules), phrase_book(patterns))


def _lunar_years() -> Iterator[dict[str, Any]]:
    lunar = _data()["lunar"]
    stems, branches = lunar["stems"].split(), lunar["branches"].split()
    for year in range(_CYCLE):
        right = f"{stems[year % len(stems)]} {branches[year % len(branches)]}"
        yield {"right": right, "after": lunar["after"], "clause": lunar["clause"]}


def _provinces() -> Iterator[dict[str, Any]]:
    provinces = _data()["provinces"]
    for name in provinces["names"]:
        forms = [name.capitalize()]
        yield {"right": name, "forms": forms, "after": provinces["after"], "clause": provinces["clause"]}


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(resource("orthography", "capitals.toml").read_text(encoding="utf-8"))
