"""Việc còn phải quyết định: name what only a person of the unit can settle, each at its place in the file."""

from __future__ import annotations

from dataclasses import dataclass

from mttq_docs.model import Loc


@dataclass(frozen=True, slots=True)
class Decision:
    """Một việc còn phải quyết định: the place in the unit's data, and a sentence for its clerk.

    An item of a list is named in `loc` by its id, since the unit may have moved it.
    `lines` are further lines for the comment, such as a wording to take over.
    """

    loc: Loc
    text: str
    lines: tuple[str, ...] = ()
