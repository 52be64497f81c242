"""Mô hình: hold the Front's documents as typed, frozen records under Vietnamese keys."""

from mttq_docs.model.base import Model
from mttq_docs.model.document import Document
from mttq_docs.model.faults import Fault, Faulty, Loc
from mttq_docs.model.links import PROSE_KEYS, broken_links
from mttq_docs.model.parts import (
    Annex,
    CitationEntry,
    Congress,
    Point,
    Purpose,
    Recipient,
    Secrecy,
    Signature,
    Unit,
    Urgency,
)
from mttq_docs.model.placeholders import Placeholder, fill
from mttq_docs.model.programme import (
    ActionProgramme,
    Implementation,
    Indicator,
    KeyTask,
    Programme,
    Target,
    Task,
)

__all__ = [
    "PROSE_KEYS",
    "ActionProgramme",
    "Annex",
    "CitationEntry",
    "Congress",
    "Document",
    "Fault",
    "Faulty",
    "Implementation",
    "Indicator",
    "KeyTask",
    "Loc",
    "Model",
    "Placeholder",
    "Point",
    "Programme",
    "Purpose",
    "Recipient",
    "Secrecy",
    "Signature",
    "Target",
    "Task",
    "Unit",
    "Urgency",
    "broken_links",
    "fill",
]
