"""Bản PDF: turn Word files into PDF by the LibreOffice that is installed on the machine.

One start of LibreOffice takes about a second and converts as many files as it is given: all go in one call.
It runs with a profile of its own, beside a LibreOffice that the clerk has open.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from mttq_docs.errors import ToolMissing, UnreadableFile, UnwritableFile
from mttq_docs.files import write_atomically

# A first start on a slow disk takes up to half a minute, a document of 200 pages ten seconds.
_SECONDS_TO_START = 90
_SECONDS_PER_FILE = 30

_NAMES = ("soffice", "libreoffice")
# Where LibreOffice's own installers put it, which is not on the search path.
_USUAL_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "/opt/libreoffice/program/soffice",
)
_WINDOWS_PLACE = Path("LibreOffice", "program", "soffice.com")
_WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "PROGRAMW6432")


def to_pdf(docx_paths: Sequence[Path], folder: Path) -> tuple[Path, ...]:
    """Đổi sang PDF: write `<tên>.pdf` into the folder for each Word file, whole or not at all; their paths.

    `ToolMissing` without LibreOffice; `UnreadableFile` for a file that it can't convert; `UnwritableFile`
    where the result can't be put.
    """
    targets = _targets(docx_paths, folder)
    if not targets:
        return ()
    program = find_libreoffice()
    with tempfile.TemporaryDirectory(prefix="mttq-pdf-", ignore_cleanup_errors=True) as work:
        staged = _staged(docx_paths, Path(work, "docx"))
        results = Path(work, "pdf")
        arguments = ("--convert-to", "pdf", "--outdir", str(results), *map(str, staged))
        _run(program, Path(work, "profile"), arguments, _SECONDS_TO_START + _SECONDS_PER_FILE * len(staged))
        for source, copy, target in zip(docx_paths, staged, targets, strict=True):
            result = results / f"{copy.stem}.pdf"
            if not result.is_file():
                raise UnreadableFile(
                    f"{source}: LibreOffice không đổi được tệp này sang PDF; hãy mở thử bằng Word"
                )
            write_atomically(result.read_bytes(), target, never_over=docx_paths)
    return targets


def find_libreoffice() -> Path:
    """Tìm LibreOffice: on the search path, then where its installers put it; else `ToolMissing`."""
    found = next((path for name in _NAMES if (path := shutil.which(name))), None)
    if found:
        return Path(found)
    windows = (Path(base) / _WINDOWS_PLACE for name in _WINDOWS_FOLDERS if (base := os.environ.get(name)))
    for place in (*map(Path, _USUAL_PLACES), *windows):
        if place.is_file():
            return place
    raise ToolMissing(
        "Máy này chưa cài LibreOffice nên chưa xuất được PDF. Hãy cài LibreOffice (miễn phí, "
        "libreoffice.org) rồi làm lại, hoặc mở tệp .docx bằng Word và chọn Tệp > Lưu dưới dạng > PDF."
    )


def _targets(docx_paths: Sequence[Path], folder: Path) -> tuple[Path, ...]:
    targets = tuple(folder / f"{path.stem}.pdf" for path in docx_paths)
    seen: set[str] = set()
    for source, target in zip(docx_paths, targets, strict=True):
        # Windows and macOS take names that differ in case only for one.
        name = target.name.casefold()
        if name in seen:
            raise UnwritableFile(
                f"{source}: hai tệp Word cùng cho ra {target.name}; hãy đổi tên một tệp, hoặc xuất riêng"
            )
        seen.add(name)
    return targets


def _staged(docx_paths: Sequence[Path], folder: Path) -> list[Path]:
    """Copies under plain names: a clerk's own may open with a hyphen, clash, or be open in Word."""
    folder.mkdir()
    staged = [folder / f"{number:05}.docx" for number, _ in enumerate(docx_paths, 1)]
    for source, copy in zip(docx_paths, staged, strict=True):
        try:
            shutil.copyfile(source, copy)
        except OSError:
            raise UnreadableFile(
                f"{source}: không đọc được tệp để đổi sang PDF; hãy kiểm lại tên tệp"
            ) from None
    return staged


def _run(program: Path, profile: Path, arguments: Sequence[str], seconds: float) -> None:
    """Run LibreOffice to its end; what it left undone shows in the files that are missing."""
    command = [
        str(program),
        f"-env:UserInstallation={profile.as_uri()}",
        "--headless",
        "--norestore",
        *arguments,
    ]
    try:
        # A session of its own: the program that is started starts another, and both must end.
        process = subprocess.Popen(  # noqa: S603 the program found above, the paths are our own copies
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        raise ToolMissing(f"Không chạy được LibreOffice ở {program}; hãy cài lại LibreOffice.") from error
    with process:
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            _end(process)
            raise UnwritableFile(
                f"LibreOffice chạy quá {seconds:.0f} giây mà chưa xong; hãy làm lại với ít tệp hơn."
            ) from None
        except BaseException:
            _end(process)
            raise


def _end(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        process.kill()
        return
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
