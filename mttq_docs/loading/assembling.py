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

# What stands below the text of a paper, and what a clerk looks up.
_AT_THE_END = ("loi_ket", "ky", "noi_nhan", "luu", "phu_luc", "vien_dan")


def assemble(data: Mapping[str, Any]) -> tuple[Document | None, tuple[Finding, ...]]:
    """Dựng văn bản từ dữ liệu dưới khóa đã gộp; None, with every finding, where the data is not complete.

    The findings name keys, not lines: there is no file. `chuong_trinh` is the `Programme` itself.
    """
    try:
        return validate(Tree(dict(data), {}, ()), find_kind(str(data[KIND_KEY])), ""), ()
    except InvalidData as error:
        return None, tuple(map(_without_line, error.findings))


def dump_data(data: Mapping[str, Any]) -> str:
    """Ghi dữ liệu thành YAML dưới khóa có dấu, in the order in which a paper is read; complete or not."""
    model = find_kind(str(data[KIND_KEY]))
    order = sorted(fields_of(model), key=lambda key: _AT_THE_END.index(key) if key in _AT_THE_END else -1)
    ordered = {key: data[key] for key in order if key in data}
    return to_yaml(relabel(ordered, model))


def _without_line(finding: Finding) -> Finding:
    return replace(finding, problem=replace(finding.problem, place=replace(finding.place, line=0)))
