"""Tệp có lời nhắc: write data as a file that a clerk can read, with comments at the places they speak of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import yaml

from mttq_docs.loading.labels import relabel
from mttq_docs.model import Loc, Model
from mttq_docs.text import fold

Notes = Mapping[Loc, Sequence[str]]
"""Lời nhắc: lines of comment, without their mark, for paths of folded keys and positions from 0."""

_LEVELS = "cấp"
_LONG = 90
_WIDTH = 110


class _Row(list[Any]):
    """Danh sách viết trên một dòng."""


class _Writer(yaml.CSafeDumper):
    """Bộ ghi YAML: long prose is folded under its key, where it needs no quotation marks."""


def _text(writer: _Writer, text: str) -> yaml.ScalarNode:
    folded = len(text) > _LONG and "\n" not in text
    return writer.represent_scalar("tag:yaml.org,2002:str", text, style=">" if folded else None)


def _row(writer: _Writer, row: _Row) -> yaml.SequenceNode:
    return writer.represent_sequence("tag:yaml.org,2002:seq", row, flow_style=True)


_Writer.add_representer(str, _text)
_Writer.add_representer(_Row, _row)


def readable_yaml(data: object) -> str:
    """Ghi dữ liệu thuần thành YAML để người đọc và sửa: long prose in folded blocks.

    >>> print(readable_yaml({"câu": "{nhà} cho hộ nghèo", "cấp": ["huyện", "xã"]}), end="")
    câu: '{nhà} cho hộ nghèo'
    cấp: [huyện, xã]
    """
    return yaml.dump(_in_rows(data), Dumper=_Writer, allow_unicode=True, sort_keys=False, width=_WIDTH)


def _in_rows(data: Any) -> Any:
    """Danh sách các cấp viết trên một dòng, as clerks write them."""
    if isinstance(data, dict):
        return {
            key: _Row(value) if key == _LEVELS and isinstance(value, list) else _in_rows(value)
            for key, value in data.items()
        }
    return [_in_rows(item) for item in data] if isinstance(data, list) else data


def dump_noted(data: Mapping[str, object], model: type[Model], *, header: Sequence[str], notes: Notes) -> str:
    """Ghi dữ liệu của một `model` thành tệp có lời đầu và lời nhắc; loading it gives the data again."""
    sections = [readable_yaml({key: value}) for key, value in relabel(dict(data), model).items()]
    # What fills several lines stands apart, so that a reader finds the parts of the paper.
    parted = (f"\n{section}" if section.count("\n") > 1 else section for section in sections)
    head = "".join(f"# {line}".rstrip() + "\n" for line in header)
    return annotated(f"{head}\n{''.join(parted)}", notes)


def annotated(text: str, notes: Notes) -> str:
    """Thêm lời nhắc vào nội dung YAML: each above the entry of its path, or of the nearest part there is."""
    if not notes:
        return text
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    lines = text.splitlines(keepends=True)
    end = "\r\n" if "\r\n" in text else "\n"
    placed: dict[int, list[str]] = {}
    for loc, comment in notes.items():
        at = _line(root, loc)
        indent = lines[at][: len(lines[at]) - len(lines[at].lstrip())]
        placed.setdefault(at, []).extend(f"{indent}# {line}{end}" for line in comment)
    return "".join(
        part
        for at, line in enumerate(lines)
        for part in (*_unless_there(placed.get(at, ()), lines, at), line)
    )


def without_comment(text: str, comment: Sequence[str]) -> str:
    """Bỏ một lời nhắc khỏi nội dung tệp, wherever it stands whole and unchanged.

    >>> without_comment("năm: 2020\\n  # xem lại\\n  # hai dòng\\nsố: 5\\n", ["xem lại", "hai dòng"])
    'năm: 2020\\nsố: 5\\n'
    """
    lines = text.splitlines(keepends=True)
    marked = [f"# {line}".strip() for line in comment]
    for at in range(len(lines) - len(marked), -1, -1):
        if [line.strip() for line in lines[at : at + len(marked)]] == marked:
            del lines[at : at + len(marked)]
    return "".join(lines)


def _unless_there(comment: Iterable[str], lines: Sequence[str], at: int) -> tuple[str, ...]:
    """Lời nhắc, unless the very same stands there already."""
    told = tuple(comment)
    there = tuple(line.rstrip("\r\n") for line in lines[max(0, at - len(told)) : at])
    return () if tuple(line.rstrip("\r\n") for line in told) == there else told


def _line(root: yaml.Node | None, loc: Loc) -> int:
    """Dòng (từ 0) của mục ở đường dẫn."""
    node, line = root, root.start_mark.line if root else 0
    for part in loc:
        found = _child(node, part)
        if found is None:
            break
        key, node = found
        line = key.start_mark.line
    return int(line)


def _child(node: yaml.Node | None, part: str | int) -> tuple[yaml.Node, yaml.Node] | None:
    """Mục con: the node that opens it and the node of its value; an item of a list opens itself."""
    if isinstance(node, yaml.MappingNode) and isinstance(part, str):
        return next((pair for pair in node.value if fold(str(pair[0].value)) == part), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        return node.value[part], node.value[part]
    return None
