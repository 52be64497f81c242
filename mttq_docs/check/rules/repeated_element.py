"""Thành phần ghi hai lần: Quốc hiệu, Tiêu ngữ, số, ngày, nhãn nơi nhận chỉ có một.

Quy tắc xem ở phần đầu văn bản (trước nội dung) hoặc phần cuối có thành phần nào lặp lại không. Biểu mẫu
đính kèm có phần đầu riêng ở sau nội dung không tính. Tên cơ quan, trích yếu, nơi nhận có nhiều dòng thì
không dòng nào được giống hệt dòng khác.

Vì sao: dán hai lần phần đầu là lỗi hay gặp khi ghép văn bản từ tệp cũ.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục IV (vị trí các thành phần).

Đúng:
    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Độc lập - Tự do - Hạnh phúc

Sai:
    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Độc lập - Tự do - Hạnh phúc
    Độc lập - Tự do - Hạnh phúc
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Severity
from mttq_docs.sheet import BODY_ROLES, Role, Sheet
from mttq_docs.standards import Standard
from mttq_docs.text import fold

_ONCE = {
    Role.NATIONAL_NAME: "Quốc hiệu",
    Role.MOTTO: "Tiêu ngữ",
    Role.NUMBER: "Số, ký hiệu",
    Role.PLACE_DATE: "Địa danh, ngày tháng",
    Role.RECIPIENTS_LABEL: "Nhãn nơi nhận",
}

_HEAD_LINES = (Role.PARENT_BODY, Role.ISSUING_BODY, Role.SUBJECT)


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    yield from _twice(standard, context)
    seen: set[Role] = set()
    for line in context.main:
        if line.role in BODY_ROLES:
            seen.clear()  # What follows the text is another form with a head of its own.
        elif line.role in seen:
            problem = line.problem(f"{_ONCE[line.role]} ghi hai lần", line.text_span, expected="một lần")
            yield Fault(problem, standard.elements[line.role].align)
        elif line.role in _ONCE and line.text:
            seen.add(line.role)


def _twice(standard: Standard, context: Context) -> Iterator[Fault]:
    """Of an element of several lines, one that says what another one says."""
    seen: set[tuple[Role, str]] = set()
    for line in context.main:
        if line.role in BODY_ROLES:
            seen = {each for each in seen if each[0] not in _HEAD_LINES}
        role = Role.ISSUING_BODY if line.role is Role.PARENT_BODY else line.role
        key = role, fold(line.text)
        if line.role in (*_HEAD_LINES, Role.RECIPIENT) and key[1]:
            if key in seen:
                problem = line.problem("Dòng này ghi hai lần", line.text_span, expected="một lần")
                yield Fault(problem, standard.elements[line.role].align)
            seen.add(key)


RULE = Rule("TT22", Severity.WARNING, _check, __doc__)
