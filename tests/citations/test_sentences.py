"""Câu mẫu: the development sentences are found with their fields, and in any encoding."""

from __future__ import annotations

import unicodedata

import pytest

from mttq_docs.citations import find_citations
from tests.citations.measure import FIELDS, FILES, Sentence, measure, read

GOAL = 0.99
SENTENCES = tuple(sentence for name in FILES for sentence in read(name))


def test_there_are_enough_sentences_with_and_without_citations() -> None:
    citing = sum(bool(sentence.marked) for sentence in SENTENCES)
    assert citing >= 200
    assert len(SENTENCES) - citing >= 100


@pytest.mark.parametrize("name", ["span", *FIELDS])
def test_precision_and_recall_reach_the_goal(name: str) -> None:
    result = measure(SENTENCES)
    score = result.scores[name]
    assert min(score.precision, score.recall, score.f1) >= GOAL, "\n".join(result.misses)


@pytest.mark.parametrize("sentence", read("none"), ids=lambda sentence: sentence.text[:40])
def test_a_sentence_that_cites_nothing_stays_silent(sentence: Sentence) -> None:
    assert find_citations(sentence.text) == ()


def test_one_wrong_span_is_counted_as_missed_and_as_invented() -> None:
    sentence = Sentence("theo Chỉ thị số 05-CT/TW.", {(0, 4): {}})
    score = measure([sentence]).scores["span"]
    assert (score.right, score.said, score.meant) == (0, 1, 1)


@pytest.mark.parametrize("form", ["NFD", "NFKC"])
def test_encoding_changes_offsets_but_not_what_is_found(form: str) -> None:
    for sentence in SENTENCES:
        text = unicodedata.normalize(form, sentence.text)
        composed = [
            unicodedata.normalize("NFC", text[found.start : found.end]) for found in find_citations(text)
        ]
        plain = find_citations(unicodedata.normalize("NFC", text))
        assert composed == [found.text for found in plain]


def test_offsets_hold_when_sentences_stand_in_one_document() -> None:
    text = "\n".join(sentence.text for sentence in SENTENCES)
    for found in find_citations(text):
        assert text[found.start : found.end] == found.text
        assert "\n" not in found.text
