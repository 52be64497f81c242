"""Cơ quan ban hành trong viện dẫn: read “của …”, “giữa … và …” after a number or a date."""

from __future__ import annotations

import re

from mttq_docs.citations.bodies import Named, read_body
from mttq_docs.citations.source import GAP, Source

_OF = re.compile(
    rf"(?:[ ]?,)?{GAP}(?:(?P<of>của)|(?P<by>do)|(?P<between>(?:liên tịch )?giữa)){GAP}"
    rf"(?:các{GAP}|đồng chí{GAP})?"
)
_PLAIN = re.compile(r"[ ]{1,3}")
_AND = re.compile(rf"(?:(?P<comma>,)|{GAP}(?:và|với)|,{GAP}và|[ ]{{0,2}}-){GAP}")
_ISSUED = re.compile(rf"{GAP}(?:ban hành|ký ban hành|ký|phê duyệt)(?![^\W_])")
_MOST_BODIES = 8


def read_issuer(source: Source, at: int, *, joint: bool, bodies: int = 0) -> tuple[Named, int] | None:
    """Đọc cơ quan ban hành: its name, and the position after it.

    `joint` allows several bodies, which is what “giữa” says as well; `bodies` is how many of them a joint
    symbol names, 0 when it is not known. Without “của” only a body that is known counts, for a sentence may
    go on with any name.

    >>> from mttq_docs.citations.source import read_source
    >>> source = read_source(" giữa UBND tỉnh và Ủy ban MTTQ tỉnh về")
    >>> named, end = read_issuer(source, 0, joint=False)
    >>> source.given[named.start : named.end]
    'UBND tỉnh và Ủy ban MTTQ tỉnh'
    """
    of = _OF.match(source.low, at)
    plain = None if of else _PLAIN.match(source.low, at)
    start = of.end() if of else plain.end() if plain else at
    if start == at or not (of or source.cased[start : start + 1].isupper()):
        return None
    first = read_body(source, start, anonymous=of is not None and of["of"] is not None)
    if first is None or (of is None and first.guessed):
        return None
    named = _joined(source, first, bodies) if joint or (of and of["between"]) else first
    by = _ISSUED.match(source.low, named.end) if of and of["by"] else None
    if of and of["by"] and by is None:
        return None
    return named, by.end() if by else named.end


def _joined(source: Source, first: Named, bodies: int) -> Named:
    """“A, B và C”: commas count when the list is closed by “và”, “với” or a hyphen.

    Without such a close they count before known bodies, up to as many as the symbol has.
    """
    sure, end = first.end, first.end
    for count in range(2, _MOST_BODIES + 2):
        link = _AND.match(source.low, end)
        body = read_body(source, link.end()) if link else None
        if link is None or body is None:
            break
        end = body.end
        if not link["comma"] or (count <= bodies and not body.guessed):
            sure = end
            if not link["comma"] and "-" not in link.group():
                break
    return Named(first.start, sure, first.guessed)
