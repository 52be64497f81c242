"""Số lượng và mức: turn figures, amounts and the measures of targets into values and back."""

import sys
from typing import TYPE_CHECKING

from mttq_docs.lazy import LazyPackage

if TYPE_CHECKING:
    from mttq_docs.quantities.actuals import (
        Absent as Absent,
        Actual as Actual,
        Reported as Reported,
        format_actual as format_actual,
        parse_actual as parse_actual,
    )
    from mttq_docs.quantities.amounts import (
        format_amount as format_amount,
        in_dong as in_dong,
        is_counted as is_counted,
        nouns as nouns,
        parse_amount as parse_amount,
    )
    from mttq_docs.quantities.grades import (
        RANK_NAMES as RANK_NAMES,
        Grade as Grade,
        Rank as Rank,
        is_reached as is_reached,
    )
    from mttq_docs.quantities.measures import (
        Measure as Measure,
        format_measure as format_measure,
        is_met as is_met,
    )
    from mttq_docs.quantities.numbers import (
        format_count as format_count,
        format_number as format_number,
        parse_count as parse_count,
        parse_number as parse_number,
    )
    from mttq_docs.quantities.percents import (
        format_percent as format_percent,
        ratio as ratio,
        rounded as rounded,
    )
    from mttq_docs.quantities.prose import FoundMeasure as FoundMeasure, find_measures as find_measures
    from mttq_docs.quantities.reading import parse_measure as parse_measure
    from mttq_docs.quantities.wordings import (
        PLAIN as PLAIN,
        WORDINGS as WORDINGS,
        Comparator as Comparator,
        Wording as Wording,
        wording_of as wording_of,
    )

# Who prints a measure need not wait for the grammar that finds one in a sentence.
_HOMES = {
    "Absent": "mttq_docs.quantities.actuals",
    "Actual": "mttq_docs.quantities.actuals",
    "Reported": "mttq_docs.quantities.actuals",
    "format_actual": "mttq_docs.quantities.actuals",
    "parse_actual": "mttq_docs.quantities.actuals",
    "format_amount": "mttq_docs.quantities.amounts",
    "in_dong": "mttq_docs.quantities.amounts",
    "is_counted": "mttq_docs.quantities.amounts",
    "nouns": "mttq_docs.quantities.amounts",
    "parse_amount": "mttq_docs.quantities.amounts",
    "RANK_NAMES": "mttq_docs.quantities.grades",
    "Grade": "mttq_docs.quantities.grades",
    "Rank": "mttq_docs.quantities.grades",
    "is_reached": "mttq_docs.quantities.grades",
    "Measure": "mttq_docs.quantities.measures",
    "format_measure": "mttq_docs.quantities.measures",
    "is_met": "mttq_docs.quantities.measures",
    "format_count": "mttq_docs.quantities.numbers",
    "format_number": "mttq_docs.quantities.numbers",
    "parse_count": "mttq_docs.quantities.numbers",
    "parse_number": "mttq_docs.quantities.numbers",
    "format_percent": "mttq_docs.quantities.percents",
    "ratio": "mttq_docs.quantities.percents",
    "rounded": "mttq_docs.quantities.percents",
    "FoundMeasure": "mttq_docs.quantities.prose",
    "find_measures": "mttq_docs.quantities.prose",
    "parse_measure": "mttq_docs.quantities.reading",
    "PLAIN": "mttq_docs.quantities.wordings",
    "WORDINGS": "mttq_docs.quantities.wordings",
    "Comparator": "mttq_docs.quantities.wordings",
    "Wording": "mttq_docs.quantities.wordings",
    "wording_of": "mttq_docs.quantities.wordings",
}

__all__ = sorted(_HOMES)  # noqa: PLE0605

sys.modules[__name__].__class__ = LazyPackage
