"""Đường kẻ: dưới Tiêu ngữ, tên cơ quan ban hành và trích yếu có đường kẻ đúng độ dài.

Quy tắc xem dưới Tiêu ngữ có đường kẻ dài bằng dòng chữ, dưới tên cơ quan ban hành và trích yếu có đường kẻ
dài từ 1/3 đến 1/2 dòng chữ không. Đường kẻ vẽ, viền đoạn, gạch chân đều được nhận; chỗ không đo được độ dài
thì chỉ xem có hay không.

Vì sao: đường kẻ là một phần của thể thức, hay mất khi chép văn bản từ tệp này sang tệp khác.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 1, 2 và 5.

Đúng:
    BAN THƯỜNG TRỰC với đường kẻ ngắn ở giữa, phía dưới

Sai:
    BAN THƯỜNG TRỰC gạch chân cả dòng
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import groupby

from mttq_docs.check.context import Context
from mttq_docs.check.lines import Line
from mttq_docs.check.looking import element_of, width_mm
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Severity
from mttq_docs.looks import Rule as DrawnRule
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard

# An estimate of the text's length is good to about a quarter.
_SHARES = {"text": (0.65, 1.45), "third_to_half": (0.24, 0.68)}
_NAMES = {"text": "dài bằng dòng chữ", "third_to_half": "dài bằng 1/3 - 1/2 dòng chữ"}


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    for lines in _elements(context):
        line = lines[-1]
        look, element = line.block.look, element_of(line, standard)
        if look is None or element is None or element.rule.used == "none" or not line.text:
            continue
        wanted = f"đường kẻ {_NAMES[element.rule.used]}"
        if look.rule is None:
            if not element.rule.accepts("none"):
                message = "Thiếu đường kẻ bên dưới"
                yield Fault(line.problem(message, line.text_span, expected=wanted), element.rule)
            continue
        # Where no rule is asked for, none is too short.
        share = 0.0 if element.rule.accepts("none") else _share(line, look.rule, line)
        low, high = _SHARES[element.rule.used]
        # A rule below several lines may suit the widest of them as well as the last.
        if share > 0 and not (
            low <= share <= high or low <= _share(line, look.rule, max(lines, key=width_mm)) <= high
        ):
            message = "Đường kẻ quá dài" if share > high else "Đường kẻ quá ngắn"
            found = f"khoảng {share:.0%} dòng chữ"
            problem = line.problem(message, line.text_span, found=found, expected=wanted)
            yield Fault(problem, element.rule, Severity.WARNING)


def _elements(context: Context) -> Iterator[list[Line]]:
    """The lines of each element; its rule stands below the last."""
    return (list(lines) for _, lines in groupby(context.outline, key=lambda line: line.role))


def _share(line: Line, rule: DrawnRule, text: Line) -> float:
    """How long the rule is beside a line of text, 0 where the file does not tell."""
    if rule.kind == "underline":
        return rule.share
    spot = line.block.spot
    length = min(width_mm(text), spot.width_mm or math.inf) if spot else 0
    return rule.length_mm / length if length else 0


RULE = Rule("TB14", Severity.ERROR, _check, __doc__)
