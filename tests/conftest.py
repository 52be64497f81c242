"""Chung cho mọi kiểm thử: where the examples lie, and the flag that refreshes the golden files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).parent.parent
EXAMPLES = tuple(
    path
    for path in sorted((ROOT / "examples").rglob("*.yaml"))
    if "\nloại văn bản:" in path.read_text(encoding="utf-8")  # not lists of units and figures
)

# A busy machine must not make a test fail: speed is measured in benchmarks/, never asserted. Every run tries the same
# cases, so that what fails is what was changed; `--hypothesis-profile=explore` tries others.
settings.register_profile("mttq_docs", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None)
settings.load_profile("mttq_docs")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-goldens", action="store_true", help="write the golden files anew")


@pytest.fixture(autouse=True, scope="session")
def _store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Compiled templates are kept apart from those of the user who runs the tests."""
    with pytest.MonkeyPatch.context() as patch:
        for variable in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
            patch.setenv(variable, str(tmp_path_factory.mktemp("store")))
        yield


@pytest.fixture
def update_goldens(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-goldens"))


@pytest.fixture(params=EXAMPLES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def example(request: pytest.FixtureRequest) -> Path:
    """Each example of examples/ in turn."""
    return Path(request.param)
