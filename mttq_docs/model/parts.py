"""Các phần chung: hold what every document of a committee has, whatever its kind."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated, Any, ClassVar

from pydantic import GetJsonSchemaHandler, field_validator, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from mttq_docs.citations import Citation, Form, Grammar, format_citation
from mttq_docs.errors import BadValue
from mttq_docs.model.base import AtLeastOne, Model, Text, Texts, keyed, text_or
from mttq_docs.model.values import Date, Ordinal, word_of
from mttq_docs.text import fold
from mttq_docs.units import Level, unit_name


class Secrecy(StrEnum):
    """Độ mật."""

    SECRET = "Mật"
    TOP_SECRET = "Tối mật"
    MOST_SECRET = "Tuyệt mật"


class Urgency(StrEnum):
    """Mức độ khẩn."""

    URGENT = "Khẩn"
    VERY_URGENT = "Thượng khẩn"
    MOST_URGENT = "Hỏa tốc"


class Purpose(StrEnum):
    """Mục đích gửi: why a recipient gets the document."""

    REPORT = "b/c"
    COORDINATE = "p/h"
    CARRY_OUT = "t/h"
    FOLLOW = "t/d"


_LONG_PURPOSES = {
    "bao_cao": Purpose.REPORT,
    "de_bao_cao": Purpose.REPORT,
    "phoi_hop": Purpose.COORDINATE,
    "de_phoi_hop": Purpose.COORDINATE,
    "thuc_hien": Purpose.CARRY_OUT,
    "de_thuc_hien": Purpose.CARRY_OUT,
    "theo_doi": Purpose.FOLLOW,
    "de_theo_doi": Purpose.FOLLOW,
}


class Unit(Model):
    """Đơn vị: the administrative unit whose committee writes."""

    level: Annotated[Level, word_of(Level), keyed("cấp", "trung ương, tỉnh, huyện, xã hoặc khu dân cư")]
    kind: Annotated[
        Text | None, keyed("loại", "tỉnh, thành phố, huyện, xã, phường, đặc khu, thôn, tổ dân phố …")
    ] = None
    name: Annotated[Text | None, keyed("tên", "tên riêng, ví dụ Tuyên Quang")] = None
    parent: Annotated[Text | None, keyed("cấp trên", "đơn vị cấp trên, ví dụ tỉnh Tuyên Quang")] = None

    @model_validator(mode="after")
    def _complete(self) -> Unit:
        missing = [
            label
            for label, value, needed in (
                ("loại", self.kind, self.level is not Level.CENTRAL),
                ("tên", self.name, self.level is not Level.CENTRAL),
                ("cấp trên", self.parent, self.level is Level.RESIDENTIAL_AREA),
            )
            if needed and not value
        ]
        if missing:
            raise BadValue(f"Đơn vị cấp {self.level} còn thiếu: {', '.join(missing)}")
        return self

    @property
    def full_name(self) -> str:
        """Loại và tên: `tỉnh Tuyên Quang`; empty at the centre."""
        return unit_name(self.kind or "", self.name or "")


class Congress(Model):
    """Đại hội: the unit's own congress, and the national one whose action programmes it carries out."""

    ordinal: Annotated[
        Ordinal | None, keyed("khóa", "số La Mã của đại hội MTTQ ở đơn vị, ví dụ XIV; khu dân cư không có")
    ] = None
    tenure: Annotated[Text | None, keyed("nhiệm kỳ", "ví dụ 2019 - 2024")] = None
    national: Annotated[
        Ordinal, keyed("khóa toàn quốc", "khóa của MTTQ Việt Nam, quyết định bộ chương trình hành động")
    ]

    @field_validator("tenure")
    @classmethod
    def _ascending(cls, tenure: str | None) -> str | None:
        years = [int(year) for year in re.findall("[0-9]{4}", tenure or "")]
        if years != sorted(set(years)):
            raise BadValue(
                "Nhiệm kỳ có năm cuối không sau năm đầu", found=tenure or "", expected="2025 - 2030"
            )
        return tenure


class Signature(Model):
    """Chữ ký: on whose authority, in which position, and who; the name is left blank in a draft."""

    authority: Annotated[
        Texts, keyed("quyền hạn", "TM., KT., TL., TUQ. hoặc Q.; bỏ trống thì lấy theo cơ quan ban hành")
    ] = ()
    position: Annotated[Text | None, keyed("chức vụ", "bỏ trống thì lấy theo cơ quan ban hành")] = None
    name: Annotated[Text | None, keyed("họ tên", "không ghi học hàm, học vị")] = None

    @field_validator("authority")
    @classmethod
    def _known_authority(cls, lines: tuple[str, ...]) -> tuple[str, ...]:
        for line in lines:
            if not line.startswith(("TM. ", "KT. ", "TL. ", "TUQ. ", "Q. ")):
                raise BadValue(
                    "Quyền hạn ký không đúng", found=line, expected="bắt đầu bằng TM., KT., TL., TUQ. hoặc Q."
                )
        return lines


class Shorthand(Model):
    """Bản ghi có dạng viết gọn: a plain text stands for a record that has nothing but its main field."""

    main_key: ClassVar[str]

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, data: Any) -> Any:
        return {cls.main_key: data} if isinstance(data, str) else data

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return text_or(handler(core))


class Recipient(Shorthand):
    """Nơi nhận: who gets the document, and why."""

    main_key = "ten"

    name: Annotated[Text, keyed("tên")]
    purpose: Annotated[
        Purpose | None, keyed("mục đích", "b/c (báo cáo), p/h (phối hợp), t/h (thực hiện), t/d (theo dõi)")
    ] = None

    @field_validator("purpose", mode="before")
    @classmethod
    def _long_form(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        short = _LONG_PURPOSES.get(fold(value), value.strip().lower())
        if short not in tuple(Purpose):
            raise BadValue("Không có mục đích gửi này", found=value, expected=", ".join(Purpose))
        return short


class Point(Shorthand):
    """Một mục nội dung: prose, with an optional run-in title and sub-points; a plain text is its prose."""

    main_key = "noi_dung"

    id: Annotated[Text | None, keyed("mã", "tên ngắn để tài liệu khác dẫn tới")] = None
    title: Annotated[Text | None, keyed("tên", "tiêu đề in đậm đầu đoạn")] = None
    text: Annotated[Text, keyed("nội dung")]
    points: Annotated[Texts, keyed("ý", "các ý nhỏ bên dưới")] = ()


class Annex(Model):
    """Phụ lục: a title and numbered points on a page of their own."""

    title: Annotated[Text, keyed("tên")]
    content: Annotated[tuple[Point, ...], AtLeastOne, keyed("nội dung")]


class CitationEntry(Model):
    """Viện dẫn trong danh mục của tệp: a document that prose refers to by its key."""

    type: Annotated[Text, keyed("loại", "tên loại văn bản: Nghị quyết, Thông báo, Luật …")]
    numbers: Annotated[Text | None, keyed("số", "một số, hoặc nhiều số cách nhau bằng dấu phẩy: 01, 02")] = (
        None
    )
    year: Annotated[Text | None, keyed("năm", "năm trong số, ký hiệu: 30/2020/NĐ-CP thì ghi 2020")] = None
    symbol: Annotated[Text | None, keyed("ký hiệu", "phần sau số: CT/TW, TB-MTTW-BTT, NĐ-CP")] = None
    name: Annotated[Text | None, keyed("tên", "tên của văn bản không có số: luật, nghị quyết đại hội")] = None
    congress: Annotated[Text | None, keyed("khóa", "khóa ghi trong ngoặc: XII, hoặc XI, XII")] = None
    date: Annotated[Date | None, keyed("ngày")] = None
    issuer: Annotated[Text | None, keyed("cơ quan", "cơ quan ban hành, không kèm chữ “của”")] = None
    subject: Annotated[Text | None, keyed("trích yếu", "kèm chữ “về”, “ban hành” …")] = None
    short: Annotated[Text | None, keyed("gọi tắt", "cách gọi từ lần thứ hai; bỏ trống thì theo bộ chuẩn")] = (
        None
    )

    @model_validator(mode="after")
    def _numbered_or_named(self) -> CitationEntry:
        if not self.numbers and not self.name:
            raise BadValue("Viện dẫn cần có số hoặc tên", found=self.type, expected="mục “số” hoặc mục “tên”")
        return self

    @property
    def short_name(self) -> str:
        """Cách gọi ngắn: the clerk's own, else type and symbol."""
        return self.short or format_citation(self.citation, Form.SHORT)

    @property
    def citation(self) -> Citation:
        """Viện dẫn đầy đủ các phần."""
        return Citation(
            type=self.type,
            numbers=tuple(number.strip() for number in (self.numbers or "").split(",") if number.strip()),
            year=self.year or "",
            symbol=self.symbol or "",
            grammar=_grammar(self.type, self.symbol or ""),
            date=self.date,
            issuer=self.issuer or "",
            subject=self.subject or "",
            name=self.name or "",
            congress=self.congress or "",
        )


def _grammar(kind: str, symbol: str) -> Grammar:
    """Lối ghi theo ký hiệu: a slash inside the symbol is the Party's; the rest share one way of printing."""
    if not symbol:
        return Grammar.NONE
    if "/" in symbol:
        return Grammar.PARTY
    if symbol.startswith(("QH", "UBTVQH")):
        return Grammar.LAW
    if "liên tịch" in kind.casefold():
        return Grammar.JOINT
    if "MTTW" in symbol or "MTTQ" in symbol:
        return Grammar.FRONT
    return Grammar.LETTER if fold(kind) == "cong_van" else Grammar.STATE
