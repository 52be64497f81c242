"""Lời văn: put placeholders where a paper cites a document, and list the documents once."""

from __future__ import annotations

from mttq_docs.importer.drafting import Data, House
from mttq_docs.importer.ledger import Ledger


def link(data: Data, house: House, ledger: Ledger) -> Data:
    """Thay các viện dẫn bằng chỗ dẫn, and add `vien_dan`."""
    return data
