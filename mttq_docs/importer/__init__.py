"""Nhập văn bản: turn the recognised Sheet of any programme, plan or report into a draft of its model."""

from mttq_docs.importer.drafting import Citing, Draft, House
from mttq_docs.importer.importer import import_sheet
from mttq_docs.importer.kinds import KINDS
from mttq_docs.importer.ledger import Placement
from mttq_docs.importer.restated import restatements
from mttq_docs.importer.telling import tell

__all__ = ["KINDS", "Citing", "Draft", "House", "Placement", "import_sheet", "restatements", "tell"]
