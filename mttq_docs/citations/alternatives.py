"""Một trong các cụm từ: build one quick pattern out of many phrases."""

from __future__ import annotations

import re
from collections.abc import Iterable

_Trie = dict[str, "_Trie"]
_END = ""
_SPACE = r"[ \n]{1,3}"


def literal(words: Iterable[str]) -> str:
    """Mẫu khớp một trong các cụm từ, in lower case, the longest first, however their spaces are printed.

    Phrases that begin alike share that beginning, so that a text is compared with hundreds of them at once.

    >>> literal(["về", "về việc", "Ban"])
    '(?:ban|về(?:[ \\\\n]{1,3}việc)?)'
    """
    root: _Trie = {}
    for word in words:
        node = root
        for letter in word.lower():
            node = node.setdefault(_SPACE if letter == " " else re.escape(letter), {})
        node[_END] = {}
    return _pattern(root)


def _pattern(node: _Trie) -> str:
    branches = [piece + _pattern(after) for piece, after in sorted(node.items()) if piece != _END]
    if not branches:
        return ""
    if len(branches) == 1 and _END not in node:
        return branches[0]
    return f"(?:{'|'.join(branches)})" + ("?" if _END in node else "")
