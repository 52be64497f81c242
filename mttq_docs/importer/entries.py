"""Mục viện dẫn: turn a citation found in a text into an entry that prints the same letters again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mttq_docs.citations import Citation
from mttq_docs.dates import DateStyle, format_date
from mttq_docs.importer.drafting import Citing, Data
from mttq_docs.model import CitationEntry

# What may differ in print without a letter being another: spaces about a dash or slash, the kind of dash.
_SPACES = r"[\s\u00a0]*"
_DASH = f"{_SPACES}[-\u2010\u2011\u2013\u2014\u2212]{_SPACES}"
_SLASH = f"{_SPACES}/{_SPACES}"
_SPACED_DASH = r"\s*[-\u2010\u2011\u2013\u2014\u2212]\s*"
_END = r"(?![\w/]|[-\u2011][\w])"


@dataclass(frozen=True, slots=True)
class Fit:
    """Chỗ khớp: the first `length` letters of a mention are what an entry prints; `printed` is its print."""

    length: int
    printed: str
    exact: bool


def fit(text: str, printed: str) -> Fit | None:
    """Đầu của `text` có phải là `printed` không, apart from spaces in symbols and the kind of dash.

    >>> fit("Thông báo số 1105 - TB/TU ngày 11/11/2019", "Thông báo số 1105-TB/TU")
    Fit(length=25, printed='Thông báo số 1105-TB/TU', exact=False)
    >>> fit("Chỉ thị số 05-CT/TW", "Chỉ thị số 05-CT/T") is None
    True
    """
    if not printed:
        return None
    if text.startswith(printed):
        return Fit(len(printed), printed, exact=True) if re.match(_END, text[len(printed) :]) else None
    if text[:3] != printed[:3]:
        return None
    found = re.match(_pattern(printed) + _END, text)
    return Fit(found.end(), printed, exact=False) if found else None


def entries(citation: Citation, text: str, cite: Citing) -> tuple[Data, Fit] | None:
    """Mục viện dẫn khớp phần dài nhất của `text`, with what it prints; None where none prints its beginning.

    The parts stand in a fixed order, so an entry that says less prints the beginning of one that says more.
    """
    best: tuple[Data, Fit] | None = None
    for data in _candidates(citation, text):
        try:
            printed = cite(CitationEntry.model_validate(data), False)
        except ValueError:
            continue
        found = fit(text, printed)
        if found and (best is None or found.length > best[1].length):
            best = data, found
            if found.length == len(text):
                break
    return best


def _candidates(citation: Citation, text: str) -> Iterator[Data]:
    """Entries of the citation, those that say most first."""
    kind = text[: len(citation.type)] if text[: len(citation.type)] == citation.type else ""
    if not kind:
        return
    base = {"loai": kind, "so": ", ".join(citation.numbers), "ky_hieu": citation.symbol}
    year = {"nam": citation.year}
    if citation.numbers:
        base |= year
    else:
        year = year if citation.is_law else {}
        base |= {"ten": citation.name}
    date = {"ngay": format_date(citation.date, DateStyle.NUMERIC) if citation.date else ""}
    # A congress says its ordinal in its name.
    khoa = "" if citation.name.startswith("Đại hội") else citation.congress
    issuer = {"co_quan": citation.issuer, "khoa": khoa}
    subject = {"trich_yeu": citation.subject}
    whole = {"loai": kind, "ten": text[len(kind) :].strip(" .;,")} if not citation.numbers else None
    ladder: list[dict[str, str] | None] = [
        base | year | date | issuer | subject,
        base | year | date | issuer,
        whole if whole and "“" not in whole["ten"] else None,
        base | year | date | {"co_quan": citation.issuer},
        base | {"khoa": khoa},
        base | year | date,
        base | year,
        base,
    ]
    for entry in ladder:
        if entry is not None:
            yield {key: value for key, value in entry.items() if value}


def _pattern(printed: str) -> str:
    parts = []
    for piece in re.split(r"(\s-\s|[-/])", printed):
        match piece:
            case " - ":
                parts.append(_SPACED_DASH)
            case "-":
                parts.append(_DASH)
            case "/":
                parts.append(_SLASH)
            case _:
                parts.append(re.escape(piece))
    return "".join(parts)
