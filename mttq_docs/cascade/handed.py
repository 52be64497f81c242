"""Bản gốc: remember what was handed down to each unit, so that its own edits can be told apart later."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mttq_docs.cascade.identity import Item
from mttq_docs.errors import UnreadableFile
from mttq_docs.files import read_bytes, write_atomically

FOLDER = "ban-goc"
"""Thư mục con giữ các bản gốc, beside the units' files."""

_SUPERIOR = "cap-tren.json"
_MAX_BYTES = 20_000_000
_PROGRAMME, _FILES = "chương trình", "tệp"
_UNIT, _DATA, _REMINDERS, _WORD = "đơn vị", "dữ liệu", "lời nhắc", "tệp Word"


Reminder = tuple[str, ...]
"""Lời nhắc đã ghi vào tệp, line by line, without the marks of a comment."""


@dataclass(frozen=True, slots=True)
class Handed:
    """Bản đã giao cho một đơn vị: its data and reminders, and the fingerprint of its Word file."""

    unit: str
    data: Item
    reminders: tuple[Reminder, ...] = ()
    word: str = ""


@dataclass(frozen=True, slots=True)
class Superior:
    """Bản của cấp trên lần trước: its programme with an id for every item, and each unit's file name."""

    programme: Item
    files: dict[str, str]


class Store:
    """Kho bản gốc của một thư mục: small JSON files, one for each unit and one for the superior."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / FOLDER

    def superior(self) -> Superior:
        """Bản của cấp trên; empty where nothing was handed down yet."""
        found = self._read(self._folder / _SUPERIOR, (_PROGRAMME, _FILES))
        return Superior(found[_PROGRAMME], found[_FILES]) if found else Superior({}, {})

    def save_superior(self, superior: Superior) -> None:
        """Ghi lại bản của cấp trên."""
        self._write(self._folder / _SUPERIOR, {_PROGRAMME: superior.programme, _FILES: superior.files})

    def handed(self, name: str) -> Handed | None:
        """Bản đã giao lần trước của tệp mang tên này."""
        found = self._read(self._folder / f"{name}.json", (_UNIT, _DATA, _REMINDERS, _WORD))
        if found is None:
            return None
        return Handed(found[_UNIT], found[_DATA], tuple(map(tuple, found[_REMINDERS])), found[_WORD])

    def save(self, name: str, handed: Handed) -> None:
        """Ghi lại bản vừa giao."""
        told = {
            _UNIT: handed.unit,
            _WORD: handed.word,
            _REMINDERS: handed.reminders,
            _DATA: handed.data,
        }
        self._write(self._folder / f"{name}.json", told)

    def _read(self, path: Path, keys: tuple[str, ...]) -> dict[str, Any] | None:
        if not path.exists():
            return None
        try:
            found = json.loads(read_bytes(path, max_bytes=_MAX_BYTES, kind="bản gốc .json"))
        except (ValueError, RecursionError):
            found = None
        if not isinstance(found, dict) or not all(key in found for key in keys):
            raise UnreadableFile(
                f"{path}: bản gốc đã hỏng hoặc bị sửa; hãy lấy lại từ bản lưu, hoặc chuyển các tệp của "
                "thư mục đi nơi khác rồi chạy lại từ đầu"
            )
        return found

    def _write(self, path: Path, content: dict[str, Any]) -> None:
        write_atomically((json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode(), path)


def fingerprint_of(path: Path) -> str:
    """Dấu vân tay của một tệp; empty where there is none, or where it can't be read."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""
