"""Chính tả: find what is misspelled in Vietnamese text, and write syllables in either style of tone marks."""

from mttq_docs.orthography.find import find_slips, proofread
from mttq_docs.orthography.legacy import Encoding, decode_legacy, legacy_encoding
from mttq_docs.orthography.marks import Tone, ToneStyle
from mttq_docs.orthography.mixing import find_mixing
from mttq_docs.orthography.slip import Kind, Slip
from mttq_docs.orthography.syllables import Syllable, format_syllable, is_syllable, parse_syllable
from mttq_docs.orthography.tones import ToneUse, convert_tones, style_of, tone_use

__all__ = [
    "Encoding",
    "Kind",
    "Slip",
    "Syllable",
    "Tone",
    "ToneStyle",
    "ToneUse",
    "convert_tones",
    "decode_legacy",
    "find_mixing",
    "find_slips",
    "format_syllable",
    "is_syllable",
    "legacy_encoding",
    "parse_syllable",
    "proofread",
    "style_of",
    "tone_use",
]
