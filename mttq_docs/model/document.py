"""Văn bản: hold the frame that every kind of document shares, from the unit to the recipients."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Annotated, Self

from pydantic import BeforeValidator, field_validator, model_validator

from mttq_docs.dates import DateStyle, PartialDate, format_date
from mttq_docs.errors import BadValue
from mttq_docs.model.base import Model, Text, Texts, keyed
from mttq_docs.model.faults import Fault, Faulty
from mttq_docs.model.labels import typed_labels
from mttq_docs.model.links import broken_links
from mttq_docs.model.parts import (
    Annex,
    CitationEntry,
    Congress,
    Recipient,
    Secrecy,
    Signature,
    Unit,
    Urgency,
)
from mttq_docs.model.values import Date, keyed_by_id, word_of
from mttq_docs.quantities import Grade, Measure
from mttq_docs.units import Organ, congresses, organs_of, require_in_force, require_superior, unit_words


class Document(Model):
    """Văn bản: the frame that every kind of document shares; each kind says which it is in `kind`."""

    kind: Annotated[str, keyed("loại văn bản")]

    unit: Annotated[Unit, keyed("đơn vị")]
    organ: Annotated[Organ, word_of(Organ), keyed("cơ quan ban hành", "Ủy ban hoặc Ban Thường trực …")]
    year: Annotated[int, keyed("năm", "năm của chương trình")]
    congress: Annotated[Congress, keyed("đại hội")]
    number: Annotated[Text | None, keyed("số", "bỏ trống khi dự thảo")] = None
    symbol: Annotated[Text | None, keyed("ký hiệu", "bỏ trống thì theo loại văn bản và cơ quan ban hành")] = (
        None
    )
    place_name: Annotated[Text | None, keyed("địa danh", "bỏ trống thì theo đơn vị")] = None
    issued_on: Annotated[Date | None, keyed("ngày", "ngày ký; dự thảo ghi được đến đâu ghi đến đó")] = None
    subject: Annotated[Text | None, keyed("trích yếu")] = None
    secrecy: Annotated[Secrecy | None, word_of(Secrecy, guess=False), keyed("độ mật")] = None
    urgency: Annotated[Urgency | None, word_of(Urgency), keyed("độ khẩn")] = None
    addressees: Annotated[Texts, keyed("kính gửi", "chỉ ghi khi văn bản cần mục này")] = ()
    opening: Annotated[Texts, keyed("mở đầu", "các đoạn trước phần căn cứ")] = ()
    bases: Annotated[Texts, keyed("căn cứ", "mỗi căn cứ một dòng, không ghi chữ “Căn cứ” và dấu cuối")] = ()
    lead_in: Annotated[Text | None, keyed("câu dẫn", "câu “… cụ thể như sau:”")] = None
    signature: Annotated[Signature, keyed("ký")] = Signature()
    recipients: Annotated[tuple[Recipient, ...], keyed("nơi nhận")] = ()
    archive: Annotated[Text, keyed("lưu", "nơi lưu, ví dụ VT")] = "VT"
    annexes: Annotated[tuple[Annex, ...], keyed("phụ lục")] = ()
    citations: Annotated[
        dict[Text, CitationEntry],
        BeforeValidator(keyed_by_id),
        keyed("viện dẫn", "văn bản được dẫn, mỗi văn bản một lần"),
    ] = {}

    @field_validator("year", mode="before")
    @classmethod
    def _four_digits(cls, year: object) -> object:
        if isinstance(year, str) and not re.fullmatch("[0-9]{4}", year.strip()):
            raise BadValue("Năm phải gồm bốn chữ số", found=year, expected="ví dụ 2026")
        return year

    @field_validator("year")
    @classmethod
    def _plausible_year(cls, year: int) -> int:
        if not 1977 <= year <= 2100:
            raise BadValue("Năm không hợp lý", found=str(year), expected="năm gồm 4 chữ số, ví dụ 2026")
        return year

    @field_validator("number")
    @classmethod
    def _plain_number(cls, number: str | None) -> str | None:
        if number is not None and not re.fullmatch("[0-9]{1,11}", number):
            raise BadValue(
                "Số văn bản chỉ gồm chữ số", found=number, expected="ví dụ 05; ký hiệu ghi ở mục “ký hiệu”"
            )
        return number

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        faults = tuple(self.faults())
        if faults:
            raise Faulty(faults)
        return self

    def faults(self) -> Iterator[Fault]:
        """Lỗi nhất quán giữa các mục: links, and whether unit and body existed on the day."""
        yield from broken_links(self.dump(), self.known_names)
        try:
            require_in_force(self.unit.level, self.unit.kind or "", self.effective_on)
        except BadValue as error:
            yield Fault(("don_vi", "loai"), str(error), error.found, error.expected)
        try:
            require_superior(self.unit.level, self.unit.parent or "", self.effective_on)
        except BadValue as error:
            yield Fault(("don_vi", "cap_tren"), str(error), error.found, error.expected)
        if self.organ not in organs_of(self.unit.level):
            expected = " hoặc ".join(organs_of(self.unit.level))
            yield Fault(
                ("co_quan_ban_hanh",), f"Cấp {self.unit.level} không có cơ quan này", self.organ, expected
            )
        yield from self._frame_faults()
        yield from typed_labels(self.dump())

    def _frame_faults(self) -> Iterator[Fault]:
        """Lỗi giữa các mục của khung: signature, year and day."""
        authority = self.signature.authority
        if authority and not authority[-1].startswith("TM. ") and not self.signature.position:
            yield Fault(
                ("ky",), "Ký thay, thừa lệnh thì phải ghi chức vụ người ký", authority[-1], "mục “chức vụ”"
            )
        issued = self.issued_on.year if self.issued_on else None
        if issued is not None and abs(issued - self.year) > 1:
            expected = f"một ngày của năm {self.year}, năm trước hoặc năm sau đó"
            yield Fault(
                ("ngay",),
                "Ngày ký quá xa năm của văn bản",
                format_date(self.issued_on or PartialDate(), DateStyle.NUMERIC),
                expected,
            )
        else:
            yield from self._congress_faults()

    def _congress_faults(self) -> Iterator[Fault]:
        """Khóa toàn quốc chưa họp: its action programmes were not there to be carried out."""
        issued = self.issued_on or PartialDate(year=self.year)
        last_day = issued if isinstance(issued, dt.date) else dt.date(issued.year or self.year, 12, 31)
        for each in congresses():
            if each.ordinal == self.congress.national and last_day < each.held_from:
                held = format_date(each.held_from, DateStyle.NUMERIC)
                yield Fault(
                    ("dai_hoi", "khoa_toan_quoc"),
                    f"Đại hội toàn quốc khóa {each.ordinal} khai mạc ngày {held}, sau ngày của văn bản",
                    each.ordinal,
                    "khóa đang thực hiện vào ngày của văn bản",
                )

    @property
    def known_names(self) -> tuple[str, ...]:
        """Tên mà câu văn dẫn tới được ngoài các mục của tệp này."""
        return ()

    @property
    def goals(self) -> dict[str, Measure | Grade]:
        """Mức của các chỉ số mà câu văn dẫn tới, by folded key; a kind without indicators has none."""
        return {}

    @property
    def local_words(self) -> dict[str, str]:
        """Cách gọi theo cấp mà câu văn dẫn tới được, by folded name: `{cấp ủy}` is this unit's own."""
        unit = self.unit
        return unit_words(
            unit.level,
            kind=unit.kind or "",
            name=unit.name or "",
            parent=unit.parent or "",
            on=self.effective_on,
        )

    @property
    def effective_on(self) -> dt.date:
        """Ngày để xét quy định nào áp dụng: the day of issue, its earliest reading in a draft, else 01/01."""
        issued = self.issued_on or PartialDate(year=self.year)
        if isinstance(issued, dt.date):
            return issued
        return dt.date(issued.year or self.year, issued.month or 1, 1)
