"""Ký hiệu khớp văn bản: chữ viết tắt tên loại và cơ quan đúng với tên loại, cơ quan ở đầu trang.

Quy tắc so nhóm chữ đầu của ký hiệu với tên loại (Chương trình: CTr; Kế hoạch: KH; Báo cáo: BC …) và, với
văn bản của Mặt trận, so nhóm chữ cuối với cơ quan ban hành (Ban Thường trực: BTT; Ủy ban: UB), xem có đủ
chữ MTTQ và cơ quan, đúng thứ tự. Công văn không có chữ viết tắt tên loại nên không xét.

Vì sao: chép lại tệp của văn bản khác, người soạn hay quên sửa ký hiệu.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3 và Phụ lục III, Mục I.

Đúng:
    CHƯƠNG TRÌNH, Số: 05/CTr-MTTQ-BTT, cơ quan ban hành là BAN THƯỜNG TRỰC

Sai:
    CHƯƠNG TRÌNH, Số: 05/KH-MTTQ-BTT
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.lines import Line
from mttq_docs.check.number_line import NumberLine, read_number_line
from mttq_docs.check.organ import ORGANS, Witness, odd_witness
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.citations.kinds import ANY_CODE, kinds
from mttq_docs.findings import Problem, Severity
from mttq_docs.sheet import Role, Sheet
from mttq_docs.standards import Standard

_CENTRAL = "MTTW"
_ROOTS = ("MTTQ", _CENTRAL)
_ROOT_AND_ORGAN = 2


def fits_the_paper(parts: NumberLine, context: Context) -> bool:
    """Ký hiệu có khớp tên loại, cơ quan ở đầu văn bản không."""
    return not [*_of_kind(parts, context), *_of_organ(parts, context)]


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    for line in context.of(Role.NUMBER):
        parts = read_number_line(line.text)
        if parts is None:
            continue
        for message, group, expected in (*_of_kind(parts, context), *_of_organ(parts, context)):
            yield Fault(_problem(line, message, group, expected), standard.number_line.label)


def _of_kind(parts: NumberLine, context: Context) -> Iterator[tuple[str, str, str]]:
    kind = kinds().by_name.get(context.kind)
    if kind is None or ANY_CODE in kind.codes or not kind.codes[0]:
        return
    found = parts.groups[0]
    if found not in kind.codes:
        yield f"Ký hiệu không khớp tên loại “{context.kind}”", found, kind.codes[0]


def _of_organ(parts: NumberLine, context: Context) -> Iterator[tuple[str, str, str]]:
    issuer, odd = context.issuer, odd_witness(context)
    if issuer.is_front and issuer.name and _CENTRAL in parts.groups:
        yield "Ký hiệu này là của cơ quan trung ương", _CENTRAL, "MTTQ"
    elif issuer.symbol in ORGANS and not _is_front_symbol(parts):
        organ = issuer.symbol if odd is None or odd[0] is not Witness.LETTERHEAD else odd[1]
        right = "-".join((*parts.groups[: _has_code(parts)], "MTTQ" if issuer.name else _CENTRAL, organ))
        yield "Ký hiệu chưa đủ cơ quan ban hành, hoặc chưa đúng thứ tự", parts.tidy_symbol, right
        return
    if odd is not None and odd[0] is Witness.SYMBOL:
        yield f"Ký hiệu không khớp cơ quan ban hành “{ORGANS[odd[1]]}”", parts.groups[-1], odd[1]


def _has_code(parts: NumberLine) -> bool:
    return parts.groups[0] in kinds().by_code


def _is_front_symbol(parts: NumberLine) -> bool:
    """Whether behind the type come the root and the organ, as the Front's papers have them."""
    rest = parts.groups[_has_code(parts) :]
    return len(rest) >= _ROOT_AND_ORGAN and rest[0] in _ROOTS and rest[-1] in ORGANS


def _problem(line: Line, message: str, group: str, expected: str) -> Problem:
    at = max(line.text.rfind(group), 0)
    return line.problem(message, line.in_text(at, at + len(group)), expected=expected)


RULE = Rule("TT05", Severity.ERROR, _check, __doc__)
