"""Chữ số của số thứ tự: turn Roman numerals and the letters of points into numbers and back.

Points follow the Vietnamese alphabet: Nghị định 30/2020/NĐ-CP itself counts a, b, c, d, đ, e, g.
"""

from __future__ import annotations

from mttq_docs.errors import BadValue

POINT_LETTERS = "abcdđeghiklmnopqrstuvxy"
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def roman(number: int) -> str:
    """Số La Mã: 1 to 3999 in capitals.

    >>> roman(14)
    'XIV'
    """
    if not 1 <= number <= 3999:
        raise BadValue("Số này không viết được bằng số La Mã", found=str(number), expected="số từ 1 đến 3999")
    digits = []
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        digits.append(letters * count)
    return "".join(digits)


def from_roman(text: str) -> int:
    """Đọc số La Mã in capitals; a form that nobody writes (IIII, VX) is refused.

    >>> from_roman("XIV")
    14
    """
    rest, number = text, 0
    for value, letters in _ROMAN:
        while rest.startswith(letters) and number < 4000:
            rest, number = rest[len(letters) :], number + value
    if rest or not 1 <= number <= 3999 or roman(number) != text:
        raise BadValue("Không phải số La Mã", found=text[:40], expected="số La Mã viết hoa, ví dụ I, IV, XIV")
    return number


def point_letter(number: int) -> str:
    """Chữ của điểm thứ `number`, past the 23 letters bijectively: after y come aa, ab …

    >>> [point_letter(n) for n in (1, 5, 7, 23, 24, 25)]
    ['a', 'đ', 'g', 'y', 'aa', 'ab']
    """
    if number < 1:
        raise BadValue("Điểm được đếm từ 1", found=str(number), expected="số từ 1 trở lên")
    letters = ""
    while number:
        number, index = divmod(number - 1, len(POINT_LETTERS))
        letters = POINT_LETTERS[index] + letters
    return letters


def point_ordinal(letters: str) -> int:
    """Thứ tự của chữ đầu điểm; f, j, w, z and letters with marks are not in use.

    >>> point_ordinal("đ"), point_ordinal("aa")
    (5, 24)
    """
    if not letters or not set(letters) <= set(POINT_LETTERS):
        raise BadValue(
            "Không phải chữ đầu điểm", found=letters[:40], expected=f"các chữ {' '.join(POINT_LETTERS)}"
        )
    number = 0
    for letter in letters:
        number = number * len(POINT_LETTERS) + POINT_LETTERS.index(letter) + 1
    return number
