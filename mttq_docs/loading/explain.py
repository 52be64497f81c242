"""Giải thích: turn Pydantic's errors into findings at the clerk's own line and key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from mttq_docs.errors import BadValue
from mttq_docs.findings import Finding, Place
from mttq_docs.loading.labels import fields_of, model_at
from mttq_docs.loading.tree import Tree, finding
from mttq_docs.model import Document, Fault, Faulty, Following, Loc, Model, Programme, broken_links
from mttq_docs.text import fold, near, squeeze

_LIST = "một danh sách, mỗi dòng bắt đầu bằng “- ”"
_TABLE = "các mục con, mỗi mục một dòng thụt vào: “tên mục: nội dung”"
_TABLES_OF_NAMES = ("vien_dan", "chi_tieu")
_WRONG_TYPE = {
    "string_type": ("Mục này cần một đoạn chữ", "chữ; câu bắt đầu bằng “{” hoặc “[” phải đặt trong dấu nháy"),
    "tuple_type": ("Mục này cần một danh sách", _LIST),
    "list_type": ("Mục này cần một danh sách", _LIST),
    "dict_type": ("Mục này cần các mục con", _TABLE),
    "mapping_type": ("Mục này cần các mục con", _TABLE),
    "model_type": ("Mục này cần các mục con", _TABLE),
    "model_attributes_type": ("Mục này cần các mục con", _TABLE),
    "too_short": ("Mục này cần ít nhất một dòng", _LIST),
    "int_type": ("Mục này cần một số nguyên", "chỉ gồm chữ số, ví dụ 2026"),
    "int_parsing": ("Mục này cần một số nguyên", "chỉ gồm chữ số, ví dụ 2026"),
}


class Explainer:
    """Người giải thích lỗi của một tệp: it knows the file's name, its tree and the model it should become."""

    def __init__(self, file: str, tree: Tree, model: type[Model], programme: Programme | None) -> None:
        self.file = file
        self.tree = tree
        self.model = model
        self.programme = programme

    def explain(self, error: ValidationError) -> Iterator[Finding]:
        """Các phát hiện của một lần kiểm: Pydantic's, and the broken links that it did not look for."""
        details = _telling(error.errors(include_url=False))
        causes = [detail.get("ctx", {}).get("error") for detail in details]
        for detail, cause in zip(details, causes, strict=True):
            if isinstance(cause, Faulty):
                yield from map(self.fault, cause.faults)
            else:
                yield self.detail(_folded(detail["loc"]), detail, cause)
        told = any(isinstance(cause, Faulty) for cause in causes) or not issubclass(self.model, Document)
        if not told and isinstance(self.tree.data, Mapping):
            yield from self.broken_links(details)

    def broken_links(self, details: Sequence[ErrorDetails]) -> Iterator[Finding]:
        """Các chỗ dẫn hỏng, but for those that only follow from a mistake already told."""
        wrong = {_folded(each["loc"]): each["type"] for each in details}
        if any(wrong.get((table,)) in _WRONG_TYPE for table in _TABLES_OF_NAMES):
            return  # Without the table nothing can be looked up.
        data = self.tree.data if isinstance(self.tree.data, Mapping) else {}
        for fault in broken_links(data, self._known_names()):
            if wrong.get(fault.loc[:1]) != "extra_forbidden":
                yield self.fault(fault)

    def _known_names(self) -> tuple[str, ...] | None:
        """Tên có sẵn ở chương trình được dẫn; None where that programme could not be opened."""
        if not issubclass(self.model, Following):
            return ()
        return None if self.programme is None else self.model.names_of(self.programme)

    def detail(self, loc: Loc, detail: ErrorDetails, cause: object) -> Finding:
        """Phát hiện từ một lỗi của Pydantic."""
        if detail["type"] == "missing":
            return self.missing(loc)
        if detail["type"] == "extra_forbidden":
            return self.unknown(loc)
        if isinstance(cause, BadValue):
            return finding("DL05", str(cause), self.place(loc), cause.found, cause.expected)
        return self.wrong_type(loc, detail)

    def fault(self, fault: Fault) -> Finding:
        """Phát hiện từ một lỗi nhất quán."""
        return finding("DL06", fault.message, self.place(fault.loc), fault.found, fault.expected)

    def missing(self, loc: Loc) -> Finding:
        """Thiếu một mục bắt buộc: told at the record that should hold it."""
        label, description = self.described(loc)
        place = self.place(loc)
        return finding("DL04", f"Thiếu mục “{label}”", place, "", description or f"mục “{label}” có nội dung")

    def unknown(self, loc: Loc) -> Finding:
        """Mục lạ, with the names that may be meant."""
        owner = model_at(self.model, loc[:-1])
        labels = [info.title or key for key, info in fields_of(owner).items()] if owner else []
        place = self.place(loc)
        written = self.key(loc)
        guesses = near(written, labels)
        expected = " hoặc ".join(f"“{guess}”" for guess in guesses) if guesses else ", ".join(labels)
        return finding("DL03", "Không có mục nào tên như vậy", place, written, expected)

    def wrong_type(self, loc: Loc, detail: ErrorDetails) -> Finding:
        """Giá trị khác kiểu: a list where a text should be, and the like."""
        message, expected = _WRONG_TYPE.get(detail["type"], ("Giá trị không dùng được ở mục này", ""))
        return finding("DL05", message, self.place(loc), _shown(detail["input"]), expected)

    def place(self, loc: Loc) -> Place:
        """Chỗ của một đường dẫn: the line of the nearest part that the file really has."""
        known = next((loc[:end] for end in range(len(loc), -1, -1) if loc[:end] in self.tree.spots), ())
        line = self.tree.spots[known].line if known in self.tree.spots else 1
        names = [
            str(part + 1) if isinstance(part, int) else self.key(loc[: position + 1])
            for position, part in enumerate(loc)
        ]
        return Place(self.file, line, key=" → ".join(names))

    def key(self, loc: Loc) -> str:
        """Khóa như người viết đã gõ, else as the tool writes it."""
        spot = self.tree.spots.get(loc)
        return spot.key if spot and spot.key else self.described(loc)[0]

    def described(self, loc: Loc) -> tuple[str, str]:
        """Nhãn và lời dẫn của một mục."""
        owner = model_at(self.model, loc[:-1])
        info = fields_of(owner).get(str(loc[-1])) if owner and loc else None
        if info is None:
            return (str(loc[-1]) if loc else ""), ""
        return info.title or str(loc[-1]), info.description or ""


def _telling(details: Sequence[ErrorDetails]) -> list[ErrorDetails]:
    """Các lỗi có ích: a list counts as too short when its lines are wrong, and then the lines tell it."""
    return [
        each
        for each in details
        if each["type"] != "too_short"
        or not any(
            len(other["loc"]) > len(each["loc"]) and other["loc"][: len(each["loc"])] == each["loc"]
            for other in details
        )
    ]


def _folded(loc: Loc) -> Loc:
    return tuple(fold(part) if isinstance(part, str) else part for part in loc)


def _shown(value: object) -> str:
    if isinstance(value, Mapping):
        return squeeze(", ".join(f"{key}: …" for key in list(value)[:3]))
    if isinstance(value, list | tuple):
        return f"danh sách {len(value)} dòng"
    return squeeze(str(value))[:80]
