"""Tên tệp: turn any words into a file name that Windows, macOS and Linux take, and that no other file has."""

from __future__ import annotations

import re
from collections import Counter

from mttq_docs.text import nfc, squeeze

# What Windows forbids in names, and what no shell shows.
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f]+')
# Devices of Windows, whatever ending follows them ("Naming Files, Paths, and Namespaces", Microsoft Learn).
_PORTS = tuple(f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³")
_DEVICES = frozenset(("con", "prn", "aux", "nul", "conin$", "conout$", *_PORTS))
# Room below the 255 bytes of Linux for an ending and a number, and in the 260 characters of a whole path.
_MAX_BYTES = 120
_NAMELESS = "van-ban"


def safe_stem(words: str) -> str:
    """Tên tệp không đuôi, legal everywhere; Vietnamese letters stay.

    >>> safe_stem("Kế hoạch 05/KH: quý I"), safe_stem("CON"), safe_stem("nul.2026"), safe_stem(" .. ")
    ('Kế hoạch 05-KH- quý I', '_CON', '_nul.2026', 'van-ban')
    """
    plain = _FORBIDDEN.sub("-", squeeze(nfc(words)))
    stem = plain.encode("utf-8", "ignore")[:_MAX_BYTES].decode("utf-8", "ignore").rstrip(". ")
    if stem.partition(".")[0].rstrip().casefold() in _DEVICES:
        return f"_{stem}"
    return stem or _NAMELESS


class FileNames:
    """Bộ đặt tên: no name is given twice, nor two that differ in capitals only."""

    def __init__(self, suffix: str) -> None:
        self._suffix = suffix
        self._used: set[str] = set()
        self._numbers: Counter[str] = Counter()

    def take(self, *stems: str) -> str:
        """Tên đầu tiên chưa dùng trong các tên đề nghị; when all are taken, the last with a number.

        >>> names = FileNames(".docx")
        >>> [names.take("xã Tân Lập"), names.take("XÃ TÂN LẬP", "xã Tân Lập - Thái Nguyên")]
        ['xã Tân Lập.docx', 'xã Tân Lập - Thái Nguyên.docx']
        >>> names.take("xã Tân Lập")
        'xã Tân Lập-2.docx'
        """
        safe = [safe_stem(stem) for stem in stems]
        chosen = next((stem for stem in safe if stem.casefold() not in self._used), safe[-1])
        name, base = chosen, chosen.casefold()
        while name.casefold() in self._used:
            self._numbers[base] += 1
            name = f"{chosen}-{self._numbers[base] + 1}"
        self._used.add(name.casefold())
        return f"{name}{self._suffix}"
