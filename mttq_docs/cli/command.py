"""Lệnh: describe one command, and read its words with Vietnamese help and messages.

argparse says few words of its own; each of them is replaced here, so that no English of its own is shown.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from mttq_docs.errors import MttqDocsError
from mttq_docs.text import near


class UsageError(MttqDocsError):
    """Dòng lệnh gõ sai."""


def require_ending(path: str, ending: str, option: str) -> None:
    """Đòi đúng đuôi tệp kết quả, so that a slip of the hand does not put a Word file over somebody's data."""
    if Path(path).suffix.lower() != ending:
        raise UsageError(f"{option} phải là một tệp {ending}, không phải {path}")


def require_folder(path: str, option: str) -> None:
    """Đòi một thư mục, there already or still to be made."""
    if Path(path).is_file():
        raise UsageError(f"{option} phải là một thư mục; {path}: đây là tệp, hãy đặt tên khác")


@dataclass(frozen=True, slots=True)
class Command:
    """Một lệnh: `usage` follows the program's name, `run` gets the words and returns the exit code."""

    name: str
    summary: str
    usage: str
    configure: Callable[[Words], None]
    run: Callable[[argparse.Namespace], int]

    def read(self, arguments: Sequence[str]) -> argparse.Namespace:
        """Đọc các chữ sau tên lệnh; `UsageError` says what is wrong with them."""
        return self.words().read(arguments)

    def words(self) -> Words:
        """Bộ đọc của lệnh, with the help option that all commands share."""
        words = Words(self)
        self.configure(words)
        words.option("-h", "--help", action="help", help="hiện phần trợ giúp này")
        return words


class _Formatter(argparse.RawDescriptionHelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, prefix or "Cách dùng: ")


class Words(argparse.ArgumentParser):
    """Bộ đọc các chữ của một lệnh."""

    def __init__(self, command: Command) -> None:
        super().__init__(
            prog=f"mttq-docs {command.name}",
            usage=f"mttq-docs {command.name} {command.usage}".rstrip(),
            description=command.summary,
            formatter_class=_Formatter,
            add_help=False,
            allow_abbrev=False,
            exit_on_error=False,
        )
        self._wanted = self.add_argument_group("Đối số")
        self._offered = self.add_argument_group("Tùy chọn")

    def wanted(self, name: str, **how: Any) -> None:
        """Thêm một đối số."""
        self._wanted.add_argument(name, **how)

    def option(self, *names: str, **how: Any) -> None:
        """Thêm một tùy chọn."""
        self._offered.add_argument(*names, **how)

    def read(self, arguments: Sequence[str]) -> argparse.Namespace:
        """Đọc, and explain in Vietnamese what does not fit."""
        try:
            namespace, extra = self.parse_known_args(arguments)
        except argparse.ArgumentError as error:
            raise UsageError(self._explained(error)) from None
        if extra:
            guesses = near(extra[0], [name for action in self._actions for name in action.option_strings])
            hint = f"; có phải {guesses[0]}?" if guesses else "."
            raise UsageError(f"Lệnh {self.prog} không có “{extra[0]}”{hint} Gõ “{self.prog} --help” để xem.")
        return namespace

    def _explained(self, error: argparse.ArgumentError) -> str:
        action = next(
            (each for each in self._actions if "/".join(each.option_strings) == error.argument_name), None
        )
        takes_value = action is None or action.nargs != 0
        rule = "cần một giá trị đứng sau" if takes_value else "không nhận giá trị"
        return f"Tùy chọn {error.argument_name} {rule}. Gõ “{self.prog} --help” để xem."

    def error(self, message: str) -> NoReturn:  # noqa: ARG002
        """Lỗi mà argparse không nói rõ được bằng đối tượng: its English text is kept out."""
        raise UsageError(f"Không hiểu dòng lệnh. Gõ “{self.prog} --help” để xem cách dùng.")
