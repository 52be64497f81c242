"""Văn bản: cut the items of a sheet into letterhead, text, signature and annexes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mttq_docs.importer.items import Item, asides_of, items_of
from mttq_docs.importer.leads import with_leads
from mttq_docs.importer.outline import is_heading, nest
from mttq_docs.importer.repairs import repaired
from mttq_docs.sheet import Role, Sheet
from mttq_docs.text import fold

HEAD_ROLES = frozenset(
    {
        Role.PARENT_BODY,
        Role.ISSUING_BODY,
        Role.NATIONAL_NAME,
        Role.MOTTO,
        Role.NUMBER,
        Role.PLACE_DATE,
        Role.SECRECY,
        Role.URGENCY,
        Role.KIND,
        Role.SUBJECT,
        Role.ADDRESSEE,
    }
)
TAIL_ROLES = frozenset({Role.RECIPIENTS_LABEL, Role.RECIPIENT, Role.AUTHORITY, Role.POSITION, Role.NAME})
_OPENS_BASIS = ("can_cu_", "thuc_hien_", "theo_", "xet_")
ANNEX_ROLES = frozenset({Role.ANNEX, Role.ANNEX_TITLE, Role.ANNEX_REFERENCE})


@dataclass(frozen=True, slots=True)
class Part:
    """Một phần của tờ: the main paper or one annex, its own letterhead and signature included.

    `title` are the lines of an annex above its text, `preamble` what stands before the first heading or
    numbered item, `body` the outline, `loose` what follows the signature without being an annex.
    """

    head: tuple[Item, ...] = ()
    title: tuple[Item, ...] = ()
    preamble: tuple[Item, ...] = ()
    body: tuple[Item, ...] = ()
    tail: tuple[Item, ...] = ()
    loose: tuple[Item, ...] = ()

    def of(self, *roles: Role) -> tuple[Item, ...]:
        """Các dòng của phần đầu và phần cuối mang một trong các vai."""
        return tuple(item for item in (*self.head, *self.title, *self.tail) if item.role in roles)

    @property
    def texts(self) -> Iterator[Item]:
        """Mọi đoạn của lời văn, in reading order."""
        for item in (*self.preamble, *self.body):
            yield from item.walk()


@dataclass(frozen=True, slots=True)
class Paper:
    """Văn bản đã cắt: the main part, its annexes, and what stands in headers, footers and notes."""

    main: Part
    annexes: tuple[Part, ...] = ()
    asides: tuple[Item, ...] = ()

    @property
    def items(self) -> Iterator[Item]:
        """Mọi đoạn, not nested, in reading order."""
        for part in (self.main, *self.annexes):
            for run in (part.head, part.title, part.preamble, part.body, part.tail, part.loose):
                yield from run
        yield from self.asides


def paper_of(sheet: Sheet) -> Paper:
    """Cắt một tờ đã nhận dạng thành các phần."""
    items = repaired(items_of(sheet))
    last = max((each.number for item in items for each in item.walk()), default=0)
    main, *annexes = _groups(items)
    return Paper(_part(main), tuple(_part(annex) for annex in annexes), asides_of(sheet, last))


def _groups(items: Sequence[Item]) -> list[list[Item]]:
    """The main paper and each annex; a second kind below a signature begins an attached document."""
    groups: list[list[Item]] = [[]]
    for item in items:
        current = groups[-1]
        begins = item.role is Role.ANNEX or (
            item.role in (Role.ANNEX_TITLE, Role.ANNEX_REFERENCE)
            and not any(each.role in ANNEX_ROLES for each in current)
        )
        attached = item.role is Role.KIND and any(each.role in TAIL_ROLES for each in current)
        if begins or attached:
            groups.append([])
        groups[-1].append(item)
    return groups


def _part(items: Sequence[Item]) -> Part:
    tail_from = _tail_from(items)
    before, after = items[:tail_from], items[tail_from:]
    text = [item for item in before if item.role not in HEAD_ROLES | TAIL_ROLES | ANNEX_ROLES]
    first = next((at for at, item in enumerate(text) if _opens_body(item)), len(text))
    return Part(
        head=tuple(item for item in before if item.role in HEAD_ROLES),
        title=tuple(item for item in before if item.role in ANNEX_ROLES),
        preamble=tuple(text[:first]),
        body=with_leads(nest(text[first:])),
        tail=(
            *(item for item in before if item.role in TAIL_ROLES),
            *(item for item in after if item.role in TAIL_ROLES | {Role.OTHER}),
        ),
        loose=tuple(item for item in after if item.role not in TAIL_ROLES | {Role.OTHER}),
    )


def _opens_body(item: Item) -> bool:
    """A heading or a numbered item; a basis may have a dash before it."""
    if is_heading(item):
        return True
    basis = item.role is Role.DASH and f"{fold(item.text[:20])}_".startswith(_OPENS_BASIS)
    return bool(item.block.label) and not basis


def _tail_from(items: Sequence[Item]) -> int:
    """Where the signature begins: at the first line of one that no numbered text follows."""
    numbered = [at for at, item in enumerate(items) if item.block.label and item.role not in TAIL_ROLES]
    last = numbered[-1] if numbered else -1
    ends = (at for at, item in enumerate(items) if item.role in TAIL_ROLES and at > last)
    return next(ends, len(items))
