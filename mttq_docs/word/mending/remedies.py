"""Chữa tệp: apply the remedies of findings to a copy of a Word file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from mttq_docs.findings import Finding, Place, Remedy
from mttq_docs.word.engine.package import Package
from mttq_docs.word.mending.letters import Body
from mttq_docs.word.mending.replacing import drop_empty_runs, replace_text
from mttq_docs.word.mending.restyling import is_of_letters, restyle_page, restyle_paragraph, restyle_run
from mttq_docs.word.mending.revising import Reviser
from mttq_docs.word.mending.rewriting import repacked, serialised
from mttq_docs.word.mending.runs import isolate
from mttq_docs.word.reading.wml import Element, W

# Each change of letters means reading the runs of its paragraph again, and may split one of them. A paragraph
# that asks for more than this (no paper does) is left to a person as it stands: no file may take for ever.
_MOST_RUNS_READ = 100_000
_OF_THE_PAGE = frozenset({"paper", "margin_top_mm", "margin_bottom_mm", "margin_left_mm", "margin_right_mm"})


def mend(
    content: bytes, findings: Sequence[Finding], *, track: bool = False, name: str = ""
) -> tuple[bytes, tuple[Finding, ...]]:
    """Bản sao đã chữa, and the findings whose remedy was applied; the rest of the file stays as it is.

    Of two remedies for the same letters the first is applied: check the copy again for the other. With
    `track` each change can be accepted or rejected in Word.
    """
    package = Package.open(content, name=name)
    body = Body(package)
    reviser = Reviser(body.root) if track else None
    done = [finding for finding in _ordered(findings, body) if _applied(body, finding, reviser)]
    if not done:
        return content, ()
    return repacked(package, {body.part: serialised(body.root)}), tuple(done)


def _ordered(findings: Iterable[Finding], body: Body) -> list[Finding]:
    """Looks first, then letters from the end of each paragraph, so that the places before stay right."""
    fixable = [finding for finding in findings if finding.problem.remedy is not None]
    looks = [finding for finding in fixable if _remedy(finding).text is None]
    texts = [finding for finding in fixable if _remedy(finding).text is not None]
    counts = Counter(finding.place.paragraph for finding in texts)
    bounded = {number for number, count in counts.items() if _is_bounded(body.paragraph(number), count)}
    texts = [finding for finding in texts if finding.place.paragraph in bounded]
    texts.sort(key=lambda each: (each.place.paragraph, -each.place.start, -each.place.end))
    return [*looks, *_apart(texts)]


def _is_bounded(paragraph: Element | None, count: int) -> bool:
    """Whether so many changes of its letters are soon made."""
    runs = 0 if paragraph is None else sum(1 for _ in paragraph.iter(f"{W}r"))
    return count * (runs + count) <= _MOST_RUNS_READ


def _apart(findings: Iterable[Finding]) -> list[Finding]:
    """Leave out what touches letters that a finding before it (from the end) changes."""
    kept: list[Finding] = []
    for finding in findings:
        last = kept[-1].place if kept else None
        place = finding.place
        if last is None or last.paragraph != place.paragraph or place.end <= last.start:
            kept.append(finding)
    return kept


def _remedy(finding: Finding) -> Remedy:
    return finding.problem.remedy or Remedy()


def _applied(body: Body, finding: Finding, reviser: Reviser | None) -> bool:
    place, remedy = finding.place, _remedy(finding)
    paragraph = body.paragraph(place.paragraph)
    if paragraph is None:
        return False
    if remedy.text is not None and not _text_applied(body, paragraph, place, remedy.text, reviser):
        return False
    settings = dict(remedy.look)
    if _OF_THE_PAGE & settings.keys():
        section = _section(body, paragraph)
        if section is None:
            return False
        restyle_page(section, settings, reviser)
        return True
    if any(map(is_of_letters, settings)):
        runs = isolate(body, paragraph, place.excerpt, place.start, place.end)
        for run in runs:
            restyle_run(run, settings, reviser)
        return bool(runs)
    restyle_paragraph(paragraph, settings, reviser)
    return True


def _text_applied(body: Body, paragraph: Element, place: Place, text: str, reviser: Reviser | None) -> bool:
    """Put the letters in; those of the paragraph as it stands now, which is right up to the place."""
    raw = _raw_now(body, paragraph, place)
    if raw is None:
        return False
    done = replace_text(body, paragraph, raw, (place.start, place.end), text, reviser)
    if reviser is None:
        drop_empty_runs(paragraph)
    return done


def _raw_now(body: Body, paragraph: Element, place: Place) -> str | None:
    """The paragraph's text, of which the end may have been mended already."""
    raw = body.text(paragraph)
    same = raw[: place.end].upper() == place.excerpt[: place.end].upper()
    return raw if same else None


def _section(body: Body, paragraph: Element) -> Element | None:
    """The page set-up that holds for a paragraph: that of the first section to end at or after it."""
    places = {element: index for index, element in enumerate(body.root.iter())}
    here = places[paragraph]
    sections = [each for each in body.root.iter(f"{W}sectPr") if places[each] > here]
    return sections[0] if sections else None
