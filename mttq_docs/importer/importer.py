"""Người nhập: read a recognised sheet from letterhead to annexes into the data of a document."""

from __future__ import annotations

from mttq_docs.importer.annexes import read_annexes
from mttq_docs.importer.drafting import Data, Draft, House, Reader, Reading
from mttq_docs.importer.frame import read_frame
from mttq_docs.importer.kinds import KINDS, PLAN, PROGRAMME, REPORT, kind_of, other_kind
from mttq_docs.importer.ledger import Ledger
from mttq_docs.importer.paper import Paper, paper_of
from mttq_docs.importer.plan import read_plan
from mttq_docs.importer.programme import read_programme
from mttq_docs.importer.prose import link
from mttq_docs.importer.report import read_report
from mttq_docs.importer.year import year_of
from mttq_docs.model import Programme
from mttq_docs.sheet import Sheet

_READERS: dict[str, Reader] = {PROGRAMME: read_programme, PLAN: read_plan, REPORT: read_report}


def import_sheet(
    sheet: Sheet,
    house: House,
    *,
    kind: str | None = None,
    programme: Programme | None = None,
    normalise: bool = False,
) -> Draft:
    """Đọc một tờ đã nhận dạng thành dữ liệu của văn bản.

    `kind` overrides what the paper says of itself; `programme` is the one that a plan or report carries out;
    `normalise` makes indicators of figures that will be printed in other letters too (“2 cuộc” as “02 cuộc”).
    Whatever the sheet, every paragraph of it is placed in the data or told as a gap.
    """
    paper = paper_of(sheet)
    ledger = Ledger(paper.items)
    chosen = _kind(paper, ledger, kind)
    reading = Reading(paper, ledger, year_of(paper, programme), programme)
    text = _READERS[chosen](reading)
    data: Data = {
        "loai_van_ban": chosen,
        **read_frame(reading, chosen),
        **text,
        **read_annexes(paper.annexes, ledger),
    }
    linked = link(data, house, ledger, year=reading.year, normalise=normalise)
    return Draft(chosen, linked, ledger.findings(), ledger.placements())


def _kind(paper: Paper, ledger: Ledger, wanted: str | None) -> str:
    if wanted is not None:
        return wanted
    # A plan that comes as an annex has no letterhead of its own.
    found = kind_of(paper.main) or next(filter(None, map(kind_of, paper.annexes)), None)
    if found is None:
        ledger.inferred("loại văn bản", PROGRAMME, "các loại đã biết, vì văn bản không nói rõ")
        return PROGRAMME
    other = other_kind(paper.main)
    if other:
        ledger.inferred("loại văn bản", found, f"lời văn; tên loại “{other}” không thuộc {', '.join(KINDS)}")
    return found
