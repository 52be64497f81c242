"""So hai văn bản: tell item by item what was added, dropped, moved, re-worded, raised or lowered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from mttq_docs.diff.changes import Added, Altered, Change, Dropped, Edit, Entry, Refigured, Replaced, Reworded
from mttq_docs.diff.figures import shift
from mttq_docs.diff.items import HANDLED, Field, Item, items
from mttq_docs.diff.matching import Pairs, match, moved
from mttq_docs.errors import BadValue
from mttq_docs.model import Document, Loc, Placeholder
from mttq_docs.model.placeholders import fill
from mttq_docs.rewording import reword

Handles = Mapping[str, str]


def compare(old: Document, new: Document) -> tuple[Change, ...]:
    """Mọi thay đổi từ `old` sang `new`, in the order of the new document; none where they say the same.

    `BadValue` for documents of two kinds.
    """
    if old.kind != new.kind:
        raise BadValue(
            f"Không so {old.kind} với {new.kind} được", found=new.kind, expected="hai văn bản cùng loại"
        )
    before, after = items(old), items(new)
    pairs = match(before, after)
    return tuple(_changes(before, after, pairs))


def _changes(before: Sequence[Item], after: Sequence[Item], pairs: Pairs) -> Iterator[Change]:
    by_loc = {item.loc: item for item in after}
    away = moved(before, by_loc, pairs)
    handles = _handles(before, by_loc, pairs)
    origin = {pairs[item.loc]: item for item in before if item.loc in pairs}
    gone = _gone(before, after, pairs)
    yield from map(_dropped, gone.pop((), ()))
    for item in after:
        source = origin.get(item.loc)
        if source is None:
            yield Added(_entry(item))
        else:
            edits = tuple(_edits(source, item, handles))
            if edits or source.loc in away:
                yield Altered(_entry(source), _entry(item), source.loc in away, edits)
        yield from map(_dropped, gone.pop(item.loc, ()))


def _gone(before: Sequence[Item], after: Sequence[Item], pairs: Pairs) -> dict[Loc, list[Item]]:
    """What was dropped, by the new item that it stood behind; () for what stood before them all."""
    known = {item.loc for item in after}
    gone: dict[Loc, list[Item]] = {}
    anchor: Loc = ()
    for item in before:
        target = pairs.get(item.loc)
        if target in known and target is not None:
            anchor = target
        else:
            gone.setdefault(anchor, []).append(item)
    return gone


def _dropped(item: Item) -> Dropped:
    return Dropped(_entry(item))


def _entry(item: Item) -> Entry:
    said = tuple(label for label in item.labels if not label.isdigit())
    part = said[:-1] if not item.ordered else said
    return Entry(" → ".join(part), item.where, item.name, item.text)


def _handles(before: Sequence[Item], after: Mapping[Loc, Item], pairs: Pairs) -> dict[str, str]:
    """Handles of figures and citations that only go by another name now."""
    matched = (
        (item, after[pairs[item.loc]]) for item in before if item.loc in pairs and item.part in HANDLED
    )
    return {old.key: new.name for old, new in matched if old.key != new.key}


def _edits(old: Item, new: Item, handles: Handles) -> Iterator[Edit]:
    before, after = ({field.label: field for field in item.fields} for item in (old, new))
    for label in dict.fromkeys((*after, *before)):
        one, other = before.get(label, Field(label, "")), after.get(label, Field(label, ""))
        text = _renamed(one.text, handles) if one.prose else one.text
        if text == other.text:
            continue
        if one.figure is not None or other.figure is not None:
            yield Refigured(label, text, other.text, shift(one.figure, other.figure))
        elif one.prose or other.prose:
            yield Reworded(label, reword(text, other.text))
        else:
            yield Replaced(label, text, other.text)


def _renamed(prose: str, handles: Handles) -> str:
    def name(place: Placeholder) -> str:
        return f"{{{handles.get(place.key, place.name)}}}"

    return fill(prose, name)
