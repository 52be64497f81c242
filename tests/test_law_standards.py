"""Một nguồn thể thức: no value of a standard is read by the renderer alone, or by the checker alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from mttq_docs import compose_sheet, load, render
from mttq_docs.check import check
from mttq_docs.recognise import recognise
from mttq_docs.standards import NAMES, Value, load_standard, values
from mttq_docs.word.read import read
from mttq_docs.word.skeleton import KINDS, build
from tests.check.test_rules import cases
from tests.conftest import EXAMPLES

# One field of all elements counts as one, whatever the role.
_PATHS = {
    id(value): re.sub(r"^elements\.\w+", "elements.*", path)
    for name in NAMES
    for path, value in values(load_standard(name))
}


@contextmanager
def _reading(seen: set[str]) -> Iterator[None]:
    """Write down the path of every value that is asked what it says."""
    plain = Value.__getattribute__

    def noted(value: Value[object], name: str) -> object:
        if name in ("used", "accepted"):
            seen.add(_PATHS.get(id(value), ""))
        return plain(value, name)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Value, "__getattribute__", noted)
        yield


def _rendered() -> set[str]:
    """What composing every example and drawing every template reads."""
    seen: set[str] = set()
    documents = [load(path) for path in EXAMPLES]
    with _reading(seen):
        for name in NAMES:
            for document in documents:
                compose_sheet(document, standard=name)
                compose_sheet(document.model_copy(update={"number": "5"}), standard=name)
            for kind in KINDS:
                build(load_standard(name), kind)
    return seen


def _checked() -> set[str]:
    """What the rules read of what we render, and of the papers of their own cases."""
    seen: set[str] = set()
    cased = [
        (case, case.paper().sheet) for case in (given.values[0] for given in (*cases("good"), *cases("bad")))
    ]
    with _reading(seen):
        for case, sheet in cased:
            case.findings(sheet)
        for path in EXAMPLES:
            sheet = recognise(read(render(load(path), standard=NAMES[0])))
            check(sheet, load_standard(NAMES[0]))
    return seen


def test_renderer_and_checker_read_the_same_values() -> None:
    written, checked = _rendered(), _checked()
    every = set(_PATHS.values())
    assert sorted(every - written) == [], "only the checker reads these"
    assert sorted(every - checked) == [], "only the renderer reads these"
