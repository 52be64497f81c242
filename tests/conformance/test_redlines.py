"""Bản so sánh: what the Open XML SDK says of it, and what is left once LibreOffice accepts or rejects it all.

`pytest -m conformance` runs these.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from mttq_docs import load, redline, render
from mttq_docs.errors import ToolMissing
from mttq_docs.sheet import Block, Chart, Table
from mttq_docs.word.pdf import find_libreoffice
from mttq_docs.word.read import read
from tests.conformance.office import validation_errors
from tests.word.test_redline import PAIRS

pytestmark = pytest.mark.conformance

# One committee's papers of one kind. Of papers that have little in common LibreOffice loses a paragraph's end
# when it rejects a paragraph that was inserted behind words that were.
SEVERAL = [(old, new) for old, new in PAIRS if old < new and old.parent.name == new.parent.name == "tinh"]
BASIC = """<?xml version="1.0" encoding="UTF-8"?>
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1"
 script:language="StarBasic">
Sub Settle(source As String, target As String, command As String)
  Dim how(0) As New com.sun.star.beans.PropertyValue
  how(0).Name = "Hidden"
  how(0).Value = True
  paper = StarDesktop.loadComponentFromURL(source, "_blank", 0, how())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(paper.CurrentController.Frame, command, "", 0, Array())
  how(0).Name = "FilterName"
  how(0).Value = "MS Word 2007 XML"
  paper.storeToURL(target, how())
  paper.close(True)
End Sub
</script:module>
"""


@pytest.mark.parametrize(("old", "new"), PAIRS, ids=lambda path: "/".join(path.parts[-2:]))
def test_a_redline_is_as_valid_as_the_new_file(old: Path, new: Path, tmp_path: Path) -> None:
    before, after = tmp_path / "moi.docx", tmp_path / "so-sanh.docx"
    before.write_bytes(render(load(new)))
    after.write_bytes(redline(old, new))
    assert set(validation_errors(after)) <= set(validation_errors(before))


class Office:
    """LibreOffice with a macro that settles the tracked changes of a paper."""

    def __init__(self, profile: Path) -> None:
        self._command = [str(find_libreoffice()), f"-env:UserInstallation={profile.as_uri()}", "--headless"]
        self._run("--terminate_after_init")  # It writes the folder of macros, which is filled after that.
        (profile / "user" / "basic" / "Standard" / "Module1.xba").write_text(BASIC, encoding="utf-8")

    def settled(self, source: Path, how: str) -> bytes:
        """The paper once all its changes are accepted or rejected."""
        target = source.with_suffix(f".{how}.docx")
        command = f".uno:{how}AllTrackedChanges"
        self._run(f'macro:///Standard.Module1.Settle("{source.as_uri()}","{target.as_uri()}","{command}")')
        return target.read_bytes()

    def _run(self, *words: str) -> None:
        subprocess.run([*self._command, *words], check=True, timeout=180, capture_output=True)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    try:
        return Office(tmp_path_factory.mktemp("profile"))
    except ToolMissing as missing:
        pytest.skip(str(missing))


def lines(content: bytes) -> list[str]:
    """What a reader sees, line by line, numbers included."""
    return [f"{block.label} {block.text}".strip() for block in _blocks(read(content).blocks)]


def words(content: bytes) -> list[str]:
    """The same without numbers: a paragraph that LibreOffice joins to another keeps the style of the first."""
    return [block.text for block in _blocks(read(content).blocks) if block.text]


def _blocks(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from _blocks(cell.blocks)
        elif not isinstance(block, Chart) and (block.text or block.label):
            yield block


@pytest.mark.parametrize(("old", "new"), SEVERAL, ids=lambda path: "/".join(path.parts[-2:]))
def test_in_libreoffice_accepted_is_new_and_rejected_is_old(
    office: Office, old: Path, new: Path, tmp_path: Path
) -> None:
    paper = tmp_path / "so-sanh.docx"
    paper.write_bytes(redline(old, new))
    assert lines(office.settled(paper, "Accept")) == lines(render(load(new)))
    assert words(office.settled(paper, "Reject")) == words(render(load(old)))
