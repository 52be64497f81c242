"""Dựng văn bản: turn plain data that a program has put together into a document, or into what it lacks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from mttq_docs.errors import InvalidData
from mttq_docs.findings import Finding
from mttq_docs.loading.kinds import KIND_KEY, find_kind
from mttq_docs.loading.labels import fields_of, relabel
from mttq_docs.loading.records import to_yaml, validate
from mttq_docs.loading.tree import Tree
from mttq_docs.model import Document


def assemble(data: Mapping[str, Any]) -> tuple[Document | None, tuple[Finding, ...]]:
    """Dựng văn bản từ dữ liệu dưới khóa đã gộp; None, with every finding, where the data is not complete.

    The findings name keys, not lines: there is no file. `chuong_trinh` is the `Programme` itself.
    """
    try:
        return validate(Tree(dict(data), {}, ()), find_kind(str(data[KIND_KEY])), ""), ()
    except InvalidData as error:
        return None, tuple(map(_without_line, error.findings))


def dump_data(data: Mapping[str, Any]) -> str:
    """Ghi dữ liệu thành YAML dưới khóa có dấu, in the order of the model; complete or not."""
    model = find_kind(str(data[KIND_KEY]))
    ordered = {key: data[key] for key in fields_of(model) if key in data}
    return to_yaml(relabel(ordered, model))


def _without_line(finding: Finding) -> Finding:
    return replace(finding, problem=replace(finding.problem, place=replace(finding.place, line=0)))
