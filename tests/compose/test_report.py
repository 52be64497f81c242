"""Soạn báo cáo: prose, table and chart say one figure; a change of it shows in all three and nowhere else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mttq_docs.compose import compose
from mttq_docs.errors import InvalidData
from mttq_docs.loading import load
from mttq_docs.model import Report
from mttq_docs.sheet import Chart, Role, Sheet, Table
from mttq_docs.standards import load_standard
from tests.conftest import ROOT
from tests.following import REPORT, TARGETS, changed, written


def report(folder: Path, content: str = REPORT, programme: str = TARGETS) -> Report:
    document = load(written(folder, content, programme=programme))
    assert isinstance(document, Report)
    return document


def sheet(folder: Path, content: str = REPORT, programme: str = TARGETS) -> Sheet:
    return compose(report(folder, content, programme), load_standard("mttq_qd207"))


def told(drawn: Sheet, name: str) -> str:
    return next(text for text in drawn.texts(Role.DASH) if text.startswith(name))


def test_a_sentence_is_drawn_from_each_figure(tmp_path: Path) -> None:
    drawn = sheet(tmp_path)
    assert drawn.texts(Role.DASH)[:5] == (
        "Nhà Đại đoàn kết: 215/200 nhà, đạt 107,5% kế hoạch, vượt 7,5%, tăng 5,91% so với năm 2025.",
        "Quỹ “Vì người nghèo”: 980 triệu đồng/1 tỷ đồng, đạt 98% kế hoạch.",
        "Khu dân cư tổ chức Ngày hội: 39/41 khu dân cư (95,12%), chưa đạt chỉ tiêu (100%), thấp hơn 4,88 điểm phần trăm.",
        "Mô hình tự quản: 41/41 thôn (100%), đạt chỉ tiêu (mỗi thôn ít nhất 02 mô hình).",
        "Chưa có số liệu: Xếp loại cuối năm.",
    )
    assert drawn.texts(Role.DASH)[5] == "Đã làm 215/200 nhà Đại đoàn kết, đạt 107,5% kế hoạch, vượt 7,5%."
    assert any(
        text.startswith(
            "Trong 05 chỉ tiêu có 01 chỉ tiêu đạt, 01 chỉ tiêu vượt, 02 chỉ tiêu chưa đạt, 01 chỉ tiêu chưa có số liệu"
        )
        for text in drawn.texts(Role.PARAGRAPH)
    )


def test_one_figure_changes_in_prose_table_and_chart_and_nowhere_else(tmp_path: Path) -> None:
    before = sheet(tmp_path)
    after = sheet(tmp_path, changed(REPORT, "thực hiện: 215 nhà", "thực hiện: 190 nhà"))
    pairs = [(old, new) for old, new in zip(before.blocks, after.blocks, strict=True) if old != new]
    tally, sentence, own_prose, table, chart = pairs
    assert "02 chỉ tiêu chưa đạt" in tally[0].text
    assert "03 chỉ tiêu chưa đạt" in tally[1].text
    assert sentence[1].text.endswith("190/200 nhà, đạt 95% kế hoạch, giảm 6,4% so với năm 2025.")
    assert own_prose[1].text == "Đã làm 190/200 nhà Đại đoàn kết, đạt 95% kế hoạch."
    assert isinstance(table[0], Table)
    assert isinstance(chart[0], Chart)
    lines = zip(str(table[0]).splitlines(), str(table[1]).splitlines(), strict=True)
    assert [(old, new) for old, new in lines if old != new] == [
        (
            "bang | 1 | Nhà Đại đoàn kết | Ít nhất 200 nhà | 215 nhà | 107,5 | Tăng 5,91% | Vượt | ",
            "bang | 1 | Nhà Đại đoàn kết | Ít nhất 200 nhà | 190 nhà | 95 | Giảm 6,4% | Chưa đạt | ",
        )
    ]
    points = zip(str(chart[0]).splitlines(), str(chart[1]).splitlines(), strict=True)
    assert [(old, new) for old, new in points if old != new] == [
        ("bieu_do | Nhà | 100 | 107.5", "bieu_do | Nhà | 100 | 95")
    ]


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (
            "cùng kỳ: 203 nhà",
            "cùng kỳ: 0 nhà",
            "năm 2025 chưa phát sinh nên không tính được tỷ lệ tăng, giảm.",
        ),
        ("cùng kỳ: 203 nhà", "cùng kỳ: 215 nhà", "vượt 7,5%, bằng năm 2025."),
        ("thực hiện: 215 nhà", "thực hiện: chưa phát sinh", "Nhà Đại đoàn kết: chưa phát sinh."),
    ],
)
def test_what_cannot_be_computed_is_said_in_words(tmp_path: Path, old: str, new: str, sentence: str) -> None:
    assert told(sheet(tmp_path, changed(REPORT, old, new)), "Nhà Đại đoàn kết").endswith(sentence)


def test_a_plan_of_zero_is_said_in_words(tmp_path: Path) -> None:
    programme = changed(TARGETS, "ít nhất 200 nhà", "ít nhất 0 nhà")
    assert "không tính được tỷ lệ vì kế hoạch là 0" in told(
        sheet(tmp_path, programme=programme), "Nhà Đại đoàn kết"
    )


def test_before_the_years_end_what_is_not_met_is_under_way(tmp_path: Path) -> None:
    content = changed(
        changed(REPORT, "kỳ báo cáo: năm", "kỳ báo cáo: quý III"),
        "215 nhà",
        "150 nhà\n    trong kỳ: 60 nhà\n    kỳ trước: 50 nhà",
    )
    drawn = sheet(tmp_path, changed(content, "{nhà - đánh giá}", "{nhà - so với kỳ trước}"))
    assert told(drawn, "Nhà Đại đoàn kết") == (
        "Nhà Đại đoàn kết: 150/200 nhà (riêng quý III năm 2026: 60 nhà), đạt 75% kế hoạch năm, giảm 26,11% so với "
        "cùng kỳ quý III năm 2025."
    )
    assert told(drawn, "Khu dân cư").endswith("đang thực hiện (chỉ tiêu cả năm: 100%).")
    assert told(drawn, "Đã làm").endswith("tăng 20% so với quý II năm 2026.")
    assert not [text for text in drawn.texts(Role.DASH) if text.startswith("Chưa có số liệu")]
    assert drawn.texts(Role.SUBJECT) == (
        "Kết quả công tác Mặt trận quý III năm 2026, nhiệm vụ trọng tâm quý IV năm 2026",
    )
    assert "NHIỆM VỤ TRỌNG TÂM QUÝ IV NĂM 2026" in drawn.texts(Role.SECTION)


def test_the_sections_that_have_nothing_to_say_are_left_out(tmp_path: Path) -> None:
    drawn = sheet(tmp_path)
    assert [f"{block.label} {block.text}" for block in drawn.blocks if block.role is Role.SECTION] == [
        "I. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU",
        "II. KẾT QUẢ THỰC HIỆN CÁC CHƯƠNG TRÌNH HÀNH ĐỘNG",
        "III. PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM NĂM 2027",
    ]


def test_a_report_on_a_subject_is_titled_by_it(tmp_path: Path) -> None:
    content = changed(REPORT, "cơ quan", "chuyên đề: giám sát đầu tư của cộng đồng\ncơ quan")
    assert sheet(tmp_path, content).texts(Role.SUBJECT) == ("Kết quả giám sát đầu tư của cộng đồng năm 2026",)


SILENT = "    còn thiếu: [thôn Hai, thôn Ba]\n    số đơn vị: 7\n"


def test_while_units_are_silent_nothing_is_judged(tmp_path: Path) -> None:
    content = changed(REPORT, "215 nhà\n", f"150 nhà\n{SILENT}")
    content = changed(content, "mô hình: 41/41 thôn\n", f"mô hình:\n    thực hiện: 41/41 thôn\n{SILENT}")
    content = changed(content, "ngày hội: 39/41 khu dân cư\n", "ngày hội: 41/41 khu dân cư\n")
    drawn = sheet(tmp_path, content)
    coverage = "(5/7 đơn vị có số liệu), chưa đủ số liệu để đánh giá."
    assert told(drawn, "Nhà Đại đoàn kết") == f"Nhà Đại đoàn kết: 150/200 nhà {coverage}"
    assert told(drawn, "Mô hình tự quản") == f"Mô hình tự quản: 41/41 thôn đã báo cáo {coverage}"
    table = next(str(block) for block in drawn.blocks if isinstance(block, Table))
    assert "bang | 1 | Nhà Đại đoàn kết | Ít nhất 200 nhà | 150 nhà |  |  | Chưa đủ số liệu | " in table
    assert not [block for block in drawn.blocks if isinstance(block, Chart)]  # Two bars are left of four.


def test_what_silent_units_cannot_change_is_said(tmp_path: Path) -> None:
    content = changed(REPORT, "215 nhà\n", f"215 nhà\n{SILENT}")
    content = changed(content, "hội: 39/41 khu dân cư\n", f"hội:\n    thực hiện: 39/41 khu dân cư\n{SILENT}")
    drawn = sheet(tmp_path, content)
    assert told(drawn, "Nhà").endswith("(5/7 đơn vị có số liệu), đạt 107,5% kế hoạch, vượt 7,5%.")
    assert told(drawn, "Khu dân cư").endswith("(5/7 đơn vị có số liệu), chưa đạt chỉ tiêu (100%).")
    chart = next(str(block) for block in drawn.blocks if isinstance(block, Chart))
    assert "Ngày hội" not in chart


def test_without_a_number_of_units_the_missing_are_counted(tmp_path: Path) -> None:
    content = changed(REPORT, "215 nhà\n", "150 nhà\n    còn thiếu: [thôn Hai]\n")
    assert "150/200 nhà (còn thiếu số liệu của 01 đơn vị)" in told(sheet(tmp_path, content), "Nhà")


def test_the_targets_of_one_outcome_are_named(tmp_path: Path) -> None:
    more = (
        'hạn chế:\n  - "Chưa đạt: {các chỉ tiêu chưa đạt}."\n  - "Vượt: {các chỉ tiêu vượt}."\nphương hướng:'
    )
    content = changed(REPORT, "phương hướng:", more)
    drawn = sheet(tmp_path, content)
    assert told(drawn, "Chưa đạt:") == ("Chưa đạt: Quỹ “Vì người nghèo”; Khu dân cư tổ chức Ngày hội.")
    assert told(drawn, "Vượt:") == "Vượt: Nhà Đại đoàn kết."
    fewer = sheet(tmp_path, changed(content, "215 nhà", "190 nhà"))
    assert told(fewer, "Vượt:") == "Vượt: không có."


def test_without_figures_there_is_no_annex(tmp_path: Path) -> None:
    start, end = REPORT.index("kết quả:"), REPORT.index("kết quả chương trình:")
    content = (REPORT[:start] + REPORT[end:]).replace(
        "{nhà} Đại đoàn kết, {nhà - đánh giá}", "việc ({nhà}; {nhà - đánh giá})"
    )
    drawn = sheet(tmp_path, content)
    assert not drawn.texts(Role.ANNEX)
    assert told(drawn, "Đã làm") == "Đã làm việc (chưa có số liệu; chưa có số liệu)."


def test_two_bars_are_no_chart(tmp_path: Path) -> None:
    content = changed(changed(REPORT, "  quỹ: 980 triệu đồng\n", ""), "  ngày hội: 39/41 khu dân cư\n", "")
    assert not [block for block in sheet(tmp_path, content).blocks if isinstance(block, Chart)]


def test_figures_by_unit_stand_in_an_annex_of_their_own(tmp_path: Path) -> None:
    units = (
        "số liệu đơn vị:\n  - đơn vị: thôn Một\n    kết quả: {nhà: 100 nhà, ngày hội: 20/21 khu dân cư}\n"
        "  - đơn vị: thôn Hai\n    kết quả: {nhà: 115 nhà}\n"
    )
    drawn = sheet(tmp_path, changed(REPORT, "kết quả chương trình:", f"{units}kết quả chương trình:"))
    table = [block for block in drawn.blocks if isinstance(block, Table)][1]
    assert str(table).splitlines()[1:] == [
        "bang | I | Nhà Đại đoàn kết: 215/200 nhà (kế hoạch: ít nhất 200 nhà)",
        "bang | 1 | Thôn Một | 100 nhà |  |  | ",
        "bang | 2 | Thôn Hai | 115 nhà |  |  | ",
        "bang | II | Khu dân cư tổ chức Ngày hội: 39/41 khu dân cư (95,12%) (kế hoạch: 100%)",
        "bang | 1 | Thôn Một | 20/21 khu dân cư | 95,24 | Chưa đạt | ",
        "bang | 2 | Thôn Hai | Chưa có số liệu |  | Chưa có số liệu | ",
    ]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("  quỹ: 980", "  quỹx: 980", r"dòng 10, mục “kết quả → quỹx”.*không có chỉ số này.*“quỹ”"),
        ("980 triệu đồng", "980 nhà", r"dòng 10, mục “kết quả → quỹ.*Đơn vị tính khác với chỉ tiêu.*tỷ đồng"),
        (
            "215 nhà",
            "khoảng 215 nhà",
            r"dòng 8, mục “kết quả → nhà → thực hiện”.*Không đọc được số thực hiện",
        ),
        ("39/41 khu dân cư", "42/41 khu dân cư", r"dòng 11, mục “kết quả → ngày hội.*Số đạt lớn hơn tổng số"),
        (
            "thực hiện: 215 nhà",
            "số đơn vị: 1\n    còn thiếu: [a, b]",
            r"Số đơn vị ít hơn số đơn vị còn thiếu",
        ),
        ("kỳ báo cáo: năm", "kỳ báo cáo: quý 7", r"dòng 3, mục “kỳ báo cáo”.*DL05"),
        ("kỳ báo cáo: năm", "kỳ báo cáo: năm 2025", r"dòng 3.*khác năm của văn bản.*năm 2026"),
        ("{nhà - đánh giá}", "{nhà - danh gai}", r"Không có chỉ số hay viện dẫn nào.*\{nhà - đánh giá\}"),
        ("hành động: 1\n", "hành động: 9\n", r"Không có chương trình hành động mang số này.*từ 1 đến 1"),
    ],
)
def test_a_bad_report_is_explained(tmp_path: Path, old: str, new: str, message: str) -> None:
    with pytest.raises(InvalidData) as caught:
        report(tmp_path, changed(REPORT, old, new))
    (finding,) = map(str, caught.value.findings)
    assert re.search(message, finding), finding


def test_silence_and_places_to_write_are_gaps(tmp_path: Path) -> None:
    content = changed(REPORT, "Việc năm sau.", '"[CẦN VIẾT: việc]"').replace("  quỹ: 980 triệu đồng\n", "")
    gaps = [(gap.message, gap.found) for gap in report(tmp_path, content).gaps()]
    assert gaps == [
        ("Báo cáo không nói đến chỉ tiêu này", "quỹ"),
        ("Báo cáo không nói đến chỉ tiêu này", "xếp loại"),
        ("Chỗ này còn phải viết", "[CẦN VIẾT: việc]"),
    ]


def test_a_residential_area_draws_no_chart() -> None:
    drawn = compose(load(ROOT / "examples/khu-dan-cu/bao-cao-2020.yaml"), load_standard("mttq_hd91"))
    assert [block for block in drawn.blocks if isinstance(block, Table)]
    assert not [block for block in drawn.blocks if isinstance(block, Chart)]
