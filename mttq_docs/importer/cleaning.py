"""Làm sạch chữ: bring a paragraph into letters that a data file can hold, and say what was changed."""

from __future__ import annotations

import re
from functools import lru_cache

from mttq_docs.text import nfc, squeeze

# What no Word file can hold (XML 1.0, section 2.2), and lone surrogates.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
# Invisible letters that break words without being seen: soft hyphen, zero-width marks, byte order mark.
_INVISIBLE = re.compile("[\xad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]")


@lru_cache(maxsize=4096)  # A paragraph is looked at by one reader after another.
def clean(text: str) -> str:
    """Chữ dùng được trong tệp dữ liệu: NFC, single spaces, no control characters, round brackets for braces.

    >>> clean("để\\xa0 thông báo {sau}\\x07")
    'để thông báo (sau)'
    """
    legal = squeeze(nfc(_INVISIBLE.sub("", _ILLEGAL.sub(" ", text))))
    # Braces mean placeholders in a data file; no paper of a committee needs them.
    return legal.replace("{", "(").replace("}", ")")
