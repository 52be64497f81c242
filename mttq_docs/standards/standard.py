"""Bộ chuẩn: give the rules of one regulation on form a typed shape.

Each value carries what we use, what we accept, the clause that says so, where we have it from, and whether
that was verified against the text of the regulation. Renderer and checker read the same line.
"""

from __future__ import annotations

import datetime as dt
from typing import Generic, Literal, Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from mttq_docs.sheet import FOUND_ROLES, Role

T = TypeVar("T")

Issuers = Literal["mttq", "nha_nuoc"]


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Value(_Strict, Generic[T]):
    """Một quy định: the value used and those accepted, with clause, source and whether it was verified.

    `clause`, `source` and `verified` are written once per table in the file and inherited by its values.
    """

    used: T
    accepted: tuple[T, ...]
    clause: str = Field(min_length=1)
    source: str = Field(min_length=1)
    verified: bool

    def accepts(self, value: T) -> bool:
        """Có được chấp nhận không."""
        return value in self.accepted

    @model_validator(mode="after")
    def _used_is_accepted(self) -> Self:
        if not self.accepts(self.used):
            raise ValueError("giá trị dùng không nằm trong giá trị chấp nhận")
        return self


class Number(Value[float]):
    """Con số: a length or size with the closed range that is accepted (unit in the field's name).

    Where the regulation sets no upper limit, the range ends in infinity.
    """

    accepted: tuple[float, float]

    def accepts(self, value: float, *, tolerance: float = 0.0) -> bool:
        """Có nằm trong khoảng chấp nhận không, give or take `tolerance`."""
        low, high = self.accepted
        return low - tolerance <= value <= high + tolerance


class Choice(Value[str]):
    """Lựa chọn: one word of a few, or an exact wording with the spellings accepted beside it."""


class Flag(Value[bool]):
    """Có hay không; `accepted` holds both where the regulation leaves it open."""


class Page(_Strict):
    """Trang giấy: lengths in millimetres, of the upright sheet; lying, width and height change places."""

    paper: Choice
    orientation: Choice
    width_mm: Number
    height_mm: Number
    margin_top_mm: Number
    margin_bottom_mm: Number
    margin_left_mm: Number
    margin_right_mm: Number


class PageNumber(_Strict):
    """Số trang: `position` is `top_center` or `bottom_right`; `first_page` says whether page 1 shows it."""

    position: Choice
    size_pt: Number
    first_page: Flag


class Font(_Strict):
    """Phông chữ và màu chữ: `color` is six hexadecimal digits; `auto` is Word's own black."""

    family: Choice
    color: Choice


class Element(_Strict):
    """Một thành phần thể thức: how one role looks.

    `align` is `left`, `center`, `right` or `justify`; `rule` is the line below: `none`, `text` (as long as
    the text) or `third_to_half` (of the text's line); `text` is the exact wording, where there is one.
    `line` is a multiple of single spacing. What is accepted of `space_before_pt` is the whole gap to the
    paragraph above, the space after that one included.
    """

    size_pt: Number
    bold: Flag
    italic: Flag
    caps: Flag
    align: Choice
    first_line_mm: Number
    space_before_pt: Number
    space_after_pt: Number
    line: Number
    rule: Choice
    text: Choice | None = None


class Columns(_Strict):
    """Hai cột của bảng đầu trang và bảng chữ ký: the left column's share of the text width, in percent."""

    letterhead_left_pct: Number
    signature_left_pct: Number


class Basis(_Strict):
    """Căn cứ: `layout` is `lines` (one a line) or `paragraph` (all in the enacting clause's paragraph)."""

    layout: Choice
    item_end: Choice
    last_end: Choice


class CitationStyle(_Strict):
    """Viện dẫn: `date_style` is `numeric` or `words`; `law` is `name`, `name_year` or `name_number_date`."""

    date_style: Choice
    comma_before_date: Flag
    law: Choice
    short_after_first: Flag


class Recipients(_Strict):
    """Nơi nhận: `{}` is the keeper in `archive` (`VT`) and the short word in `purpose` (`b/c`)."""

    label: Choice
    item_end: Choice
    last_end: Choice
    archive: Choice
    purpose: Choice


class NumberLine(_Strict):
    """Số và ký hiệu: `label` opens the line, `digits` are the least, `blank` stands in a draft."""

    label: Choice
    digits: Number
    blank: Choice


class Headings(_Strict):
    """Cách đánh số: the label of each numbered level, with `{}` for its number.

    `annex_reference` has `{kind}`, `{number}` (with symbol), `{date}` and `{issuer}` of the main document.
    """

    section: Choice
    action_programme: Choice
    clause: Choice
    subclause: Choice
    point: Choice
    dash: Choice
    plus: Choice
    annex: Choice
    annex_single: Choice
    annex_reference: Choice


class Ending(_Strict):
    """Dấu kết thúc văn bản."""

    mark: Choice


class Standard(_Strict):
    """Bộ chuẩn thể thức: all that one regulation says of form, and when and for whom it is in force."""

    name: str
    title: str
    issuers: Issuers
    valid_from: dt.date
    valid_to: dt.date | None = None
    page: Page
    page_number: PageNumber
    font: Font
    columns: Columns
    elements: dict[Role, Element]
    basis: Basis
    citations: CitationStyle
    recipients: Recipients
    number_line: NumberLine
    headings: Headings
    ending: Ending
    notes: tuple[str, ...] = Field(default=())

    @field_validator("elements")
    @classmethod
    def _every_role(cls, elements: dict[Role, Element]) -> dict[Role, Element]:
        missing = [role.value for role in Role if role not in elements and role not in FOUND_ROLES]
        if missing:
            raise ValueError(f"thiếu thành phần {', '.join(missing)}")
        return elements
