"""Con số trong lời văn: say in words what each name that prose may refer to stands for."""

from __future__ import annotations

from mttq_docs.model import Document, Programme
from mttq_docs.quantities import format_measure


def figures_of(document: Document) -> dict[str, str]:
    """Lời của mọi con số mà câu văn dẫn tới được, by folded name: goals, and in a report results."""
    if not isinstance(document, Programme):
        # Loaded where it is needed: a programme has no results.
        from mttq_docs.compose.reported import reported
        from mttq_docs.model import Report

        if isinstance(document, Report):
            return reported(document)
    return {key: format_measure(goal) for key, goal in document.goals.items()}
