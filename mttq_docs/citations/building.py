"""Dựng viện dẫn: put what was read of one citation, by positions, into a `Citation` with words and flaws."""

from __future__ import annotations

from mttq_docs.citations.bodies import Named
from mttq_docs.citations.citation import Citation, Flaw
from mttq_docs.citations.form import canonical
from mttq_docs.citations.head import Head
from mttq_docs.citations.phrases import phrases
from mttq_docs.citations.source import Source
from mttq_docs.citations.subjects import opens_subject
from mttq_docs.citations.symbols import Item
from mttq_docs.citations.tails import Tail

_NO_ITEM = Item("", 0, 0)


def build(source: Source, head: Head, tail: Tail, *, inherited: bool) -> Citation:
    """Dựng một viện dẫn from its head and tail; `inherited` tells that its type stood elsewhere."""
    item = head.numbers.item if head.numbers else _NO_ITEM
    start, end = source.span(head.start, tail.end)
    type_, numbers = head.kind.name if head.kind else "", head.numbers.numbers if head.numbers else ()
    return Citation(
        type_,
        numbers,
        year=item.year or tail.year,
        symbol=item.symbol,
        grammar=item.grammar,
        date=tail.date,
        issuer=_words(source, tail.issuer),
        subject=_subject(source, head, tail),
        name=source.printed(head.named.start, head.named.end) if head.named else "",
        congress=head.congress or tail.congress,
        start=start,
        end=end,
        text=source.given[start:end],
        problems=(*_typing(source, head, item), *tail.flaws),
        guessed=_guessed(head, tail, inherited=inherited),
    )


def _guessed(head: Head, tail: Tail, *, inherited: bool) -> tuple[str, ...]:
    """The fields that the citation does not state, or of which only capital letters tell the extent."""
    guesses = {
        "type": inherited,
        "issuer": bool(tail.issuer and tail.issuer.guessed),
        "name": bool(head.named and head.named.guessed),
    }
    return tuple(name for name, is_guess in guesses.items() if is_guess)


def _words(source: Source, named: Named | None) -> str:
    return source.printed(named.start, named.end) if named else ""


def _subject(source: Source, head: Head, tail: Tail) -> str:
    """The subject without quotation marks; its verb is in lower case (“Về …” in a title)."""
    span = tail.subject
    if span is None:
        # "Kế hoạch tổ chức Ngày hội số 12/KH-MTTQ-BTT"
        between = head.words if head.words and opens_subject(source, head.words.start) else None
        return _words(source, between)
    words = source.printed(span.start, span.end)
    opens = phrases().about.match(source.low, span.start) or phrases().acts.match(source.low, span.start)
    return (
        words[:1].lower() + words[1:]
        if opens and words[1:2] not in {"/", ""} and not words.isupper()
        else words
    )


def _typing(source: Source, head: Head, item: Item) -> tuple[Flaw, ...]:
    """What is wrong with the way in which the number was typed."""
    if head.numbers is None or not item.defects:
        return ()
    printed = source.printed(item.start, head.numbers.end)
    proper = Citation("", head.numbers.numbers, item.year, item.symbol, item.grammar)
    expected = ", ".join(canonical(proper)) if item.symbol else "số kèm ký hiệu"
    return tuple(Flaw(defect, printed, expected) for defect in item.defects)
