"""Dấu câu: spaces, quotation marks, dashes and dots."""

from __future__ import annotations

import pytest

from mttq_docs.orthography import Kind, find_slips

MARKS = (Kind.SPACE, Kind.QUOTE, Kind.DASH, Kind.ELLIPSIS)


def changes(text: str) -> list[tuple[str, str]]:
    return [(slip.found, slip.suggestion) for slip in find_slips(text) if slip.kind in MARKS]


def put_right(text: str) -> str:
    for slip in reversed(find_slips(text)):
        text = text[: slip.start] + slip.suggestion + text[slip.end :]
    return text


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("và  các tổ chức", "và các tổ chức"),
        ("-  Thực hiện tốt", "- Thực hiện tốt"),
        ("với nhân viên.  ", "với nhân viên."),
        ("xã , phường ; đặc khu : đủ", "xã, phường; đặc khu: đủ"),
        ("thực hiện ./.", "thực hiện./."),
        ("( khóa XII )", "(khóa XII)"),
        ("“ Vì người nghèo ”", "“Vì người nghèo”"),
        ("xã,phường;đặc khu", "xã, phường; đặc khu"),
        ("Kính gửi:Ban Thường trực", "Kính gửi: Ban Thường trực"),
        ("đạt 80%,tăng 2%", "đạt 80%, tăng 2%"),
        ("trong tỉnh,05 xã", "trong tỉnh, 05 xã"),
        ("đạt khá.Tiếp tục", "đạt khá. Tiếp tục"),
        ("năm 2020.Tiếp tục", "năm 2020. Tiếp tục"),
        ("xã(phường)", "xã (phường)"),
        ("ngày15 tháng 6", "ngày 15 tháng 6"),
        ("có 05cuộc", "có 05 cuộc"),
        ('"Toàn dân" và "Cả nước"', "“Toàn dân” và “Cả nước”"),
        ('Quỹ “Vì người nghèo"', "Quỹ “Vì người nghèo”"),
        ('"Về việc học tập”', "“Về việc học tập”"),
        ("”Toàn dân“ đoàn kết", "“Toàn dân” đoàn kết"),
        ("kinh tế – xã hội", "kinh tế - xã hội"),
        ("Độc lập — Tự do — Hạnh phúc", "Độc lập - Tự do - Hạnh phúc"),
        ("đoàn kết- dân chủ -đổi mới", "đoàn kết - dân chủ - đổi mới"),
        ("2021 -2026", "2021 - 2026"),
        ("nông thôn.... Tổ chức", "nông thôn... Tổ chức"),
        ("cộng đồng ... Chú trọng", "cộng đồng... Chú trọng"),
    ],
)
def test_a_wrong_mark_is_put_right(wrong: str, right: str) -> None:
    assert put_right(wrong) == right
    assert changes(right) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("danh hiệu Tổ dân phố” văn hóa", "”"),
        ("cuộc vận động “Toàn dân đoàn kết", "“"),
        ('cuộc vận động "Toàn dân', '"'),
        ("nông thôn.. Tổ chức", ".."),
    ],
)
def test_some_are_only_pointed_out(text: str, found: str) -> None:
    assert changes(text) == [(found, "")]
    assert not find_slips(text)[0].certain


@pytest.mark.parametrize(
    "text",
    [
        "1.234,5 ha; 10:30; 1 : 50.000; 3,5%",
        "Số:    /KH-MTTQ-BTT",
        "ngày    tháng    năm 2026",
        "TỈNH ỦY TUYÊN QUANG          ĐẢNG CỘNG SẢN VIỆT NAM",
        "    đầu dòng thụt vào",
        "tệp .docx và mau-01.xlsx",
        "v.v. và v.v...",
        "TP.HCM, TS.Nguyễn, Ths.Trần",
        "chọn ( ) đồng ý ( ) không đồng ý",
        "f(x), H(2), (các)",
        "a,b,c và A:B",
        "20km, 50kg, 7h30, 5G, 80m2",
        'màn hình 24" và 27"',
        "“Lời mở\ndài hai dòng”",
        "‘trích trong trích’ và “ngoài”",
        "2021-2026, 2021 - 2026, 2026–2031",
        "khóa XI – XII",
        "217- QĐ/TW; HD- MTTQ-BTT",
        "pa-tê, mít-tinh",
        "ngày ... tháng ... năm ...; xã ...; Họ và tên: .........",
        "ngày....tháng....năm....",
        "giữa … và …",
        "làm nhà... Tổ chức",
        "lọc -v, --all và -b 5",
    ],
)
def test_right_marks_are_left(text: str) -> None:
    assert changes(text) == []


def test_a_quotation_left_open_ends_with_the_next_line() -> None:
    assert changes("“Mở ra\nkhông đóng\nở đâu”") == [("“", ""), ("”", "")]
