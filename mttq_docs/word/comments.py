"""Chú thích bên lề: put each finding into a copy of a Word file as a comment at its letters."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterable, Sequence

from lxml import etree

from mttq_docs.findings import Finding, Place
from mttq_docs.word.engine.package import Package
from mttq_docs.word.engine.parts import parse
from mttq_docs.word.mending.letters import Body
from mttq_docs.word.mending.rewriting import repacked, serialised, with_part
from mttq_docs.word.mending.runs import isolate
from mttq_docs.word.reading.relations import relations
from mttq_docs.word.reading.revisions import AUTHOR
from mttq_docs.word.reading.wml import Element, W

_INITIALS = "MTTQ"
# Each exact place means reading the paragraph again: no paper needs as many, and no file takes for ever.
_MOST_EXACT = 30
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"


def annotate(content: bytes, findings: Sequence[Finding], *, name: str = "") -> bytes:
    """Bản sao có chú thích: the file with a comment at each finding; text, looks and other parts stay.

    A finding about no paragraph of the body (the paper as a whole, a header) is told at the first paragraph;
    of a paragraph with more findings than anyone reads, the rest are told at the paragraph as a whole.
    """
    package = Package.open(content, name=name)
    body = Body(package)
    part, root, declared = _comments(package, body.part)
    first = 1 + max((_id(item) for item in root), default=-1)
    told: Counter[int] = Counter()
    for number, finding in enumerate(findings, first):
        told[finding.place.paragraph] += 1
        _mark(body, finding.place, str(number), exact=told[finding.place.paragraph] <= _MOST_EXACT)
        root.append(_comment(finding, str(number)))
    changed = {body.part: serialised(body.root), part: serialised(root), **declared}
    return repacked(package, changed)


def _comments(package: Package, owner: str) -> tuple[str, Element, dict[str, bytes]]:
    """The part of comments, its tree, and what must be declared for it, where it is new."""
    for kind, part in relations(package, owner).values():
        if kind == "comments" and part in package.members:
            return part, parse(package.read(part), part, package.name), {}
    folder = posixpath.dirname(owner)
    part = posixpath.join(folder, "comments.xml")
    while part in package.members:
        part = f"{part.removesuffix('.xml')}1.xml"
    root = etree.Element(f"{W}comments", nsmap={"w": W[1:-1]})
    return part, root, with_part(package, owner, part, _TYPE, _KIND)


def _id(comment: Element) -> int:
    text = str(comment.get(f"{W}id", ""))
    return int(text) if text.isdigit() else 0


def _comment(finding: Finding, number: str) -> Element:
    comment = etree.Element(f"{W}comment")
    comment.set(f"{W}id", number)
    comment.set(f"{W}author", AUTHOR)
    comment.set(f"{W}initials", _INITIALS)
    for line in _lines(finding):
        run = etree.SubElement(etree.SubElement(comment, f"{W}p"), f"{W}r")
        etree.SubElement(run, f"{W}t").text = line
    return comment


def _lines(finding: Finding) -> Iterable[str]:
    problem = finding.problem
    yield f"{finding.code} ({finding.severity}): {problem.message}"
    if problem.expected:
        yield f"Cần: {problem.expected}"
    if problem.advice:
        yield problem.advice
    if finding.clause:
        doubt = "" if finding.verified else " (chưa đối chiếu văn bản gốc)"
        yield f"Theo {finding.clause}{doubt}"


def _mark(body: Body, place: Place, number: str, *, exact: bool) -> None:
    """Set the comment's range round the letters, or round the whole paragraph."""
    paragraph = _paragraph(body, place)
    if paragraph is None:
        return
    start, end = etree.Element(f"{W}commentRangeStart"), etree.Element(f"{W}commentRangeEnd")
    for mark in (start, end):
        mark.set(f"{W}id", number)
    run = etree.Element(f"{W}r")
    etree.SubElement(run, f"{W}commentReference").set(f"{W}id", number)
    exact = exact and place.start < place.end
    runs = isolate(body, paragraph, place.excerpt, place.start, place.end) if exact else ()
    if runs:
        runs[0].addprevious(start)
        runs[-1].addnext(end)
    else:
        properties = paragraph.find(f"{W}pPr")
        paragraph.insert(0 if properties is None else 1, start)
        paragraph.append(end)
    end.addnext(run)


def _paragraph(body: Body, place: Place) -> Element | None:
    """The paragraph; of a text box, in which Word allows no comments, the paragraph that anchors it."""
    paragraph = body.paragraph(place.paragraph or 1)
    if paragraph is None:
        return body.paragraph(1)
    outer = list(paragraph.iterancestors(f"{W}p"))
    return outer[-1] if outer else paragraph
