"""Nạp và ghi: turn a YAML file into its model, and a model into YAML that loads to it again."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import yaml
from pydantic import ValidationError

from mttq_docs.errors import InvalidData, UnknownName
from mttq_docs.findings import Finding, Place
from mttq_docs.loading.explain import Explainer
from mttq_docs.loading.kinds import KINDS, find_kind
from mttq_docs.loading.labels import relabel
from mttq_docs.loading.reading import decode, read_text
from mttq_docs.loading.tree import Tree, finding, parse
from mttq_docs.model import Document
from mttq_docs.text import fold

_KIND_KEY = "loai_van_ban"


def load(path: str | Path) -> Document:
    """Nạp một tệp dữ liệu YAML thành văn bản.

    `UnreadableFile` where there is no text to read; `InvalidData` with every mistake of the file at once,
    each with line, the clerk's own key, what was found and what is expected.
    """
    return _model(read_text(Path(path)), str(path))


def loads(content: str | bytes, *, name: str = "dữ liệu") -> Document:
    """Nạp văn bản từ nội dung YAML đã có trong bộ nhớ; `name` is what messages call it."""
    return _model(
        decode(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"), name),
        name,
    )


def dump(document: Document) -> str:
    """Ghi văn bản thành YAML dưới khóa có dấu; `loads` reads it back to an equal document."""
    data = relabel({_KIND_KEY: document.kind, **document.dump()}, type(document))
    return yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=110)


def _model(text: str, file: str) -> Document:
    tree = parse(text, file)
    if tree.findings and not isinstance(tree.data, Mapping):
        raise InvalidData(tree.findings)
    if not isinstance(tree.data, Mapping):
        place = Place(file, 1)
        raise InvalidData(
            (finding("DL01", "Tệp không có mục nào", place, "", "các dòng “tên mục: nội dung”"),)
        )
    model = _kind(tree, file)
    explainer = Explainer(file, tree, model)
    findings = list(tree.findings)
    try:
        document = model.model_validate(tree.data)
    except ValidationError as error:
        findings += explainer.explain(error)
    if findings:
        raise InvalidData(tuple(sorted(findings, key=lambda each: each.place.line)))
    return document


def _kind(tree: Tree, file: str) -> type[Document]:
    data = tree.data if isinstance(tree.data, Mapping) else {}
    value = next((value for key, value in data.items() if fold(str(key)) == _KIND_KEY), None)
    kinds = ", ".join(KINDS)
    if value is None:
        place = Place(file, 1)
        missing = finding("DL04", "Thiếu mục “loại văn bản”", place, "", f"một trong các loại: {kinds}")
        raise InvalidData((*tree.findings, missing))
    try:
        return find_kind(str(value))
    except UnknownName as error:
        spot = tree.spots[(_KIND_KEY,)]
        unknown: Finding = finding(
            "DL05", str(error), Place(file, spot.line, key=spot.key), str(value), kinds
        )
        raise InvalidData((*tree.findings, unknown)) from None
