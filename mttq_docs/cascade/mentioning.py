"""Lời nhắc đến cấp trên: find the superior's own bodies in words that a unit takes over as they are."""

from __future__ import annotations

import re
from collections.abc import Callable

from mttq_docs.cascade.identity import Item
from mttq_docs.model import Programme
from mttq_docs.model.placeholders import fill
from mttq_docs.units import Level

_BODIES = ("cap_uy", "dang_bo", "hdnd", "ubnd", "uy_ban_mttq", "mttq")


def superior_finder(programme: Programme) -> Callable[[Item], str]:
    """Hàm tìm tên cơ quan của cấp trên trong lời một mục; it gives the first one, or nothing.

    What is marked by a placeholder is no name. The centre's bodies are named by everybody, so none is found.
    """
    kind = programme.unit.kind
    if programme.unit.level is Level.CENTRAL or not kind:
        return lambda _: ""
    words = programme.local_words
    names = {words[key] for key in _BODIES} | {f"Mặt trận {kind}", f"toàn {kind}", f"cấp {kind}"}
    longest = sorted(names, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)", re.IGNORECASE)

    def find(item: Item) -> str:
        texts = (item.get("ten", ""), item.get("cau") or item.get("noi_dung", ""), *item.get("y", ()))
        found = pattern.search(fill(" ".join(texts), lambda _: "…"))
        return found.group() if found else ""

    return find
