"""Văn bản để đo: the models that every workload draws, and what rivals are given in their place."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import cycle, islice, product
from pathlib import Path
from typing import Any

import docx

from mttq_docs import Document, Plan, Programme, Sheet, compose_sheet, load
from mttq_docs.model import Unit
from mttq_docs.resources import resource
from mttq_docs.units import Level
from mttq_docs.word.write import context

EXAMPLES = Path(str(resource("examples")))
PROGRAMME = EXAMPLES / "tinh" / "chuong-trinh-2026.yaml"
PLAN = EXAMPLES / "tinh" / "ke-hoach-2026.yaml"
TEMPLATES = Path(str(resource("templates")))


# 58 syllables of place names: two of them name each of 3,321 communes.
_SYLLABLES = (  # noqa: SIM905
    "An Ba Bắc Bình Ca Cao Châu Cường Dương Đại Đình Đông Đồng Giang Hà Hải Hạ Hòa Hồng Hợp Hùng Hưng "
    "Khánh Kim Lâm Liên Long Lộc Minh Mỹ Nam Ngọc Nhân Ninh Phong Phú Phúc Phước Quang Quý Sơn Tam "
    "Tân Tây Thái Thanh Thành Thắng Thịnh Thọ Thuận Thượng Tiến Trung Trường Vân Vĩnh Xuân "
).split()
_OWN_LINES = (
    "{%p for x in can_cu %}", "Căn cứ {{ x }};", "{%p endfor %}",
    "I. NHIỆM VỤ TRỌNG TÂM",
    "{%p for x in nhiem_vu_trong_tam %}", "{{ loop.index }}. {{ x.noi_dung }}",
    "{%p for y in x.y %}", "{{ y }}", "{%p endfor %}", "{%p endfor %}",
    "II. CHỈ TIÊU",
    "{%p for x in chi_tieu %}", "{{ loop.index }}. {{ x.cau }}", "{%p endfor %}",
    "III. NHIỆM VỤ VÀ GIẢI PHÁP",
    "{%p for x in chuong_trinh_hanh_dong %}", "Chương trình {{ loop.index }}: {{ x.ten }}",
    "{%p for y in x.nhiem_vu %}", "- {{ y.noi_dung }}", "{%p endfor %}", "{%p endfor %}",
    "IV. TỔ CHỨC THỰC HIỆN",
    "{%p for x in to_chuc_thuc_hien %}", "{{ loop.index }}. {{ x.noi_dung }}", "{%p endfor %}",
    "{%p for x in noi_nhan %}", "- {{ x.ten }};", "{%p endfor %}",
)  # fmt: skip


@cache
def programme() -> Programme:
    """Chương trình tám trang của một tỉnh."""
    document = load(PROGRAMME)
    assert isinstance(document, Programme)
    return document


def communes(count: int) -> Iterator[Programme]:
    """Chương trình của từng xã: the province's, inherited by communes, each under a name of its own."""
    parent = programme().unit.full_name
    for words in islice(product(_SYLLABLES, repeat=2), count):
        unit = Unit(level=Level.COMMUNE, kind="xã", name=" ".join(words), parent=parent)
        yield programme().model_copy(update={"unit": unit})


@cache
def plan(rows: int) -> Plan:
    """Kế hoạch có chừng ấy dòng công việc."""
    document = load(PLAN)
    assert isinstance(document, Plan)
    items = islice(cycle(document.work_items), rows)
    distinct = (item.model_copy(update={"text": f"{item.text} ({n})"}) for n, item in enumerate(items, 1))
    return document.model_copy(update={"work_items": tuple(distinct)})


def template_of(document: Document) -> Path:
    """Mẫu Word mà văn bản ấy được soạn theo; the shipped one of the regulation in force."""
    return TEMPLATES / ("ke_hoach.docx" if isinstance(document, Plan) else "chuong_trinh.docx")


def given(document: Document) -> Mapping[str, Any]:
    """Dữ liệu soạn sẵn cho docxtpl: it is spared the composing, which we do for each document."""
    return context(compose_sheet(document))


def texts_of(sheet: Sheet) -> list[str]:
    """Chữ của từng đoạn, for builders that have no template."""
    return [f"{block.label} {block.lead} {block.text}".strip() for block in sheet.blocks]


def workspace(*, in_memory: bool = False) -> tempfile.TemporaryDirectory[str]:
    """Thư mục tạm: on the disk of this checkout, or on the memory disk."""
    return tempfile.TemporaryDirectory(dir="/dev/shm" if in_memory else Path(__file__).parent)


def own_template() -> bytes:
    """Mẫu mà một người dùng docxtpl tự viết: the programme's own fields, a paragraph each."""
    document = docx.Document()
    for line in _OWN_LINES:
        document.add_paragraph(line)
    output = io.BytesIO()
    document.save(output)
    return output.getvalue()
