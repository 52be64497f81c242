"""Nạp bản ghi: turn YAML into one model that is named beforehand, every mistake at its own line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import yaml
from pydantic import ValidationError

from mttq_docs.errors import InvalidData
from mttq_docs.findings import Place
from mttq_docs.loading.labels import relabel
from mttq_docs.loading.reading import MAX_BYTES, decode, read_text
from mttq_docs.loading.tree import Tree, finding, parse
from mttq_docs.model import OPENER, Model

if TYPE_CHECKING:
    from mttq_docs.loading.opening import ProgrammeOpener

M = TypeVar("M", bound=Model)


def load_record(path: str | Path, model: type[M], *, max_bytes: int = MAX_BYTES) -> M:
    """Nạp một tệp YAML thành bản ghi `model`; raises as `load` does."""
    return loads_record(read_text(Path(path), max_bytes=max_bytes), model, name=str(path))


def loads_record(content: str | bytes, model: type[M], *, name: str = "dữ liệu") -> M:
    """Nạp bản ghi từ nội dung YAML đã có trong bộ nhớ; `name` is what messages call it."""
    return validate(parse_table(decode(content, name), name), model, name)


def dump_record(record: Model, *, rows: bool = False) -> str:
    """Ghi bản ghi thành YAML dưới khóa có dấu; `loads_record` reads it back to an equal record.

    With `rows`, each innermost table stands on a line of its own: a list of thousands stays readable.
    """
    return to_yaml(relabel(record.dump(), type(record)), rows=rows)


def dump_records(records: Sequence[Model]) -> str:
    """Ghi nhiều bản ghi thành một danh sách YAML."""
    return to_yaml([relabel(record.dump(), type(record)) for record in records])


def to_yaml(data: object, *, rows: bool = False) -> str:
    """Ghi dữ liệu thuần thành YAML, as all our files look; `rows` as in `dump_record`."""
    return yaml.dump(
        data,
        Dumper=yaml.CSafeDumper,
        allow_unicode=True,
        sort_keys=False,
        width=1000 if rows else 110,
        default_flow_style=None if rows else False,
    )


def parse_table(text: str, file: str) -> Tree:
    """Đọc YAML thành các mục; `InvalidData` where the file holds no table at all."""
    tree = parse(text, file)
    if not isinstance(tree.data, Mapping):
        empty = finding("DL01", "Tệp không có mục nào", Place(file, 1), "", "các dòng “tên mục: nội dung”")
        raise InvalidData(tree.findings or (empty,))
    return tree


def validate(tree: Tree, model: type[M], file: str, *, opener: ProgrammeOpener | None = None) -> M:
    """Kiểm dữ liệu theo mô hình; `InvalidData` tells all mistakes of the file, in the order of its lines.

    `opener` opens the programme that the file may name; what is wrong with that one is told after.
    """
    findings = list(tree.findings)
    try:
        record = model.model_validate(tree.data, context={OPENER: opener} if opener else None)
    except ValidationError as error:
        # What explains mistakes looks at all kinds of files; a file without mistakes need not wait for it.
        from mttq_docs.loading.explain import Explainer

        programme = opener.programme if opener else None
        findings += Explainer(file, tree, model, programme).explain(error)
    if findings:
        own = sorted(findings, key=lambda each: each.place.line)
        raise InvalidData((*own, *(opener.findings if opener else ())))
    return record
