"""Đoạn sửa lời: mark inside one paragraph the words that were dropped and those that were added."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mttq_docs.rewording import Mark, reword
from mttq_docs.word.mending.revising import Reviser
from mttq_docs.word.reading.wml import Element, W
from mttq_docs.word.redlining.letters import LETTERS, plain_run, text_of
from mttq_docs.word.redlining.marking import Marker

# What a paragraph may hold beside its runs without a reader seeing it.
_UNSEEN = frozenset(W + name for name in ("pPr", "proofErr", "bookmarkStart", "bookmarkEnd"))
_MARKED = frozenset(W + name for name in ("rPr", "t", "lastRenderedPageBreak", "softHyphen"))


@dataclass(frozen=True, slots=True)
class Stretch:
    """Mẩu chữ cùng kiểu: letters `start` to `end` of its paragraph, with the properties of their run."""

    start: int
    end: int
    text: str
    properties: Element | None


def redline_paragraph(old: Element, new: Element, marker: Marker) -> None:
    """Đánh dấu trong đoạn mới những chữ khác đoạn cũ.

    A paragraph with fields, pictures or links in it is not cut up: all its old words go, all new ones come.
    """
    marker.reshape(old, new)
    if not (_is_plain(old) and _is_plain(new)):
        if text_of(old) != text_of(new):
            marker.replace(old, new)
        return
    before, after = tuple(_stretches(old)), tuple(_stretches(new))
    if _joined(before) == _joined(after):
        return
    runs = list(_redlined(before, after, marker.reviser))
    for child in [child for child in new if child.tag == f"{W}r"]:
        new.remove(child)
    new.extend(runs)


def _redlined(before: tuple[Stretch, ...], after: tuple[Stretch, ...], reviser: Reviser) -> Iterator[Element]:
    at_old = at_new = 0
    for piece in reword(_joined(before), _joined(after)):
        length = len(piece.text)
        if piece.mark is Mark.DROPPED:
            yield from (reviser.deleted(run) for run in _runs(before, at_old, at_old + length))
        else:
            runs = _runs(after, at_new, at_new + length)
            yield from runs if piece.mark is Mark.SAME else (reviser.inserted(run) for run in runs)
        at_old += length * (piece.mark is not Mark.ADDED)
        at_new += length * (piece.mark is not Mark.DROPPED)


def _runs(stretches: tuple[Stretch, ...], start: int, end: int) -> Iterator[Element]:
    """New runs with the letters from `start` to `end`, each in its own look."""
    for stretch in stretches:
        first, last = max(start, stretch.start), min(end, stretch.end)
        if first < last:
            yield plain_run(stretch.text[first - stretch.start : last - stretch.start], stretch.properties)


def _is_plain(paragraph: Element) -> bool:
    return all(
        child.tag in _UNSEEN or (child.tag == f"{W}r" and all(_is_letter(part) for part in child))
        for child in paragraph
    )


def _is_letter(part: Element) -> bool:
    if part.tag == f"{W}br":
        return not part.attrib  # A page break is more than a line end.
    return part.tag in _MARKED or part.tag in LETTERS


def _stretches(paragraph: Element) -> Iterator[Stretch]:
    at = 0
    for run in paragraph.iterchildren(f"{W}r"):
        text = text_of(run)
        yield Stretch(at, at + len(text), text, run.find(f"{W}rPr"))
        at += len(text)


def _joined(stretches: tuple[Stretch, ...]) -> str:
    return "".join(stretch.text for stretch in stretches)
