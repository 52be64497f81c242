"""Loại văn bản: know which model a file of each kind becomes."""

from __future__ import annotations

from mttq_docs.errors import UnknownName
from mttq_docs.model import Document, Plan, Programme, Report
from mttq_docs.text import fold, near

KINDS: dict[str, type[Document]] = {"chương trình": Programme, "kế hoạch": Plan, "báo cáo": Report}
"""Each kind of document by its Vietnamese name."""

KIND_KEY = "loai_van_ban"
"""Mục nói tệp là loại văn bản nào."""


def find_kind(name: str) -> type[Document]:
    """Mô hình của một loại văn bản, accented or not; `UnknownName` lists those there are.

    >>> find_kind("chuong-trinh").__name__
    'Programme'
    """
    for kind, model in KINDS.items():
        if fold(name) == fold(kind):
            return model
    guesses = near(name, KINDS)
    hint = f"; có phải “{guesses[0]}”?" if guesses else ""
    raise UnknownName(f"Không có loại văn bản “{name}”; các loại có sẵn: {', '.join(KINDS)}{hint}")
