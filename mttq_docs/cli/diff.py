"""Lệnh diff: show what changed between two documents, by task, target, figure and citation."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import mttq_docs
from mttq_docs import Change, change_records, change_summary, change_text, redline, save
from mttq_docs.cli.command import Command, UsageError, Words, require_ending

CHANGED = 1


def _configure(words: Words) -> None:
    words.wanted("old", nargs="?", metavar="TỆP CŨ", help="văn bản cũ: tệp .yaml, .docx hoặc .txt")
    words.wanted("new", nargs="?", metavar="TỆP MỚI", help="văn bản mới, cùng loại")
    words.option("--programme", metavar="TỆP", help="chương trình mà hai kế hoạch, báo cáo dạng Word theo")
    words.option("--json", action="store_true", help="in danh sách JSON, mỗi thay đổi một mục")
    words.option(
        "--docx",
        metavar="TỆP",
        help="ghi bản mới ra Word, chỗ đổi so với bản cũ theo kiểu theo dõi thay đổi (nhận cả tệp .docx)",
    )


def _run(words: argparse.Namespace) -> int:
    if words.old is None or words.new is None:
        example = "mttq-docs diff chuong-trinh-2020.yaml chuong-trinh-2021.yaml"
        raise UsageError(f"Cần hai tệp, cũ trước, mới sau. Ví dụ: {example}")
    if words.docx and words.json:
        raise UsageError("Chọn một trong hai: --json hoặc --docx.")
    if words.docx:
        require_ending(words.docx, ".docx", "--docx")
        content = redline(words.old, words.new)
        save(content, words.docx, never_over=(Path(words.old), Path(words.new)))
        print(f"→ {words.docx}")
        return 0
    changes = mttq_docs.diff(words.old, words.new, programme=words.programme)
    if words.json:
        print(json.dumps(change_records(changes), ensure_ascii=False, indent=2))
    else:
        _show(changes)
    return CHANGED if changes else 0


def _show(changes: Sequence[Change]) -> None:
    if sys.stdout.isatty():
        from rich.console import Console
        from rich.text import Text

        coloured = change_text(changes, colour=True)
        Console(highlight=False, soft_wrap=True).print(Text.from_ansi(coloured), end="")
    else:
        print(change_text(changes), end="")
    print(change_summary(changes))


COMMAND = Command(
    "diff",
    "so hai văn bản theo từng nhiệm vụ, chỉ tiêu, con số, viện dẫn",
    "TỆP-CŨ TỆP-MỚI [--programme TỆP] [--json | --docx TỆP]",
    _configure,
    _run,
)
