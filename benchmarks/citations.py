"""Tốc độ tìm viện dẫn: print how long 1 MB of text takes, plain and as bad as it gets."""

from __future__ import annotations

import time
import unicodedata
from collections.abc import Callable

from mttq_docs.citations import find_citations
from tests.citations.measure import FILES, read

LENGTH = 1_000_000


def sentences() -> str:
    """Các câu mẫu, over and over: one citation in about 130 letters, far more than a programme has."""
    text = "\n".join(sentence.text for name in FILES for sentence in read(name))
    return (text * (LENGTH // len(text) + 1))[:LENGTH]


def decomposed() -> str:
    """Các câu ấy ở dạng tổ hợp (NFD), whose offsets have to be kept letter by letter."""
    return unicodedata.normalize("NFD", sentences())[:LENGTH]


def nested() -> str:
    """Trích yếu lồng nhau không dứt: the worst text known."""
    piece = "Nghị quyết số 1-NQ/TW về "
    return piece * (LENGTH // len(piece))


WORKLOADS: tuple[tuple[str, Callable[[], str]], ...] = (
    ("câu mẫu", sentences),
    ("câu mẫu, NFD", decomposed),
    ("lồng nhau vô tận", nested),
)


def main() -> None:
    """Đo từng loại và in một dòng."""
    find_citations("Chỉ thị số 05-CT/TW")  # the tables are read and compiled once
    for title, workload in WORKLOADS:
        text = workload()
        start = time.perf_counter()
        found = len(find_citations(text))
        seconds = time.perf_counter() - start
        print(f"{title:<20}{len(text) / 1e6:>6.2f} triệu chữ{found:>8} viện dẫn{seconds:>8.2f} giây")


if __name__ == "__main__":
    main()
