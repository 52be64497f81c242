"""Bộ soát: tell how the time of a check grows with the paper, and how many single faults it finds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from benchmarks.checking import papers, tried
from benchmarks.measuring import Row, Scale, interleaved
from benchmarks.subjects import programme
from mttq_docs.api.documents import compose_sheet
from mttq_docs.check import check
from mttq_docs.check.fitting import fitting_standard
from mttq_docs.sheet import BODY_ROLES, Sheet

_PAGES = 7  # of the programme
_TIMES = (1, 10, 70)
_SAMPLE = 3


def rows(scale: Scale) -> Iterator[Row]:
    """Hai dòng của bảng: growth from 7 to 490 pages, and the faults found; a quick run takes a sample."""
    yield _growth(scale)
    yield _faults(scale)


def _growth(scale: Scale) -> Row:
    """The rules alone, on the programme with its body over and over."""
    sheet = compose_sheet(programme())
    papers_by_pages = {f"{times * _PAGES}": _longer(sheet, times) for times in _TIMES}
    standard = fitting_standard(sheet)
    actions = {
        pages: (lambda paper=paper: check(paper, standard)) for pages, paper in papers_by_pages.items()
    }
    spent = interleaved(actions, max(3, scale.rounds // 5))
    told = "; ".join(f"{pages} trang {spent[pages] / int(pages):.1f} ms một trang" for pages in spent)
    return Row("W6 soát, độ dài tăng dần", "", note=told)


def _longer(sheet: Sheet, times: int) -> Sheet:
    body = [block for block in sheet.blocks if block.role in BODY_ROLES]
    at = sheet.blocks.index(body[-1]) + 1
    return replace(sheet, blocks=(*sheet.blocks[:at], *(body * (times - 1)), *sheet.blocks[at:]))


def _faults(scale: Scale) -> Row:
    """`python -m benchmarks.checking` names each fault; here only how many of them are found."""
    chosen = list(papers())[: _SAMPLE if scale.papers <= _SAMPLE else None]
    trials = [trial for source, content, standard in chosen for trial in tried(source, content, standard)]
    found, clean = sum(trial.found for trial in trials), sum(not trial.noise for trial in trials)
    note = f"thấy {found} trong {len(trials)} lỗi cài vào; {clean} lần không báo gì thêm"
    return Row("W6 lỗi cài vào", "", note=note)
