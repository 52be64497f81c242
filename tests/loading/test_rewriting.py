"""Sửa tệp dữ liệu: new data in an old file, and every line that need not change as it was."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, strategies as st

from mttq_docs.loading.noting import annotated, dump_noted, readable_yaml
from mttq_docs.loading.rewriting import rewrite
from mttq_docs.loading.tree import parse
from mttq_docs.model import UnitList

texts = st.one_of(
    st.text("aăđ :-#'\"{}[]|>&*!%@`,.?1", min_size=1, max_size=30).map(str.strip).filter(bool),
    st.lists(st.sampled_from(["Vận", "động", "{chỉ số}", "hộ:", "“nghèo”", "-"]), min_size=20, max_size=40).map(" ".join),
)  # fmt: skip
labels = st.sampled_from(["câu", "nội dung", "nhiệm vụ", "cấp", "ý", "căn cứ"])
items = st.fixed_dictionaries({"mã": st.sampled_from("abcde")}, optional={"nội dung": texts, "ý": texts})
lists = st.one_of(
    st.lists(texts, min_size=1, max_size=4),
    st.lists(items, min_size=1, max_size=5, unique_by=lambda item: item["mã"]),
)
tables = st.dictionaries(labels, st.one_of(texts, lists), min_size=1, max_size=4)
papers = st.dictionaries(labels, st.one_of(texts, lists, tables), min_size=1, max_size=6)


@given(papers, papers)
def test_the_file_then_holds_the_new_data(before: dict[str, Any], after: dict[str, Any]) -> None:
    content = rewrite(readable_yaml(before), before, after)
    assert parse(content, "tệp").data == after


@given(papers, papers)
def test_comments_of_the_clerk_are_never_in_the_way(before: dict[str, Any], after: dict[str, Any]) -> None:
    commented = "".join(
        line if line.startswith(" ") else f"\n# lời nhắc\n{line}"
        for line in readable_yaml(before).splitlines(keepends=True)
    )
    if parse(commented, "tệp").data == before:  # No comment can stand inside a text of several lines.
        assert parse(rewrite(commented, before, after), "tệp").data == after


@given(papers)
def test_what_does_not_change_is_not_touched(data: dict[str, Any]) -> None:
    content = f"# đầu tệp\n\n{readable_yaml(data)}\n# cuối tệp\n"
    assert rewrite(content, data, data) == content


FILE = """\
# Của đơn vị

loại văn bản: chương trình   # không đổi dòng này
năm: "2020"                  # năm sau sửa

căn cứ:
  - Nghị quyết 1             # của huyện
  - >-
    Nghị quyết 2
    viết hai dòng

# Việc
nhiệm vụ:
    - mã: a
      nội dung: Việc a       # đã bàn

    # Việc b còn bàn
    - mã: b
      nội dung: Việc b
ký: {chức vụ: Chủ tịch}
"""
DATA = {
    "loại văn bản": "chương trình",
    "năm": "2020",
    "căn cứ": ["Nghị quyết 1", "Nghị quyết 2 viết hai dòng"],
    "nhiệm vụ": [{"mã": "a", "nội dung": "Việc a"}, {"mã": "b", "nội dung": "Việc b"}],
    "ký": {"chức vụ": "Chủ tịch"},
}


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        ({"năm": "2021"}, 'năm: "2020"                  # năm sau sửa', "năm: '2021'                  # năm sau sửa"),
        ({"căn cứ": [*DATA["căn cứ"], "Nghị quyết 3"]}, "    viết hai dòng\n", "    viết hai dòng\n  - Nghị quyết 3\n"),
        ({"căn cứ": ["Nghị quyết 2 viết hai dòng"]}, "  - Nghị quyết 1             # của huyện\n", ""),
        ({"nhiệm vụ": [{"mã": "a", "nội dung": "Việc a"}, {"mã": "b", "nội dung": "Việc b", "ý": ["một"]}]},
         "      nội dung: Việc b\n", "      nội dung: Việc b\n      ý:\n      - một\n"),
        ({"nhiệm vụ": [{"mã": "a", "nội dung": "Việc a, sửa"}, DATA["nhiệm vụ"][1]]},
         "nội dung: Việc a       # đã bàn", "nội dung: Việc a, sửa       # đã bàn"),
        ({"nhiệm vụ": [DATA["nhiệm vụ"][0]]}, "    - mã: b\n      nội dung: Việc b\n", ""),
        ({"nhiệm vụ": [{"mã": "mới", "nội dung": "x"}, *DATA["nhiệm vụ"]]},
         "    - mã: a\n", "    - mã: mới\n      nội dung: x\n    - mã: a\n"),
        ({"ký": {"chức vụ": "Chủ tịch", "họ tên": "…"}}, "ký: {chức vụ: Chủ tịch}\n", "ký:\n  chức vụ: Chủ tịch\n  họ tên: …\n"),
    ],
)  # fmt: skip
def test_only_the_lines_of_the_change(change: dict[str, Any], old: str, new: str) -> None:
    assert FILE.count(old) == 1
    after = {**DATA, **change}
    content = rewrite(FILE, DATA, after)
    assert content == FILE.replace(old, new)
    assert parse(content, "tệp").data == after


def test_line_ends_of_windows_stay() -> None:
    content = rewrite(FILE.replace("\n", "\r\n"), DATA, {**DATA, "năm": "2021"})
    assert content.replace("\r\n", "\n") == rewrite(FILE, DATA, {**DATA, "năm": "2021"})
    assert content.count("\r\n") == content.count("\n")


def test_a_reminder_ends_its_line_as_the_file_does() -> None:
    notes = {("ky",): ["ký"]}
    windows = annotated(FILE.replace("\n", "\r\n"), notes)
    assert windows.replace("\r\n", "\n") == annotated(FILE, notes)
    assert windows.count("\r\n") == windows.count("\n")
    assert annotated(windows, notes) == windows


def test_a_reminder_stands_above_its_place_once() -> None:
    notes = {("nhiem_vu", 1, "noi_dung"): ["xem lại", "  hai dòng"], ("ky",): ["ký"], ("khong_co",): ["đầu"]}
    content = annotated(FILE, notes)
    assert "      # xem lại\n      #   hai dòng\n      nội dung: Việc b\n" in content
    assert "# ký\nký: {" in content
    assert parse(content, "tệp").data == DATA
    assert annotated(content, notes) == content


def test_a_new_file_has_its_header_and_its_reminders() -> None:
    data = {"don_vi": [{"cap": "huyện", "loai": "huyện", "ten": "Na Hang"}]}
    content = dump_noted(data, UnitList, header=["Danh sách", ""], notes={("don_vi", 0, "ten"): ["kiểm lại"]})
    assert content == (
        "# Danh sách\n#\n\n\nđơn vị:\n- cấp: huyện\n  loại: huyện\n  # kiểm lại\n  tên: Na Hang\n"
    )
