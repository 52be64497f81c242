"""Lệnh draft-report: start a report from its programme and figures instead of from last year's file."""

from __future__ import annotations

import argparse
from pathlib import Path

from mttq_docs import draft_report
from mttq_docs.cli.command import Command, UsageError, Words
from mttq_docs.cli.data import show_or_save
from mttq_docs.cli.periods import add_periods, asked_period

_EXAMPLE = "Ví dụ: mttq-docs draft-report chuong-trinh-2020.yaml --quy I -o bao-cao-quy-1-2020.yaml"


def _configure(words: Words) -> None:
    words.wanted("programme", nargs="?", metavar="CHƯƠNG TRÌNH", help="tệp dữ liệu của chương trình")
    add_periods(words, "báo cáo")
    words.option("--results", metavar="TỆP", help="tệp số liệu do lệnh collect ghi ra")
    words.option("-o", "--output", metavar="TỆP", help="ghi ra tệp này (mặc định: hiện lên màn hình)")


def _run(words: argparse.Namespace) -> int:
    if words.programme is None:
        raise UsageError(f"Chưa chỉ ra tệp chương trình. {_EXAMPLE}")
    beside = Path(words.output).parent if words.output else None
    content = draft_report(words.programme, _period(words), results=words.results, beside=beside)
    show_or_save(content, words.output)
    return 0


def _period(words: argparse.Namespace) -> str:
    period = asked_period(words)
    if not period:
        raise UsageError(
            f"Chọn đúng một kỳ: --nam, --quy, --thang, --sau-thang hoặc --chin-thang. {_EXAMPLE}"
        )
    return period


COMMAND = Command(
    "draft-report",
    "viết dự thảo tệp dữ liệu của báo cáo từ chương trình và số liệu",
    "CHƯƠNG-TRÌNH --nam|--quy QUÝ|--thang THÁNG|--sau-thang|--chin-thang [--results TỆP] [-o TỆP]",
    _configure,
    _run,
)
