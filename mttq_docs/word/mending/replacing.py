"""Sửa chữ: put other letters in place of some of a paragraph, plainly or as a tracked change."""

from __future__ import annotations

from lxml import etree

from mttq_docs.word.mending.letters import Body
from mttq_docs.word.mending.revising import Reviser
from mttq_docs.word.mending.runs import isolate, run_at, set_text, text_run
from mttq_docs.word.reading.wml import Element, W


def replace_text(
    body: Body, paragraph: Element, raw: str, span: tuple[int, int], text: str, reviser: Reviser | None
) -> bool:
    """Thay `raw[start:end]` bằng `text`; False where the letters can't be found in the file.

    With a `reviser` the old letters stay as deleted, and the new ones come as inserted.
    """
    start, end = span
    if start == end:
        return _insert(body, paragraph, raw, start, text, reviser)
    runs = isolate(body, paragraph, raw, start, end)
    if not runs or any(run.find(f"{W}t") is None for run in runs):
        return False
    if reviser is not None:
        if text:
            runs[0].addprevious(reviser.inserted(text_run(text, runs[0])))
        for run in runs:
            reviser.delete(run)
        return True
    first = True
    for run in runs:
        for element in run.findall(f"{W}t"):
            set_text(element, text if first else "")
            first = False
    return True


def _insert(
    body: Body, paragraph: Element, raw: str, offset: int, text: str, reviser: Reviser | None
) -> bool:
    found = run_at(body, paragraph, raw, offset)
    if found is None or not text:
        return False
    run, is_before = found
    new: Element = text_run(text, run)
    if reviser is not None:
        new = reviser.inserted(new)
    if is_before:
        run.addprevious(new)
    else:
        run.addnext(new)
    return True


def drop_empty_runs(paragraph: Element) -> None:
    """Bỏ những run không còn chữ nào after letters were taken out."""
    for run in list(paragraph.iter(f"{W}r")):
        children = [child for child in run if child.tag != f"{W}rPr"]
        parent = run.getparent()
        if parent is not None and children and all(_is_empty(child) for child in children):
            parent.remove(run)


def _is_empty(element: etree._Element) -> bool:
    return element.tag == f"{W}t" and not element.text
