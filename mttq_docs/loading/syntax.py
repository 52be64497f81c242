"""Lỗi cú pháp: explain to a clerk why a file is no YAML, at the line where the mistake is."""

from __future__ import annotations

import re

import yaml

from mttq_docs.findings import Finding, Place, Problem, Severity
from mttq_docs.text import squeeze

_BRACE_START = re.compile(r"^\s*(?:- |[^:#\"']+: )\s*\{")
_COLON = re.compile(r"^\s*(?:- )?[^\"'#]*: .*: ")
_QUOTE_START = re.compile(r"^\s*(?:- )?(?:[^:#\"']+: )?([\"'])")
_NO_SPACE = re.compile(r"^\s*(?:-\S|[\w ]+:\S)")
_SIGN_START = re.compile(r"^\s*(?:- )?(?:[^:#\"']+: )?[@`%&*!|>]")
_CAUSES = (
    (
        _BRACE_START,
        "Câu bắt đầu bằng dấu “{” mà không đặt trong dấu nháy",
        'đặt cả câu trong dấu nháy "…", hoặc ghi >- rồi viết câu ở dòng dưới',
    ),
    (_SIGN_START, "Câu bắt đầu bằng dấu mà YAML dùng riêng", 'đặt cả câu trong dấu nháy "…"'),
    (
        _COLON,
        "Câu có dấu hai chấm “: ” nên bị hiểu là tên mục",
        "ghi >- sau tên mục rồi viết câu ở dòng dưới, thụt vào 2 dấu cách",
    ),
    (_NO_SPACE, "Thiếu dấu cách sau dấu “-” hoặc dấu “:”", "“- nội dung” hoặc “tên mục: nội dung”"),
)


def explain_syntax(error: yaml.YAMLError, text: str, file: str) -> Finding:
    """Giải thích lỗi YAML: the line and the likeliest cause; the parser's own English is not shown."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    lines = text.splitlines() or [""]
    at = min(mark.line, len(lines) - 1) if mark else 0
    at = next((index for index in range(at, -1, -1) if lines[index].strip()), 0)
    line, message, expected = _cause(lines, at)
    place = Place(file, line + 1)
    return Finding("DL01", Severity.ERROR, Problem(message, place, squeeze(lines[line])[:80], expected))


def _cause(lines: list[str], at: int) -> tuple[int, str, str]:
    """Dòng và nguyên nhân: the parser often stops lines after the mistake, so those before are looked at."""
    unclosed = next((index for index in range(at + 1) if _opens_a_quote(lines[index])), None)
    if unclosed is not None:
        return (
            unclosed,
            "Dấu nháy mở mà không đóng, hoặc còn chữ sau dấu nháy đóng",
            'cả câu trong một cặp "…"',
        )
    for index in (at, at - 1):
        line = lines[index] if index >= 0 else ""
        for pattern, message, expected in _CAUSES:
            if pattern.match(line):
                return index, message, expected
    return (
        at,
        "Không hiểu cách sắp xếp ở dòng này",
        "mỗi dòng là “tên mục: nội dung” hoặc “- nội dung”, các mục cùng bậc thụt vào bằng nhau",
    )


def _opens_a_quote(line: str) -> bool:
    """Câu mở dấu nháy mà dòng không kết thúc bằng dấu ấy."""
    found = _QUOTE_START.match(line)
    return found is not None and not re.fullmatch(rf".+(?<!\\){found[1]}\s*(?:#.*)?", line[found.start(1) :])
