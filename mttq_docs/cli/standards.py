"""Lệnh standards: list the regulations on form, and what in them nobody has verified yet."""

from __future__ import annotations

import argparse

from mttq_docs import Standard, list_standards, unverified
from mttq_docs.cli.command import Command, Words
from mttq_docs.dates import DateStyle, format_date


def _configure(words: Words) -> None:
    words.option("--unverified", action="store_true", help="kê từng giá trị chưa đối chiếu với văn bản gốc")


def _run(words: argparse.Namespace) -> int:
    for standard in list_standards():
        print(_summary(standard))
        if words.unverified:
            for path, value in unverified(standard):
                print(f"    {path} = {value.used}  ({value.clause}; {value.source})")
    if not words.unverified:
        print("\nGõ “mttq-docs standards --unverified” để xem từng giá trị chưa đối chiếu.")
    return 0


def _summary(standard: Standard) -> str:
    start = format_date(standard.valid_from, DateStyle.NUMERIC)
    end = f" đến ngày {format_date(standard.valid_to, DateStyle.NUMERIC)}" if standard.valid_to else ""
    whose = "Mặt trận Tổ quốc" if standard.issuers == "mttq" else "cơ quan nhà nước"
    doubts = len(unverified(standard))
    lines = [
        f"{standard.name}: {standard.title}",
        f"    áp dụng: {whose}, từ ngày {start}{end}",
        f"    chưa đối chiếu với văn bản gốc: {doubts} giá trị" if doubts else "    đã đối chiếu mọi giá trị",
        *(f"    lưu ý: {note}" for note in standard.notes),
    ]
    return "\n".join(lines)


COMMAND = Command(
    "standards",
    "kê các bộ chuẩn thể thức và những giá trị chưa đối chiếu",
    "[--unverified]",
    _configure,
    _run,
)
