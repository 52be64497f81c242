"""Soạn thảo: turn a model and a standard into the Sheet of a document."""

from mttq_docs.compose.data import template_data
from mttq_docs.compose.plan import View, compose_plan
from mttq_docs.compose.programme import compose_programme
from mttq_docs.compose.report import compose_report
from mttq_docs.model import Document, Plan, Programme, Report
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard


def compose(document: Document, standard: Standard, view: View = View.PROGRAMME) -> Sheet:
    """Soạn tờ văn bản của một văn bản theo bộ chuẩn; `view` is how a plan groups its work items."""
    match document:
        case Programme():
            return compose_programme(document, standard)
        case Plan():
            return compose_plan(document, standard, view)
        case Report():
            return compose_report(document, standard)
    raise TypeError(f"no composer for {type(document).__name__}")


__all__ = ["View", "compose", "template_data"]
