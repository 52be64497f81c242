"""Cách đọc lại: turn a word that is no syllable into the word that was meant."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from mttq_docs.orthography.keys import read_telex, read_vni
from mttq_docs.orthography.lexicon import WordList, is_common, words_of
from mttq_docs.orthography.marks import Tone, split_tones
from mttq_docs.orthography.syllables import is_syllable, spell, spell_with_horns

_STOPS = ("c", "ch", "p", "t")
# Two syllables run together have at most twice the letters of the longest one.
_LONGEST = 14
_TELEX = "còn sót phím gõ Telex"
_VNI = "còn sót phím số của kiểu gõ VNI"
_SHORTEST_PLAIN = 3
_HATTED = {"a": "âă", "e": "ê", "o": "ôơ", "u": "ư"}
_ONSETS = (("ngh", "ng"), ("gh", "g"), ("k", "c"), ("q", "c"), ("c", "k"), ("ng", "ngh"), ("g", "gh"))


@dataclass(frozen=True, slots=True)
class Reading:
    """Một cách đọc lại: the word that was meant (small letters), what went wrong, whether that is certain."""

    text: str
    why: str
    certain: bool


def reread(word: str) -> Reading | None:
    """Đọc lại một từ không thành tiếng, in small letters, not plain ASCII; None where it can't be told.

    >>> reread("đuwợc"), reread("cuả").text, reread("nghành").text, reread("kýtự").text, reread("krông")
    (Reading(text='được', why='còn sót phím gõ Telex', certain=True), 'của', 'ngành', 'ký tự', None)
    """
    if len(word) > _LONGEST:
        return None
    for why, certain, repair in _REPAIRS:
        found = set(repair(word))
        if len(found) == 1:
            text = found.pop()
            return Reading(text, why, certain and all(map(is_common, text.split())))
        if found:
            return None
    return None


def reread_plain(word: str) -> Reading | None:
    """Đọc lại một từ chỉ có chữ không dấu: only what Telex keys surely left behind, and no foreign word.

    >>> reread_plain("khoong").text, reread_plain("cuar").text, reread_plain("car"), reread_plain("errors")
    ('không', 'của', None, None)
    """
    readable = _SHORTEST_PLAIN <= len(word) <= _LONGEST and _keys_in_place(word)
    if not readable or word in words_of(WordList.FOREIGN):
        return None
    text = read_telex(word)
    return Reading(text, _TELEX, certain=True) if text and is_common(text) else None


def reread_digits(word: str) -> Reading | None:
    """Đọc lại một từ lẫn chữ số: what VNI keys left behind (`nha2`), and no numbered thing (`quy1`).

    >>> reread_digits("nha2").text, reread_digits("d9u7o7c5").text, reread_digits("m2"), reread_digits("quy1")
    ('nhà', 'được', None, None)
    """
    letters = word.rstrip("0123456789")
    numbered = letters in words_of(WordList.NUMBERED) or split_tones(letters)[1]
    if not 2 <= len(letters) <= _LONGEST or numbered or letters in words_of(WordList.FOREIGN):
        return None
    text = read_vni(word)
    return Reading(text, _VNI, certain=True) if text and is_common(text) else None


def _keys_in_place(word: str) -> bool:
    """Whether keys stand where a typist leaves them: shape keys after their letter; one tone key, last.

    Where a shape key makes it surely no foreign word, the tone key may stand before the final letters.
    """
    vowel = next((index for index, letter in enumerate(word) if letter in "aeiouyw"), len(word))
    tail = word[vowel:]
    apart = any(tail.count(letter) > 1 and letter * 2 not in tail for letter in "aeo")
    late_d = word[:1] == "d" and "d" in word[1:] and word[:2] != "dd"
    keys = [index for index, letter in enumerate(tail) if letter in "sfrxj"]
    shaped = word[:2] == "dd" or any(pair in tail for pair in ("aa", "ee", "oo", "aw", "ow", "uw"))
    return not apart and not late_d and len(keys) <= 1 and (shaped or keys in ([], [len(tail) - 1]))


def _misplaced(word: str) -> Iterator[str]:
    bare, tone = _one_tone(word)
    text = spell_with_horns(bare, tone) if tone is not None else None
    if text:
        yield text


def _telex(word: str) -> Iterator[str]:
    text = read_telex(word)
    if text and is_common(text):
        yield text


def _respelled(word: str) -> Iterator[str]:
    bare, tone = _one_tone(word)
    for wrong, right in _ONSETS:
        if tone is not None and bare.startswith(wrong):
            yield from _common([spell_with_horns(right + bare.removeprefix(wrong), tone)])


def _doubled(word: str) -> Iterator[str]:
    bare, tone = _one_tone(word)
    if tone is not None:
        twice = [index for index in range(1, len(bare)) if bare[index] == bare[index - 1]]
        yield from _common(spell_with_horns(bare[:index] + bare[index + 1 :], tone) for index in twice)


def _glued(word: str) -> Iterator[str]:
    for index in range(2, len(word) - 1):
        if is_common(word[:index]) and is_common(word[index:]):
            yield f"{word[:index]} {word[index:]}"


def _toneless(word: str) -> Iterator[str]:
    """A final stop without the tone marks that it can have, `việc` written `viêc` or `viểc`."""
    bare, _ = _one_tone(word)
    if bare.endswith(_STOPS):
        yield from _common(spell(bare, tone) for tone in (Tone.ACUTE, Tone.DOT))


def _hatless(word: str) -> Iterator[str]:
    """A vowel without its hat, breve or horn: `xuất` written `xuát`."""
    bare, tone = _one_tone(word)
    if tone is None:
        return
    for index, letter in enumerate(bare):
        hatted = (bare[:index] + hat + bare[index + 1 :] for hat in _HATTED.get(letter, ""))
        yield from _common(spell(text, tone) for text in hatted)


def _slipped(word: str) -> Iterator[str]:
    """One letter too many, or two letters in the wrong order."""
    bare, tone = _one_tone(word)
    if tone is None:
        return
    for index in range(len(bare)):
        yield from _common([spell(bare[:index] + bare[index + 1 :], tone)])
        yield from _common([spell(bare[:index] + bare[index : index + 2][::-1] + bare[index + 2 :], tone)])


def _one_tone(word: str) -> tuple[str, Tone | None]:
    """The bare letters and the tone; None where the word carries two different tone marks."""
    bare, marks = split_tones(word)
    tones = {tone for _, tone in marks}
    return bare, (tones.pop() if len(tones) == 1 else None if tones else Tone.LEVEL)


def _common(texts: Iterable[str | None]) -> Iterator[str]:
    return (text for text in texts if text and is_syllable(text) and is_common(text))


# In the order in which they are believed; the first repair that finds anything speaks, if it finds one thing.
_REPAIRS: tuple[tuple[str, bool, Callable[[str], Iterator[str]]], ...] = (
    ("dấu thanh hoặc dấu móc đặt sai chữ", True, _misplaced),
    (_TELEX, True, _telex),
    ("sai cách viết âm đầu (ngh, gh, k chỉ đứng trước e, ê, i)", True, _respelled),
    ("một chữ gõ hai lần", True, _doubled),
    ("thiếu khoảng trắng giữa hai tiếng", True, _glued),
    ("thiếu dấu thanh sắc hoặc nặng", False, _toneless),
    ("thiếu dấu mũ hoặc dấu móc", False, _hatless),
    ("thừa chữ hoặc gõ lộn thứ tự", False, _slipped),
)
