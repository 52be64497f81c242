"""Đọc bộ chuẩn: turn the TOML files of a regulation into one complete Standard.

The files say as little as they can; reading fills in the rest, in this order:

* `clause`, `source` and `verified` of a table hold for all values below it, until one states its own;
* a bare value (`align = "center"`) accepts nothing else; `{ used = 14, accepted = [13, 14] }` accepts more;
* `extends = "nd30"` takes all values of that file, and each value of this file replaces one of them whole.
  What is merely taken over is stamped by the table `[inherited]`, where `{clause}` and `{source}` stand for
  the parent's own words: a regulation whose text nobody has seen can't call its parent's values verified;
* an element with `like = "doan"` takes what it does not state from that element; without `like` it takes it
  from `[elements.chung]`, which is no element itself.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from functools import lru_cache
from importlib.resources.abc import Traversable
from typing import Any

from pydantic import ValidationError

from mttq_docs.errors import BadValue
from mttq_docs.resources import resource
from mttq_docs.standards.standard import Standard

Tree = dict[str, Any]

# What a table says of its values, and what a file says of itself; everything else is a value or a table.
_SAID_OF_VALUES = ("clause", "source", "verified")
_SAID_OF_FILE = ("name", "title", "issuers", "valid_from", "valid_to", "notes")
_COMMON = "chung"


def read_standard(name: str, *, folder: Traversable | None = None) -> Standard:
    """Đọc một bộ chuẩn from `<name>.toml` and the files that it extends, in the package or in `folder`.

    A mistake in a file raises `BadValue` naming file and key.
    """
    said, tree = _read(name, folder or resource("standards"))
    try:
        return Standard.model_validate(said | _complete_elements(tree))
    except KeyError as missing:
        raise BadValue(f"Tệp bộ chuẩn {name}.toml thiếu khóa {missing}") from missing
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"] if part != "[key]")
        raise BadValue(
            f"Tệp bộ chuẩn {name}.toml sai ở khóa {key}: {first['msg']}", found=str(first["input"])
        ) from error


def issuers_and_date(name: str) -> tuple[str, dt.date]:
    """Cho ai và từ ngày nào: what a shipped file says of itself, all that is asked of most of them."""
    said = _parsed(resource("standards", f"{name}.toml").read_text(encoding="utf-8"), name)
    return said["issuers"], said["valid_from"]


def _read(name: str, folder: Traversable) -> tuple[Tree, Tree]:
    """Return what the file says of itself, and its values completed from the file that it extends."""
    raw = _parsed(folder.joinpath(f"{name}.toml").read_text(encoding="utf-8"), name).copy()
    said = {key: raw.pop(key) for key in _SAID_OF_FILE if key in raw}
    parent, stamp = raw.pop("extends", None), raw.pop("inherited", {})
    own = _spread(raw, {})
    return said, _merge(_stamp(_read(parent, folder)[1], stamp), own) if parent else own


@lru_cache(maxsize=8)
def _parsed(text: str, name: str) -> Tree:
    """The file's tables, which nobody changes: it is read for itself and for each file that extends it."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadValue(f"Tệp bộ chuẩn {name}.toml không đúng cú pháp TOML: {error}") from error


def _spread(table: Tree, outer: Tree) -> Tree:
    """Push clause, source and verified down to the values, and give each value its full form."""
    # A value may share its name with one of these: `[headings.clause]` is how a khoản is numbered.
    own = {key: table[key] for key in _SAID_OF_VALUES if not isinstance(table.get(key, {}), dict)}
    said = outer | own
    if "used" in table:
        return {"accepted": _only(table["used"])} | table | said
    return {key: _spread_child(key, child, said) for key, child in table.items() if key not in own}


def _spread_child(key: str, child: Any, said: Tree) -> Any:
    if key == "like":
        return child
    return _spread(child if isinstance(child, dict) else {"used": child}, said)


def _only(used: Any) -> list[Any]:
    """Accept nothing but `used`: a range of one number, a choice of one word."""
    number = isinstance(used, int | float) and not isinstance(used, bool)
    return [used, used] if number else [used]


def _stamp(tree: Tree, stamp: Tree) -> Tree:
    """Mark each value of a parent file as taken over."""
    if "used" not in tree:
        return {
            key: _stamp(child, stamp) if isinstance(child, dict) else child for key, child in tree.items()
        }
    marks = {key: mark.format_map(tree) if isinstance(mark, str) else mark for key, mark in stamp.items()}
    return tree | marks


def _merge(parent: Tree, own: Tree) -> Tree:
    """Lay `own` over `parent`: tables are merged, a value replaces a value whole."""
    merged = dict(parent)
    for key, child in own.items():
        is_table = isinstance(child, dict) and "used" not in child
        merged[key] = _merge(parent.get(key, {}), child) if is_table else child
    return merged


def _complete_elements(tree: Tree) -> Tree:
    elements = tree["elements"]
    return tree | {"elements": {role: _element(role, elements) for role in elements if role != _COMMON}}


def _element(role: str, elements: Tree) -> Tree:
    """Fill in what one element does not state."""
    if role == _COMMON:
        return dict(elements[role])
    own = dict(elements[role])
    return _element(own.pop("like", _COMMON), elements) | own
