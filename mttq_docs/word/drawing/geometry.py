"""Kích thước: turn millimetres, points and characters into the twips of a Word page.

A twip is a twentieth of a point, 1440 to the inch.
"""

from __future__ import annotations

from mttq_docs.errors import BadValue
from mttq_docs.standards.standard import Element, Page

# Widths in em, in Times New Roman Bold, of the wordings whose length decides a layout: sums of the advance
# widths, which Tinos and Liberation Serif share.
BOLD_EMS = {
    "Độc lập - Tự do - Hạnh phúc": 12.242,
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM": 20.862,
    "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM": 20.862,
}
# “Kính gửi” in Times New Roman, regular: the items of a list of addressees start under the colon after it.
ADDRESSEE_LABEL_EMS = 3.57


def twips(mm: float) -> int:
    """Milimét ra twip.

    >>> twips(12.7), twips(210)
    (720, 11906)
    """
    return round(mm * 1440 / 25.4)


def millimetres(length: int) -> float:
    """Twip ra milimét.

    >>> millimetres(720)
    12.7
    """
    return length * 25.4 / 1440


def text_width(page: Page) -> int:
    """Bề rộng vùng chữ, in twips."""
    margins = twips(page.margin_left_mm.used) + twips(page.margin_right_mm.used)
    return twips(page.width_mm.used) - margins


def columns(width: int, left_pct: float) -> tuple[int, int]:
    """Hai cột: divide a width into a left and a right one that add up to it.

    >>> columns(9355, 40)
    (3742, 5613)
    """
    left = round(width * left_pct / 100)
    return left, width - left


def wording_width(element: Element) -> int:
    """Bề rộng dòng chữ cố định: the length in twips of an element's exact bold wording at its size."""
    wording = element.text.used if element.text else ""
    if wording not in BOLD_EMS:
        raise BadValue("Chưa đo bề rộng của dòng chữ này", found=wording, expected=" hoặc ".join(BOLD_EMS))
    return round(BOLD_EMS[wording] * element.size_pt.used * 20)
