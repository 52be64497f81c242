"""Luật khứ hồi: what we print of a programme gives the programme back, from every road.

A paper says neither ids nor the names of indicators, so programmes are held against one another by what they
print, and by how many of each thing they have.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from mttq_docs import compose_sheet, load, loads, render
from mttq_docs.api.importing import Imported, import_document
from mttq_docs.model import Programme
from mttq_docs.quantities import Measure
from mttq_docs.sheet import Sheet
from mttq_docs.standards import NAMES
from tests.conftest import EXAMPLES

PROGRAMMES = [path for path in EXAMPLES if "\nloại văn bản: chương trình" in path.read_text(encoding="utf-8")]


@pytest.fixture(params=PROGRAMMES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def programme(request: pytest.FixtureRequest) -> Programme:
    found = load(Path(request.param))
    assert isinstance(found, Programme)
    return found


def text_of(sheet: Sheet) -> str:
    """The sheet as one would paste it from a page: a paragraph a line, labels and run-in titles in place."""
    return "\n".join(
        " ".join(part for part in (block.label, block.lead, block.text) if part) for block in sheet.blocks
    )


def counts(programme: Programme) -> dict[str, object]:
    return {
        "key tasks": [len(each.points) for each in programme.key_tasks],
        "targets": len(programme.targets),
        "tasks": [[len(each.points) for each in one.tasks] for one in programme.action_programmes],
        "implementation": len(programme.implementation),
        "bases": len(programme.bases),
        "recipients": len(programme.recipients),
        "annexes": [len(each.content) for each in programme.annexes],
    }


def assert_same(imported: Imported, programme: Programme) -> None:
    assert imported.gaps == ()
    found = imported.document
    assert isinstance(found, Programme), imported.report
    assert str(compose_sheet(found)) == str(compose_sheet(programme))
    assert counts(found) == counts(programme)
    assert (found.unit.level, found.unit.full_name, found.organ) == (
        programme.unit.level,
        programme.unit.full_name,
        programme.organ,
    )
    assert (found.year, found.issued_on, found.number) == (
        programme.year,
        programme.issued_on,
        programme.number,
    )


class TestGivesTheProgrammeBack:
    def test_from_its_sheet(self, programme: Programme) -> None:
        assert_same(import_document(compose_sheet(programme)), programme)

    def test_from_word(self, programme: Programme) -> None:
        assert_same(import_document(render(programme)), programme)

    def test_from_plain_text(self, programme: Programme) -> None:
        assert_same(import_document(text_of(compose_sheet(programme)).encode()), programme)

    @pytest.mark.parametrize("standard", NAMES)
    def test_under_every_standard(self, programme: Programme, standard: str) -> None:
        imported = import_document(render(programme, standard=standard))
        assert isinstance(imported.document, Programme), imported.report
        assert imported.gaps == ()
        assert counts(imported.document) == counts(programme)


def test_its_figures_come_back(programme: Programme) -> None:
    """The numbers of the goals, in order; their nouns may be told longer than the file has them."""
    imported = import_document(render(programme)).document
    assert isinstance(imported, Programme)
    found, wanted = numbers(imported), numbers(programme)
    assert [figure for figure in wanted if figure not in found] == []
    assert len(found) - len(wanted) <= 1


def numbers(programme: Programme) -> list[str]:
    goals = [each.goal for target in programme.targets for each in target.indicators.values()]
    return [f"{goal.comparator.name} {goal.value}" for goal in goals if isinstance(goal, Measure)]


def test_its_data_file_loads_to_the_same(programme: Programme) -> None:
    imported = import_document(render(programme))
    assert loads(imported.yaml) == imported.document
