"""Chữ trong run: read the letters that runs hold, and write runs that hold some."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from mttq_docs.word.mending.runs import set_text
from mttq_docs.word.reading.wml import Element, W

LETTERS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011"}
"""Phần tử đứng thay một chữ."""

_TAGS = {"\t": "tab", "\n": "br", "\u2011": "noBreakHyphen"}


def text_of(element: Element) -> str:
    """Chữ trong các run của một phần tử; drawings and fields' codes are none."""
    parts = (
        (part.text or "") if part.tag == f"{W}t" else LETTERS[str(part.tag)]
        for part in element.iter(f"{W}t", *LETTERS)
        if (parent := part.getparent()) is not None and parent.tag == f"{W}r"
    )
    return "".join(parts)


def plain_run(text: str, properties: Element | None) -> Element:
    """Run mang `text`, its tabs and line ends as Word's own."""
    run = etree.Element(f"{W}r")
    if properties is not None:
        run.append(deepcopy(properties))
    words = ""
    for letter in (*text, ""):
        if letter and letter not in _TAGS:
            words += letter
            continue
        if words:
            set_text(etree.SubElement(run, f"{W}t"), words)
        if letter:
            etree.SubElement(run, f"{W}{_TAGS[letter]}")
        words = ""
    return run
