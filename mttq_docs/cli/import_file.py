"""Lệnh import: turn last year's Word file, or any text, into a data file, and tell what found no place."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from mttq_docs import Imported, finding_records, import_document
from mttq_docs.cli.command import Command, UsageError, Words
from mttq_docs.cli.data import show_or_save

COMPLETE, TO_REVIEW = 0, 1
_EXAMPLE = "Ví dụ: mttq-docs import chuong-trinh-2020.docx -o chuong-trinh-2020.yaml"


def _configure(words: Words) -> None:
    words.wanted("file", nargs="?", metavar="TỆP", help="tệp .docx hoặc .txt; dấu - là đọc từ đầu vào chuẩn")
    words.option("-o", "--output", metavar="TỆP", help="ghi dữ liệu ra tệp này (mặc định: hiện lên màn hình)")
    words.option("--kind", metavar="LOẠI", help="loại văn bản, khi phần mềm đoán sai: chương-trình …")
    words.option("--programme", metavar="TỆP", help="tệp dữ liệu của chương trình mà kế hoạch, báo cáo theo")
    words.option(
        "--chuan-hoa",
        dest="normalise",
        action="store_true",
        help="viết con số theo lối của phần mềm (2 cuộc thành 02 cuộc) để thành chỉ số",
    )
    words.option(
        "--json", action="store_true", help="in bản ghi JSON: dữ liệu, chỗ của từng đoạn, các phát hiện"
    )


def _run(words: argparse.Namespace) -> int:
    if words.file is None:
        raise UsageError(f"Chưa chỉ ra tệp nào. {_EXAMPLE}")
    beside = Path(words.output).parent if words.output else None
    source = sys.stdin.buffer.read() if words.file == "-" else words.file
    imported = import_document(
        source, kind=words.kind, programme=words.programme, beside=beside, normalise=words.normalise
    )
    if words.json:
        print(json.dumps(_record(imported), ensure_ascii=False, indent=2))
    if words.output or not words.json:
        show_or_save(imported.yaml, words.output)
    print(imported.report, file=sys.stderr)
    return COMPLETE if imported.document is not None and not imported.gaps else TO_REVIEW


def _record(imported: Imported) -> dict[str, Any]:
    return {
        "kind": imported.kind,
        "complete": imported.document is not None,
        "data": imported.data,
        "placed": [
            {"paragraph": each.place.paragraph, "part": each.place.part, "key": list(each.loc)}
            for each in imported.placements
        ],
        "findings": finding_records(imported.findings),
    }


COMMAND = Command(
    "import",
    "nhập một văn bản Word hoặc chữ thuần thành tệp dữ liệu, kê mọi đoạn không có chỗ",
    "TỆP|- [-o TỆP] [--kind LOẠI] [--programme TỆP] [--chuan-hoa] [--json]",
    _configure,
    _run,
)
