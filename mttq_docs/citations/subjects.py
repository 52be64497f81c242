"""Trích yếu: read what a cited document is about, and know where its words end and the sentence goes on."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mttq_docs.citations.endings import Fronted, fronted, subject_end
from mttq_docs.citations.head import Head, Heads
from mttq_docs.citations.kinds import Kind
from mttq_docs.citations.names import read_title
from mttq_docs.citations.phrases import phrases
from mttq_docs.citations.source import Source

_LEAD = re.compile(r"(?P<comma>[ ]{0,2}[,:])?[ \n]{0,3}(?P<bracket>\(?)[ ]{0,2}")


@dataclass(frozen=True, slots=True)
class Subject:
    """Trích yếu: where its words lie, without quotation marks, and where they end with the closing mark."""

    start: int
    end: int
    close: int
    quoted: bool = False


def read_subject(
    source: Source, at: int, head: Head, heads: Heads, *, known: bool = True, limit: int | None = None
) -> Subject | None:
    """Đọc trích yếu that follows a citation's number, date or issuer at a position.

    `heads` are all citations of the source, for those nested in the subject; `known` tells that the date, the
    issuer or the session was named, so that what follows can hardly be the predicate; `limit` is where the
    citation ends in whose subject this one stands.

    >>> from mttq_docs.citations.source import read_source
    >>> source = read_source("Kết luận số 02 về công tác dân tộc, công tác tôn giáo; tiếp tục")
    >>> subject = read_subject(source, 14, Head(0, 14), Heads((), ()))
    >>> source.given[subject.start : subject.end]
    'về công tác dân tộc, công tác tôn giáo'
    """
    lead = _LEAD.match(source.low, at)
    start = lead.end() if lead else at
    # A capital on the next line opens a new paragraph.
    if lead is None or ("\n" in lead.group() and source.cased[start : start + 1].isupper()):
        return None
    if not lead["bracket"]:
        title = read_title(source, start)
        if title and (not lead["comma"] or phrases().about.match(source.low, start + 1)):
            return Subject(title[0].start, title[0].end, title[1], quoted=True)
    opened = source.low[start : start + 1] in {"“", '"'}
    words = start + opened
    about = phrases().about.match(source.low, words)
    plain = not (lead["comma"] or lead["bracket"] or opened)
    if not about and not (plain and start > at and opens_subject(source, words, head.kind, known=known)):
        return None
    place = Fronted.NO if limit else fronted(source, head.start)
    end = subject_end(source, words, heads, before=limit or len(source.low), place=place)
    if lead["bracket"] and not source.low.startswith(")", end):
        return None
    return Subject(words, end, end + bool(lead["bracket"])) if end > words else None


def opens_subject(source: Source, at: int, kind: Kind | None = None, *, known: bool = True) -> bool:
    """Mở đầu trích yếu không có “về”: a verb of which the document is the agent, or what a plan is to do."""
    if phrases().acts.match(source.low, at):
        return True
    agenda = known and (kind is None or kind.agenda) and phrases().agenda.match(source.low, at)
    return bool(agenda or (known and phrases().calls.match(source.low, at)))
