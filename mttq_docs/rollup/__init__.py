"""Tổng hợp: turn the units' results into their superior's, each total traceable to its units."""

from mttq_docs.rollup.contributions import Contribution
from mttq_docs.rollup.rolling import Rollup, roll_up, with_totals

__all__ = ["Contribution", "Rollup", "roll_up", "with_totals"]
