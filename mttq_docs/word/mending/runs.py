"""Cắt đoạn chữ: split the runs of a paragraph so that a place in its text lies between two runs."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

from lxml import etree

from mttq_docs.word.mending.letters import Atom, Body
from mttq_docs.word.reading.wml import Element, W

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def isolate(body: Body, paragraph: Element, raw: str, start: int, end: int) -> tuple[Element, ...]:
    """Các run chứa đúng `raw[start:end]`, split where needed; none where the place can't be found."""
    for offset in (end, start):
        atoms = body.atoms(paragraph, raw)
        atom = next((each for each in atoms if each.start < offset < each.end), None)
        if atom is not None:
            if not atom.is_text:
                return ()
            _split_text(atom, offset)
        if not atoms:
            return ()
    _split_children(body, paragraph, raw, (start, end))
    inside = [atom for atom in body.atoms(paragraph, raw) if start <= atom.start and atom.end <= end]
    runs = (run_of(atom.element) for atom in inside if atom.start < atom.end)
    return tuple(dict.fromkeys(run for run in runs if run is not None))


def run_of(element: Element) -> Element | None:
    """Run chứa phần tử này."""
    return next(element.iterancestors(f"{W}r"), None)


def run_at(body: Body, paragraph: Element, raw: str, offset: int) -> tuple[Element, bool] | None:
    """Run đứng ở một vị trí, and whether the place is before it (else behind it)."""
    isolate(body, paragraph, raw, offset, offset)
    atoms: Sequence[Atom] = [atom for atom in body.atoms(paragraph, raw) if atom.start < atom.end]
    before = next((atom for atom in reversed(atoms) if atom.end == offset), None)
    after = next((atom for atom in atoms if atom.start == offset), None)
    for atom, is_before in ((before, False), (after, True)):
        run = run_of(atom.element) if atom is not None else None
        if run is not None:
            return run, is_before
    return None


def set_text(element: Element, text: str) -> None:
    """Đặt chữ của một `w:t`; spaces at its ends are kept."""
    element.text = text
    if text != text.strip():
        element.set(_SPACE, "preserve")


def text_run(text: str, like: Element | None, *, tag: str = "t") -> Element:
    """Run mới mang `text`, with the look of another one."""
    run = etree.Element(f"{W}r")
    properties = like.find(f"{W}rPr") if like is not None else None
    if properties is not None:
        run.append(deepcopy(properties))
    set_text(etree.SubElement(run, f"{W}{tag}"), text)
    return run


def _split_text(atom: Atom, offset: int) -> None:
    """Make two `w:t` of one."""
    element = atom.element
    text = element.text or ""
    at = atom.inner(offset)
    rest = etree.Element(f"{W}t")
    set_text(rest, text[at:])
    set_text(element, text[:at])
    element.addnext(rest)


def _split_children(body: Body, paragraph: Element, raw: str, offsets: tuple[int, int]) -> None:
    """Split each run in which a part of the place and a part outside it stand side by side."""
    for offset in sorted(set(offsets), reverse=True):
        atoms = body.atoms(paragraph, raw)
        before = [atom for atom in atoms if atom.end <= offset and atom.start < atom.end]
        after = [atom for atom in atoms if atom.start >= offset and atom.start < atom.end]
        if before and after:
            run = run_of(after[0].element)
            if run is not None and run is run_of(before[-1].element):
                _split_run(run, after[0].element)


def _split_run(run: Element, first: Element) -> None:
    """Make two runs of one; the second begins at the child that holds `first`."""
    child = first
    while child.getparent() is not run:
        parent = child.getparent()
        if parent is None:
            return
        child = parent
    second = etree.Element(f"{W}r", {str(key): str(value) for key, value in run.attrib.items()})
    properties = run.find(f"{W}rPr")
    if properties is not None:
        second.append(deepcopy(properties))
    following = [child, *child.itersiblings()]
    run.addnext(second)
    second.extend(following)
