"""Chữ: bring Vietnamese text into one form and fold labels to their ASCII keys."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from mttq_docs.errors import BadValue

_NOT_WORD = re.compile(r"[^a-z0-9]+")
# What XML 1.0 cannot hold (section 2.2), and lone surrogates, which no encoding can.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def nfc(text: str) -> str:
    """Chuẩn hóa Unicode dựng sẵn (NFC), the form that TCVN 6909:2001 asks for.

    >>> nfc("u\\u031b\\u0309y ban") == "ửy ban"
    True
    """
    return unicodedata.normalize("NFC", text)


def squeeze(text: str) -> str:
    """Gộp khoảng trắng: every run of spaces, tabs, line ends and non-breaking spaces becomes one space.

    >>> squeeze("  để\\u00a0thông   báo\\n tại ")
    'để thông báo tại'
    """
    return " ".join(text.split())


def small(text: str) -> str:
    """Chữ thường, at equal length, so that places stay: a letter that would grow is left as it is.

    >>> small("Ủy ban"), len(small("İ"))
    ('ủy ban', 1)
    """
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


def plain_ascii(text: str) -> str:
    """Bỏ dấu: drop tone and vowel marks and turn đ into d; the case stays.

    >>> plain_ascii("Đặc khu Phú Quốc")
    'Dac khu Phu Quoc'
    """
    decomposed = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


@lru_cache(maxsize=4096)
def fold(label: str) -> str:
    """Khóa của một nhãn: the ASCII key that accented, unaccented, NFC and NFD spellings share.

    >>> fold("Nhiệm vụ trọng tâm"), fold("nhiem_vu_trong_tam"), fold("Tổ chức  thực hiện")
    ('nhiem_vu_trong_tam', 'nhiem_vu_trong_tam', 'to_chuc_thuc_hien')
    """
    return _NOT_WORD.sub("_", plain_ascii(label).lower()).strip("_")


def near(name: str, names: Iterable[str]) -> tuple[str, ...]:
    """Tên gần giống: up to three of `names` that a clerk may have meant, nearest first.

    >>> near("nhiem vu trong tan", ["nhiệm vụ trọng tâm", "chỉ tiêu"])
    ('nhiệm vụ trọng tâm',)
    """
    by_key = {fold(candidate): candidate for candidate in names}
    return tuple(by_key[key] for key in difflib.get_close_matches(fold(name), by_key, n=3, cutoff=0.6))


def capitalise(text: str) -> str:
    """Viết hoa chữ cái đầu; the rest stays as it is.

    >>> capitalise("ủy ban MTTQ")
    'Ủy ban MTTQ'
    """
    return text[:1].upper() + text[1:]


def require_legal(text: str) -> str:
    """Kiểm ký tự: return the text, or refuse control characters that no Word file can hold.

    >>> require_legal("bình thường")
    'bình thường'
    """
    found = _ILLEGAL.search(text)
    if found:
        around = _ILLEGAL.sub("�", text[max(0, found.start() - 20) : found.end() + 20])
        raise BadValue(
            f"Có ký tự điều khiển U+{ord(found.group()):04X} mà tệp Word không chứa được",
            found=squeeze(around),
            expected="chữ bình thường; hãy xóa ký tự lạ rồi gõ lại đoạn này",
        )
    return text
