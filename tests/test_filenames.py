"""Tên tệp: legal on every system, and never the same twice."""

from __future__ import annotations

from hypothesis import given, strategies as st

from mttq_docs.filenames import FileNames, safe_stem

_FORBIDDEN = set('<>:"/\\|?*') | {chr(code) for code in range(32)}
_DEVICES = ("con", "prn", "aux", "nul", "com1", "lpt9", "com¹", "conin$")

# Words that are dangerous as names, mixed with any text at all.
_WORDS = st.one_of(
    st.text(),
    st.sampled_from(
        (
            "CON",
            "nul.docx",
            "Com1 .v2",
            "..",
            "a.",
            "b ",
            "a\x85.",
            "a\u2003.",
            "xã Ea Súp",
            "đ" * 300,
            "../../etc",
        )
    ),
)


@given(_WORDS)
def test_a_safe_name_is_one_that_every_system_takes(words: str) -> None:
    stem = safe_stem(words)
    assert stem == stem.rstrip(". ")
    assert not _FORBIDDEN & set(stem)
    assert 0 < len(stem.encode()) <= 130
    assert stem.partition(".")[0].rstrip().casefold() not in _DEVICES


@given(_WORDS)
def test_a_safe_name_is_not_made_safer(words: str) -> None:
    assert safe_stem(safe_stem(words)) == safe_stem(words)


@given(st.lists(st.one_of(_WORDS, st.sampled_from(("a", "A", "a-2", "á", "a\u0301", "Ⅸ", "ß", "SS")))))
def test_no_two_names_are_one_file_on_any_system(words: list[str]) -> None:
    names = FileNames(".docx")
    taken = [names.take(each) for each in words]
    assert len({name.casefold() for name in taken}) == len(words)


@given(st.lists(_WORDS))
def test_names_depend_on_nothing_but_the_words(words: list[str]) -> None:
    one, other = FileNames(".docx"), FileNames(".docx")
    assert [one.take(each) for each in words] == [other.take(each) for each in words]
