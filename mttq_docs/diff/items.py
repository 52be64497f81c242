"""Các mục: spread a document out into the items that a reader compares: tasks, targets, figures, citations.

The walk follows the records' own fields and labels, so that a new field or kind of document is compared
without a line being written here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from mttq_docs.diff.figures import Figure
from mttq_docs.model import Document, Loc, Model, Placeholder, Plan, Point, ProgrammeWork, UnitResults
from mttq_docs.model.placeholders import fill
from mttq_docs.quantities import Absent, Actual, Grade, Measure, Rank, format_measure
from mttq_docs.text import fold

# What the two documents are, the programme that one follows, which is a file of its own, and ids, which link
# files and are not printed.
_ASIDE = ("kind", "programme", "id")
# What stands at the end of the paper, or of the file, though every kind of document begins with it.
_LAST = ("signature", "recipients", "archive", "annexes", "citations")
# Lists of sentences; other lists of texts inside a record are names that make up one field.
_SENTENCES = ("points",)
# Keys that are the file's own handles for something: the reader of the paper never sees them.
HANDLED = (("chi_tieu", "chi_so"), ("vien_dan",))
# How a document is called from its second mention on says nothing of which one it is.
_CALLED = "gọi tắt"
# Texts that name something of the file or of its programme, and are no prose.
_NAMES = ("task", "numbers", "year", "symbol", "congress")
_FIRST_WORDS = 12


@dataclass(frozen=True, slots=True)
class Field:
    """Trường của một mục: `figure` where it is one; `prose` where words count."""

    label: str
    text: str
    figure: Figure | None = None
    prose: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """Một mục: where it stands, what it is called, what it says.

    `part` is the path of its list without positions (`("chi_tieu", "chi_so")`), `parent` the path of the item
    that holds it; `key` is its folded id, empty where it has none; `labels` is the path in the clerk's words.
    `content` is all that it says, with what it holds.
    """

    loc: Loc
    parent: Loc
    labels: tuple[str, ...]
    name: str
    fields: tuple[Field, ...]
    content: str
    key: str = ""
    ordered: bool = True
    holds: bool = False

    @property
    def part(self) -> tuple[str, ...]:
        """Loại mục, whatever its number; in a table that is the name of the table."""
        steps = self.loc[:-1] if not self.ordered and len(self.loc) > 1 else self.loc
        return tuple(step for step in steps if isinstance(step, str))

    @property
    def where(self) -> str:
        """Chỗ của mục, as findings name it."""
        return " → ".join(self.labels)

    @property
    def text(self) -> str:
        """Lời của mục: its prose, else its fields."""
        prose = [each.text for each in self.fields if each.prose]
        return "; ".join(prose or [each.text for each in self.fields])


def items(document: Document) -> tuple[Item, ...]:
    """Mọi mục của một văn bản, in the order of the paper; words from elsewhere are filled in."""
    words = _words(document)
    return tuple(
        _spoken(item, words)
        for name, label, value in sorted(_fields(document), key=lambda field: field[0] in _LAST)
        for item in _spread(document, name, label, value, (), ())
    )


def _words(document: Document) -> dict[str, str]:
    """What placeholders say that lead out of the file: to the unit's level, from a plan to its programme."""
    goals = {key: format_measure(goal) for key, goal in document.goals.items()}
    own = {fold(key) for key in document.citations} | set(() if isinstance(document, Plan) else goals)
    said = {**document.local_words, **(goals if isinstance(document, Plan) else {})}
    return {key: text for key, text in said.items() if key not in own}


def _spoken(item: Item, words: Mapping[str, str]) -> Item:
    def say(place: Placeholder) -> str:
        return words.get(place.key, f"{{{place.name}}}")

    if "{" not in item.content:
        return item
    fields = tuple(replace(each, text=fill(each.text, say)) if each.prose else each for each in item.fields)
    content = fill(item.content, say)
    return replace(
        item, fields=fields, content=content, name=item.name if item.key else _name(fields, content)
    )


def _fields(record: Model) -> Iterator[tuple[str, str, Any]]:
    for name, info in type(record).model_fields.items():
        value = getattr(record, name)
        if value is not None and name not in _ASIDE:
            yield name, info.title or name, value


def _spread(
    owner: Model, name: str, label: str, value: Any, loc: Loc, labels: tuple[str, ...]
) -> Iterator[Item]:
    """The items that one field holds, the field itself being one where it holds none."""
    here, said = (*loc, fold(label)), (*labels, label)
    if isinstance(value, Mapping):
        for key, each in value.items():
            yield from _item(each, (*here, fold(key)), loc, (*said, key), key=key, ordered=False)
    elif isinstance(value, tuple) and (not loc or name in _SENTENCES or _holds_records(value)):
        for position, each in enumerate(value):
            yield from _item(each, (*here, position), loc, (*said, str(position + 1)))
    elif isinstance(value, Model):
        yield from _item(value, here, loc, said, key=label)
    elif not loc:
        yield from _item(_field(owner, name, label, value), here, loc, said, key=label)


def _item(
    value: Any, loc: Loc, parent: Loc, labels: tuple[str, ...], *, key: str = "", ordered: bool = True
) -> Iterator[Item]:
    if isinstance(value, Model):
        key = key or _identity(value)
        fields = tuple(_own_fields(value))
        inner = tuple(_inner(value, loc, labels))
    else:
        label = labels[-2] if labels[-1].isdigit() else labels[-1]
        field = value if isinstance(value, Field) else Field(label, str(value), prose=True)
        fields, inner = (field,), ()
    said = [each.text for each in fields if each.label != _CALLED] + [
        each.content for each in inner if each.parent == loc
    ]
    part = tuple(step for step in loc[:-1] if isinstance(step, str))
    if key and not ordered and part not in HANDLED:
        said.insert(0, key)
    content = " ".join(said)
    name = key or _name(fields, content)
    yield Item(loc, parent, labels, name, fields, content, fold(key), ordered, bool(inner))
    yield from inner


def _inner(record: Model, loc: Loc, labels: tuple[str, ...]) -> Iterator[Item]:
    for name, label, value in _fields(record):
        yield from _spread(record, name, label, value, loc, labels)


def _own_fields(record: Model) -> Iterator[Field]:
    for name, label, value in _fields(record):
        if isinstance(value, Model | Mapping) or (isinstance(value, tuple) and _holds_records(value)):
            continue
        if name not in _SENTENCES and value != ():
            yield _field(record, name, label, value)


def _field(record: Model, name: str, label: str, value: Any) -> Field:
    if isinstance(value, str) and not isinstance(value, StrEnum):
        return Field(label, value, prose=name not in _NAMES)
    plain = record.model_dump(mode="json", include={name})[name]
    text = ", ".join(map(str, plain)) if isinstance(plain, list) else str(plain)
    figure = value if isinstance(value, Measure | Grade | Actual | Rank | Absent) else None
    return Field(label, text, figure)


def _holds_records(values: Iterable[object]) -> bool:
    return any(isinstance(value, Model) for value in values)


def _identity(record: Model) -> str:
    """What tells a record of a list apart: the clerk's own id, or what it is about."""
    match record:
        case ProgrammeWork(action_programme=ordinal):
            return str(ordinal)
        case UnitResults(unit=unit):
            return unit
        case Point(id=own):
            return own or ""
    return ""


def _name(fields: Iterable[Field], content: str) -> str:
    """The first words of an item that has no other name."""
    words = (" ".join(each.text for each in fields if each.prose) or content).split()
    return " ".join(words[:_FIRST_WORDS]) + (" …" if len(words) > _FIRST_WORDS else "")
