"""Soạn thảo: turn a model and a standard into the Sheet of a document."""

import sys
from typing import TYPE_CHECKING

from mttq_docs.lazy import LazyPackage

if TYPE_CHECKING:
    from mttq_docs.compose.composing import compose as compose
    from mttq_docs.compose.data import template_data as template_data
    from mttq_docs.compose.view import View as View

# A shipped template needs none of what is laid out for a clerk's own.
_HOMES = {
    "compose": "mttq_docs.compose.composing",
    "template_data": "mttq_docs.compose.data",
    "View": "mttq_docs.compose.view",
}

__all__ = sorted(_HOMES)  # noqa: PLE0605

sys.modules[__name__].__class__ = LazyPackage
