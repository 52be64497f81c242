"""Đánh số: turn the labels of an outline into their level and ordinals and back."""

from mttq_docs.numbering.labels import Label, Level, format_label, parse_label, split_label
from mttq_docs.numbering.numerals import POINT_LETTERS, from_roman, point_letter, point_ordinal, roman

__all__ = [
    "POINT_LETTERS",
    "Label",
    "Level",
    "format_label",
    "from_roman",
    "parse_label",
    "point_letter",
    "point_ordinal",
    "roman",
    "split_label",
]
