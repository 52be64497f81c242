"""Các lỗi: list single faults that a clerk may make, with the group of rules that should find each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from benchmarks.spoiling import Spoiler, setter
from mttq_docs.sheet import Role

_OTHER = "Tăng cường đoàn kết quốc tế, mở rộng hoạt động đối ngoại nhân dân"
P, C, D, S = Role.PARAGRAPH, Role.CLAUSE, Role.DASH, Role.SECTION


@dataclass(frozen=True, slots=True)
class Fault:
    """Một lỗi: what it is called, which group should find it, and how it is made."""

    name: str
    group: str
    spoil: Callable[[Spoiler], None]


def text(name: str, group: str, role: Role | None, pattern: str, new: str, nth: int = 0) -> Fault:
    """Letters changed in the nth paragraph of a role that has them."""

    def spoil(file: Spoiler) -> None:
        file.replace(file.find(role, pattern, nth), pattern, new)

    return Fault(name, group, spoil)


def letters(name: str, role: Role, nth: int, **settings: dict[str, str]) -> Fault:
    """Direct formatting of all letters of a paragraph."""
    return Fault(name, "TB", lambda file: file.runs(file.find(role, "", nth), setter(**settings)))


def layout(name: str, role: Role, nth: int, **settings: dict[str, str]) -> Fault:
    """Direct formatting of a paragraph."""
    return Fault(name, "TB", lambda file: file.paragraph(file.find(role, "", nth), **settings))


def page(name: str, tag: str, **attributes: str) -> Fault:
    """The page set-up."""
    return Fault(name, "TB", lambda file: file.page(tag, **attributes))


def removed(name: str, group: str, role: Role, nth: int = 0) -> Fault:
    """A paragraph taken out."""
    return Fault(name, group, lambda file: file.remove(file.find(role, "", nth)))


def doubled(name: str, group: str, role: Role, pattern: str = "", nth: int = 0) -> Fault:
    """A paragraph set twice."""
    return Fault(name, group, lambda file: file.double(file.find(role, pattern, nth)))


def renumbered(name: str, role: Role, nth: int, start: int, label: str) -> Fault:
    """A number that does not follow."""
    return Fault(name, "DS", lambda file: file.renumber(role, nth, start, label))


def faults() -> Iterator[Fault]:
    """Mọi lỗi; some papers have no place for some of them."""
    yield from _elements()
    yield from _layout()
    yield from _numbering()
    yield from _citations()
    yield from _spelling()
    yield from _contents()


def _elements() -> Iterator[Fault]:
    yield text("Quốc hiệu viết tắt", "TT", Role.NATIONAL_NAME, "XÃ HỘI CHỦ NGHĨA", "XHCN")
    yield text("Tiêu ngữ gạch dài", "TT", Role.MOTTO, " - Tự", " – Tự")
    yield text("Tiêu ngữ viết hoa", "TT", Role.MOTTO, "Tự do", "Tự Do")
    yield text("số thiếu hai chấm", "TT", Role.NUMBER, "Số:", "Số")
    yield text("ký hiệu có dấu cách", "TT", Role.NUMBER, "-MTTQ", " - MTTQ")
    yield text("ký hiệu sai tên loại", "TT", Role.NUMBER, "CTr|KH", "BC")
    yield text("ký hiệu sai cơ quan", "TT", Role.NUMBER, "BTT", "UB")
    yield text("số một chữ số", "TT", Role.NUMBER, r"Số:\s+/", "Số: 5/")
    yield text("ngày thiếu số 0", "TT", Role.PLACE_DATE, "ngày …", "ngày 5")
    yield text("thiếu phẩy sau địa danh", "TT", Role.PLACE_DATE, ", ngày", " ngày")
    yield text("ngày không có thật", "TT", Role.PLACE_DATE, "ngày … tháng 12", "ngày 31 tháng 11")
    yield text("địa danh nơi khác", "TT", Role.PLACE_DATE, "^[^,]+", "Cao Lãnh")
    yield text("tên loại có dấu", "TT", Role.KIND, "$", ":")
    yield text("trích yếu có dấu chấm", "TT", Role.SUBJECT, "$", ".")
    yield text("thiếu dấu kết thúc", "TT", None, r"\./\.$", ".")
    yield text("dấu kết thúc giữa bài", "TT", C, r"\.$", "./.")
    yield text("nơi nhận thiếu hai chấm", "TT", Role.RECIPIENTS_LABEL, ":", "")
    yield text("nơi nhận thiếu chấm phẩy", "TT", Role.RECIPIENT, ";$", "")
    yield text("dòng lưu kết thúc sai", "TT", Role.RECIPIENT, r"VT\.$", "VT;")
    yield removed("mất dòng lưu", "TT", Role.RECIPIENT, 7)
    yield text("T/M thay TM.", "TT", Role.AUTHORITY, r"TM\.", "T/M")
    yield text("quyền hạn của cơ quan khác", "TT", Role.AUTHORITY, "BAN THƯỜNG TRỰC", "ỦY BAN")
    yield text("căn cứ kết thúc sai", "TT", Role.BASIS, ";$", ".")
    yield removed("mất trích yếu", "TT", Role.SUBJECT)
    yield removed("mất số, ký hiệu", "TT", Role.NUMBER)
    yield removed("mất chức vụ", "TT", Role.POSITION)
    yield removed("mất Tiêu ngữ", "TT", Role.MOTTO)
    yield text("phụ lục ghi số văn bản khác", "TT", Role.ANNEX_REFERENCE, "Chương trình số", "Kế hoạch số")
    yield removed("phụ lục mất dòng kèm theo", "TT", Role.ANNEX_REFERENCE)


def _layout() -> Iterator[Fault]:
    yield page("lề trái hẹp", "pgMar", left="1134")
    yield page("lề phải hẹp", "pgMar", right="567")
    yield page("lề trên rộng", "pgMar", top="1985")
    yield page("khổ Letter", "pgSz", w="12240", h="15840")
    yield letters("phông Arial", C, 1, rFonts={"ascii": "Arial", "hAnsi": "Arial", "cs": "Arial"})
    yield letters("lời văn cỡ 12", C, 2, sz={"val": "24"}, szCs={"val": "24"})
    yield letters("lời văn cỡ 13", C, 2, sz={"val": "26"}, szCs={"val": "26"})
    yield letters("Quốc hiệu cỡ 16", Role.NATIONAL_NAME, 0, sz={"val": "32"}, szCs={"val": "32"})
    yield letters("tên loại cỡ 18", Role.KIND, 0, sz={"val": "36"}, szCs={"val": "36"})
    yield letters("tên loại không đậm", Role.KIND, 0, b={"val": "0"}, bCs={"val": "0"})
    yield letters("mục không đậm", S, 1, b={"val": "0"}, bCs={"val": "0"})
    yield letters("chủ quản đậm", Role.PARENT_BODY, 0, b={}, bCs={})
    yield letters("ngày tháng chữ đứng", Role.PLACE_DATE, 0, i={"val": "0"}, iCs={"val": "0"})
    yield letters("khoản nghiêng", C, 1, i={}, iCs={})
    yield letters("chữ đỏ", D, 0, color={"val": "FF0000"})
    yield letters("chữ tô nền", D, 1, highlight={"val": "yellow"})
    yield letters("chữ gạch ngang", D, 1, strike={})
    yield Fault(
        "lời văn canh trái", "TB", lambda file: file.paragraph(file.find(P, ".{150}"), jc={"val": "left"})
    )
    yield layout("tên loại canh trái", Role.KIND, 0, jc={"val": "left"})
    yield layout("khoản không lùi", C, 1, ind={"left": "0", "right": "0", "firstLine": "0"})
    yield layout("đoạn lùi sâu", C, 1, ind={"left": "0", "right": "0", "firstLine": "1701"})
    yield layout(
        "giãn hai dòng", C, 2, spacing={"before": "120", "after": "0", "line": "480", "lineRule": "auto"}
    )
    yield layout(
        "dòng quá sít", C, 2, spacing={"before": "120", "after": "0", "line": "240", "lineRule": "exact"}
    )
    yield layout(
        "đoạn dính nhau", D, 1, spacing={"before": "0", "after": "0", "line": "240", "lineRule": "auto"}
    )
    yield text("tên loại chữ thường", "TB", Role.KIND, "CHƯƠNG TRÌNH", "Chương trình")
    yield text("mục chữ thường", "TB", S, "TỔ CHỨC THỰC HIỆN", "Tổ chức thực hiện")
    yield Fault("trích yếu in hoa", "TB", _upper_subject)
    yield Fault("mất số trang", "TB", _no_page_number)
    yield Fault("số trang hiện ở trang đầu", "TB", _number_on_first)


def _upper_subject(file: Spoiler) -> None:
    number = file.find(Role.SUBJECT)
    block = next(each for each in file.blocks if each.spot and each.spot.paragraph == number)
    file.replace(number, "^.*$", block.text.upper())


def _no_page_number(file: Spoiler) -> None:
    for tag in ("headerReference", "footerReference"):
        for element in list(file.root.iter(f"{{{file.root.nsmap['w']}}}{tag}")):
            element.getparent().remove(element)


def _number_on_first(file: Spoiler) -> None:
    space = f"{{{file.root.nsmap['w']}}}"
    for element in list(file.root.iter(f"{space}titlePg")):
        element.getparent().remove(element)


def _numbering() -> Iterator[Fault]:
    yield renumbered("mục nhảy số", S, 1, 3, "III.")
    yield renumbered("mục lặp số", S, 2, 2, "II.")
    yield renumbered("khoản nhảy số", C, 1, 3, "3.")
    yield renumbered("khoản lặp số", C, 2, 2, "2.")
    yield renumbered("chương trình lặp số", Role.ACTION_PROGRAMME, 1, 1, "Chương trình 1:")
    yield renumbered("chương trình nhảy số", Role.ACTION_PROGRAMME, 2, 5, "Chương trình 5:")
    yield text("điểm theo chữ Anh", "DS", Role.POINT, r"^c\)", "d)")
    yield text("điểm lặp", "DS", Role.POINT, r"^b\)", "a)")
    yield text("điểm dùng dấu chấm", "DS", Role.POINT, r"^b\)", "b.")
    yield text("phụ lục đánh số thừa", "DS", Role.ANNEX, "$", " I")
    yield text("tiêu đề có dấu chấm", "DS", Role.ACTION_PROGRAMME, "$", ".")


def _citations() -> Iterator[Fault]:
    yield text("số Đảng có dấu cách", "VD", None, r"(\d+)-(NQ|CT|TB|QĐ)/", r"\1 - \2/")
    yield text("số Đảng gạch chéo", "VD", None, r"(\d+)-(NQ|CT|QĐ)/(TW|TU)", r"\1/\2-\3")
    yield text("mất ngày ban hành", "VD", None, r"(-NQ/TW|-TB/TU) ngày [\d/]+", r"\1")
    yield text("ngày dẫn không có thật", "VD", None, r"(NQ/T[WU]|TB/TU) ngày [\d/]+", r"\1 ngày 31/4/2019")
    yield text("sai tên loại được dẫn", "VD", None, r"Nghị quyết số (\d+-NQ/T)", r"Chỉ thị số \1")
    yield text(
        "sai cơ quan được dẫn",
        "VD",
        None,
        r"(-QĐ/TW ngày [\d/]+ của) Bộ Chính trị",
        r"\1 Ban Thường vụ Tỉnh ủy",
    )
    yield text("năm khác số hiệu", "VD", None, r"(102/2025/NQLT\S+) ngày 26/9/2025", r"\1 ngày 26/9/2024")
    yield text("dẫn văn bản tương lai", "VD", None, r"(60-NQ/TW) ngày 12/4/2025", r"\1 ngày 12/4/2026")
    yield text("dẫn văn bản tương lai", "VD", None, r"(1105-TB/TU) ngày 11/11/2019", r"\1 ngày 11/11/2020")
    yield text("ngày dẫn thiếu số 0", "VD", None, r"(25-NQ/TW) ngày 03/6/2013", r"\1 ngày 3/6/2013")
    yield text("gạch dài trong số", "VD", None, r"(\d+)-(NQ|CT|TB|QĐ)/", r"\1–\2/")
    yield text("lặp chữ số", "VD", None, r"(Nghị quyết|Thông báo) số (\d+-)", r"\1 số số \2")


def _spelling() -> Iterator[Fault]:
    yield text("hai dấu cách", "CT", C, " và ", " và  ")
    yield text("cách trước dấu phẩy", "CT", D, ", ", " , ")
    yield text("thiếu cách sau phẩy", "CT", D, ", ", ",", 1)
    yield text("ngoặc kép thẳng", "CT", None, "người nghèo”", 'người nghèo"')
    yield text("thiếu ngoặc đóng", "CT", None, "người nghèo”", "người nghèo")
    yield text("gạch dài", "CT", None, "chính trị - xã hội", "chính trị – xã hội")
    yield text("bốn chấm", "CT", C, r"(hiện|dân|quả|tộc|đảng|kiện|báo)\.$", r"\1....")
    yield text("sai dấu", "CT", D, "tuyên truyền|Tuyên truyền", "Tuyên truỳên")
    yield text("sai từ", "CT", D, "Xây dựng|xây dựng", "xây dụng")
    yield text("thiếu chữ", "CT", C, "Nhân dân", "Nhân dânn")
    yield text("viết hoa sai", "CT", C, "Nhân dân", "Nhân Dân")
    yield text("lẫn kiểu dấu", "CT", C, "Ủy ban", "Uỷ ban")
    yield text("chữ tổ hợp", "CT", D, "Mặt trận", "Mặt trâ\u0323n")
    yield text("ký tự ẩn", "CT", D, "Mặt trận", "Mặt\u200b trận")
    yield text("chữ Đ lạ", "CT", None, "Đại hội", "Ðại hội")
    yield text("khoảng năm viết khác", "CT", None, r"nhiệm kỳ (\d{4}) - (\d{4})", r"nhiệm kỳ \1-\2")


def _contents() -> Iterator[Fault]:
    yield text("mở đầu năm cũ", "ND", P, "^Năm 2026 là", "Năm 2025 là")
    yield text("mở đầu năm cũ", "ND", P, "^Năm 2020 là", "Năm 2019 là")
    yield text("tên văn bản năm cũ", "ND", P, r"hành động năm 2026, cụ thể", "hành động năm 2025, cụ thể")
    yield text("tên văn bản năm cũ", "ND", P, r"hành động năm 2020, cụ thể", "hành động năm 2019, cụ thể")
    yield text("hạn đã qua", "ND", None, "trước ngày 31/01/2026", "trước ngày 31/01/2025")
    yield text("sai số năm kỷ niệm", "ND", None, "96 năm ngày", "95 năm ngày")
    yield text("sai số năm kỷ niệm", "ND", None, "130 năm ngày", "129 năm ngày")
    yield text("chỉ tiêu không có mức", "ND", C, "Trong năm, Ủy ban.*$", "Đẩy mạnh công tác giám sát xã hội.")
    yield text("cấp huyện sau 30/6/2025", "ND", C, "của xã", "của xã, các huyện")
    yield text("nhiệm kỳ ngược", "ND", None, "nhiệm kỳ 2025 - 2030", "nhiệm kỳ 2030 - 2025")
    yield text("khoảng ngược", "ND", None, "từ 15 đến 20", "từ 25 đến 20")
    yield text("ngày không có trong lịch", "ND", None, "31/01/2026", "31/02/2026")
    yield text("đơn vị khác ở câu ban hành", "ND", P, "xã Hàm Yên xây dựng", "xã Thái Hòa xây dựng")
    yield text("phụ lục không có", "ND", Role.NOTE, "Phụ lục", "Phụ lục II")
    yield doubled("dán hai lần một ý", "ND", D, "", 3)
    yield text("mất mục tổ chức thực hiện", "ND", S, "TỔ CHỨC THỰC HIỆN", "NHỮNG ĐIỀU CẦN LƯU Ý")
    yield text("việc không có chủ trì", "ND", None, "^Ban Phong trào$", "")
    yield text("việc không có thời gian", "ND", None, "^Quý III$", "")
    yield text("tỷ lệ không khớp phân số", "ND", D, r"\(15,17%\)", "(25,17%)")
    yield text(
        "tên chương trình của số khác",
        "ND",
        Role.ACTION_PROGRAMME,
        "Vận động Nhân dân thi đua lao động.*$",
        _OTHER,
    )
