"""Số lượng và mức: turn figures, amounts and the measures of targets into values and back."""

from mttq_docs.quantities.actuals import Absent, Actual, Reported, format_actual, parse_actual
from mttq_docs.quantities.amounts import format_amount, in_dong, is_counted, nouns, parse_amount
from mttq_docs.quantities.grades import RANK_NAMES, Grade, Rank, is_reached
from mttq_docs.quantities.measures import Measure, format_measure, is_met
from mttq_docs.quantities.numbers import format_count, format_number, parse_count, parse_number
from mttq_docs.quantities.percents import format_percent, ratio, rounded
from mttq_docs.quantities.prose import FoundMeasure, find_measures
from mttq_docs.quantities.reading import parse_measure
from mttq_docs.quantities.wordings import PLAIN, WORDINGS, Comparator, Wording, wording_of

__all__ = [
    "PLAIN",
    "RANK_NAMES",
    "WORDINGS",
    "Absent",
    "Actual",
    "Comparator",
    "FoundMeasure",
    "Grade",
    "Measure",
    "Rank",
    "Reported",
    "Wording",
    "find_measures",
    "format_actual",
    "format_amount",
    "format_count",
    "format_measure",
    "format_number",
    "format_percent",
    "in_dong",
    "is_counted",
    "is_met",
    "is_reached",
    "nouns",
    "parse_actual",
    "parse_amount",
    "parse_count",
    "parse_measure",
    "parse_number",
    "ratio",
    "rounded",
    "wording_of",
]
