"""So sánh: tell what changed between two documents, item by item, from the models alone."""

from mttq_docs.diff.changes import Added, Altered, Change, Dropped, Edit, Entry, Refigured, Replaced, Reworded
from mttq_docs.diff.compare import compare
from mttq_docs.diff.figures import Shift, Trend, shift
from mttq_docs.diff.showing import as_records, as_text, summary

__all__ = [
    "Added",
    "Altered",
    "Change",
    "Dropped",
    "Edit",
    "Entry",
    "Refigured",
    "Replaced",
    "Reworded",
    "Shift",
    "Trend",
    "as_records",
    "as_text",
    "compare",
    "shift",
    "summary",
]
