"""Lệnh new và schema: help to write a data file: a commented skeleton, a schema for the editor."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from mttq_docs import UnwritableFile, json_schema, new_file, save
from mttq_docs.cli.command import Command, UsageError, Words


def _configure_new(words: Words) -> None:
    words.wanted("kind", nargs="?", metavar="LOẠI", help="loại văn bản: chương-trình, kế-hoạch, báo-cáo")
    words.option(
        "--cap", metavar="CẤP", default="xã", help="trung ương, tỉnh, huyện, xã, khu dân cư (mặc định: xã)"
    )
    words.option("--nam", metavar="NĂM", help="năm của văn bản (mặc định: năm sau)")
    words.option("-o", "--output", metavar="TỆP", help="ghi ra tệp này (mặc định: hiện lên màn hình)")


def _run_new(words: argparse.Namespace) -> int:
    content = new_file(_kind(words.kind), level=words.cap, year=words.nam)
    show_or_save(content, words.output)
    return 0


def _configure_schema(words: Words) -> None:
    words.wanted("kind", nargs="?", metavar="LOẠI", help="loại văn bản: chương-trình, kế-hoạch, báo-cáo")
    words.option("-o", "--output", metavar="TỆP", help="ghi ra tệp này (mặc định: hiện lên màn hình)")


def _run_schema(words: argparse.Namespace) -> int:
    schema = json_schema(_kind(words.kind))
    show_or_save(json.dumps(schema, ensure_ascii=False, indent=2) + "\n", words.output)
    return 0


def _kind(kind: str | None) -> str:
    if kind is None:
        raise UsageError("Chưa ghi loại văn bản. Ví dụ: mttq-docs new chương-trình --cap tỉnh")
    return kind


def show_or_save(content: str, output: str | None) -> None:
    """Hiện nội dung, hoặc ghi ra tệp mới; a file that is there is never replaced."""
    if output is None:
        print(content, end="")
        return
    path = Path(output)
    if path.exists():
        raise UnwritableFile(f"{path}: đã có tệp này; hãy chọn tên khác để khỏi mất dữ liệu cũ")
    save(content.encode("utf-8"), path)
    print(f"→ {path}")


NEW = Command(
    "new",
    "viết tệp dữ liệu mẫu có chú thích",
    "LOẠI [--cap CẤP] [--nam NĂM] [-o TỆP]",
    _configure_new,
    _run_new,
)
SCHEMA = Command(
    "schema",
    "in lược đồ JSON để trình soạn thảo gợi ý tên mục",
    "LOẠI [-o TỆP]",
    _configure_schema,
    _run_schema,
)
