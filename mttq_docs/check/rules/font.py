"""Phông chữ: Times New Roman.

Quy tắc xem phông của mọi chữ trong văn bản, kể cả trong bảng. Ký hiệu không phải chữ, số thì không xét.

Vì sao: phông khác không có trên máy người nhận thì chữ nhảy, dấu rơi.

Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I, khoản 4.

Đúng:
    Times New Roman

Sai:
    Arial, Calibri, .VnTime
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.looking import offending
from mttq_docs.check.rule import Fault, Rule
from mttq_docs.findings import Remedy, Severity
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Standard

# Names that Word for Mac gives to the bold and slanted cuts of a font.
_CUTS = re.compile(r"(?: (?:Bold|Italic|Regular|\(Body\)|\(Headings\)|\(Vietnamese\)))+$", re.IGNORECASE)


def _check(_: Sheet, standard: Standard, context: Context) -> Iterator[Fault]:
    rule = standard.font.family
    accepted = {name.casefold() for name in rule.accepted}
    for line in context.lines:
        spans = line.spans
        wrong = offending(spans, lambda face: _is_other(face.family, accepted))
        if wrong:
            families = {span.face.family for span in spans if _is_other(span.face.family, accepted)}
            problem = line.problem(
                "Phông chữ không đúng",
                wrong,
                found=", ".join(sorted(families)),
                expected=rule.used,
                remedy=Remedy(look=(("family", rule.used),)),
            )
            yield Fault(problem, rule)


def _is_other(family: str, accepted: Collection[str]) -> bool:
    return bool(family) and _CUTS.sub("", family).casefold() not in accepted


RULE = Rule("TB04", Severity.ERROR, _check, __doc__)
