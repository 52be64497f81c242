"""Kỳ báo cáo trên dòng lệnh: the options that name a period, the same for every command."""

from __future__ import annotations

import argparse

from mttq_docs.cli.command import UsageError, Words


def add_periods(words: Words, what: str) -> None:
    """Thêm các tùy chọn về kỳ; `what` is what of that period is made, as its help says (“báo cáo”)."""
    words.option("--nam", action="store_true", help=f"{what} năm")
    words.option("--quy", metavar="QUÝ", help=f"{what} quý: I, II, III, IV")
    words.option("--thang", metavar="THÁNG", help=f"{what} tháng: 1 đến 12")
    words.option("--sau-thang", action="store_true", help=f"{what} 06 tháng đầu năm")
    words.option("--chin-thang", action="store_true", help=f"{what} 09 tháng đầu năm")


def asked_period(words: argparse.Namespace) -> str:
    """The one period that was asked for, as a clerk says it; empty where none was, `UsageError` for two."""
    asked = {
        "năm": words.nam,
        f"quý {words.quy}": words.quy,
        f"tháng {words.thang}": words.thang,
        "06 tháng": words.sau_thang,
        "09 tháng": words.chin_thang,
    }
    periods = [period for period, wanted in asked.items() if wanted]
    if len(periods) > 1:
        raise UsageError("Chọn đúng một kỳ: --nam, --quy, --thang, --sau-thang hoặc --chin-thang.")
    return periods[0] if periods else ""
