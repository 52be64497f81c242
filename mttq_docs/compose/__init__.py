"""Soạn thảo: turn a model and a standard into the Sheet of a document."""

from mttq_docs.compose.data import template_data
from mttq_docs.compose.programme import compose_programme
from mttq_docs.model import Document, Programme
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard


def compose(document: Document, standard: Standard) -> Sheet:
    """Soạn tờ văn bản của một văn bản theo bộ chuẩn."""
    match document:
        case Programme():
            return compose_programme(document, standard)
    raise TypeError(f"no composer for {type(document).__name__}")


__all__ = ["compose", "template_data"]
