"""Cơ quan ban hành: read from the lines of a letterhead which body of which unit issues a paper."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mttq_docs.text import fold, squeeze
from mttq_docs.units import Level, kinds_of

# Longer kinds first: “thành phố” before “thành”, “tổ dân phố” before “tổ”.
_KINDS: tuple[tuple[str, Level], ...] = tuple(
    sorted(((kind, level) for level in Level for kind in kinds_of(level)), key=lambda pair: -len(pair[0]))
)
_FRONT = ("mat_tran_to_quoc", "mttq", "cong_tac_mat_tran")
_ORGANS = (
    ("ban_thuong_truc", "Ban Thường trực", "BTT"),
    ("doan_chu_tich", "Đoàn Chủ tịch", "ĐCT"),
    ("ban_cong_tac_mat_tran", "Ban Công tác Mặt trận", "BCTMT"),
)


@dataclass(frozen=True, slots=True)
class Issuer:
    """Cơ quan ban hành: `kind` and `name` of its unit (`xã`, `HÀM YÊN`), its organ and that one's letters.

    What the letterhead does not tell is empty; `lines` are its lines as they stand.
    """

    lines: tuple[str, ...] = ()
    kind: str = ""
    name: str = ""
    level: Level | None = None
    organ: str = ""
    symbol: str = ""
    is_front: bool = False

    @property
    def unit(self) -> str:
        """Đơn vị, folded for comparing: `xa_ham_yen`."""
        return fold(f"{self.kind} {self.name}") if self.name else ""


def read_issuer(lines: Sequence[str]) -> Issuer:
    """Đọc cơ quan ban hành từ các dòng đầu trang.

    >>> found = read_issuer(["ỦY BAN MTTQ VIỆT NAM", "XÃ HÀM YÊN", "BAN THƯỜNG TRỰC"])
    >>> found.kind, found.name, found.organ, found.symbol, found.is_front
    ('xã', 'HÀM YÊN', 'Ban Thường trực', 'BTT', True)
    """
    kept = tuple(squeeze(line) for text in lines for line in text.splitlines() if line.strip())
    whole = fold(" ".join(kept))
    is_front = any(mark in whole for mark in _FRONT)
    kind, name, level = _unit(kept)
    organ, symbol = next(
        ((organ, letters) for key, organ, letters in _ORGANS if key in whole),
        ("Ủy ban", "UB") if is_front else ("", ""),
    )
    return Issuer(kept, kind, name, level, organ, symbol, is_front)


def _unit(lines: Iterable[str]) -> tuple[str, str, Level | None]:
    """The last unit named, the smallest one: “THÔN …” below “XÃ …”."""
    for line in reversed(tuple(lines)):
        for kind, level in _KINDS:
            at = f" {line}".upper().rfind(f" {kind.upper()} ")
            if at >= 0:
                return kind, line[at + len(kind) + 1 :].strip(), level
    return "", "", None
