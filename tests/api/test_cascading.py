"""Giao xuống: drafts for units of every level, and later changes merged into what the units made of them."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from mttq_docs import (
    CascadeState,
    InvalidData,
    Programme,
    UnitList,
    cascade,
    check,
    load,
    load_allocation,
    load_units,
    loads,
    write_cascade,
)
from mttq_docs.api.cascading import UnitOutcome
from mttq_docs.api.documents import compose_sheet
from mttq_docs.cascade import FOLDER, Store
from mttq_docs.errors import UnreadableFile
from mttq_docs.loading import loads_record
from mttq_docs.model import Allocation
from mttq_docs.quantities import Measure, in_dong
from mttq_docs.text import fold
from mttq_docs.units import Organ
from tests.conftest import ROOT

TINH = ROOT / "examples" / "tinh"

SUPERIOR_FILE = """\
loại văn bản: chương trình
đơn vị: {cấp: tỉnh, loại: tỉnh, tên: Tuyên Quang}
cơ quan ban hành: Ban Thường trực
năm: 2020
đại hội: {khóa: XIV, nhiệm kỳ: 2019 - 2024, khóa toàn quốc: IX}
ngày: tháng 12 năm 2019
mở đầu: Năm 2020 có nhiều sự kiện.
căn cứ: ["{tb 12}"]
nhiệm vụ trọng tâm:
  - nội dung: Bám sát lãnh đạo của {cấp ủy}; phối hợp với {UBND}.
chỉ tiêu:
  - câu: Toàn {đơn vị} làm {nhà} Đại đoàn kết; mỗi Ủy ban MTTQ {giám sát} giám sát.
    chỉ số:
      nhà: {tên: Nhà Đại đoàn kết, mức phấn đấu: ít nhất 20 nhà}
      giám sát:
        tên: Cuộc giám sát
        mức phấn đấu: ít nhất 02 cuộc
        mức theo cấp: {xã: ít nhất 01 cuộc}
        mỗi: Ủy ban MTTQ
  - câu: Cấp tỉnh phản biện {phản biện}.
    chỉ số:
      phản biện: {tên: Dự thảo được phản biện, mức phấn đấu: 03 dự thảo văn bản, cấp: tỉnh}
chương trình hành động:
  - tên: Tuyên truyền
    nhiệm vụ:
      - nội dung: Phổ biến nghị quyết tới Nhân dân theo {tb 12}.
      - mã: đối ngoại
        cấp: tỉnh
        nội dung: Đón các đoàn khách quốc tế.
  - tên: Đối ngoại
    cấp: tỉnh
    nhiệm vụ:
      - Ký kết giao lưu với các tỉnh bạn.
ghi chú: (Kèm theo Kế hoạch)
tổ chức thực hiện:
  - "{Mặt trận cấp dưới} báo cáo Ban Thường trực {Ủy ban MTTQ}."
viện dẫn:
  tb 12:
    loại: Thông báo
    số: 12
    ký hiệu: TB-MTTW-BTT
    ngày: 05/12/2019
    cơ quan: Ban Thường trực Ủy ban Trung ương MTTQ Việt Nam
    trích yếu: về trọng tâm công tác năm 2020
"""
DISTRICTS = """\
đơn vị:
  - {cấp: huyện, loại: huyện, tên: Na Hang, cấp trên: tỉnh Tuyên Quang, chủ tịch: "…", địa danh: Na Hang}
  - {cấp: huyện, loại: thành phố, tên: Tuyên Quang, cấp trên: tỉnh Tuyên Quang, ký hiệu: MTTQ-BTT}
"""
NUMBERED = ("ngày: tháng 12 năm 2019", "số: 7\nngày: 20/12/2019")


def programme(*changes: tuple[str, str]) -> Programme:
    content = SUPERIOR_FILE
    for old, new in changes:
        assert content.count(old) == 1, old
        content = content.replace(old, new)
    document = loads(content)
    assert isinstance(document, Programme)
    return document


def units(content: str = DISTRICTS) -> UnitList:
    return loads_record(content, UnitList)


EVENLY = loads_record("phân bổ: {nhà: {cách chia: chia đều}}", Allocation)


def printed(document: Programme) -> str:
    return "\n".join(getattr(block, "text", "") for block in compose_sheet(document).blocks)


def test_a_unit_s_draft_is_its_own_paper() -> None:
    first, second = cascade(programme(), units(), allocation=EVENLY)
    assert first.document
    assert second.document
    assert (first.label, first.name) == ("huyện Na Hang", "huyen-na-hang")
    own = first.document
    assert (own.unit.full_name, own.unit.parent) == ("huyện Na Hang", "tỉnh Tuyên Quang")
    assert (own.organ, own.year, own.congress.tenure) == (Organ.STANDING_BOARD, 2020, "2019 - 2024")
    assert (own.place_name, own.signature.name, second.document.symbol) == ("Na Hang", "…", "CTr-MTTQ-BTT")
    assert own.bases == (f"{{{SUPERIOR}}}",)
    text = printed(own)
    for line in (
        "HUYỆN NA HANG",
        "Na Hang, ngày … tháng … năm 2020",
        "Căn cứ Chương trình phối hợp và thống nhất hành động năm 2020 của Ban Thường trực Ủy ban MTTQ Việt Nam "
        "tỉnh Tuyên Quang",
        "Bám sát lãnh đạo của Huyện ủy; phối hợp với Ủy ban nhân dân huyện.",
        "Toàn huyện làm ít nhất 10 nhà Đại đoàn kết; mỗi Ủy ban MTTQ ít nhất 02 cuộc giám sát.",
        "Ủy ban MTTQ các xã, thị trấn báo cáo Ban Thường trực Ủy ban MTTQ huyện",
        "Thường trực Huyện ủy (để b/c);",
    ):
        assert line in text, line
    assert "Bám sát lãnh đạo của Thành ủy" in printed(second.document)
    for dropped in ("phản biện", "khách quốc tế", "tỉnh bạn", "Kèm theo"):
        assert dropped not in text
    # Once a programme of the term is left out, the others are told by their own titles.
    assert [each.title for each in own.action_programmes] == ["Tuyên truyền"]


def test_what_a_person_must_decide_stands_at_its_place() -> None:
    first, second = cascade(programme(), units())
    told = [decision.text for decision in first.decisions]
    assert "ghi họ tên Chủ tịch" not in told
    assert "ghi họ tên Chủ tịch" in [decision.text for decision in second.decisions]
    reminder = (
        "    # CẦN XEM: “nhà”: ít nhất 20 nhà là mức chung của cấp trên, chưa phân bổ; ghi mức của đơn vị\n"
    )
    assert f"{reminder}    nhà:\n" in first.content
    assert (
        "# CẦN XEM: bổ sung căn cứ của chính đơn vị, trong tệp có ví dụ:\n#   - ý kiến chỉ đạo của Thường trực Huyện ủy"
        in first.content
    )
    assert "[CẦN" not in first.content
    assert all(f"# CẦN XEM: {text}" in first.content for text in told)


def test_words_taken_over_that_name_the_superior_are_to_be_looked_at() -> None:
    told = ("Phổ biến nghị quyết tới", "Cùng Ủy ban nhân dân tỉnh phổ biến nghị quyết tới")
    first, _ = cascade(programme(told), units(), allocation=EVENLY)
    reminder = (
        "# CẦN XEM: mục “nhiệm vụ 1” lấy nguyên lời cấp trên, có nhắc “Ủy ban nhân dân tỉnh”; sửa nếu là việc của đơn vị\n"
        "  - mã: nhiệm vụ 1\n"
    )
    assert reminder in first.content
    worded = (
        f"        nội dung: {told[1]}",
        f"        lời theo cấp: {{huyện: Việc của tỉnh và huyện.}}\n        nội dung: {told[1]}",
    )
    own = programme(told, ("      - nội dung: Cùng", "      - mã: việc 1\n        nội dung: Cùng"), worded)
    first, _ = cascade(own, units(), allocation=EVENLY)
    assert "có nhắc" not in first.content


def test_a_figure_may_be_told_outside_its_target() -> None:
    told = programme(
        ("Phổ biến nghị quyết tới", "Khởi công {nhà}, phổ biến nghị quyết tới"),
        ("Toàn {đơn vị} làm {nhà} Đại đoàn kết; mỗi", "Mỗi"),
    )
    first, _ = cascade(told, units(), allocation=EVENLY)
    assert first.document
    assert "Khởi công ít nhất 10 nhà, phổ biến" in printed(first.document)


def test_the_superior_is_cited_by_number_once_it_has_one() -> None:
    first, _ = cascade(programme(NUMBERED), units(), allocation=EVENLY)
    assert first.document
    cited = (
        "Căn cứ Chương trình số 07/CTr-MTTQ-BTT ngày 20/12/2019 của Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Tuyên "
        "Quang về phối hợp và thống nhất hành động năm 2020"
    )
    assert cited in printed(first.document)
    assert not any("chưa có số" in decision.text for decision in first.decisions)


def test_an_empty_part_holds_a_place_to_write_in() -> None:
    only = programme(("      - nội dung: Phổ biến", "      - cấp: tỉnh\n        nội dung: Phổ biến"))
    first, _ = cascade(only, units(), allocation=EVENLY)
    assert "[CẦN VIẾT: việc của đơn vị thực hiện chương trình này]" in first.content
    assert any("không giao việc nào" in decision.text for decision in first.decisions)


@pytest.mark.parametrize(
    ("year", "unit", "refusal"),
    [
        (2020, "{cấp: huyện, loại: huyện, tên: Na Hang}", ""),
        (2020, "{cấp: xã, loại: thị trấn, tên: Na Hang, cấp trên: huyện Na Hang}", ""),
        (2020, "{cấp: khu dân cư, loại: thôn, tên: Nà Lộc, cấp trên: xã Hàm Yên}", ""),
        (2020, "{cấp: xã, loại: đặc khu, tên: Cô Tô, cấp trên: huyện Cô Tô}", "Chưa có đơn vị loại “đặc khu”"),
        (2020, "{cấp: huyện, loại: huyện, tên: Bắc Quang, cấp trên: tỉnh Hà Giang}", "Huyện Bắc Quang thuộc tỉnh Hà Giang, không thuộc tỉnh Tuyên Quang"),
        (2020, "{cấp: tỉnh, loại: tỉnh, tên: Hà Giang}", "Tỉnh Hà Giang không ở dưới tỉnh Tuyên Quang"),
        (2020, "{cấp: xã, loại: xã, tên: Du Già, cấp trên: tỉnh Tuyên Quang}", "cấp xã trực thuộc cấp huyện, không thuộc “tỉnh Tuyên Quang”"),
        (2026, "{cấp: huyện, loại: huyện, tên: Na Hang}", "Không còn đơn vị loại “huyện”"),
        (2026, "{cấp: xã, loại: thị trấn, tên: Na Hang}", "Không còn đơn vị loại “thị trấn”"),
        (2026, "{cấp: xã, loại: phường, tên: Minh Xuân}", ""),
        (2025, "{cấp: xã, loại: đặc khu, tên: Vân Đồn}", ""),
        (2026, "{cấp: khu dân cư, loại: tổ dân phố, tên: Trung tâm, cấp trên: xã Hàm Yên}", ""),
    ],
)  # fmt: skip
def test_a_unit_must_have_been_there_below_the_superior(year: int, unit: str, refusal: str) -> None:
    day = "ngày: 15/9/2025" if year == 2025 else ""
    changes = [] if year == 2020 else [("năm: 2020", f"năm: {year}"), ("ngày: tháng 12 năm 2019", day),
                                       ("khóa toàn quốc: IX", "khóa toàn quốc: X")]  # fmt: skip
    (found,) = cascade(programme(*changes), units(f"đơn vị:\n  - {unit}\n"))
    assert (refusal in found.refusal) if refusal else not found.refusal
    assert bool(found.document) is not bool(refusal)


def test_the_centre_hands_down_to_the_provinces() -> None:
    centre = programme(
        ("{cấp: tỉnh, loại: tỉnh, tên: Tuyên Quang}", "{cấp: trung ương}"),
        ("cơ quan ban hành: Ban Thường trực", "cơ quan ban hành: Đoàn Chủ tịch"),
        ("        cấp: tỉnh\n        nội dung: Đón", "        nội dung: Đón"),
        ("    cấp: tỉnh\n    nhiệm vụ:\n", "    nhiệm vụ:\n"),
    )
    (province,) = cascade(centre, units("đơn vị: [{cấp: tỉnh, loại: thành phố, tên: Huế}]"))
    assert province.document
    text = printed(province.document)
    assert "Bám sát lãnh đạo của Thành ủy; phối hợp với Ủy ban nhân dân thành phố." in text
    assert "của Đoàn Chủ tịch Ủy ban Trung ương MTTQ Việt Nam" in text
    assert province.document.organ is Organ.STANDING_BOARD


def test_what_a_district_got_it_hands_down_in_turn() -> None:
    told = programme(
        NUMBERED,
        (
            "      - nội dung: Phổ biến nghị quyết",
            '      - lời theo cấp: {xã: "Phổ biến ở {đơn vị}."}\n        nội dung: Phổ biến nghị quyết',
        ),
    )
    (first, _) = cascade(told, units(), allocation=EVENLY)
    assert first.document
    town = "đơn vị: [{cấp: xã, loại: thị trấn, tên: Na Hang, cấp trên: huyện Na Hang}]"
    (second,) = cascade(first.document, units(town), allocation=EVENLY)
    assert second.document
    text = printed(second.document)
    assert (
        "Căn cứ Chương trình phối hợp và thống nhất hành động năm 2020 của Ban Thường trực Ủy ban MTTQ Việt Nam huyện Na Hang"
        in text
    )
    for line in (
        "THỊ TRẤN NA HANG",
        "Phổ biến ở thị trấn.",
        "lãnh đạo của Đảng ủy thị trấn",
        "ít nhất 10 nhà",
        "ít nhất 01 cuộc giám sát",
    ):
        assert line in text, line
    assert list(second.document.citations) == ["chương trình cấp huyện"]


def test_a_residential_area_gets_a_draft_of_its_work_board() -> None:
    commune = load(ROOT / "examples" / "xa" / "chuong-trinh-2026.yaml")
    assert isinstance(commune, Programme)
    areas = load_units(ROOT / "examples" / "xa" / "don-vi-2026.yaml")
    drafts = list(cascade(commune, areas))
    assert not [each.refusal for each in drafts if each.refusal]
    for each in drafts:
        assert each.document
        assert each.document.organ is Organ.WORK_BOARD
        text = printed(each.document)
        assert "BAN CÔNG TÁC MẶT TRẬN" in text
        assert "TRƯỞNG BAN" in text.upper()
        assert [str(finding) for finding in check(each.document)] == []


@pytest.mark.parametrize(("year", "count", "houses"), [(2020, 7, 200), (2026, 124, 620)])
def test_the_examples_are_handed_down_clean_and_add_up(year: int, count: int, houses: int) -> None:
    superior = load(TINH / f"chuong-trinh-{year}.yaml")
    assert isinstance(superior, Programme)
    allocation = load_allocation(TINH / f"phan-bo-{year}.yaml")
    drafts = list(cascade(superior, load_units(TINH / f"don-vi-{year}.yaml"), allocation=allocation))
    assert len(drafts) == count
    documents = [each.document for each in drafts if each.document]
    assert len(documents) == count
    for name in allocation.shares:
        whole = superior.indicators[fold(name)].goal
        assert isinstance(whole, Measure)
        assert sum(amount(document, name) for document in documents) == in_parts(whole)
    assert sum(amount(document, "nhà đại đoàn kết") for document in documents) == houses
    for document in documents[:: max(1, count // 8)]:
        assert [str(finding) for finding in check(document)] == []


def amount(document: Programme, indicator: str) -> Decimal:
    goal = document.indicators[fold(indicator)].goal
    assert isinstance(goal, Measure)
    return in_parts(goal)


def in_parts(goal: Measure) -> Decimal:
    """Money in đồng, for one unit counts in tỷ and another in triệu; all else as it stands."""
    return in_dong(goal.value, goal.unit) if "đồng" in goal.unit else goal.value


class Folder:
    """A folder of units' files, handed down once."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.first = self.hand_down()

    def hand_down(self, *changes: tuple[str, str], listed: str = DISTRICTS) -> dict[str, UnitOutcome]:
        report = write_cascade(programme(*changes), units(listed), self.path, allocation=EVENLY)
        self.left_over = report.left_over
        return {each.label: each for each in report.outcomes}

    def edit(self, *changes: tuple[str, str]) -> str:
        """Change huyện Na Hang's file as its clerk would; its new content."""
        content = self.file.read_text(encoding="utf-8")
        for old, new in changes:
            assert content.count(old) == 1, old
            content = content.replace(old, new)
        self.file.write_text(content, encoding="utf-8")
        return content

    @property
    def file(self) -> Path:
        return self.path / "huyen-na-hang.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path / "huyện")


SUPERIOR = "chương trình cấp tỉnh"
NA_HANG, CITY = "huyện Na Hang", "thành phố Tuyên Quang"
REWORDED = ("Phổ biến nghị quyết tới Nhân dân", "Phổ biến, quán triệt nghị quyết tới từng hộ")


def test_each_unit_gets_its_file_and_its_word_draft(folder: Folder) -> None:
    assert {each.state for each in folder.first.values()} == {CascadeState.NEW}
    for each in folder.first.values():
        assert each.word
        assert load(each.path).unit.full_name == each.label
        # Two programmes instead of the five of the term keep the sample short.
        assert [str(finding) for finding in check(each.word, ignore=["ND07"])] == []
        assert not each.problem


def test_to_hand_down_again_touches_nothing(folder: Folder) -> None:
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.path.glob("*.yaml")}
    again = folder.hand_down()
    assert {each.state for each in again.values()} == {CascadeState.SAME}
    assert before == {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in before}
    assert [each.decisions for each in again.values()] == [each.decisions for each in folder.first.values()]


def test_a_unit_s_edits_stay_and_the_superior_s_changes_come(folder: Folder) -> None:
    edited = folder.edit(
        ("- mã: nhiệm vụ 1\n", "# Việc của huyện\n  - nội dung: Thăm bà con vùng cao.  # thêm 05/01\n  - mã: nhiệm vụ 1\n"),
        ("ít nhất 10 nhà", "ít nhất 12 nhà"),
    )  # fmt: skip
    told = folder.hand_down(NUMBERED, REWORDED)[NA_HANG]
    assert (told.state, told.conflicts) == (CascadeState.CHANGED, ())
    content = folder.file.read_text(encoding="utf-8")
    own = load(folder.file)
    assert isinstance(own, Programme)
    assert [task.text for task in own.action_programmes[0].tasks] == [
        "Thăm bà con vùng cao.",
        "Phổ biến, quán triệt nghị quyết tới từng hộ theo {tb 12}.",
    ]
    assert own.citations[SUPERIOR].numbers == "7"
    gone = [line.strip() for line in edited.splitlines() if line not in content.splitlines()]
    assert [line for line in gone if not line.startswith("#")] == [
        "nội dung: Phổ biến nghị quyết tới Nhân dân theo {tb 12}.",
        "tên: phối hợp và thống nhất hành động năm 2020",
    ]
    assert all("chưa có số" in line or "…" in line or "ký hiệu" in line or "trích yếu" in line
               for line in gone if line.startswith("#"))  # fmt: skip
    assert "# Việc của huyện\n" in content
    assert "Thăm bà con vùng cao.  # thêm 05/01\n" in content
    assert load(told.word.with_suffix(".yaml")) == own if told.word else False


def test_where_both_changed_the_unit_s_wording_is_kept_and_told(folder: Folder) -> None:
    folder.edit(("Phổ biến nghị quyết tới Nhân dân", "Phổ biến nghị quyết tới đồng bào"))
    outcomes = folder.hand_down(REWORDED)
    (conflict,) = outcomes[NA_HANG].conflicts
    assert conflict.place == "chương trình hành động → 1 → nhiệm vụ → “nhiệm vụ 1” → nội dung"
    assert conflict.before == "Phổ biến nghị quyết tới Nhân dân theo {tb 12}."
    assert conflict.ours == "Phổ biến nghị quyết tới đồng bào theo {tb 12}."
    assert conflict.theirs == "Phổ biến, quán triệt nghị quyết tới từng hộ theo {tb 12}."
    assert outcomes[CITY].conflicts == ()
    content = folder.file.read_text(encoding="utf-8")
    assert (
        "# CẤP TRÊN ĐÃ SỬA chỗ này thành như sau; đơn vị đã sửa nên lời của đơn vị được giữ:\n"
        "    #   Phổ biến, quán triệt nghị quyết tới từng hộ theo {tb 12}.\n"
        "    nội dung: Phổ biến nghị quyết tới đồng bào theo {tb 12}.\n"
    ) in content
    again = folder.hand_down(REWORDED)
    assert (again[NA_HANG].state, again[NA_HANG].conflicts) == (CascadeState.SAME, ())
    assert folder.file.read_text(encoding="utf-8") == content


def test_what_a_killed_run_left_half_written_is_cleared(folder: Folder) -> None:
    left = [home / ".mttq-0123456789abcdef.tmp" for home in (folder.path, folder.path / FOLDER)]
    for each in left:
        each.write_bytes(b"half")
    assert {each.state for each in folder.hand_down().values()} == {CascadeState.SAME}
    assert not any(each.exists() for each in left)


def test_what_only_a_deleted_sentence_cited_goes_with_it(folder: Folder) -> None:
    folder.edit(("Phổ biến nghị quyết tới Nhân dân theo {tb 12}.", "Việc của riêng huyện."))
    with pytest.raises(InvalidData):
        load(folder.file)
    outcome = folder.hand_down(NUMBERED)[NA_HANG]
    assert (outcome.state, outcome.problem) == (CascadeState.CHANGED, "")
    assert "tb 12" not in load(folder.file).citations
    assert "Việc của riêng huyện." in folder.file.read_text(encoding="utf-8")


def test_an_uncited_entry_beside_another_mistake_is_left_to_its_clerk(folder: Folder) -> None:
    content = folder.edit(
        ("Phổ biến nghị quyết tới Nhân dân theo {tb 12}.", "Việc của {ai đó}."),
    )
    outcome = folder.hand_down(NUMBERED)[NA_HANG]
    assert outcome.state is CascadeState.FAILED
    assert "ai đó" in outcome.problem
    assert folder.file.read_text(encoding="utf-8") == content


def test_a_reminder_that_fell_away_leaves_the_file(folder: Folder) -> None:
    reminder = "  # CẦN XEM: Chương trình của cấp trên chưa có số, ngày ký"
    assert reminder in folder.file.read_text(encoding="utf-8")
    folder.hand_down(NUMBERED)
    content = folder.file.read_text(encoding="utf-8")
    assert "chưa có số, ngày ký" not in content
    assert "#   ký hiệu: CTr-MTTQ-BTT" not in content
    assert "# CẦN XEM: ghi khóa" in content


def test_a_run_that_was_stopped_is_taken_up_again(folder: Folder) -> None:
    """The Word file was drawn, but the store had not heard of it yet."""
    store = Store(folder.path)
    handed = store.handed("huyen-na-hang")
    assert handed
    store.save("huyen-na-hang", replace(handed, word=""))
    assert folder.hand_down(REWORDED)[NA_HANG].problem == ""


def test_what_is_decided_is_not_told_any_more(folder: Folder) -> None:
    asked = "phần mở đầu lấy của cấp trên; sửa cho sát tình hình của đơn vị"
    assert asked in folder.first[NA_HANG].decisions
    folder.edit((f"# CẦN XEM: {asked}\n", ""))
    again = folder.hand_down(("nhiều sự kiện", "nhiều ngày lễ"))
    assert asked not in again[NA_HANG].decisions
    assert asked in again[CITY].decisions


def test_a_name_that_a_kept_sentence_needs_comes_back(folder: Folder) -> None:
    folder.edit(("mỗi Ủy ban MTTQ {giám sát} giám sát.", "mỗi Ủy ban MTTQ của huyện {giám sát} giám sát."))
    changes = (
        ("; mỗi Ủy ban MTTQ {giám sát} giám sát.", "."),
        ("      giám sát:\n        tên: Cuộc giám sát\n        mức phấn đấu: ít nhất 02 cuộc\n"
         "        mức theo cấp: {xã: ít nhất 01 cuộc}\n        mỗi: Ủy ban MTTQ\n", ""),
    )  # fmt: skip
    told = folder.hand_down(*changes)[NA_HANG]
    assert len(told.conflicts) == 1
    own = load(folder.file)
    assert isinstance(own, Programme)
    assert "giam_sat" in own.indicators


def test_a_file_that_can_t_be_read_is_left_alone_and_named(folder: Folder) -> None:
    folder.edit(("năm: 2020\n", "năm: hai nghìn\n"))
    broken = folder.file.read_bytes()
    outcomes = folder.hand_down(REWORDED)
    assert outcomes[NA_HANG].state is CascadeState.FAILED
    assert "Năm phải gồm bốn chữ số" in outcomes[NA_HANG].problem
    assert folder.file.read_bytes() == broken
    assert outcomes[CITY].state is CascadeState.CHANGED
    folder.edit(("năm: hai nghìn\n", "năm: 2020\n"))
    assert folder.hand_down(REWORDED)[NA_HANG].state is CascadeState.CHANGED


def test_a_file_of_uncommon_layout_is_written_anew(folder: Folder) -> None:
    own = yaml.safe_load(folder.file.read_text(encoding="utf-8"))
    flat = json.dumps({**own, "năm": "2020", "trích yếu": "Của huyện Na Hang"}, ensure_ascii=False)
    folder.file.write_text(f"# Tệp của huyện\n{flat}\n", encoding="utf-8")
    assert folder.hand_down(REWORDED)[NA_HANG].state is CascadeState.CHANGED
    assert folder.file.read_text(encoding="utf-8").startswith(
        "# Tệp của huyện\n\nloại văn bản: chương trình\n"
    )
    merged = load(folder.file)
    assert isinstance(merged, Programme)
    assert merged.subject == "Của huyện Na Hang"
    assert "quán triệt" in merged.action_programmes[0].tasks[0].text


def test_a_word_file_edited_by_hand_is_not_replaced(folder: Folder) -> None:
    word = folder.file.with_suffix(".docx")
    word.write_bytes(word.read_bytes() + b" ")
    edited = word.read_bytes()
    told = folder.hand_down(REWORDED)[NA_HANG]
    assert (told.state, told.word) == (CascadeState.CHANGED, None)
    assert "đã sửa tay nên giữ nguyên" in told.problem
    assert word.read_bytes() == edited
    word.unlink()
    assert folder.hand_down(REWORDED)[NA_HANG].word == word


def test_a_file_of_somebody_else_s_is_not_replaced(tmp_path: Path) -> None:
    own = tmp_path / "huyen-na-hang.yaml"
    own.write_text("của người khác", encoding="utf-8")
    folder = Folder(tmp_path)
    assert "không do lệnh cascade ghi" in folder.first[NA_HANG].problem
    assert own.read_text(encoding="utf-8") == "của người khác"
    assert folder.first[CITY].state is CascadeState.NEW


def test_units_may_go_and_come_back(folder: Folder) -> None:
    without = "\n".join(line for line in DISTRICTS.splitlines() if "Na Hang" not in line)
    assert list(folder.hand_down(listed=without)) == [CITY]
    assert folder.left_over == (folder.file,)
    assert {each.state for each in folder.hand_down().values()} == {CascadeState.CHANGED, CascadeState.SAME}
    assert folder.left_over == ()


def test_where_no_unit_can_be_served_nothing_is_written(tmp_path: Path) -> None:
    strangers = DISTRICTS.replace("cấp trên: tỉnh Tuyên Quang", "cấp trên: tỉnh Hà Giang")
    report = write_cascade(programme(), units(strangers), tmp_path / "huyện")
    assert {each.state for each in report.outcomes} == {CascadeState.FAILED}
    assert not (tmp_path / "huyện").exists()


def test_a_damaged_store_is_told(folder: Folder) -> None:
    (folder.path / FOLDER / "huyen-na-hang.json").write_text("{}", encoding="utf-8")
    assert "bản gốc đã hỏng" in folder.hand_down()[NA_HANG].problem
    (folder.path / FOLDER / "cap-tren.json").write_text("[", encoding="utf-8")
    with pytest.raises(UnreadableFile, match="bản gốc đã hỏng"):
        folder.hand_down()


def test_an_allocation_that_does_not_add_up_stops_everything(tmp_path: Path) -> None:
    wrong = loads_record(
        "phân bổ: {nhà: {đơn vị: {huyện Na Hang: 10, thành phố Tuyên Quang: 11}}}", Allocation
    )
    with pytest.raises(
        InvalidData, match="cộng lại không bằng mức của cấp trên; thấy: “21 nhà”; cần: 20 nhà"
    ):
        write_cascade(programme(), units(), tmp_path / "huyện", allocation=wrong)
    assert not (tmp_path / "huyện").exists()


@pytest.mark.parametrize("suffix", [".csv", ".yaml"])
def test_an_allocation_may_be_a_table(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"phan-bo{suffix}"
    path.write_text(
        "Đơn vị;nhà;quỹ\ncách chia;theo bảng;theo trọng số\nhuyện Na Hang;10;2,5\nhuyện Lâm Bình;11;3\n"
        if suffix == ".csv"
        else "phân bổ:\n  nhà:\n    cách chia: theo bảng\n    đơn vị: {huyện Na Hang: 10, huyện Lâm Bình: 11}\n"
        '  quỹ:\n    cách chia: theo trọng số\n    đơn vị: {huyện Na Hang: "2,5", huyện Lâm Bình: 3}\n',
        encoding="utf-8",
    )
    allocation = load_allocation(path)
    assert dict(allocation.shares["nhà"].units) == {"huyện Na Hang": "10", "huyện Lâm Bình": "11"}
    assert allocation.shares["quỹ"].way == "theo trọng số"


@pytest.mark.parametrize("sums", ["Cộng", "TỔNG CỘNG", "Toàn tỉnh"])
def test_a_row_of_sums_is_no_unit(tmp_path: Path, sums: str) -> None:
    path = tmp_path / "phan-bo.csv"
    path.write_text(f"Đơn vị;nhà\nhuyện Na Hang;10\nhuyện Lâm Bình;11\n{sums};21\n", encoding="utf-8")
    assert dict(load_allocation(path).shares["nhà"].units) == {"huyện Na Hang": "10", "huyện Lâm Bình": "11"}


def test_a_wrong_cell_of_a_table_is_told_at_its_line(tmp_path: Path) -> None:
    path = tmp_path / "phan-bo.csv"
    path.write_text("Đơn vị;nhà\ncách chia;bằng tay\nhuyện Na Hang;10\n", encoding="utf-8")
    with pytest.raises(InvalidData, match=r"phan-bo.csv, dòng 2, mục .*Không có lựa chọn này"):
        load_allocation(path)
