"""Giao xuống: turn a superior's programme into each lower unit's draft, and keep what the unit edits."""

from mttq_docs.cascade.allocating import Allotted, allot, divide
from mttq_docs.cascade.closing import closed
from mttq_docs.cascade.decisions import Decision
from mttq_docs.cascade.drafting import Draft, draft, ordered
from mttq_docs.cascade.framing import require_below
from mttq_docs.cascade.handed import FOLDER, Handed, Reminder, Store, Superior, fingerprint_of
from mttq_docs.cascade.identity import with_ids
from mttq_docs.cascade.merging import ABSENT, Conflict, Merged, merge
from mttq_docs.cascade.naming import CITATIONS, is_mentioned, mentioned
from mttq_docs.cascade.telling import (
    conflict_notes,
    decision_notes,
    first_line,
    header,
    place_name,
    reminder,
    shortened,
)

__all__ = [
    "ABSENT",
    "CITATIONS",
    "FOLDER",
    "Allotted",
    "Conflict",
    "Decision",
    "Draft",
    "Handed",
    "Merged",
    "Reminder",
    "Store",
    "Superior",
    "allot",
    "closed",
    "conflict_notes",
    "decision_notes",
    "divide",
    "draft",
    "fingerprint_of",
    "first_line",
    "header",
    "is_mentioned",
    "mentioned",
    "merge",
    "ordered",
    "place_name",
    "reminder",
    "require_below",
    "shortened",
    "with_ids",
]
