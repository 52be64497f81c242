"""Đóng gói: write members into a .docx whose bytes depend on nothing but its content.

The clock of every member is 1980-01-01, the order is fixed, and no operating system is named. Members that
never change form one block that is laid out once; a document costs only the parts that change.

Where zlib-ng is installed (the extra `speed`), it deflates. Its bytes are others than zlib's, so “same input,
same bytes” holds for one library of one version; what is inflated is the same with both. Intel's ISA-L is
faster still, but one call of it slows zlib down 2.6 times for the rest of the process.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from mttq_docs.word.engine.package import Member

_deflater: Callable[[int, int, int], Any]
try:
    from zlib_ng import zlib_ng
except ImportError:
    _deflater, LEVEL = zlib.compressobj, 3
else:
    _deflater, LEVEL = zlib_ng.compressobj, 2
# Measured on a programme of 8 pages and a table of 2,000 rows of it; what Word uses is zlib's level 6:
# zlib 1.2.13  level 1: 11,983 B in 0.24 ms    level 3: 10,511 B in 0.32 ms    level 6: 9,463 B in 0.80 ms
# zlib-ng 2.3  level 1: 14,650 B in 0.10 ms    level 2: 10,998 B in 0.16 ms    level 6: 9,551 B in 0.38 ms
_SMALLEST = 9

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s4B4HL2L5H2L")
_END = struct.Struct("<4s4H2LH")
_VERSION = 20  # deflate and folders, no zip64
_UTF8_NAME = 0x800
_TIME, _DATE = 0, (1 << 5) | 1  # 1980-01-01 00:00, the first that a zip can say


def deflated(name: str, *pieces: bytes, smallest: bool = False) -> Member:
    """Nén một thành phần: the member that holds the pieces, each deflated while the processor still has it.

    The `smallest` is the same wherever it is made.
    """
    create, level = (zlib.compressobj, _SMALLEST) if smallest else (_deflater, LEVEL)
    deflater = create(level, zlib.DEFLATED, -zlib.MAX_WBITS)
    crc = size = 0
    packed: list[bytes] = []
    for piece in pieces:
        crc = zlib.crc32(piece, crc)
        size += len(piece)
        packed.append(deflater.compress(piece))
    packed.append(deflater.flush())
    return Member(name, crc, size, b"".join(packed), deflated=True)


class Packer:
    """Bộ đóng gói: the members that every document shares, laid out once."""

    __slots__ = ("_block", "_count", "_directory")

    def __init__(self, kept: Sequence[Member]) -> None:
        self._block, self._directory = _lay_out(kept, 0)
        self._count = len(kept)

    def pack(self, changing: Sequence[Member] = ()) -> bytes:
        """Ghép tệp: the whole zip; the changing members come last."""
        block, directory = _lay_out(changing, len(self._block))
        count = self._count + len(changing)
        start = len(self._block) + len(block)
        size = len(self._directory) + len(directory)
        end = _END.pack(b"PK\5\6", 0, 0, count, count, size, start, 0)
        return b"".join((self._block, block, self._directory, directory, end))


def _lay_out(members: Iterable[Member], offset: int) -> tuple[bytes, bytes]:
    """Lay members out from `offset` on: their local entries, and their lines in the central directory."""
    local: list[bytes] = []
    central: list[bytes] = []
    for member in members:
        name = member.name.encode("utf-8")
        method = zlib.DEFLATED if member.deflated else 0
        flags = 0 if member.name.isascii() else _UTF8_NAME
        shared = (flags, method, _TIME, _DATE, member.crc, len(member.packed), member.size, len(name), 0)
        header = _LOCAL.pack(b"PK\3\4", _VERSION, *shared)
        local += (header, name, member.packed)
        central += (_CENTRAL.pack(b"PK\1\2", _VERSION, 0, _VERSION, 0, *shared, 0, 0, 0, 0, offset), name)
        offset += len(header) + len(name) + len(member.packed)
    return b"".join(local), b"".join(central)
