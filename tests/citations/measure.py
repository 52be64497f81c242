"""Đo: compare what is found in the development sentences with what a clerk marked; `python -m tests.citations.measure`.

A sentence marks each citation with square brackets, nested ones too; `cites` states their fields in the order in
which they begin. What is not stated must be empty. Only a problem of the missing date is not marked, since it
depends on the rest of a document.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from mttq_docs.citations import Citation, Defect, as_record, find_citations

HERE = Path(__file__).parent / "sentences"
FILES = ("numbered", "names", "lists", "subjects", "typing", "none", "heldout", "heldout2", "heldout3")
FIELDS = ("type", "numbers", "year", "symbol", "canonical", "date", "issuer", "subject", "problems")
_MARKS = re.compile(r"[\[\]]")
_CANONICAL = re.compile(r"(\d+[a-zđ]?)(?:[-/](\d{4})(?![^-/]))?(?:[-/](.+))?")

Mark = tuple[int, int]
Fields = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Sentence:
    """Câu: a text without its marks, and the fields of each marked span."""

    text: str
    marked: dict[Mark, Fields]


@dataclass(slots=True)
class Score:
    """Điểm: how many were right, how many were said, how many should have been said."""

    right: int = 0
    said: int = 0
    meant: int = 0

    @property
    def precision(self) -> float:
        """Độ chính xác."""
        return self.right / self.said if self.said else 1.0

    @property
    def recall(self) -> float:
        """Độ phủ."""
        return self.right / self.meant if self.meant else 1.0

    @property
    def f1(self) -> float:
        """Trung bình điều hòa của hai số trên."""
        both = self.said + self.meant
        return 2 * self.right / both if both else 1.0


@dataclass(slots=True)
class Result:
    """Kết quả: the scores by name (`span` and each field), and a line for each thing that was not right."""

    scores: dict[str, Score] = field(default_factory=lambda: {name: Score() for name in ("span", *FIELDS)})
    misses: list[str] = field(default_factory=list)


def read(name: str) -> tuple[Sentence, ...]:
    """Đọc một tệp câu."""
    rows = yaml.safe_load((HERE / f"{name}.yaml").read_text(encoding="utf-8"))
    return tuple(_sentence(row["text"], row.get("cites", [])) for row in rows)


def measure(sentences: Iterable[Sentence]) -> Result:
    """Đo trên các câu."""
    result = Result()
    for sentence in sentences:
        found = {(one.start, one.end): one for one in find_citations(sentence.text)}
        _count(result.scores["span"], set(found), set(sentence.marked))
        for mark in sorted(set(found) ^ set(sentence.marked)):
            what = "thừa" if mark in found else "thiếu"
            result.misses.append(f"{what}: «{sentence.text[slice(*mark)]}» trong: {sentence.text}")
        for mark in sorted(set(found) & set(sentence.marked)):
            _compare(result, sentence.text[slice(*mark)], _fields(found[mark]), sentence.marked[mark])
    return result


def _compare(result: Result, text: str, said: Fields, meant: Fields) -> None:
    for name in FIELDS:
        one, other = said[name], meant[name]
        result.scores[name].said += bool(one)
        result.scores[name].meant += bool(other)
        result.scores[name].right += bool(one) and one == other
        if one != other:
            result.misses.append(f"{name}: {one!r} thay vì {other!r} trong «{text}»")


def _count(score: Score, said: set[Mark], meant: set[Mark]) -> None:
    score.right += len(said & meant)
    score.said += len(said)
    score.meant += len(meant)


def _sentence(marked: str, cites: Sequence[Fields]) -> Sentence:
    """Take the brackets out of a text; the spans come in the order of their opening brackets."""
    spans: list[list[int]] = []
    open_spans: list[list[int]] = []
    for gone, mark in enumerate(_MARKS.finditer(marked)):
        position = mark.start() - gone
        if mark.group() == "[":
            spans.append([position, position])
            open_spans.append(spans[-1])
        else:
            open_spans.pop()[1] = position
    assert len(spans) == len(cites), marked
    text = _MARKS.sub("", marked)
    return Sentence(text, {(start, end): _meant(one) for (start, end), one in zip(spans, cites, strict=True)})


def _meant(cite: Fields) -> Fields:
    canonical = cite.get("canonical", [])
    parts = [_CANONICAL.fullmatch(one) for one in canonical]
    first = parts[0].groups() if parts and parts[0] else ("", "", "")
    return {
        "type": cite.get("type", ""),
        "numbers": [part[1] for part in parts if part],
        "year": str(cite.get("year", "")) or first[1] or "",
        "symbol": first[2] or "",
        "canonical": canonical,
        "date": str(cite.get("date", "")),
        "issuer": cite.get("issuer", ""),
        "subject": cite.get("subject", ""),
        "problems": sorted(cite.get("problems", [])),
    }


def _fields(citation: Citation) -> Fields:
    record = as_record(citation)
    problems = sorted({flaw.defect.name for flaw in citation.problems if flaw.defect is not Defect.NO_DATE})
    return {
        **record,
        "numbers": [number.zfill(2) for number in citation.numbers],
        "date": record["date"] or "",
        "problems": problems,
    }


def main(names: Sequence[str]) -> None:
    """In bảng điểm và những chỗ chưa đúng."""
    sentences = [sentence for name in names for sentence in read(name)]
    result = measure(sentences)
    citing = Counter(bool(sentence.marked) for sentence in sentences)
    lines = [
        f"{len(sentences)} câu: {citing[True]} có viện dẫn, {citing[False]} không",
        f"{'':10} {'chính xác':>10} {'phủ':>8} {'F1':>8} {'số':>6}",
        *(
            f"{name:10} {score.precision:10.4f} {score.recall:8.4f} {score.f1:8.4f} {score.meant:6}"
            for name, score in result.scores.items()
        ),
        *result.misses,
    ]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:] or FILES)
