"""Soạn thảo: golden sheets of every example by every standard, refreshed with --update-goldens."""

from __future__ import annotations

from pathlib import Path

import pytest

from mttq_docs.compose import compose
from mttq_docs.loading import load, loads
from mttq_docs.sheet import Block, Role, Sheet
from mttq_docs.standards import NAMES, load_standard
from tests.samples import MINIMAL, spoiled

GOLDENS = Path(__file__).parent.parent / "goldens"


def drawn(content: str, standard: str = "mttq_qd207") -> Sheet:
    return compose(loads(content), load_standard(standard))


@pytest.mark.parametrize("standard", NAMES)
def test_an_example_composes_to_its_golden_sheet(example: Path, standard: str, update_goldens: bool) -> None:
    sheet = str(compose(load(example), load_standard(standard)))
    golden = GOLDENS / f"{example.parent.name}-{example.stem}.{standard}.txt"
    if update_goldens:
        golden.write_text(sheet, encoding="utf-8")
    assert sheet == golden.read_text(encoding="utf-8")


def test_a_document_is_named_in_full_once_and_shortly_afterwards() -> None:
    sheet = drawn(MINIMAL)
    full = "Thông báo số 12/TB-MTTQ-BTT ngày 05/12/2025 của Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh về trọng tâm"
    assert sheet.texts(Role.BASIS)[1].startswith(f"Căn cứ {full}")
    assert "theo Thông báo số 12/TB-MTTQ-BTT, gồm:" in sheet.texts(Role.CLAUSE)[1]


def test_a_nickname_replaces_the_short_form() -> None:
    sheet = drawn(spoiled("    số: 12\n", "    số: 12\n    gọi tắt: Thông báo số 12\n"))
    assert "theo Thông báo số 12, gồm:" in sheet.texts(Role.CLAUSE)[1]


def test_a_figure_opens_a_sentence_with_a_capital() -> None:
    sheet = drawn(spoiled("Mỗi thôn xây dựng {mô hình} tự quản.", "Xong. {mô hình} tự quản, tức {mô hình}."))
    assert "Xong. Ít nhất 01 mô hình tự quản, tức ít nhất 01 mô hình." in sheet.texts(Role.CLAUSE)[2]


@pytest.mark.parametrize(
    ("change", "number_line"),
    [
        (("ngày: 05/01/2026", "ngày: 05/01/2026"), "Số:      /CTr-MTTQ-BTT"),
        (("ngày: 05/01/2026", "số: 5\nngày: 05/01/2026"), "Số: 05/CTr-MTTQ-BTT"),
        (("ngày: 05/01/2026", "số: 105\nngày: 05/01/2026"), "Số: 105/CTr-MTTQ-BTT"),
        (("ngày: 05/01/2026", "số: 5\nký hiệu: CTr-MTTQ\nngày: 05/01/2026"), "Số: 05/CTr-MTTQ"),
        (("ban hành: Ban Thường trực", "ban hành: Ủy ban"), "Số:      /CTr-MTTQ-UB"),
    ],
)
def test_the_number_line(change: tuple[str, str], number_line: str) -> None:
    assert drawn(spoiled(*change)).texts(Role.NUMBER) == (number_line,)


@pytest.mark.parametrize(
    ("written", "place_date"),
    [
        ("05/01/2026", "Hàm Yên, ngày 05 tháng 01 năm 2026"),
        ("15/9/2026", "Hàm Yên, ngày 15 tháng 9 năm 2026"),
        ("tháng 12 năm 2025", "Hàm Yên, ngày … tháng 12 năm 2025"),
        ("năm 2026", "Hàm Yên, ngày … tháng … năm 2026"),
    ],
)
def test_the_date_line(written: str, place_date: str) -> None:
    assert drawn(spoiled("05/01/2026", written)).texts(Role.PLACE_DATE) == (place_date,)


def test_bases_stand_one_a_line_or_run_on() -> None:
    lines = drawn(MINIMAL).texts(Role.BASIS)
    assert lines[0] == "Căn cứ Luật Mặt trận Tổ quốc Việt Nam năm 2015;"
    assert lines[1].endswith("năm 2026.")
    running = drawn(MINIMAL, "mttq_hd91")
    assert not running.texts(Role.BASIS)
    assert running.texts(Role.PARAGRAPH)[0].startswith(
        "Căn cứ Luật Mặt trận Tổ quốc Việt Nam năm 2015; Thông báo"
    )
    assert running.texts(Role.PARAGRAPH)[0].endswith(
        "năm 2026, Ban Thường trực Ủy ban MTTQ Việt Nam xã Hàm Yên xây dựng Chương trình phối hợp và thống nhất "
        "hành động năm 2026, cụ thể như sau:"
    )


def test_a_document_without_bases_has_only_its_lead_in() -> None:
    content = MINIMAL.replace('căn cứ:\n  - "{luật mặt trận}"\n  - "{tb 12}"\n', "").replace(
        "  luật mặt trận:\n    loại: Luật\n    tên: Mặt trận Tổ quốc Việt Nam\n    năm: 2015\n", ""
    )
    for standard in NAMES:
        sheet = drawn(content, standard)
        assert not sheet.texts(Role.BASIS)
        assert sheet.texts(Role.PARAGRAPH)[0].startswith("Ban Thường trực")


def test_a_basis_may_open_with_other_words() -> None:
    sheet = drawn(spoiled('  - "{luật mặt trận}"', "  - thực hiện {luật mặt trận}"))
    assert sheet.texts(Role.BASIS)[0].startswith("Thực hiện Luật")


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("căn cứ {luật mặt trận};", "Căn cứ Luật Mặt trận Tổ quốc Việt Nam năm 2015;"),
        ("- {luật mặt trận}.", "Căn cứ Luật Mặt trận Tổ quốc Việt Nam năm 2015;"),
        ("Theo đề nghị của Văn phòng, {luật mặt trận}.", "Theo đề nghị của Văn phòng, Luật Mặt trận"),
        ("được sự đồng ý của Đảng ủy xã; {luật mặt trận}", "Được sự đồng ý của Đảng ủy xã; Luật Mặt trận"),
        ("Trên cơ sở {luật mặt trận}", "Trên cơ sở Luật Mặt trận"),
    ],
)
def test_a_basis_is_printed_with_one_opening_and_one_mark(typed: str, printed: str) -> None:
    basis = drawn(spoiled('"{luật mặt trận}"', f'"{typed}"')).texts(Role.BASIS)[0]
    assert basis.startswith(printed)
    assert not basis.endswith((".;", ";;"))


def test_recipients_pasted_with_their_marks_are_printed_with_one_each() -> None:
    sheet = drawn(spoiled("  - Các thôn", '  - "- Các thôn;"\nlưu: "Lưu: VT, BTT."'))
    assert sheet.texts(Role.RECIPIENT)[1:] == ("Các thôn;", "Lưu: VT, BTT.")


def test_the_text_ends_with_the_end_mark_once() -> None:
    for ending in ("thực hiện.", "thực hiện", "thực hiện;", "thực hiện./."):
        sheet = drawn(spoiled("các thôn thực hiện.", f"các thôn {ending}"))
        assert sheet.texts(Role.CLAUSE)[3] == "Ban Công tác Mặt trận các thôn thực hiện./."


def test_sub_points_take_the_vietnamese_alphabet() -> None:
    points = "\n".join(f"      - Ý {number}." for number in range(1, 8))
    sheet = drawn(spoiled("      - Vệ sinh môi trường;\n      - Nước sạch.", points))
    labels = [block.label for block in sheet.blocks if block.role is Role.POINT]
    assert labels == ["a)", "b)", "c)", "d)", "đ)", "e)", "g)"]


def test_addressees_come_back_as_as_above() -> None:
    sheet = drawn(spoiled("nơi nhận:", "kính gửi: Thường trực Đảng ủy xã\nnơi nhận:"))
    assert sheet.texts(Role.ADDRESSEE) == ("Thường trực Đảng ủy xã",)
    assert sheet.texts(Role.RECIPIENT)[0] == "Như trên;"


def test_recipients_with_their_purposes() -> None:
    assert drawn(MINIMAL).texts(Role.RECIPIENT) == (
        "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh (để b/c);",
        "Các thôn;",
        "Lưu: VT.",
    )


def test_marks_and_signature() -> None:
    content = spoiled(
        "nơi nhận:",
        "độ mật: mật\nđộ khẩn: hỏa tốc\nký:\n  quyền hạn: [TM. Ban Thường trực, KT. Chủ tịch]\n"
        "  chức vụ: Phó Chủ tịch\nnơi nhận:",
    )
    sheet = drawn(content)
    assert sheet.texts(Role.SECRECY) == ("MẬT",)
    assert sheet.texts(Role.URGENCY) == ("HỎA TỐC",)
    assert sheet.texts(Role.AUTHORITY) == ("TM. BAN THƯỜNG TRỰC", "KT. CHỦ TỊCH")
    assert sheet.texts(Role.POSITION) == ("PHÓ CHỦ TỊCH",)
    assert sheet.texts(Role.NAME) == ("",)


def test_one_annex_has_no_number_and_two_have_roman_ones() -> None:
    assert drawn(MINIMAL).texts(Role.ANNEX) == ("Phụ lục",)
    two = spoiled("phụ lục:", "phụ lục:\n  - tên: Danh sách khác\n    nội dung:\n      - Một việc.")
    assert drawn(two).texts(Role.ANNEX) == ("Phụ lục I", "Phụ lục II")
    reference = drawn(two).texts(Role.ANNEX_REFERENCE)[0]
    assert reference.startswith("(Kèm theo Chương trình số")
    assert reference.endswith(
        "ngày 05 tháng 01 năm 2026 của Ban Thường trực Ủy ban MTTQ Việt Nam xã Hàm Yên)"
    )


def test_a_run_in_title_takes_its_colon() -> None:
    sheet = drawn(MINIMAL)
    assert [block.lead for block in sheet.blocks if block.role is Role.CLAUSE][:2] == ["", "Giám sát:"]


def test_sections_and_programmes_are_numbered_by_position() -> None:
    labels = [
        str(Block(block.role, "", block.label))
        for block in drawn(MINIMAL).blocks
        if block.role in (Role.SECTION, Role.ACTION_PROGRAMME)
    ]
    assert labels == [
        "muc | I.",
        "muc | II.",
        "muc | III.",
        "chuong_trinh_hanh_dong | Chương trình 1:",
        "muc | IV.",
    ]
