"""Con số trong lời văn: say in words what each name that prose may refer to stands for."""

from __future__ import annotations

from mttq_docs.model import Document
from mttq_docs.quantities import format_measure


def figures_of(document: Document) -> dict[str, str]:
    """Lời của mọi con số mà câu văn dẫn tới được, by folded name."""
    return {key: format_measure(goal) for key, goal in document.goals.items()}
