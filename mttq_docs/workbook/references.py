"""Địa chỉ ô: turn references such as F12 into columns and rows, and back."""

from __future__ import annotations

import re
from collections.abc import Iterator

MAX_ROWS, MAX_COLUMNS = 100_000, 60
"""Beyond these nothing is read: whole formatted columns make empty cells by the million."""

_REFERENCE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_MOST_IN_AREA = 1000


def split_reference(reference: str) -> tuple[int, int]:
    """Cột và dòng của một ô, both from 1; (0, 0) for what is no reference.

    >>> split_reference("F12"), split_reference("12")
    ((6, 12), (0, 0))
    """
    found = _REFERENCE.fullmatch(reference)
    return (column_number(found[1]), int(found[2])) if found else (0, 0)


def column_number(letters: str) -> int:
    """Số thứ tự của cột, from 1.

    >>> column_number("A"), column_number("AB")
    (1, 28)
    """
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def column_letters(number: int) -> str:
    """Chữ của cột thứ `number`, from 1.

    >>> column_letters(1), column_letters(28)
    ('A', 'AB')
    """
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def is_near(reference: str) -> bool:
    """Ô nằm trong phần được đọc của trang."""
    column, row = split_reference(reference)
    return 0 < row <= MAX_ROWS and column <= MAX_COLUMNS


def within(area: str) -> Iterator[str]:
    """Các ô của một vùng, at most a thousand rows of it.

    >>> list(within("F6:G7"))
    ['F6', 'G6', 'F7', 'G7']
    """
    first, _, last = area.partition(":")
    (left, top), (right, bottom) = split_reference(first), split_reference(last or first)
    for row in range(max(top, 1), min(bottom, top + _MOST_IN_AREA) + 1):
        for column in range(max(left, 1), min(right, MAX_COLUMNS) + 1):
            yield f"{column_letters(column)}{row}"
