"""Sửa thử: make another programme of one, the way a year of work on it would."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import strategies as st

from mttq_docs.model import Programme

_WORD = re.compile(r"(?:\{[^{}]*\}|[^\s{}])+")
_LISTS = ("key_tasks", "targets", "action_programmes", "implementation", "bases", "opening")


@st.composite
def edited(draw: st.DrawFn, programme: Programme) -> Programme:
    """A programme with items dropped, doubled, moved and re-worded; it need not load."""
    changes: dict[str, Any] = {name: draw(_list(getattr(programme, name))) for name in _LISTS}
    changes["action_programmes"] = tuple(
        each.model_copy(update={"tasks": draw(_list(each.tasks))}) for each in changes["action_programmes"]
    )
    keys = draw(st.lists(st.sampled_from(sorted(programme.citations)), unique=True))
    changes["citations"] = {key: programme.citations[key] for key in keys}
    return programme.model_copy(update=changes)


@st.composite
def _list(draw: st.DrawFn, values: tuple[Any, ...]) -> tuple[Any, ...]:
    places = draw(st.lists(st.integers(0, len(values) - 1), max_size=len(values) + 1))
    return tuple(draw(_one(values[place])) for place in places)


@st.composite
def _one(draw: st.DrawFn, value: Any) -> Any:
    field = next((name for name in ("text", "sentence") if hasattr(value, name)), None)
    if field is None and not isinstance(value, str):
        return value
    words = _WORD.findall(value if field is None else getattr(value, field))
    at = draw(st.integers(0, len(words)))
    new = " ".join(draw(st.sampled_from((words, [*words[:at], "mới", *words[at:]], words[: at + 1]))))
    return new if field is None else value.model_copy(update={field: new})
