"""Ký tự ẩn: không có ký tự không nhìn thấy lẫn trong chữ.

Quy tắc tìm khoảng trắng độ rộng bằng không, dấu ngắt từ mềm, khoảng trắng không ngắt đặt sai chỗ và ký tự
điều khiển.

Vì sao: ký tự ẩn làm tìm kiếm trượt, làm dòng ngắt sai chỗ.

Căn cứ: cách viết thông thường của văn bản hành chính; Nghị định không quy định.

Đúng:
    để thông báo tại kỳ họp

Sai:
    để thông báo tại kỳ họp (giữa “để” và “thông” là khoảng trắng không ngắt)
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.check.spelling import slip_faults
from mttq_docs.findings import Severity
from mttq_docs.orthography import Kind
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard

_KINDS = (Kind.INVISIBLE,)


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    return slip_faults(_KINDS, context)


RULE = Rule("CT03", Severity.WARNING, _check, __doc__)
