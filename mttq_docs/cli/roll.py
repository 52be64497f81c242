"""Lệnh roll-forward: start another year's document from last year's data file."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from mttq_docs import Note, RolledForward, roll_forward
from mttq_docs.cli.command import Command, UsageError, Words
from mttq_docs.cli.data import show_or_save

_EXAMPLE = "Ví dụ: mttq-docs roll-forward chuong-trinh-2020.yaml --nam 2021 -o chuong-trinh-2021.yaml"


def _configure(words: Words) -> None:
    words.wanted("file", nargs="?", metavar="TỆP", help="tệp dữ liệu của năm cũ")
    words.option("--nam", metavar="NĂM", help="năm mới (mặc định: năm sau)")
    words.option(
        "--report", metavar="TỆP", help="báo cáo hoặc tệp số liệu của năm cũ, ghi cạnh từng chỉ tiêu"
    )
    words.option("--programme", metavar="TỆP", help="chương trình năm mới, khi tệp là kế hoạch hoặc báo cáo")
    words.option("-o", "--output", metavar="TỆP", help="ghi ra tệp này (mặc định: hiện lên màn hình)")


def _run(words: argparse.Namespace) -> int:
    if words.file is None:
        raise UsageError(f"Chưa chỉ ra tệp dữ liệu của năm cũ. {_EXAMPLE}")
    beside = Path(words.output).parent if words.output else None
    rolled = roll_forward(
        words.file, _year(words.nam), report=words.report, programme=words.programme, beside=beside
    )
    show_or_save(rolled.content, words.output)
    # What is told of the draft must not run into a draft that is shown.
    print("\n".join(_told(rolled)), file=sys.stdout if words.output else sys.stderr)
    return 0


def _year(text: str | None) -> int | None:
    if text is None:
        return None
    if not (text.isascii() and text.isdigit() and len(text) == 4):
        raise UsageError(f"Năm phải gồm bốn chữ số, không phải “{text}”. {_EXAMPLE}")
    return int(text)


def _told(rolled: RolledForward) -> Iterator[str]:
    if rolled.done:
        yield "Đã đổi:"
        yield from map(_line, rolled.done)
    if rolled.to_see:
        yield "Cần xem (trong tệp có dòng “# CẦN XEM” ở ngay trên):"
        yield from map(_line, rolled.to_see)
    if rolled.findings:
        yield "Phải sửa thì tệp mới dùng được:"
        yield from (f"  {finding}" for finding in rolled.findings)


def _line(note: Note) -> str:
    return f"  dòng {note.line}, {note.where}: {note.text}"


COMMAND = Command(
    "roll-forward",
    "đưa tệp dữ liệu năm cũ sang năm mới, đánh dấu những chỗ người soạn phải xem",
    "TỆP [--nam NĂM] [--report TỆP] [--programme TỆP] [-o TỆP]",
    _configure,
    _run,
)
