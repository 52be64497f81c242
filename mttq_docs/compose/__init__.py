"""Soạn thảo: turn a model and a standard into the Sheet of a document."""

from mttq_docs.compose.data import template_data
from mttq_docs.compose.programme import compose_programme
from mttq_docs.model import Document, Programme
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard

_COMPOSERS = {Programme: compose_programme}


def compose(document: Document, standard: Standard) -> Sheet:
    """Soạn tờ văn bản của một văn bản theo bộ chuẩn."""
    return _COMPOSERS[type(document)](document, standard)


__all__ = ["compose", "template_data"]
