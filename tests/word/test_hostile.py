"""Tệp lạ: whatever the bytes and whatever the tags, a template is filled or refused in words, never by a crash."""

from __future__ import annotations

from hypothesis import given, settings, strategies as st

from mttq_docs.errors import TemplateError, UnreadableFile
from mttq_docs.word.template import Template
from tests.word.templates import core, docx, p, read, table, unzipped, zipped

GOOD = docx(
    p("{{ a }}") + table(("{%tr for x in xs %}",), ("{{ x }}",), ("{%tr endfor %}",)),
    {"docProps/core.xml": core("{{ a }}")},
)
DATA = {"a": "chữ & <dấu>", "n": 3, "xs": ["một", "hai"], "d": {"a": None}, "t": True}

TOKENS = st.sampled_from(
    "{{ }} {% %} {# #} {%p {{r {%tr {%tc {%- -%} {_{ }_} for x in xs endfor if a elif else endif set = with endwith "
    "raw endraw colspan cellbg vm hm a n d.a x t xs | upper join ( ) [ ] 'x' \" 0 1 + - * / ~ % . , : == is not and or "
    "defined loop.index recursive &lt; &amp; “ ” chữ".split()
)
LINES = st.lists(TOKENS, max_size=9).map(" ".join)
BODIES = st.lists(
    st.one_of(LINES.map(p), st.lists(LINES, min_size=1, max_size=3).map(lambda row: table(tuple(row)))),
    max_size=5,
).map("".join)


def filled_or_refused(content: bytes) -> None:
    try:
        made = Template.open(content, name="lạ.docx").render(DATA)
    except (TemplateError, UnreadableFile) as error:
        assert "lạ.docx" in str(error)
    else:
        read(made)


@settings(deadline=None, max_examples=300)
@given(BODIES)
def test_any_tags(body: str) -> None:
    filled_or_refused(docx(body))


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(GOOD) - 1), st.integers(0, 255)), min_size=1, max_size=4))
def test_damaged_bytes(changes: list[tuple[int, int]]) -> None:
    content = bytearray(GOOD)
    for position, byte in changes:
        content[position] = byte
    filled_or_refused(bytes(content))


@settings(deadline=None)
@given(st.integers(0, len(GOOD)))
def test_files_cut_short(length: int) -> None:
    filled_or_refused(GOOD[:length])


@settings(deadline=None)
@given(st.sampled_from(sorted(unzipped(GOOD))), st.data())
def test_damaged_parts(name: str, data: st.DataObject) -> None:
    """A part whose zip is whole and whose XML is not."""
    contents = unzipped(GOOD)
    part = bytearray(contents[name])
    for _ in range(3):
        part[data.draw(st.integers(0, len(part) - 1))] = data.draw(st.integers(0, 255))
    filled_or_refused(zipped({**contents, name: bytes(part)}))
