"""Hiểu biết về một tệp: hold what reading any part of a file takes: styles, lists, fonts, charts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from mttq_docs.sheet import Chart, Role
from mttq_docs.word.look import Cascade
from mttq_docs.word.numbers import Numbering
from mttq_docs.word.reading.stylesheet import Stylesheet
from mttq_docs.word.styles import role_of

_role_of = lru_cache(maxsize=1000)(role_of)


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Những gì cả tệp dùng chung.

    `roles` are those that our own styles name, by the style's name; `chart` finds one by its relationship's
    id.
    """

    cascade: Cascade
    styles: Stylesheet
    numbering: Numbering
    theme: dict[str, str]
    roles: Mapping[str, Role]
    chart: Callable[[str], Chart | None]


def own_roles(styles: Stylesheet) -> dict[str, Role]:
    """Vai theo tên kiểu, where a file carries the styles of our templates; else nothing.

    A stranger may call a style “Mục” too: only a file with most of our styles is taken at its word.
    """
    found = {name: role for name in styles.names() if (role := _role_of(name))}
    return found if len(set(found.values())) > len(Role) // 2 else {}
