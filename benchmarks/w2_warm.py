"""W2, một văn bản tám trang, máy đã ấm: from the model to the bytes of the file."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator

from benchmarks.measuring import Row, Scale, interleaved
from benchmarks.node import node_medians
from benchmarks.rivals import with_docxtpl, with_python_docx
from benchmarks.subjects import given, programme, template_of, texts_of
from mttq_docs import compose_sheet, render
from mttq_docs.word.engine.packing import deflated

_NAME = "W2 chương trình 8 trang"


def run(scale: Scale) -> Iterator[Row]:
    """Đo xen kẽ docxtpl, python-docx, and the floor: to deflate the same XML."""
    document = programme()
    template, data = template_of(document), given(document)
    texts = texts_of(compose_sheet(document))
    with zipfile.ZipFile(io.BytesIO(render(document))) as package:
        xml = package.read("word/document.xml")
    actions = {
        "docxtpl": lambda: with_docxtpl(template, data),
        "python-docx, không thể thức": lambda: with_python_docx(texts),
        "sàn: nén XML (zlib mức 6)": lambda: zlib.compress(xml),
        "sàn: nén XML (như phần mềm này)": lambda: deflated("word/document.xml", xml),
        "ours": lambda: render(document),
    }
    spent = interleaved(actions, scale.rounds * 4)
    ours = spent.pop("ours")
    for rival, theirs in spent.items():
        yield Row(_NAME, rival, theirs, ours, "≥ 25" if rival == "docxtpl" else "")
    yield from (
        Row(_NAME, rival, theirs, ours, note=note) for rival, theirs, note in node_medians(texts, scale)
    )
