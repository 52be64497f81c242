"""Sang năm mới: turn last year's data file into another year's draft, with what a person must see to."""

from mttq_docs.forward.editing import Note, Revised
from mttq_docs.forward.past import Past, past_of
from mttq_docs.forward.rolling import roll

__all__ = ["Note", "Past", "Revised", "past_of", "roll"]
