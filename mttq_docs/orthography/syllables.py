"""Tiếng (âm tiết): turn a Vietnamese syllable into onset, rime and tone, and back.

What can be built is what the writing system allows, not what a dictionary holds: `ngoẹo` and `khuy` are
syllables, `đuwợc`, `nghành`, `hòan` and `cac` are not.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache

from mttq_docs.errors import BadValue
from mttq_docs.orthography.marks import Tone, ToneStyle, split_tones, with_tone
from mttq_docs.resources import resource
from mttq_docs.text import nfc

# The rimes in which the two styles differ.
OPEN_GLIDES = frozenset({"oa", "oe", "uy"})

_FRONT = "eêi"
_STOPS = ("c", "ch", "p", "t")
_HATTED = "ăâêôơư"
_LONGEST = 7  # "nghiêng"


@dataclass(frozen=True, slots=True)
class Syllable:
    """Một tiếng: its parts in small letters, the rime without a tone mark; holds only what can be built."""

    onset: str
    rime: str
    tone: Tone

    def __post_init__(self) -> None:
        if self.rime not in _rimes_after().get(self.onset, frozenset()):
            raise BadValue(
                f"Âm đầu “{self.onset}” không đi với vần “{self.rime}”", found=self.onset + self.rime
            )
        if self.rime.endswith(_STOPS) and self.tone not in (Tone.ACUTE, Tone.DOT):
            raise BadValue(f"Vần “{self.rime}” chỉ mang dấu sắc hoặc dấu nặng", found=self.tone.value)


def is_syllable(word: str) -> bool:
    """Có phải một tiếng viết đúng: capital or small, either style of tone marks, NFC or NFD.

    >>> [is_syllable(word) for word in ("khuỷu", "UỶ", "ủy", "đuwợc", "nghành", "hòan", "cac")]
    [True, True, True, False, False, False, False]
    """
    return read_syllable(nfc(word).lower()) is not None


def parse_syllable(word: str) -> Syllable:
    """Phân tích một tiếng: `giếng` is gi + iêng + sắc; the case and the style of the tone mark are not kept.

    >>> parse_syllable("Giếng")
    Syllable(onset='gi', rime='iêng', tone=<Tone.ACUTE: 'sắc'>)
    """
    syllable = read_syllable(nfc(word).lower())
    if syllable is None:
        raise BadValue(
            "Không phải một tiếng viết đúng chính tả", found=word, expected="một tiếng như “hòa”, “quốc”"
        )
    return syllable


def format_syllable(syllable: Syllable, style: ToneStyle = ToneStyle.OLD) -> str:
    """Viết một tiếng, in small letters, with its tone mark where the style puts it.

    >>> uy = Syllable("th", "uy", Tone.HOOK)
    >>> format_syllable(uy), format_syllable(uy, ToneStyle.NEW)
    ('thủy', 'thuỷ')
    """
    rime, at = syllable.rime, _mark_index(syllable.rime, style)
    return (
        _written_onset(syllable.onset, rime) + rime[:at] + with_tone(rime[at], syllable.tone) + rime[at + 1 :]
    )


@lru_cache(maxsize=1 << 15)
def read_syllable(word: str) -> Syllable | None:
    """Đọc một từ viết thường, dựng sẵn (NFC): its parts, or None where it is no syllable."""
    if len(word) > _LONGEST:
        return None
    bare, marks = split_tones(word)
    parts = split_bare(bare)
    if parts is None or len(marks) > 1:
        return None
    onset, rime = parts
    at, tone = marks[0] if marks else (-1, Tone.LEVEL)
    if rime.endswith(_STOPS) and tone not in (Tone.ACUTE, Tone.DOT):
        return None
    before = len(_written_onset(onset, rime))
    if marks and at not in {before + _mark_index(rime, style) for style in ToneStyle}:
        return None
    return Syllable(onset, rime, tone)


def split_bare(bare: str) -> tuple[str, str] | None:
    """Tách âm đầu và vần of a small word without tone mark; None where they can't stand together.

    >>> split_bare("nghiêng"), split_bare("gi"), split_bare("gia"), split_bare("ngi")
    (('ngh', 'iêng'), ('gi', 'i'), ('gi', 'a'), None)
    """
    rimes_after = _rimes_after()
    for length in (3, 2, 1, 0):
        onset, rest = bare[:length], bare[length:]
        rimes = rimes_after.get(onset) if len(onset) == length else None
        if rimes and rest in rimes:
            # Never "gi" + a rime that begins with i: its i is the onset's, so it was not written twice.
            return (onset, rest) if onset != "gi" or rest[0] != "i" else None
        if rimes and onset == "gi" and "i" + rest in rimes:
            return onset, "i" + rest
    return None


def spell(bare: str, tone: Tone, style: ToneStyle = ToneStyle.OLD) -> str | None:
    """Ghép chữ và dấu thanh: the syllable of small letters without tone marks under a tone, None if none.

    >>> spell("hoan", Tone.GRAVE), spell("cac", Tone.LEVEL)
    ('hoàn', None)
    """
    parts = split_bare(bare)
    if parts is None or (parts[1].endswith(_STOPS) and tone not in (Tone.ACUTE, Tone.DOT)):
        return None
    return format_syllable(Syllable(*parts, tone), style)


def spell_with_horns(bare: str, tone: Tone) -> str | None:
    """Ghép như `spell`, where only one of the two horns of ươ was written (`thuơng`, `đưoc`).

    >>> spell_with_horns("đưoc", Tone.DOT), spell_with_horns("thuơ", Tone.HOOK)
    ('được', 'thuở')
    """
    return spell(bare, tone) or spell(bare.replace("uơ", "ươ").replace("ưo", "ươ"), tone)


def all_syllables() -> tuple[Syllable, ...]:
    """Mọi tiếng có thể viết, in the order of onset, rime and tone; about 17,000."""
    return tuple(
        Syllable(onset, rime, tone)
        for onset, rimes in _rimes_after().items()
        for rime in sorted(rimes)
        for tone in Tone
        if not rime.endswith(_STOPS) or tone in (Tone.ACUTE, Tone.DOT)
    )


def _written_onset(onset: str, rime: str) -> str:
    return "g" if onset == "gi" and rime[0] == "i" else onset


def _mark_index(rime: str, style: ToneStyle) -> int:
    """Where in the rime the tone mark stands."""
    hatted = [index for index, letter in enumerate(rime) if letter in _HATTED]
    if hatted:
        return hatted[-1]  # "ươ" carries it on ơ
    vowels = len(rime.rstrip("chmngpt"))
    if vowels == 1:
        return 0
    # The middle one of three vowels, the second of two before a final consonant, else the first, but for
    # the open glides of the new style.
    second = vowels == 3 or vowels < len(rime) or (style is ToneStyle.NEW and rime in OPEN_GLIDES)
    return 1 if second else 0


@cache
def _rimes_after() -> dict[str, frozenset[str]]:
    """Which rimes may follow each onset; the empty onset included."""
    data = tomllib.loads(resource("orthography", "syllables.toml").read_text(encoding="utf-8"))
    lists = {name: frozenset(value.split()) for name, value in data.items() if isinstance(value, str)}
    rimes = {name: frozenset(value.split()) for name, value in data["rimes"].items()}
    after = {onset: _rimes_of(onset, lists, rimes) for onset in data["onsets"].split()}
    return {
        **after,
        "qu": rimes["after_qu"],
        "gi": frozenset(rime for rime in after["gi"] if rime[0] not in "êi") | rimes["after_gi"],
        "": frozenset(rime for rime in rimes["plain"] if not rime.startswith("iê"))
        | rimes["medial"]
        | rimes["alone"]
        | {"y"},
    }


def _rimes_of(
    onset: str, lists: dict[str, frozenset[str]], rimes: dict[str, frozenset[str]]
) -> frozenset[str]:
    allowed = rimes["plain"]
    if onset not in lists["no_medial"]:
        allowed |= rimes["medial"]
    if onset in lists["before_double_o"]:
        allowed |= rimes["double_o"]
    if onset in lists["before_front"]:
        allowed = frozenset(rime for rime in allowed if rime[0] in _FRONT)
    if onset in lists["not_before_front"]:
        allowed = frozenset(rime for rime in allowed if rime[0] not in _FRONT)
    return allowed | {"y"} if onset in lists["before_y"] else allowed
