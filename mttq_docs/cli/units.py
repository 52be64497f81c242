"""Lệnh units: write the list of a province's communes, or of all provinces."""

from __future__ import annotations

import argparse
from pathlib import Path

from mttq_docs import UnwritableFile, dump_units, list_units, save
from mttq_docs.cli.command import Command, UsageError, Words


def _configure(words: Words) -> None:
    words.option("--tinh", metavar="TÊN", help="các xã, phường, đặc khu của tỉnh, thành phố này")
    words.option("--cap", metavar="CẤP", help="xã hoặc tỉnh (mặc định: xã khi có --tinh, tỉnh khi không có)")
    words.option(
        "-o", "--output", metavar="TỆP", help="ghi ra tệp .yaml, .csv, .xlsx này (mặc định: hiện ra)"
    )


def _run(words: argparse.Namespace) -> int:
    if words.tinh is not None and not words.tinh.strip():
        raise UsageError('Sau --tinh cần tên tỉnh, thành phố. Ví dụ: mttq-docs units --tinh "Tuyên Quang"')
    path = Path(words.output) if words.output else None
    if path is not None and path.exists():
        raise UnwritableFile(f"{path}: đã có tệp này; hãy chọn tên khác để khỏi mất dữ liệu cũ")
    units = list_units(words.tinh, level=words.cap)
    content = dump_units(units, path.suffix if path else ".yaml")
    if path is None:
        print(content.decode("utf-8"), end="")
        return 0
    save(content, path)
    print(f"→ {path}: {len(units.units)} đơn vị")
    return 0


COMMAND = Command(
    "units",
    "kê các xã, phường, đặc khu của một tỉnh, hoặc các tỉnh, thành tệp danh sách đơn vị",
    '[--tinh "TÊN"] [--cap xã|tỉnh] [-o TỆP]',
    _configure,
    _run,
)
