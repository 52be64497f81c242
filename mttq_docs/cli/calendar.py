"""Lệnh calendar: write the deadlines of a plan as a calendar file."""

from __future__ import annotations

import argparse
from pathlib import Path

from mttq_docs import Plan, calendar, load, save
from mttq_docs.cli.command import Command, UsageError, Words, require_ending


def _configure(words: Words) -> None:
    words.wanted("plan", nargs="?", metavar="KẾ HOẠCH", help="tệp dữ liệu của kế hoạch")
    words.option("-o", "--output", metavar="TỆP", help="tệp lịch .ics (mặc định: cạnh tệp kế hoạch)")


def _run(words: argparse.Namespace) -> int:
    if words.plan is None:
        raise UsageError("Chưa chỉ ra tệp kế hoạch. Ví dụ: mttq-docs calendar ke-hoach-2020.yaml")
    source = Path(words.plan)
    document = load(source)
    if not isinstance(document, Plan):
        raise UsageError(f"{source}: tệp này là {document.kind}, không phải kế hoạch")
    target = Path(words.output) if words.output else source.with_suffix(".ics")
    require_ending(str(target), ".ics", "-o")
    save(calendar(document), target, never_over=[source])
    print(f"{source} → {target}")
    return 0


COMMAND = Command(
    "calendar",
    "ghi thời hạn của kế hoạch thành tệp lịch .ics cho điện thoại, Outlook",
    "KẾ-HOẠCH [-o TỆP]",
    _configure,
    _run,
)
