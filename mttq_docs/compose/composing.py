"""Soạn một văn bản: hand a model to the composer of its kind, which is loaded when it is first needed."""

from __future__ import annotations

from mttq_docs.compose.view import View
from mttq_docs.model import Document, Programme
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard


def compose(document: Document, standard: Standard, view: View = View.PROGRAMME) -> Sheet:
    """Soạn tờ văn bản của một văn bản theo bộ chuẩn; `view` is how a plan groups its work items."""
    if isinstance(document, Programme):
        from mttq_docs.compose.programme import compose_programme

        return compose_programme(document, standard)
    return _following(document, standard, view)


def _following(document: Document, standard: Standard, view: View) -> Sheet:
    from mttq_docs.compose.plan import compose_plan
    from mttq_docs.compose.report import compose_report
    from mttq_docs.model import Plan, Report

    match document:
        case Plan():
            return compose_plan(document, standard, view)
        case Report():
            return compose_report(document, standard)
    raise TypeError(f"no composer for {type(document).__name__}")
