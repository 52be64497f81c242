"""Loại văn bản: know which model a file of each kind becomes."""

from __future__ import annotations

from collections.abc import Mapping

from mttq_docs import model
from mttq_docs.errors import UnknownName
from mttq_docs.text import fold, near

# A model is built when a file of its kind is first met: one kind takes as long as drawing many documents.
_MODELS: Mapping[str, str] = {"chương trình": "Programme", "kế hoạch": "Plan", "báo cáo": "Report"}

KINDS = tuple(_MODELS)
"""The Vietnamese name of each kind of document."""

KIND_KEY = "loai_van_ban"
"""Mục nói tệp là loại văn bản nào."""


def find_kind(name: str) -> type[model.Document]:
    """Mô hình của một loại văn bản, accented or not; `UnknownName` lists those there are.

    >>> find_kind("chuong-trinh").__name__
    'Programme'
    """
    for kind, record in _MODELS.items():
        if fold(name) == fold(kind):
            found: type[model.Document] = getattr(model, record)
            return found
    guesses = near(name, KINDS)
    hint = f"; có phải “{guesses[0]}”?" if guesses else ""
    raise UnknownName(f"Không có loại văn bản “{name}”; các loại có sẵn: {', '.join(KINDS)}{hint}")
