"""Chọn quy tắc: tell which rules are asked for, by code or by the letters of a group."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mttq_docs.check.rule import GROUPS, Rule
from mttq_docs.errors import UnknownName
from mttq_docs.text import near


def selected(rules: Sequence[Rule], select: Iterable[str], ignore: Iterable[str]) -> tuple[Rule, ...]:
    """Các quy tắc được chọn: those of `select` (all without it) but for those of `ignore`, in their order.

    Each name is a code (`TB03`) or a group (`TB`); `UnknownName` for any other.
    """
    wanted = [_known(rules, name) for name in select] or [""]
    unwanted = [_known(rules, name) for name in ignore]
    return tuple(
        rule
        for rule in rules
        if any(_names(name, rule) for name in wanted) and not any(_names(name, rule) for name in unwanted)
    )


def find_rule(rules: Sequence[Rule], code: str) -> Rule:
    """Quy tắc mang mã này; `UnknownName` with the codes that come near."""
    for rule in rules:
        if rule.code == code.strip().upper():
            return rule
    raise UnknownName(_unknown(rules, code))


def _names(name: str, rule: Rule) -> bool:
    return name in ("", rule.code, rule.group)


def _known(rules: Sequence[Rule], name: str) -> str:
    code = name.strip().upper()
    if code in GROUPS or any(rule.code == code for rule in rules):
        return code
    raise UnknownName(_unknown(rules, name))


def _unknown(rules: Sequence[Rule], name: str) -> str:
    codes = [rule.code for rule in rules]
    meant = " hoặc ".join(near(name, codes))
    hint = f" Có phải ý là {meant}?" if meant else ""
    groups = ", ".join(f"{letters} ({what})" for letters, what in GROUPS.items())
    return f"Không có quy tắc hay nhóm “{name}”.{hint} Các nhóm: {groups}."
