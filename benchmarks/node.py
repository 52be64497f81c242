"""Thư viện của Node: docxtemplater and docx on the same paragraphs, where node and npm are there.

They are installed once, into build/node. Each is timed by a loop of its own process, in the same run.
"""

from __future__ import annotations

import io
import json
import shutil
import statistics
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

import docx

from benchmarks.measuring import Scale
from benchmarks.subjects import workspace

_HOME = Path(__file__).parent.parent / "build" / "node"
_PACKAGES = ("docxtemplater", "docx", "pizzip")
_RIVALS = ("docxtemplater", "docx (npm)")
# The first calls of a process compile and warm up.
_WARM_UP = 2

_PROGRAM = """
const fs = require("fs");
const [name, template, lines, rounds] = [...process.argv.slice(2)];
const texts = JSON.parse(fs.readFileSync(lines, "utf8"));
const rivals = {
  docxtemplater: () => {
    const Zip = require("pizzip"), Templater = require("docxtemplater");
    const document = new Templater(new Zip(fs.readFileSync(template)), {paragraphLoop: true});
    document.render({doan: texts.map(chu => ({chu}))});
    return document.getZip().generate({type: "nodebuffer", compression: "DEFLATE"});
  },
  "docx (npm)": () => {
    const {Document, Packer, Paragraph} = require("docx");
    const children = texts.map(text => new Paragraph(text));
    return Packer.toBuffer(new Document({sections: [{children}]}));
  },
};
(async () => {
  const spent = [];
  for (let round = 0; round < Number(rounds); round++) {
    const started = process.cpuUsage();
    await rivals[name]();
    const used = process.cpuUsage(started);
    spent.push((used.user + used.system) / 1e3);
  }
  console.log(JSON.stringify(spent));
})();
"""


def node_medians(texts: Sequence[str], scale: Scale) -> Iterator[tuple[str, float, str]]:
    """Tên, trung vị (ms), and a note; without node, the note says so."""
    missing = _missing()
    if missing:
        yield from ((rival, 0, f"bỏ qua: {missing}") for rival in _RIVALS)
        return
    with workspace() as name:
        folder = Path(name)
        (folder / "mau.docx").write_bytes(_template())
        (folder / "doan.json").write_text(json.dumps(texts), encoding="utf-8")
        for rival in _RIVALS:
            yield rival, _median(rival, folder, scale.rounds), "tiến trình Node riêng, không thể thức"


def _missing() -> str:
    """Why Node's libraries can't be measured; empty where they can, installed on the way."""
    npm = shutil.which("npm")
    if not (npm and shutil.which("node")):
        return "máy không có node và npm"
    if all((_HOME / "node_modules" / package).is_dir() for package in _PACKAGES):
        return ""
    _HOME.mkdir(parents=True, exist_ok=True)
    options = ("--silent", "--no-save", "--no-package-lock", "--prefix", str(_HOME))
    done = subprocess.run([npm, "install", *options, *_PACKAGES], check=False, capture_output=True)
    return "npm không cài được thư viện" if done.returncode else ""


def _template() -> bytes:
    """One paragraph in a loop, in docxtemplater's own syntax."""
    document = docx.Document()
    for text in ("{#doan}", "{chu}", "{/doan}"):
        document.add_paragraph(text)
    output = io.BytesIO()
    document.save(output)
    return output.getvalue()


def _median(rival: str, folder: Path, rounds: int) -> float:
    program = _HOME / "do.js"
    program.write_text(_PROGRAM, encoding="utf-8")
    files = [str(folder / "mau.docx"), str(folder / "doan.json")]
    command = ["node", str(program), rival, *files, str(_WARM_UP + rounds)]
    told = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
    return statistics.median(json.loads(told)[_WARM_UP:])
