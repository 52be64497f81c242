"""Điểm vào: find the command that is meant, run it, and show what went wrong in a clerk's words."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module

import mttq_docs
from mttq_docs.cli.command import Command, UsageError
from mttq_docs.errors import MttqDocsError
from mttq_docs.text import fold, near

# Each command and where it stands; only the one that is called for is imported.
COMMANDS: Mapping[str, tuple[str, str]] = {
    "render": ("render", "COMMAND"),
    "new": ("data", "NEW"),
    "schema": ("data", "SCHEMA"),
    "import": ("import_file", "COMMAND"),
    "draft-report": ("draft", "COMMAND"),
    "calendar": ("calendar", "COMMAND"),
    "units": ("units", "COMMAND"),
    "cascade": ("cascade", "COMMAND"),
    "form": ("form", "COMMAND"),
    "collect": ("collect", "COMMAND"),
    "roll-forward": ("roll", "COMMAND"),
    "check": ("check", "CHECK"),
    "explain": ("check", "EXPLAIN"),
    "diff": ("diff", "COMMAND"),
    "cite": ("cite", "COMMAND"),
    "standards": ("standards", "COMMAND"),
}

FAILED = 2


def main(arguments: Sequence[str] | None = None, *, loaded: Callable[[], None] = lambda: None) -> int:
    """Chạy dòng lệnh; the exit code is 0 when all went well, 2 when something could not be done.

    `loaded` is called when the command's parts are there and its work begins.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # A Windows pipe has a code page without Vietnamese letters.
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        return _run(sys.argv[1:] if arguments is None else list(arguments), loaded)
    except MttqDocsError as error:
        print(error, file=sys.stderr)
    except KeyboardInterrupt:
        print("Đã dừng theo yêu cầu.", file=sys.stderr)
    except BrokenPipeError:  # The reader of a pipe (head, more) has left; there is nobody to tell.
        sys.stderr.close()
    except OSError as error:
        print(f"Không ghi được ra màn hình hoặc tệp đích ({error.strerror})", file=sys.stderr)
    return FAILED


def _run(arguments: Sequence[str], loaded: Callable[[], None]) -> int:
    first, *rest = arguments or ["--help"]
    if first in ("-h", "--help", "help"):
        print(_overview())
        return 0
    if first in ("-V", "--version"):
        print(f"mttq-docs {mttq_docs.__version__}")
        return 0
    command = _find(first)
    words = command.read(rest)
    loaded()
    return command.run(words)


def _find(name: str) -> Command:
    for known in COMMANDS:
        if fold(known) == fold(name):
            return load_command(known)
    guesses = near(name, COMMANDS)
    hint = f"; có phải “{guesses[0]}”?" if guesses else ""
    raise UsageError(
        f"Không có lệnh “{name}”{hint} Các lệnh: {', '.join(COMMANDS)}. Gõ “mttq-docs --help” để xem."
    )


def load_command(name: str) -> Command:
    """Nạp một lệnh của `COMMANDS`."""
    module, constant = COMMANDS[name]
    command: Command = getattr(import_module(f"mttq_docs.cli.{module}"), constant)
    return command


def _overview() -> str:
    width = max(map(len, COMMANDS)) + 2
    lines = [f"  {name:<{width}}{load_command(name).summary}" for name in COMMANDS]
    return "\n".join(
        (
            "mttq-docs: soạn văn bản của Mặt trận Tổ quốc Việt Nam từ tệp dữ liệu ra Word đúng thể thức",
            "",
            "Cách dùng: mttq-docs LỆNH …",
            "",
            "Các lệnh:",
            *lines,
            "",
            "Gõ “mttq-docs LỆNH --help” để xem cách dùng từng lệnh.",
        )
    )
