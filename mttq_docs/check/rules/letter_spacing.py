"""Chữ ép, chữ giãn: chữ để đúng bề ngang của phông, không ép, giãn hay nâng lên cho vừa dòng.

Quy tắc tìm chữ bị ép hoặc giãn khoảng cách, bị bóp hoặc kéo bề ngang, và cả từ bị nâng lên, hạ xuống như số
mũ.

Vì sao: ép chữ để cho vừa dòng, vừa trang làm chữ đứng sát nhau, khó đọc và không đều với các đoạn khác.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục V (mẫu chữ và chi tiết trình bày).

Đúng:
    khoảng cách chữ bình thường

Sai:
    khoảng cách chữ ép 0,6 pt
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.looking import offending
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Remedy, Severity
from mttq_docs.looks import Face, Span
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard

# Less than this nobody sees.
_LEAST_PT, _LEAST_PERCENT = 0.25, 3
_LONGEST_INDEX = 4


def _check(_: Sheet, __: Standard, context: Context) -> Iterator[Fault]:
    for line, _look, _element in context.looked:
        spans = line.spans
        wrong = offending(spans, _is_squeezed)
        if wrong:
            message = "Chữ bị ép, giãn hoặc bóp bề ngang"
            remedy = Remedy(look=(("spacing_pt", 0.0),))
            yield Fault(line.problem(message, wrong, expected="khoảng cách chữ bình thường", remedy=remedy))
        raised = offending(
            [span for span in spans if span.face.raised and _is_word(span, line.raw)], lambda _: True
        )
        if raised:
            yield Fault(line.problem("Chữ bị nâng lên hoặc hạ xuống", raised, expected="chữ trên dòng"))


def _is_squeezed(face: Face) -> bool:
    return abs(face.spacing_pt) > _LEAST_PT or abs(face.scale - 100) > _LEAST_PERCENT


def _is_word(span: Span, raw: str) -> bool:
    """Longer than the index of a unit or of a note."""
    return sum(map(str.isalpha, raw[span.start : span.end])) > _LONGEST_INDEX


RULE = Rule("TB25", Severity.WARNING, _check, __doc__)
