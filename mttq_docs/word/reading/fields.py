"""Trường: follow Word's fields, so that of each only the result is read.

A complex field is a run of marks: begin, code, separate, result, end (ECMA-376 part 1, 17.16.2); codes may
hold fields, and a result may run over many paragraphs.
"""

from __future__ import annotations

_DEEPEST = 40
_LONGEST = 200


class Fields:
    """Các trường đang mở at one place of a story."""

    def __init__(self) -> None:
        # For each open field: its code so far, or None once its result began.
        self._open: list[str | None] = []
        self.opened = ""

    @property
    def showing(self) -> bool:
        """Chữ ở chỗ này có hiện ra không: not within a code."""
        return all(code is None for code in self._open)

    def mark(self, kind: str) -> None:
        """Gặp một `w:fldChar`; `opened` is the field whose result starts here, or that has none."""
        self.opened = ""
        if kind == "begin" and len(self._open) < _DEEPEST:
            self._open.append("")
        elif self._open and kind in ("separate", "end"):
            code = self._open.pop()
            if code is not None and self.showing:
                self.opened = self.name_of(code)
            if kind == "separate":
                self._open.append(None)

    def code(self, text: str) -> None:
        """Gặp một mẩu mã trường."""
        if self._open and self._open[-1] is not None and len(self._open[-1]) < _LONGEST:
            self._open[-1] += text

    def end_paragraph(self) -> None:
        """Hết đoạn: a code does not run on, so that a damaged field hides no more than its paragraph."""
        while self._open and self._open[-1] is not None:
            self._open.pop()

    @staticmethod
    def name_of(code: str) -> str:
        """Tên trường trong mã của nó.

        >>> Fields.name_of("  page  \\\\* MERGEFORMAT ")
        'PAGE'
        """
        words = code.split(None, 1)
        return words[0].upper() if words else ""
