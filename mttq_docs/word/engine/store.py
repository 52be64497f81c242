"""Kho riêng của người dùng: keep files that can be made anew, where nobody else can write.

`~/.cache/mttq-docs` (or below XDG_CACHE_HOME; on Windows below LOCALAPPDATA, which is the user's alone). Any
trouble, from a full disk to a folder that belongs to another, means that nothing is kept.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
import stat
import sys
from pathlib import Path

MOST_FILES = 32
MAX_BYTES = 64 * 1024**2
_DIGEST = hashlib.sha256().digest_size
_SUFFIX = ".bin"
_UNFINISHED = ".tmp"
_OWN_ONLY, _OF_OTHERS = 0o700, 0o077


def read(key: str) -> bytes | None:
    """Đọc một tệp đã cất, whole and by this user; else None."""
    try:
        folder = _folder()
        if folder is None or not _is_private(folder):
            return None
        with (folder / f"{key}{_SUFFIX}").open("rb") as file:
            # Asked of the open file: a name may come to mean another between two looks.
            state = os.fstat(file.fileno())
            if not _is_own(state) or state.st_size > MAX_BYTES:
                return None
            told = file.read()
    except OSError:
        return None
    digest, content = told[:_DIGEST], told[_DIGEST:]
    return content if digest == _digest(key, content) else None


def write(key: str, content: bytes) -> None:
    """Cất một tệp, whole or not at all; the oldest go where there are too many."""
    with contextlib.suppress(OSError):
        folder = _folder()
        if folder is None or len(content) > MAX_BYTES - _DIGEST:
            return
        folder.mkdir(mode=_OWN_ONLY, parents=True, exist_ok=True)
        if not _is_private(folder):
            return
        _replace(folder / f"{key}{_SUFFIX}", _digest(key, content) + content)
        _prune(folder)


def _folder() -> Path | None:
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA", "")
    else:
        base = os.environ.get("XDG_CACHE_HOME", "") or os.path.expanduser("~/.cache")  # noqa: PTH111
    # A home that is not known stays “~”; a path from the current folder is somebody else's.
    return Path(base) / "mttq-docs" if os.path.isabs(base) else None  # noqa: PTH117


def _is_private(folder: Path) -> bool:
    """Whether it is a real folder, of this user, that nobody else may write in or look into."""
    state = folder.lstat()
    if not stat.S_ISDIR(state.st_mode) or not _is_own(state):
        return False
    return sys.platform == "win32" or not state.st_mode & _OF_OTHERS


def _is_own(state: os.stat_result) -> bool:
    return sys.platform == "win32" or state.st_uid == os.geteuid()


def _digest(key: str, content: bytes) -> bytes:
    """What tells a file that was cut off, spoiled, or put under another's key."""
    return hashlib.sha256(key.encode() + content).digest()


def _replace(path: Path, content: bytes) -> None:
    unfinished = path.with_name(f"{secrets.token_hex(8)}{_UNFINISHED}")
    try:
        with unfinished.open("xb") as file:
            file.write(content)
        unfinished.replace(path)
    finally:
        with contextlib.suppress(OSError):
            unfinished.unlink()


def _prune(folder: Path) -> None:
    """Drop the oldest, and what a process that was stopped left unfinished long ago with them."""
    files = sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime_ns)
    for path in files[:-MOST_FILES]:
        path.unlink()
