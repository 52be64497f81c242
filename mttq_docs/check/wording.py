"""Câu chữ cố định: hold the elements whose every letter is prescribed against the wording of the standard."""

from __future__ import annotations

from collections.abc import Iterator

from mttq_docs.check.context import Context
from mttq_docs.check.rule import Fault
from mttq_docs.findings import Place, Problem, Remedy
from mttq_docs.sheet import Role
from mttq_docs.standards import Standard
from mttq_docs.text import nfc, squeeze


def wording_faults(role: Role, name: str, standard: Standard, context: Context) -> Iterator[Fault]:
    """Thiếu hoặc sai chữ: `name` is the element as messages call it. Capitals are the rules of layout's."""
    element = standard.elements[role]
    wording = element.text
    if wording is None:
        return
    lines = context.of(role)
    if not lines and context.is_whole:
        yield Fault(Problem(f"Thiếu {name}", Place(), expected=wording.used), wording)
    accepted = {_folded(text, caps=element.caps.used) for text in wording.accepted}
    for line in lines:
        if _folded(line.text, caps=element.caps.used) not in accepted:
            problem = line.problem(
                f"{name} ghi chưa đúng",
                line.text_span,
                expected=wording.used,
                remedy=Remedy(wording.used),
            )
            yield Fault(problem, wording)


def _folded(text: str, *, caps: bool) -> str:
    plain = squeeze(nfc(text))
    return plain.upper() if caps else plain
