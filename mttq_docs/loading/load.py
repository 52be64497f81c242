"""Nạp và ghi: turn a YAML file into its model, and a model into YAML that loads to it again."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from mttq_docs.errors import InvalidData, UnknownName, UnreadableFile
from mttq_docs.findings import Finding, Place
from mttq_docs.loading.kinds import KIND_KEY, KINDS, find_kind
from mttq_docs.loading.labels import relabel
from mttq_docs.loading.opening import ProgrammeOpener
from mttq_docs.loading.reading import decode, read_text
from mttq_docs.loading.records import parse_table, to_yaml, validate
from mttq_docs.loading.tree import Tree, finding
from mttq_docs.model import Document
from mttq_docs.text import fold, near


def load(path: str | Path) -> Document:
    """Nạp một tệp dữ liệu YAML thành văn bản.

    `UnreadableFile` where there is no text to read; `InvalidData` with every mistake of the file at once,
    each with line, the clerk's own key, what was found and what is expected.
    """
    return _model(read_text(Path(path)), str(path), Path(path).parent)


def is_document(path: str | Path) -> bool:
    """Tệp có nói mình là loại văn bản nào không, whether or not it is spelled and done right.

    Lists of units, forms and results lie beside documents; a folder is drawn without them.
    """
    try:
        lines = read_text(Path(path)).splitlines()
    except UnreadableFile:
        return True  # What can't be read is for `load` to complain about.
    keys = (line.partition(":")[0] for line in lines if ":" in line and not line.startswith((" ", "#")))
    return any(near(key, [KIND_KEY]) for key in keys)


def loads(content: str | bytes, *, name: str = "dữ liệu", folder: str | Path | None = None) -> Document:
    """Nạp văn bản từ nội dung YAML đã có trong bộ nhớ; `name` is what messages call it.

    `folder` is where the programme lies that a plan or a report names by its path.
    """
    return _model(decode(content, name), name, None if folder is None else Path(folder))


def dump(document: Document) -> str:
    """Ghi văn bản thành YAML dưới khóa có dấu; `loads` reads it back to an equal document."""
    data = relabel({KIND_KEY: document.kind, **document.dump()}, type(document))
    return to_yaml(data)


def _model(text: str, file: str, folder: Path | None) -> Document:
    tree = parse_table(text, file)
    return validate(tree, _kind(tree, file), file, opener=ProgrammeOpener(folder))


def _kind(tree: Tree, file: str) -> type[Document]:
    data = tree.data if isinstance(tree.data, Mapping) else {}
    value = next((value for key, value in data.items() if fold(str(key)) == KIND_KEY), None)
    kinds = ", ".join(KINDS)
    if value is None:
        place = Place(file, 1)
        missing = finding("DL04", "Thiếu mục “loại văn bản”", place, "", f"một trong các loại: {kinds}")
        raise InvalidData((*tree.findings, missing))
    try:
        return find_kind(str(value))
    except UnknownName as error:
        spot = tree.spots[(KIND_KEY,)]
        unknown: Finding = finding(
            "DL05", str(error), Place(file, spot.line, key=spot.key), str(value), kinds
        )
        raise InvalidData((*tree.findings, unknown)) from None
