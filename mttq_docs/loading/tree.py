"""Cây dữ liệu: turn YAML into plain texts, lists and mappings, and remember where each of them stood.

Every scalar is text: YAML's own guesses (0123 as 83, `no` as False, 12:30 as 750) are a trap in figures and
numbers. Events are read one by one, so that depth and aliases are bounded whatever the file holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from mttq_docs.findings import Finding, Place, Problem, Severity
from mttq_docs.loading.syntax import explain_syntax
from mttq_docs.model import Loc
from mttq_docs.text import fold, squeeze

_MAX_DEPTH = 20
_NULLS = ("", "~", "null")
_TAB_INDENT = re.compile(r"^ *\t[ \t]*\S", re.MULTILINE)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_ODD_INDENT = re.compile(
    r"^ *[\u00a0\u2000-\u200b\u3000\ufeff][ \u00a0\u2000-\u200b\u3000\ufeff]*\S", re.MULTILINE
)
_WIDE_COLON = re.compile(r"^ *(?:- )?[^\W\d_][\w ]{0,40}：", re.MULTILINE)
_CURLY_QUOTED = re.compile(r"^ *(?:- |[^:#“”]+: +)“\{[^{}]*\}”[ \r]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Spot:
    """Chỗ đứng của một mục: its line (from 1) and its key as the clerk wrote it."""

    line: int
    key: str = ""


@dataclass(frozen=True, slots=True)
class Tree:
    """Dữ liệu của tệp: plain `data`, the spot of each path of folded keys, and what was wrong on the way.

    A file that could not be read to its end has no data: what it seems to lack may not have been reached.
    """

    data: object
    spots: dict[Loc, Spot]
    findings: tuple[Finding, ...]


@dataclass(slots=True)
class _Open:
    """Một danh sách hoặc bảng đang đọc dở."""

    loc: Loc
    value: dict[str, object] | list[object]
    key: Spot | None = None
    repeated: bool = False
    seen: dict[str, Spot] = field(default_factory=dict)


def parse(text: str, file: str) -> Tree:
    """Đọc YAML: never raises; what can't be read is a finding."""
    findings = tuple(_forbidden(text, file))
    if findings:
        return Tree(None, {}, findings)
    builder = _Builder(file)
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            if not builder.take(event):
                builder.root = None
                break
    except yaml.YAMLError as error:
        builder.root = None
        builder.findings.append(explain_syntax(error, text, file))
    return Tree(builder.root, builder.spots, tuple(builder.findings))


def _forbidden(text: str, file: str) -> Iterator[Finding]:
    for pattern, message, expected in (
        (_TAB_INDENT, "Dòng thụt đầu bằng phím Tab", "thụt đầu dòng bằng dấu cách (2 dấu mỗi bậc)"),
        (
            _ODD_INDENT,
            "Dòng thụt đầu bằng dấu cách lạ (chép từ trang web)",
            "thụt đầu dòng bằng dấu cách thường",
        ),
        (
            _WIDE_COLON,
            "Dấu hai chấm kiểu toàn chữ “：”",
            "dấu hai chấm thường và một dấu cách: “tên mục: nội dung”",
        ),
        (
            _CURLY_QUOTED,
            "Chỗ dẫn đặt trong nháy cong nên văn bản in ra cả dấu nháy",
            'dấu nháy thẳng "{tên}"',
        ),
        (_CONTROL, "Dòng có ký tự điều khiển không nhìn thấy", "chữ bình thường; hãy xóa dòng này và gõ lại"),
    ):
        found = pattern.search(text)
        if found:
            line = text.count("\n", 0, found.start()) + 1
            shown = _CONTROL.sub("�", text.splitlines()[line - 1])
            yield finding("DL01", message, Place(file, line), squeeze(shown)[:60], expected)


def finding(
    code: str, message: str, place: Place, found: str = "", expected: str = "", advice: str = ""
) -> Finding:
    """Một lỗi dữ liệu: every mistake in a data file keeps it from becoming a document, so it is an error."""
    return Finding(code, Severity.ERROR, Problem(message, place, found, expected, advice))


class _Builder:
    """Dựng cây từ các sự kiện của bộ đọc YAML."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.root: object = None
        self.spots: dict[Loc, Spot] = {}
        self.findings: list[Finding] = []
        self.stack: list[_Open] = []
        self.documents = 0

    def take(self, event: yaml.Event) -> bool:
        """Nhận một sự kiện; False where reading must stop."""
        line = event.start_mark.line + 1 if event.start_mark else 1
        match event:
            case yaml.DocumentStartEvent():
                self.documents += 1
                return self.documents == 1 or self.stop(
                    line, "Tệp có nhiều văn bản cách nhau bằng dòng “---”", "mỗi tệp một văn bản"
                )
            case yaml.AliasEvent():
                return self.stop(
                    line, "Tệp dùng tham chiếu “*” của YAML", "viết đủ nội dung, không dùng & và *"
                )
            case yaml.ScalarEvent(value=value, tag=tag, style=style):
                if tag is not None and not event.implicit[1]:
                    return self.stop(
                        line, "Tệp dùng nhãn kiểu “!” của YAML", "bỏ phần bắt đầu bằng dấu !", tag
                    )
                if event.anchor:
                    return self.stop(line, "Tệp dùng neo “&” của YAML", "dữ liệu đơn giản như tệp mẫu")
                empty = not style and value in _NULLS
                self.put(None if empty else value, line)
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                if event.anchor or len(self.stack) >= _MAX_DEPTH:
                    what = "dùng neo “&” của YAML" if event.anchor else f"lồng quá {_MAX_DEPTH} bậc"
                    return self.stop(line, f"Tệp {what}", "dữ liệu đơn giản như tệp mẫu")
                self.open({} if isinstance(event, yaml.MappingStartEvent) else [], line)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self.stack.pop()
        return True

    def stop(self, line: int, message: str, expected: str, found: str = "") -> bool:
        self.findings.append(finding("DL01", message, Place(self.file, line), found, expected))
        return False

    def open(self, value: dict[str, object] | list[object], line: int) -> None:
        loc = self.put(value, line)
        self.stack.append(_Open(loc, value))

    def put(self, value: object, line: int) -> Loc:
        """Đặt một giá trị vào chỗ đang mở, and tell its path."""
        if not self.stack:
            self.root = value
            self.spots[()] = Spot(line)
            return ()
        top = self.stack[-1]
        if isinstance(top.value, list):
            loc: Loc = (*top.loc, len(top.value))
            self.spots[loc] = Spot(line)
            # An empty item keeps its place as an empty text, which the model then complains about.
            top.value.append("" if value is None else value)
            return loc
        if top.key is None:
            self.name(top, value, line)
            return (*top.loc, "")
        loc = (*top.loc, fold(top.key.key))
        if value is not None and not top.repeated:
            top.value[top.key.key] = value
        top.key = None
        return loc

    def name(self, top: _Open, value: object, line: int) -> None:
        """Nhận một khóa của bảng; the second of two equal keys is a mistake, and the first one counts."""
        key = value if isinstance(value, str) else ""
        if not fold(key):
            message = "Tên mục phải là chữ"
            self.findings.append(finding("DL01", message, Place(self.file, line), key, "tên mục: nội dung"))
        top.repeated = fold(key) in top.seen
        if top.repeated:
            first = top.seen[fold(key)]
            place = Place(self.file, line, key=key)
            message = f"Mục này đã có ở dòng {first.line}"
            self.findings.append(
                finding("DL02", message, place, key, "mỗi mục một lần", "hãy gộp hai mục làm một")
            )
        top.key = Spot(line, key)
        top.seen.setdefault(fold(key), top.key)
        self.spots.setdefault((*top.loc, fold(key)), top.key)
