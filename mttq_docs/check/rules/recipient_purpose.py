"""Mục đích gửi: ghi trong ngoặc tròn sau tên nơi nhận, viết thường, một kiểu trong cả danh sách.

Quy tắc xem chữ chỉ mục đích gửi (b/c, p/h, t/h …) có nằm trong ngoặc tròn, viết thường, đúng một trong các
kiểu mà bộ chuẩn chấp nhận không. Viết đủ chữ (để báo cáo) hay viết tắt (để b/c) đều được.

Vì sao: danh sách viết một kiểu thì người nhận biết ngay mình phải làm gì với văn bản.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 9, điểm d (nơi nhận ghi mục đích gửi).

Đúng:
    - Thường trực Đảng ủy xã (để b/c);

Sai:
    - Thường trực Đảng ủy xã (Để b/c);
    - Thường trực Đảng ủy xã để b/c;
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from mttq_docs.check.context import Context
from mttq_docs.check.lines import Line
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Remedy, Severity
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard, Value

_SHORT = r"b\s*/\s*c|p\s*/\s*h|th?\s*/\s*h|t\s*/\s*d|t\s*/\s*k|c\s*/\s*đ"
_LONG = "báo cáo|phối hợp|thực hiện|theo dõi|chỉ đạo|tham khảo|biết|triển khai"
_PURPOSE = re.compile(
    rf"(?:(?P<open>[(\[{{])\s*)?(?P<words>(?:để\s+)?(?:{_SHORT})|để\s+(?:{_LONG}))(?:\s*(?P<close>[)\]}}]))?(?=\s*[;.,]?\s*$)",
    re.IGNORECASE,
)
_Said = tuple[Line, re.Match[str], str]


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    style = standard.recipients.purpose
    said = list(_purposes(context))
    patterns = [_pattern_of(found, style) for _, found, _ in said]
    usual = _usual(patterns)
    for (line, found, word), pattern in zip(said, patterns, strict=True):
        right = (usual or pattern).format(word)
        if found.group() == right:
            continue
        is_mixed = found.group() == pattern.format(word)
        message = "Mục đích gửi ghi khác các dòng kia" if is_mixed else "Mục đích gửi ghi chưa đúng mẫu"
        span = line.in_text(*found.span())
        problem = line.problem(message, span, expected=right, remedy=None if is_mixed else Remedy(right))
        yield Fault(problem, style, Severity.WARNING if found["open"] != "(" else None)


def _purposes(context: Context) -> Iterator[_Said]:
    for line in context.of(Role.RECIPIENT):
        found = _PURPOSE.search(line.text)
        if found is not None:
            words = re.sub(r"\s*/\s*", "/", found["words"]).lower()
            yield line, found, re.sub(r"^để\s+", "", words)


def _pattern_of(found: re.Match[str], style: Value[str]) -> str:
    """The accepted pattern nearest to what was typed: with “để” where that was typed."""
    said = "để" in found["words"].lower()
    return next((text for text in style.accepted if ("để" in text) is said), style.used)


def _usual(patterns: Sequence[str]) -> str | None:
    """The way that most lines have; of two that are as many, neither."""
    usual = Counter(patterns).most_common(2)
    return usual[0][0] if usual and (len(usual) == 1 or usual[0][1] > usual[1][1]) else None


RULE = Rule("TT23", Severity.HINT, _check, __doc__)
