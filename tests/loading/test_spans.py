"""Chỗ trong tệp: each value stands where the spans say it does."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from mttq_docs.loading.spans import entries

FILES = sorted(Path("examples").rglob("*.yaml"))


@pytest.mark.parametrize("path", FILES, ids=str)
def test_what_stands_between_start_and_end_is_the_value(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    found = entries(text)
    assert found
    for entry in found:
        raw = text[entry.start : entry.end]
        if entry.value is not None:
            assert yaml.load(raw, Loader=yaml.CBaseLoader).strip() == entry.value.strip()
        assert entry.first <= entry.behind_key <= entry.start <= entry.end


def test_paths_keys_and_brackets() -> None:
    text = "Đơn vị:\n  cấp: xã\nchỉ tiêu: [một, {hai: 2}]\ncăn cứ:\n- >-\n  dài\n\n# hết\nsố:\n"
    found = {entry.loc: entry for entry in entries(text)}
    assert [loc for loc in found if loc] == [
        ("don_vi",),
        ("don_vi", "cap"),
        ("chi_tieu",),
        ("chi_tieu", 0),
        ("chi_tieu", 1),
        ("chi_tieu", 1, "hai"),
        ("can_cu",),
        ("can_cu", 0),
        ("so",),
    ]
    assert {loc for loc, entry in found.items() if entry.flow} == {
        ("chi_tieu", 0),
        ("chi_tieu", 1),
        ("chi_tieu", 1, "hai"),
    }
    for loc, raw in ((("don_vi",), "cấp: xã"), (("chi_tieu", 1), "{hai: 2}"), (("can_cu", 0), ">-\n  dài")):
        assert text[found[loc].start : found[loc].end] == raw
    assert text[found["don_vi",].first : found["don_vi",].behind_key] == "Đơn vị"
