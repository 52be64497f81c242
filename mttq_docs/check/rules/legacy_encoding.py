"""Bảng mã cũ: chữ phải theo bảng mã Unicode.

Quy tắc nhận ra chữ gõ theo bảng mã TCVN3 (ABC) hoặc VNI, cần phông riêng mới đọc được.

Vì sao: máy khác không có phông ấy thì chỉ thấy ký tự lạ.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I, khoản 4 (bộ mã Unicode theo TCVN 6909:2001).

Đúng:
    Mặt trận Tổ quốc Việt Nam

Sai:
    MÆt trËn Tæ quèc ViÖt Nam
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

_KINDS = (Kind.LEGACY,)


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    return slip_faults(_KINDS, context, standard.font.family)


RULE = Rule("CT01", Severity.ERROR, _check, __doc__)
