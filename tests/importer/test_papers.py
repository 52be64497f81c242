"""Văn bản của các đơn vị khác: each paper of `papers` with what a reader finds in it."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from mttq_docs.api.importing import Imported, import_document
from tests.importer import papers


@dataclass(frozen=True, slots=True)
class Expected:
    """What a paper holds: the titles of its action programmes each with the number of tasks, and so on."""

    unit: str
    organ: str
    key_tasks: int
    targets: int
    figures: int
    programmes: tuple[tuple[str, int], ...]
    implementation: int
    whole: bool = True
    gaps: tuple[str, ...] = ()


CASES = {
    "DISTRICT_2018": Expected(
        unit="huyện Hàm Yên",
        organ="Ban Thường trực",
        key_tasks=3,
        targets=3,
        figures=4,
        programmes=(
            ("Tuyên truyền, tập hợp Nhân dân", 2),
            ("Thi đua phát triển kinh tế", 2),
            ("Giám sát, phản biện", 1),
        ),
        implementation=2,
    ),
    "COMMUNE_2026": Expected(
        unit="xã Thái Hòa",
        organ="Ban Thường trực",
        key_tasks=1,
        targets=5,
        figures=6,
        programmes=(
            ("Công tác tuyên truyền, vận động", 2),
            ("Chăm lo an sinh xã hội", 2),
            ("Giám sát, phản biện xã hội", 1),
            ("Xây dựng tổ chức", 1),
        ),
        implementation=3,
    ),
    "CITY_2023": Expected(
        unit="thành phố Hải Phòng",
        organ="Ủy ban",
        key_tasks=2,
        targets=3,
        figures=6,
        programmes=(("Tuyên truyền, vận động", 2), ("Phát huy dân chủ", 2), ("Xây dựng tổ chức", 1)),
        implementation=2,
    ),
    "RESIDENTIAL_2026": Expected(
        unit="tổ dân phố 8",
        organ="Ban Công tác Mặt trận",
        key_tasks=2,
        targets=2,
        figures=3,
        programmes=(("Tuyên truyền", 1), ("Giúp nhau", 2)),
        implementation=2,
    ),
    "PROVINCE_2022": Expected(
        unit="tỉnh Lào Cai",
        organ="Ủy ban",
        key_tasks=3,
        targets=3,
        figures=4,
        programmes=(("Củng cố khối đại đoàn kết", 2), ("Giám sát, phản biện", 1)),
        implementation=2,
        gaps=("(Đã ký)",),
    ),
    "TOWNSHIP_2019": Expected(
        unit="thị trấn Sơn Dương",
        organ="Ủy ban",
        key_tasks=1,
        targets=4,
        figures=4,
        programmes=(("Công tác tuyên truyền", 2), ("Công tác dân chủ, pháp luật", 1)),
        implementation=2,
    ),
    "WARD_2026": Expected(
        unit="phường Nghĩa Lộ",
        organ="Ủy ban",
        key_tasks=2,
        targets=2,
        figures=2,
        programmes=(("Tuyên truyền", 1), ("Giám sát", 1)),
        implementation=1,
    ),
    "PROVINCE_2021": Expected(
        unit="tỉnh Thanh Hóa",
        organ="Ban Thường trực",
        key_tasks=2,
        targets=4,
        figures=6,
        programmes=(
            ("Tuyên truyền, vận động, tập hợp các tầng lớp Nhân dân", 2),
            ("Vận động Nhân dân thi đua", 1),
            ("Giám sát, phản biện xã hội", 1),
        ),
        implementation=2,
    ),
    "DISTRICT_2024": Expected(
        unit="huyện Đại Từ",
        organ="Ban Thường trực",
        key_tasks=1,
        targets=4,
        figures=5,
        programmes=(
            ("Công tác tuyên truyền", 2),
            ("Công tác dân chủ, pháp luật", 2),
            ("Công tác tổ chức", 1),
        ),
        implementation=2,
    ),
    "CENTRAL_STYLE": Expected(
        unit="tỉnh Bắc Kạn",
        organ="Ủy ban",
        key_tasks=0,
        targets=0,
        figures=0,
        programmes=(
            ("Vận động các tầng lớp nhân dân thi đua lao động sản xuất", 2),
            ("Mở rộng dân chủ, tham gia xây dựng Đảng, chính quyền", 2),
        ),
        implementation=1,
        whole=False,
    ),
}


@pytest.fixture(params=CASES)
def case(request: pytest.FixtureRequest) -> tuple[Imported, Expected]:
    return import_document(getattr(papers, request.param).encode()), CASES[request.param]


def test_a_paper_is_read_part_by_part(case: tuple[Imported, Expected]) -> None:
    imported, expected = case
    data = imported.data
    unit = data["don_vi"]
    assert f"{unit.get('loai', '')} {unit.get('ten', '')}" == expected.unit
    assert data["co_quan_ban_hanh"] == expected.organ
    assert len(data.get("nhiem_vu_trong_tam", ())) == expected.key_tasks
    assert len(data.get("chi_tieu", ())) == expected.targets
    assert (
        tuple((each["ten"], len(each["nhiem_vu"])) for each in data["chuong_trinh_hanh_dong"])
        == expected.programmes
    )
    assert len(data["to_chuc_thuc_hien"]) == expected.implementation


def test_its_figures_are_found(case: tuple[Imported, Expected]) -> None:
    imported, expected = case
    targets = [target for target in imported.data.get("chi_tieu", ()) if isinstance(target, dict)]
    assert sum(len(target["chi_so"]) for target in targets) == expected.figures


def test_nothing_of_it_is_lost_and_it_loads_where_it_is_whole(case: tuple[Imported, Expected]) -> None:
    imported, expected = case
    assert tuple(gap.problem.found for gap in imported.gaps) == expected.gaps
    assert (imported.document is not None) == expected.whole, imported.report


def test_what_a_paper_lacks_is_told() -> None:
    imported = import_document(papers.CENTRAL_STYLE.encode())
    lacking = {finding.place.key for finding in imported.findings if finding.code == "NV04"}
    assert lacking == {"nhiệm vụ trọng tâm", "chỉ tiêu"}


class TestTheFrame:
    """Letterhead, bases, recipients, signature of a district's paper pasted from two columns."""

    @pytest.fixture
    def data(self) -> dict[str, object]:
        return import_document(papers.DISTRICT_2018.encode()).data

    def test_number_date_and_subject(self, data: dict[str, object]) -> None:
        assert (data["so"], data["ngay"]) == ("07", "09/01/2018")
        assert data["trich_yeu"] == "Phối hợp thống nhất hành động năm 2018"
        assert "ky_hieu" not in data  # It is the usual one.

    def test_bases_name_their_documents(self, data: dict[str, object]) -> None:
        assert data["can_cu"] == ["{luật mặt trận tổ quốc việt nam}", "Thực hiện {ctr 02}"]

    def test_recipients_with_their_purposes(self, data: dict[str, object]) -> None:
        assert data["noi_nhan"] == [
            {"ten": "BTT Uỷ ban MTTQ tỉnh", "muc_dich": "b/c"},
            {"ten": "Thường trực Huyện uỷ", "muc_dich": "b/c"},
            {"ten": "Uỷ ban MTTQ các xã, thị trấn", "muc_dich": "t/h"},
        ]

    def test_who_signs(self, data: dict[str, object]) -> None:
        assert data["ky"] == {"chuc_vu": "Phó Chủ tịch", "ho_ten": "Hoàng Văn Lâm"}


ONE_TARGET = """\
CHƯƠNG TRÌNH
Công tác năm 2026
Ủy ban MTTQ Việt Nam xã Yên Nguyên xây dựng Chương trình công tác năm 2026 như sau:
I. CHỈ TIÊU
1. {}
"""


@pytest.mark.parametrize(
    ("sentence", "data", "indicator"),
    [
        (
            "Mỗi thôn xây dựng ít nhất 01 mô hình tự quản trước ngày 30/6/2026.",
            "Mỗi thôn xây dựng {mô hình tự quản} trước ngày 30/6/2026.",
            {"muc_phan_dau": "ít nhất 01 mô hình tự quản", "moi": "thôn", "thoi_han": "trước ngày 30/6/2026"},
        ),
        (
            "Phấn đấu 80% cán bộ MTTQ cấp xã được tập huấn.",
            "Phấn đấu {cán bộ mttq cấp xã được tập huấn} cán bộ MTTQ cấp xã được tập huấn.",
            {"muc_phan_dau": "80%", "phan_dau": "có", "cap": ["xã"]},
        ),
        (
            "Tỷ lệ hòa giải thành đạt ít nhất 85% trở lên.",
            "Tỷ lệ hòa giải thành đạt {tỷ lệ hòa giải thành} trở lên.",
            {"muc_phan_dau": "ít nhất 85%", "ten": "Tỷ lệ hòa giải thành"},
        ),
        (
            "Vận động Quỹ “Vì người nghèo” đạt 2,5 tỷ đồng.",
            "Vận động Quỹ “Vì người nghèo” đạt {vận động quỹ vì người nghèo}.",
            {"muc_phan_dau": "2,5 tỷ đồng", "ten": "Vận động Quỹ “Vì người nghèo”"},
        ),
    ],
)
def test_a_figure_says_what_the_sentence_says_of_it(
    sentence: str, data: str, indicator: dict[str, object]
) -> None:
    (target,) = import_document(ONE_TARGET.format(sentence).encode()).data["chi_tieu"]
    assert target["cau"] == data
    (found,) = target["chi_so"].values()
    assert {key: found.get(key) for key in indicator} == indicator


@pytest.mark.parametrize("sentence", ["Mỗi phường có một tuyến phố xanh.", "Đạt và vượt chỉ tiêu được giao."])
def test_what_would_be_printed_otherwise_stays_a_sentence(sentence: str) -> None:
    assert import_document(ONE_TARGET.format(sentence).encode()).data["chi_tieu"] == [sentence]


def test_figures_are_written_our_way_where_that_is_asked_for() -> None:
    paper = ONE_TARGET.format("Ít nhất 2 cuộc giám sát trong năm.").encode()
    assert import_document(paper).data["chi_tieu"] == ["Ít nhất 2 cuộc giám sát trong năm."]
    normalised = import_document(paper, normalise=True)
    (target,) = normalised.data["chi_tieu"]
    assert [each["muc_phan_dau"] for each in target["chi_so"].values()] == ["ít nhất 02 cuộc giám sát"]
    told = [finding.problem for finding in normalised.findings if finding.code == "NV02"]
    assert [(each.found, each.expected) for each in told] == [
        ("Ít nhất 2 cuộc giám sát", "Ít nhất 02 cuộc giám sát")
    ]


BASES = """\
CHƯƠNG TRÌNH
Công tác năm 2027
Căn cứ Nghị quyết Đại hội MTTQ Việt Nam tỉnh Tuyên Quang lần thứ I, nhiệm kỳ 2025 - 2030;
{}
Ban Thường trực Ủy ban MTTQ Việt Nam xã Yên Nguyên xây dựng Chương trình công tác năm 2027 như sau:
I. NHIỆM VỤ TRỌNG TÂM
1. Đoàn kết.
"""


@pytest.mark.parametrize(
    ("basis", "congress"),
    [
        ("", {"khoa_toan_quoc": "XI"}),
        (
            "Căn cứ Nghị quyết Đại hội MTTQ Việt Nam xã Yên Nguyên lần thứ II, nhiệm kỳ 2025-2030;",
            {"khoa": "II", "nhiem_ky": "2025 - 2030", "khoa_toan_quoc": "XI"},
        ),
    ],
)
def test_the_congress_is_the_units_own(basis: str, congress: dict[str, str]) -> None:
    assert import_document(BASES.format(basis).encode()).data["dai_hoi"] == congress
