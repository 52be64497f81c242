"""Nhập tệp LibreOffice ghi lại: our papers come back from copies that LibreOffice has saved."""

from __future__ import annotations

from pathlib import Path

import pytest

from mttq_docs import compose_sheet, import_document, load, render
from mttq_docs.model import Following
from tests.conformance.test_reading import DOCX, Office, office
from tests.conftest import EXAMPLES
from tests.importer.test_report import wanted

__all__ = ["office"]

pytestmark = pytest.mark.conformance

PROGRAMMES = [path for path in EXAMPLES if path.name.startswith("chuong-trinh")]
PAPERS = [path for path in EXAMPLES if path.name.startswith(("ke-hoach", "bao-cao"))]


@pytest.fixture(scope="module")
def copies(office: Office, tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Path]:
    """Each example and its copy."""
    folder = tmp_path_factory.mktemp("papers")
    papers = (*PROGRAMMES, *PAPERS)
    files = [folder / f"{path.parent.name}-{path.stem}.docx" for path in papers]
    for path, file in zip(papers, files, strict=True):
        file.write_bytes(render(load(path)))
    return dict(zip(papers, office.convert(files, DOCX, "saved"), strict=True))


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_copy_comes_back(path: Path, copies: dict[Path, Path]) -> None:
    original = load(path)
    assert isinstance(original, Following)
    imported = import_document(copies[path], programme=original.programme)
    assert imported.document is not None, imported.report
    assert str(compose_sheet(imported.document)) == wanted(original, imported)


@pytest.mark.parametrize("path", PROGRAMMES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_programme_comes_back(path: Path, copies: dict[Path, Path]) -> None:
    imported = import_document(copies[path])
    assert imported.gaps == ()
    assert imported.document is not None, imported.report
    assert str(compose_sheet(imported.document)) == str(compose_sheet(load(path)))
