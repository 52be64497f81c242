"""Phím gõ: turn what Telex or VNI keys leave in a word into the word that was meant.

Both methods let a key stand right after its letter or at the end of the syllable, so one reader of keys
serves them: a table says what each key does to the letters before it.
"""

from __future__ import annotations

from mttq_docs.orthography.marks import VOWELS, Tone, split_tone
from mttq_docs.orthography.syllables import spell_with_horns

_VOWEL_LETTERS = frozenset(VOWELS)
_TELEX_TONES = {"s": Tone.ACUTE, "f": Tone.GRAVE, "r": Tone.HOOK, "x": Tone.TILDE, "j": Tone.DOT}
_VNI_TONES = {"1": Tone.ACUTE, "2": Tone.GRAVE, "3": Tone.HOOK, "4": Tone.TILDE, "5": Tone.DOT}
_HATS = {"a": "â", "e": "ê", "o": "ô"}
_HORNS = {"a": "ă", "o": "ơ", "u": "ư"}
_VNI_SHAPES = {
    "6": _HATS,
    "7": {"o": "ơ", "u": "ư"},
    "8": {"a": "ă"},
    "9": {"d": "đ"},
}


def read_telex(word: str) -> str | None:
    """Đọc phím Telex còn sót in a small word: the syllable that was meant, or None.

    >>> read_telex("khoong"), read_telex("đuwợc"), read_telex("nguowif"), read_telex("web")
    ('không', 'được', 'người', None)
    """
    letters: list[str] = []
    tone = Tone.LEVEL
    keys = 0
    for typed in word:
        letter, own = split_tone(typed)
        tone = own if own is not Tone.LEVEL else tone
        if letter in _TELEX_TONES and not _VOWEL_LETTERS.isdisjoint(letters):
            tone = _TELEX_TONES[letter]
        elif not _shape_telex(letters, letter):
            letters.append(letter)
            continue
        keys += 1
    return spell_with_horns("".join(letters), tone) if keys else None


def read_vni(word: str) -> str | None:
    """Đọc phím số VNI còn sót in a small word with digits: the syllable that was meant, or None.

    >>> read_vni("nha2"), read_vni("d9u7o7c5"), read_vni("duoc975"), read_vni("m2")
    ('nhà', 'được', 'được', None)
    """
    letters: list[str] = []
    tone = Tone.LEVEL
    for typed in word:
        letter, own = split_tone(typed)
        tone = own if own is not Tone.LEVEL else tone
        if letter in _VNI_TONES:
            tone = _VNI_TONES[letter]
        elif letter in _VNI_SHAPES:
            if not _shape_last(letters, _VNI_SHAPES[letter]):
                return None
        else:
            letters.append(letter)
    return spell_with_horns("".join(letters), tone)


def _shape_telex(letters: list[str], key: str) -> bool:
    """Apply a Telex key that shapes a letter; say whether there was one to shape."""
    if key == "w":
        if not _shape_last(letters, _HORNS):
            letters.append("ư")
        return True
    if key == "d" and letters[:1] == ["d"]:
        letters[0] = "đ"
        return True
    return key in _HATS and _shape_last(letters, {key: _HATS[key]})


def _shape_last(letters: list[str], shapes: dict[str, str]) -> bool:
    """Shape the last letter that the key can; whether there was one."""
    for index in range(len(letters) - 1, -1, -1):
        if letters[index] in shapes:
            letters[index] = shapes[letters[index]]
            return True
    return False
