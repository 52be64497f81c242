"""Đóng gói: a zip that every reader takes, and that depends on its content alone."""

from __future__ import annotations

import io
import zipfile

from hypothesis import given, settings, strategies as st

from mttq_docs.word.engine.package import Package
from mttq_docs.word.engine.packing import Packer, deflated

CONTENTS = st.dictionaries(
    st.text("abcđếư", min_size=1, max_size=8).map("word/{}.bin".format), st.binary(max_size=500), max_size=6
)


@settings(deadline=None)
@given(CONTENTS, CONTENTS)
def test_what_is_packed_is_read_back(kept: dict[str, bytes], changing: dict[str, bytes]) -> None:
    kept = {name: content for name, content in kept.items() if name not in changing}
    packer = Packer([deflated(name, content) for name, content in kept.items()])
    packed = packer.pack([deflated(name, content) for name, content in changing.items()])
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == kept | changing
        assert archive.namelist() == [*kept, *changing]


@settings(deadline=None)
@given(st.lists(st.binary(max_size=500)), st.booleans())
def test_it_does_not_matter_how_content_is_cut(pieces: list[bytes], smallest: bool) -> None:
    content = b"".join(pieces)
    cut, whole = (deflated("a.xml", *each, smallest=smallest) for each in (pieces, [content]))
    assert cut.content() == whole.content() == content
    assert (cut.crc, cut.size) == (whole.crc, whole.size)


def test_members_are_copied_from_file_to_file_unchanged() -> None:
    first = Packer([deflated("a.xml", b"x" * 1000)]).pack()
    member = Package.open(first).members["a.xml"]
    assert Packer([member]).pack() == first


def test_neither_clock_nor_system_shows() -> None:
    packed = Packer([deflated("a.xml", b"1")]).pack([deflated("b.xml", b"2")])
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        for entry in archive.infolist():
            assert entry.date_time == (1980, 1, 1, 0, 0, 0)
            assert entry.create_system == 0
            assert entry.external_attr == 0


def test_packing_leaves_the_packer_as_it_was() -> None:
    packer = Packer([deflated("a.xml", b"1")])
    alone = packer.pack()
    packer.pack([deflated("b.xml", b"2")])
    assert packer.pack() == alone
