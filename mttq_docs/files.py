"""Tệp: read a whole file within bounds, and write a whole file or nothing."""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Iterable
from pathlib import Path

from mttq_docs.errors import UnreadableFile, UnwritableFile

_UNFINISHED, _ENDING = ".mttq-", ".tmp"


def read_bytes(path: Path, *, max_bytes: int, kind: str) -> bytes:
    """Đọc trọn một tệp; `kind` is what it should be (“tệp dữ liệu .yaml”), as messages say it.

    `UnreadableFile` for a folder, a missing or locked file, or one larger than `max_bytes`.
    """
    try:
        if path.is_dir():
            raise UnreadableFile(f"{path}: đây là thư mục, không phải {kind}; hãy chỉ rõ tên tệp")
        size = path.stat().st_size
        if size > max_bytes:
            limit = f"{size / 1e6:.0f} MB, tối đa {max_bytes / 1e6:.0f} MB"
            raise UnreadableFile(f"{path}: tệp quá lớn ({limit}); có lẽ đây không phải {kind}")
        return path.read_bytes()
    except FileNotFoundError:
        raise UnreadableFile(f"{path}: không có tệp này; hãy kiểm lại tên và thư mục") from None
    except PermissionError:
        raise UnreadableFile(f"{path}: không có quyền đọc, hoặc tệp đang bị phần mềm khác khóa") from None
    except (OSError, ValueError):
        raise UnreadableFile(f"{path}: không mở được tệp; tên tệp không hợp lệ hoặc ổ đĩa có lỗi") from None


def write_atomically(content: bytes, path: Path, *, never_over: Iterable[Path] = ()) -> None:
    """Ghi trọn một tệp: the old file stays until the new one is complete.

    `UnwritableFile` where it can't be written, or where it would replace one of the files `never_over`.
    """
    if any(_same(path, source) for source in never_over):
        raise UnwritableFile(f"{path}: không ghi đè lên tệp đầu vào; hãy chọn tên khác")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_dir():
            raise UnwritableFile(f"{path}: đã có thư mục trùng tên; hãy chọn tên tệp khác")
        _replace(content, path)
    except PermissionError:
        raise UnwritableFile(f"{path}: không ghi được; hãy đóng tệp đang mở trong Word rồi làm lại") from None
    except OSError:
        raise UnwritableFile(
            f"{path}: không ghi được; hãy kiểm tên tệp, thư mục và chỗ trống trên ổ đĩa"
        ) from None


def clear_unfinished(folder: Path) -> None:
    """Xóa tệp ghi dở mà một lần chạy bị dừng đột ngột để lại; only while nobody else writes there."""
    for left in folder.glob(f"{_UNFINISHED}*{_ENDING}"):
        with contextlib.suppress(OSError):
            left.unlink()


def _replace(content: bytes, path: Path) -> None:
    # A short name of its own: the target's may be as long as the file system allows.
    unfinished = path.with_name(f"{_UNFINISHED}{secrets.token_hex(8)}{_ENDING}")
    try:
        with unfinished.open("xb") as file:
            file.write(content)
        unfinished.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            unfinished.unlink()
        raise


def _same(one: Path, other: Path) -> bool:
    with contextlib.suppress(OSError):
        return one.samefile(other)
    return False
