"""W4, nạp và kiểm dữ liệu: a YAML file to a model, beside PyYAML's fastest loader and the same model."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from benchmarks.measuring import Row, Scale, interleaved
from benchmarks.subjects import PROGRAMME
from mttq_docs import Programme, load


def _plainly() -> Programme:
    with PROGRAMME.open(encoding="utf-8") as file:
        data = yaml.load(file, yaml.CBaseLoader)
    del data["loại văn bản"]
    return Programme.model_validate(data)


def run(scale: Scale) -> Iterator[Row]:
    """Đo xen kẽ; ours tells every mistake at its own line, the other none."""
    spent = interleaved({"theirs": _plainly, "ours": lambda: load(PROGRAMME)}, scale.rounds)
    yield Row("W4 nạp, kiểm dữ liệu", "PyYAML (C) + Pydantic, không số dòng", spent["theirs"], spent["ours"])
