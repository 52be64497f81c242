"""Con số của báo cáo: say in words what each name that a report's prose may refer to stands for."""

from __future__ import annotations

from mttq_docs.compose.results import facets, lines_of, named, tally
from mttq_docs.model import MISSED_TARGETS, SURPASSED_TARGETS, TALLY, Outcome, Report
from mttq_docs.text import fold


def reported(report: Report) -> dict[str, str]:
    """Lời của mọi con số mà báo cáo dẫn tới được, by folded name: of each result, and of all together."""
    lines = lines_of(report)
    told = dict(pair for line in lines for pair in facets(line))
    return {
        **told,
        fold(TALLY): tally(lines),
        fold(SURPASSED_TARGETS): named(lines, Outcome.EXCEEDED),
        fold(MISSED_TARGETS): named(lines, Outcome.MISSED),
    }
