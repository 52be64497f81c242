"""W1, lệnh khởi động từ đầu: one data file to one Word file by a fresh process, beside a script with docxtpl.

The script reads the same YAML with PyYAML's fastest loader, validates it by the same Pydantic model, and
prints the model's own fields: no letterhead, no citations, no figures in their places.

All modules lie compiled on the disk, as pip leaves them. Ours keeps its compiled template there as well; what
its first run on a machine costs, before there is one, is a line of its own.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from benchmarks.measuring import Row, Scale, interleaved, run_cold, time_of_children
from benchmarks.subjects import PROGRAMME, own_template, workspace

_SCRIPT = """
import sys
import yaml
from docxtpl import DocxTemplate
from mttq_docs.model import Programme

source, template, target = sys.argv[1:]
with open(source, encoding="utf-8") as file:
    data = yaml.load(file, yaml.CBaseLoader)
del data["loại văn bản"]
programme = Programme.model_validate(data)
document = DocxTemplate(template)
document.render(programme.model_dump(mode="json", by_alias=True), autoescape=True)
document.save(target)
"""


def run(scale: Scale) -> Iterator[Row]:
    """Đo từng lệnh trọn vẹn."""
    with workspace() as name:
        folder = Path(name)
        script = folder / "soan.py"
        script.write_text(_SCRIPT, encoding="utf-8")
        ours = [sys.executable, "-m", "mttq_docs", "render", str(PROGRAMME), "-o", str(folder / "a.docx")]
        template = folder / "mau.docx"
        template.write_bytes(own_template())
        theirs = [sys.executable, str(script), str(PROGRAMME), str(template), str(folder / "b.docx")]
        environment = _environment(folder)
        commands = {
            "docxtpl": partial(run_cold, theirs, environment),
            "ours": partial(run_cold, ours, environment),
            "first": partial(_run_first, ours, environment | _store(folder / "moi")),
        }
        spent = interleaved(commands, scale.cold_rounds, time_of_children)
    yield Row("W1 một lệnh từ đầu", "kịch bản docxtpl", spent["docxtpl"], spent["ours"], "≥ 1,43")
    yield Row("W1 lần chạy đầu tiên của máy", "kịch bản docxtpl", spent["docxtpl"], spent["first"])


def _environment(folder: Path) -> dict[str, str]:
    """As after an installation, whatever the environment of the benchmark asks of Python."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": str(folder / "pyc"), **_store(folder / "mau")}


def _store(folder: Path) -> dict[str, str]:
    return {"XDG_CACHE_HOME": str(folder), "LOCALAPPDATA": str(folder)}


def _run_first(command: Sequence[str], environment: Mapping[str, str]) -> None:
    shutil.rmtree(environment["XDG_CACHE_HOME"], ignore_errors=True)
    run_cold(command, environment)
