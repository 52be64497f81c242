"""W8, kế hoạch 2.000 dòng: from the model to the bytes of the file."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.measuring import Row, Scale, interleaved
from benchmarks.rivals import with_docxtpl, with_python_docx
from benchmarks.subjects import given, plan, template_of
from mttq_docs import render

ROWS = 2000
_PART = 10


def run(scale: Scale) -> Iterator[Row]:
    """Đo xen kẽ docxtpl; python-docx once, for it takes seconds."""
    document = plan(ROWS)
    template, data = template_of(document), given(document)
    actions = {"docxtpl": lambda: with_docxtpl(template, data), "ours": lambda: render(document)}
    spent = interleaved(actions, max(3, scale.rounds // 4))
    yield Row("W8 kế hoạch 2.000 dòng", "docxtpl", spent["docxtpl"], spent["ours"], "≥ 15")
    items = document.work_items[: ROWS // _PART]
    rows = [[str(number), item.text, item.lead or "", "", ""] for number, item in enumerate(items)]
    built = interleaved({"python-docx": lambda: with_python_docx((), rows)}, 1)["python-docx"] * _PART
    yield Row("W8 kế hoạch 2.000 dòng", f"python-docx (tính từ {len(rows)} dòng)", built, spent["ours"])
