"""Con số trong lời văn: say in words what each name that prose may refer to stands for."""

from __future__ import annotations

from mttq_docs.compose.results import facets, lines_of, named, tally
from mttq_docs.model import MISSED_TARGETS, SURPASSED_TARGETS, TALLY, Document, Outcome, Report
from mttq_docs.quantities import format_measure
from mttq_docs.text import fold


def figures_of(document: Document) -> dict[str, str]:
    """Lời của mọi con số mà câu văn dẫn tới được, by folded name: goals, and in a report results."""
    if isinstance(document, Report):
        lines = lines_of(document)
        told = dict(pair for line in lines for pair in facets(line))
        return {
            **told,
            fold(TALLY): tally(lines),
            fold(SURPASSED_TARGETS): named(lines, Outcome.EXCEEDED),
            fold(MISSED_TARGETS): named(lines, Outcome.MISSED),
        }
    return {key: format_measure(goal) for key, goal in document.goals.items()}
