"""Đơn vị: know the levels of administration, the Front's bodies at each, and the terms of congress."""

from mttq_docs.units.congresses import Congress, congress, congresses, local_tenure, programme_title, term_of
from mttq_docs.units.levels import (
    Body,
    Level,
    Organ,
    body,
    default_recipients,
    kind_of,
    kinds_of,
    organs_of,
    require_in_force,
    require_superior,
    superior_level,
    unit_words,
)
from mttq_docs.units.naming import place_of, unit_name
from mttq_docs.units.words import local_names

__all__ = [
    "Body",
    "Congress",
    "Level",
    "Organ",
    "body",
    "congress",
    "congresses",
    "default_recipients",
    "kind_of",
    "kinds_of",
    "local_names",
    "local_tenure",
    "organs_of",
    "place_of",
    "programme_title",
    "require_in_force",
    "require_superior",
    "superior_level",
    "term_of",
    "unit_name",
    "unit_words",
]
