"""Chương trình do người khác gõ bằng Word: bold for titles, Word's own numbering, tables that only lay out."""

from __future__ import annotations

from typing import Any

import pytest
from docx import Document
from docx.document import Document as Word
from docx.enum.text import WD_PARAGRAPH_ALIGNMENT

from mttq_docs.api.importing import Imported, import_document
from tests.importer.strangers import ending, letterhead, saved

BASES = (
    "Căn cứ Nghị quyết Đại hội MTTQ Việt Nam phường Tân Quang lần thứ I, nhiệm kỳ 2025 - 2030;",
    "Căn cứ Kết luận số 14-KL/ĐU ngày 02/12/2025 của Ban Thường vụ Đảng ủy phường,",
)


def centred(word: Word, line: str) -> None:
    paragraph = word.add_paragraph()
    paragraph.alignment = WD_PARAGRAPH_ALIGNMENT.CENTER
    paragraph.add_run(line).bold = True


def bold(word: Word, line: str) -> None:
    word.add_paragraph().add_run(line).bold = True


def run_in(word: Word, title: str, text: str, style: str | None = None) -> None:
    paragraph = word.add_paragraph(style=style)
    paragraph.add_run(title).bold = True
    paragraph.add_run(f" {text}")


def ward_programme() -> bytes:
    """A ward's programme: bold headings, an automatic list, run-in titles, a field of work in a table's cell."""
    word = Document()
    letterhead(
        word,
        ["ỦY BAN MTTQ VIỆT NAM", "PHƯỜNG TÂN QUANG", "BAN THƯỜNG TRỰC"],
        "CTr-MTTQ-BTT",
        "Tân Quang, ngày 08 tháng 01 năm 2026",
    )
    centred(word, "CHƯƠNG TRÌNH")
    centred(word, "Phối hợp và thống nhất hành động năm 2026")
    for basis in BASES:
        word.add_paragraph(basis)
    word.add_paragraph("Ban Thường trực Ủy ban MTTQ Việt Nam phường Tân Quang xây dựng Chương trình như sau:")
    bold(word, "I. PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM")
    for line in ("Giữ vững khối đại đoàn kết ở từng tổ dân phố.", "Chọn việc dân cần, làm đến nơi đến chốn."):
        word.add_paragraph(line, style="List Number")
    bold(word, "II. CHỈ TIÊU THI ĐUA")
    word.add_paragraph("- 100% tổ dân phố tổ chức Ngày hội Đại đoàn kết toàn dân tộc;")
    word.add_paragraph("- Vận động ít nhất 120 triệu đồng ủng hộ Quỹ “Vì người nghèo”.")
    bold(word, "III. NHIỆM VỤ, GIẢI PHÁP")
    run_in(word, "1. Công tác tuyên truyền:", "Đưa tin hằng tuần trên nhóm của tổ dân phố.")
    word.add_paragraph("- Phát thanh vào sáng thứ Bảy.")
    bold(word, "2. Công tác giám sát")
    cell = word.add_table(rows=1, cols=1).cell(0, 0)
    cell.text = "- Giám sát việc xử lý rác thải."
    word.add_paragraph("- Phản biện dự thảo quy ước tổ dân phố.")
    bold(word, "IV. TỔ CHỨC THỰC HIỆN")
    word.add_paragraph("1. Ban Thường trực phân công từng thành viên.")
    word.add_paragraph("2. Các tổ dân phố báo cáo trước ngày 25 hằng tháng./.")
    ending(
        word,
        ["- Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh (để b/c);", "- Các tổ dân phố (t/h);", "- Lưu: VT."],
        ["TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH", "", "Đỗ Thị Thanh"],
    )
    return saved(word)


@pytest.fixture(scope="module")
def imported() -> Imported:
    return import_document(ward_programme())


@pytest.fixture(scope="module")
def data(imported: Imported) -> dict[str, Any]:
    return imported.data


def test_it_loads_and_nothing_is_lost(imported: Imported) -> None:
    assert imported.gaps == ()
    assert imported.document is not None, imported.report


def test_its_frame(data: dict[str, Any]) -> None:
    assert data["don_vi"] == {"cap": "xã", "loai": "phường", "ten": "Tân Quang"}
    assert data["ngay"] == "08/01/2026"
    assert data["can_cu"] == ["{nq đại hội mttq việt nam phường tân quang}", "{kl 14}"]
    assert data["ky"] == {"chuc_vu": "Chủ tịch", "ho_ten": "Đỗ Thị Thanh"}
    assert data["noi_nhan"] == [
        {"ten": "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh", "muc_dich": "b/c"},
        {"ten": "Các tổ dân phố", "muc_dich": "t/h"},
    ]


def test_its_parts(data: dict[str, Any]) -> None:
    assert data["nhiem_vu_trong_tam"] == [
        "Giữ vững khối đại đoàn kết ở từng tổ dân phố.",
        "Chọn việc dân cần, làm đến nơi đến chốn.",
    ]
    assert [each["muc_phan_dau"] for target in data["chi_tieu"] for each in target["chi_so"].values()] == [
        "100%",
        "ít nhất 120 triệu đồng",
    ]
    assert data["chuong_trinh_hanh_dong"] == [
        {
            "ten": "Công tác tuyên truyền",
            "nhiem_vu": [
                "Đưa tin hằng tuần trên nhóm của tổ dân phố.",
                "Phát thanh vào sáng thứ Bảy.",
            ],
        },
        {
            "ten": "Công tác giám sát",
            "nhiem_vu": ["Giám sát việc xử lý rác thải.", "Phản biện dự thảo quy ước tổ dân phố."],
        },
    ]
    assert data["to_chuc_thuc_hien"] == [
        "Ban Thường trực phân công từng thành viên.",
        "Các tổ dân phố báo cáo trước ngày 25 hằng tháng.",
    ]
