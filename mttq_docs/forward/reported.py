"""Phần báo cáo: empty the results of last year's report, and keep them where the next one compares."""

from __future__ import annotations

from mttq_docs.forward.job import Job
from mttq_docs.loading.spans import Entry
from mttq_docs.quantities import Absent
from mttq_docs.text import squeeze

_ACTUAL, _LAST_YEAR, _SENTENCE = "thuc_hien", "cung_ky", "cau"


def empty_result(job: Job, entry: Entry) -> None:
    """Kết quả của một chỉ số: unreported again; last year's figure becomes that of the same period."""
    job.passed.add(entry.loc)
    parts = [each for loc, each in job.entries.items() if loc[:-1] == entry.loc]
    if entry.value is not None or entry.flow:
        _empty_figure(job, entry)
        return
    for part in parts:
        name = part.loc[-1]
        if name == _ACTUAL:
            _move_figure(job, part, [each for each in parts if each.loc[-1] == _LAST_YEAR])
        elif name == _SENTENCE:
            job.read(part)
        elif name != _LAST_YEAR:
            job.draft.comment_out(part, f"năm {job.years.old}")


def _empty_figure(job: Job, entry: Entry) -> None:
    """A bare figure opens up into a record, unless it stands between brackets."""
    if entry.value == Absent.UNREPORTED:
        return
    if entry.flow or entry.value is None or job.years.by > 1:
        job.draft.replace(entry, (entry.start, entry.end), Absent.UNREPORTED.value)
        if job.years.by > 1 and not entry.flow:
            job.draft.remark(entry, f"năm {job.years.old}: {entry.value}")
        return
    indent = " " * (_column(job, entry) + 2)
    text = f"\n{indent}thực hiện: {Absent.UNREPORTED}\n{indent}cùng kỳ: {_figure(job, entry)}"
    job.draft.replace(entry, (_behind_colon(job, entry), entry.end), text)


def _move_figure(job: Job, actual: Entry, last_year: list[Entry]) -> None:
    """The figure becomes that of the same period last year, if last year is the old year."""
    for old in last_year:
        job.draft.comment_out(old, f"năm {job.years.old}")
    if actual.value == Absent.UNREPORTED:
        return
    indent = " " * _column(job, actual)
    label = "cùng kỳ" if job.years.by == 1 else f"# năm {job.years.old}"
    text = f"{Absent.UNREPORTED}\n{indent}{label}: {_figure(job, actual)}"
    job.draft.replace(actual, (actual.start, actual.end), text)


def empty_unit(job: Job, entry: Entry) -> None:
    """Điều một đơn vị đã gửi ngoài con số: kept as a comment."""
    job.passed.add(entry.loc)
    job.draft.comment_out(entry, f"năm {job.years.old}")


def see_narrative(job: Job, entry: Entry) -> None:
    """Phần lời của báo cáo: all of it tells of the old year."""
    job.passed.add(entry.loc)
    job.draft.see(entry, f"phần này kể việc năm {job.years.old}: viết lại theo kết quả năm {job.years.new}")


def _figure(job: Job, entry: Entry) -> str:
    """The old figure as the file writes it, if that is one line."""
    raw = job.raw(entry)
    return raw if "\n" not in raw else squeeze(entry.value or "")


def _behind_colon(job: Job, entry: Entry) -> int:
    return job.draft.text.index(":", entry.behind_key) + 1


def _column(job: Job, entry: Entry) -> int:
    return entry.first - (job.draft.text.rfind("\n", 0, entry.first) + 1)
