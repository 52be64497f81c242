"""Lệnh cite: list the documents that a file cites, where first, how often, and what is wrong with it."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator

from mttq_docs import CitedText, as_record, cite
from mttq_docs.cli.command import Command, UsageError, Words

_PIPE_WIDTH = 140


def _configure(words: Words) -> None:
    words.wanted(
        "file", nargs="?", metavar="TỆP", help="tệp .docx, .txt, .yaml; dấu - là đọc từ đầu vào chuẩn"
    )
    words.option("--json", action="store_true", help="in danh sách JSON, mỗi lần dẫn một mục")


def _run(words: argparse.Namespace) -> int:
    if words.file is None:
        raise UsageError("Chưa chỉ ra tệp nào. Ví dụ: mttq-docs cite chuong-trinh-2020.docx")
    cited = cite(sys.stdin.buffer.read()) if words.file == "-" else cite(words.file)
    if words.json:
        records = [as_record(citation) for citation in cited.citations]
        print(json.dumps(records, ensure_ascii=False, indent=2))
    else:
        _show(cited)
    return 0


def _show(cited: CitedText) -> None:
    if not cited.citations:
        print("Không thấy văn bản nào được dẫn.")
        return
    from rich.console import Console
    from rich.table import Table

    table = Table("TT", "Văn bản được dẫn", "Dòng đầu", "Số lần", "Cần xem lại", show_lines=True)
    for position, row in enumerate(_rows(cited), 1):
        table.add_row(str(position), *row)
    console = Console(width=None if sys.stdout.isatty() else _PIPE_WIDTH, highlight=False, markup=False)
    console.print(table)
    for contradiction in cited.contradictions:
        line = cited.line_of(contradiction.second.start)
        print(f"dòng {line}: {contradiction}")


def _rows(cited: CitedText) -> Iterator[tuple[str, str, str, str]]:
    # Numbers of one list (“số 01, 02”) are documents of their own, but stand in one row.
    documents = {document.mentions[0].start: document for document in reversed(cited.documents)}
    for _, document in sorted(documents.items()):
        lines = [cited.line_of(mention.start) for mention in document.mentions]
        problems = [
            f"dòng {line}: {flaw}"
            for line, mention in zip(lines, document.mentions, strict=True)
            for flaw in mention.problems
        ]
        yield document.citation.text, str(lines[0]), str(len(lines)), "\n".join(dict.fromkeys(problems))


COMMAND = Command("cite", "kê các văn bản mà một tệp viện dẫn", "TỆP [--json]", _configure, _run)
