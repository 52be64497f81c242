"""Dấu ngoặc kép: find quotation marks that are straight, unpaired, or turned the wrong way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mttq_docs.orthography.slip import Kind, Slip

_QUOTE = re.compile(r'[“”"]|\n')
_OPENERS = " \t\u00a0([-–/"
_OPEN, _CLOSE, _STRAIGHT = "“", "”", '"'
_UNPAIRED = {
    _OPEN: "có dấu mở ngoặc kép mà không có dấu đóng",
    _CLOSE: "có dấu đóng ngoặc kép mà không có dấu mở",
    _STRAIGHT: "dấu ngoặc kép này không có dấu đi cùng",
}


def find_quotes(text: str) -> tuple[Slip, ...]:
    """Tìm lỗi dấu ngoặc kép: a pair is `“ ”` inside one line, or runs on into the next.

    >>> [(slip.found, slip.suggestion) for slip in find_quotes('Quỹ “Vì người nghèo" và "Ngày hội"')]
    [('"', '”'), ('"', '“'), ('"', '”')]
    """
    return tuple(sorted(_slips(text), key=lambda slip: slip.start))


def _slips(text: str) -> Iterator[Slip]:
    waiting: list[tuple[int, int]] = []  # places of openers, with their lines
    line = 0
    for found in _QUOTE.finditer(text):
        at = found.start()
        if found.group() == "\n":
            line += 1
            yield from (_unpaired(text, place) for place, row in waiting if row < line - 1)
            waiting = [(place, row) for place, row in waiting if row >= line - 1]
        elif _opens(text, at, waiting=bool(waiting)):
            waiting.append((at, line))
        elif waiting:
            yield from _pair(text, waiting.pop()[0], at)
        elif not _is_inch(text, at):
            yield _unpaired(text, at)
    yield from (_unpaired(text, place) for place, _ in waiting)


def _opens(text: str, at: int, *, waiting: bool) -> bool:
    """Whether the mark opens a quotation, from where it stands and which way it looks."""
    before, after = text[at - 1 : at] or " ", text[at + 1 : at + 2] or " "
    free_left = before in _OPENERS or before == "\n"
    if text[at] == _OPEN:
        return not waiting or free_left or not after.isspace()
    if text[at] == _CLOSE:
        return not waiting and free_left and after.isalnum()
    return free_left and not after.isspace()


def _pair(text: str, start: int, end: int) -> Iterator[Slip]:
    for at, right in ((start, _OPEN), (end, _CLOSE)):
        if text[at] != right:
            reason = "dấu ngoặc kép thẳng" if text[at] == _STRAIGHT else "dấu ngoặc kép quay ngược"
            yield Slip(at, at + 1, text[at], right, Kind.QUOTE, f"{reason}; văn bản dùng “ ”", certain=True)


def _unpaired(text: str, at: int) -> Slip:
    return Slip(at, at + 1, text[at], "", Kind.QUOTE, _UNPAIRED[text[at]], certain=False)


def _is_inch(text: str, at: int) -> bool:
    return text[at] == _STRAIGHT and text[at - 1 : at].isdigit()
