"""Dữ liệu cho mẫu riêng: show a model to a template under its Vietnamese keys, its prose filled in."""

from __future__ import annotations

from typing import Any

from mttq_docs.compose.prose import Prose
from mttq_docs.model import PROSE_KEYS, Document, Following, Programme
from mttq_docs.standards import Standard

# What is said for the levels below is not in this document, so that nothing counts as named there.
_OF_OTHERS = ("loi_theo_cap", "muc_theo_cap")


def template_data(document: Document, standard: Standard) -> dict[str, Any]:
    """Mọi mục của văn bản dưới khóa đã gộp (`nhiem_vu_trong_tam`), placeholders replaced in reading order.

    Empty items are there too, as None or an empty list, so that a template may ask for them.
    """
    data = document.model_dump(mode="json", by_alias=True)
    if isinstance(document, Following):
        # What a template says of the programme stands in the context of the document's own prose.
        data["chuong_trinh"] = document.programme.subject or document.programme.kind
    if isinstance(document, Programme):
        for position, programme in enumerate(data["chuong_trinh_hanh_dong"]):
            programme["ten"] = document.title_of(position)
    prose = Prose(document, standard)
    return {**data, **{key: _filled(data[key], prose) for key in PROSE_KEYS if key in data}}


def _filled(value: Any, prose: Prose) -> Any:
    if isinstance(value, str):
        return prose.write(value)
    if isinstance(value, list):
        return [_filled(item, prose) for item in value]
    if isinstance(value, dict):
        return {key: item if key in _OF_OTHERS else _filled(item, prose) for key, item in value.items()}
    return value
