"""Số phụ lục: từ hai phụ lục trở lên đánh số La Mã I, II …; chỉ một thì không đánh số.

Quy tắc xem các phụ lục được đánh số liên tục bằng số La Mã không, và phụ lục duy nhất có bị đánh số không.

Vì sao: văn bản chính dẫn đến phụ lục bằng số của nó.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, khoản 1, điểm a và b.

Đúng:
    Phụ lục I … Phụ lục II

Sai:
    Phụ lục 1 … Phụ lục 2
    Phụ lục I        (chỉ có một phụ lục)
"""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Remedy, Severity
from mttq_docs.numbering import roman
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard
from mttq_docs.text import squeeze

_MARKS = (":", ".", ";")


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    annexes = [annex[0] for annex in context.annexes]
    for ordinal, line in enumerate(annexes, 1):
        form = standard.headings.annex if len(annexes) > 1 else standard.headings.annex_single
        accepted = [text.format(roman(ordinal)) for text in form.accepted]
        # Alone on its line, it has its mark with it.
        whole = squeeze(line.raw[line.start :]) if line.raw[line.end :].strip() in _MARKS else ""
        said = squeeze(line.written).rstrip(".: ")
        # How it is written in capitals is a question of looks.
        if said.upper() not in {text.upper() for text in accepted}:
            right = accepted[form.accepted.index(form.used)]
            problem = line.problem(
                "Số của phụ lục chưa đúng",
                (line.start, line.end),
                expected=right,
                advice="nếu sửa số, hãy sửa cả những chỗ nhắc đến phụ lục này",
            )
            yield Fault(problem, form)
        elif said != (whole or squeeze(line.written)):
            span = (line.start + len(line.written.rstrip(".: ")), max(line.end, len(line.raw.rstrip())))
            problem = line.problem("Sau số phụ lục không có dấu câu", span, expected=said, remedy=Remedy(""))
            yield Fault(problem, form)


RULE = Rule("DS06", Severity.ERROR, _check, __doc__)
