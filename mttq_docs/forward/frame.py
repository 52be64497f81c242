"""Phần khung: give the frame of a document its new year: number, dates, names, terms, citations, timings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mttq_docs.forward.job import Job
from mttq_docs.forward.prose import Fix
from mttq_docs.loading.spans import Entry
from mttq_docs.model import Placeholder, Programme, Timing, When, parse_timing
from mttq_docs.model.placeholders import placeholders
from mttq_docs.text import fold
from mttq_docs.units import Congress, congresses
from mttq_docs.units.districts import LAST_DAY

_TERM = re.compile(r"(?P<first>20\d\d)\s*[-–]\s*(?P<last>20\d\d)")


def set_year(job: Job, entry: Entry) -> None:
    """Năm của văn bản."""
    job.put(entry, str(job.years.new))


def clear_number(job: Job, entry: Entry) -> None:
    """Số: a draft has none."""
    if entry.value:
        job.put(entry, "")


def set_date(job: Job, entry: Entry) -> None:
    """Ngày ký."""
    if job.document.issued_on is not None:
        job.put(entry, job.years.redated(job.document.issued_on))


def set_programme(job: Job, entry: Entry) -> None:
    """Tệp chương trình mà văn bản thực hiện."""
    job.put(entry, job.programme)
    job.passed.add(entry.loc)


def replace_years(job: Job, entry: Entry) -> None:
    """Mục dữ liệu ghi năm: a subject, the title of an annex, a deadline, a period."""
    job.read(entry, _years(job, job.raw(entry), r"(?<![\d-])"))


def replace_own_name(job: Job, entry: Entry) -> None:
    """Câu nêu tên của chính văn bản: the year of that name, and no other."""
    raw = job.raw(entry)
    names = ("".join((re.escape(name).replace(r"\ ", r"\s+"), r",?\s+năm\s+")) for name in job.names)
    job.read(entry, [fix for name in names for fix in _years(job, raw, f"(?:{name})")])


def _years(job: Job, raw: str, before: str) -> Iterator[Fix]:
    for found in re.finditer(rf"{before}(?P<year>{job.years.old})(?!\d|\s*[-–]\s*\d)", raw, re.IGNORECASE):
        yield Fix(*found.span("year"), str(job.years.new))


def set_timing(job: Job, entry: Entry) -> None:
    """Thời gian thực hiện: a date with its year, or an event that may not come again."""
    timing: Timing = parse_timing(entry.value or "")
    if timing.when is When.EVENT:
        job.draft.see(entry, f"“{entry.value}”: xem năm {job.years.new} có sự kiện này không")
    else:
        replace_years(job, entry)


def see_unit(job: Job, entry: Entry) -> None:
    """Đơn vị: few of them were the same before and after the summer of 2025."""
    if job.document.effective_on <= LAST_DAY < job.issued:
        reason = "từ ngày 01/7/2025 các đơn vị hành chính đã sắp xếp lại: xem tên, loại, cấp trên"
        job.draft.see(entry, reason)


def see_term(job: Job, entry: Entry) -> None:
    """Nhiệm kỳ của đại hội ở đơn vị: nobody but the unit knows its next one."""
    found = _TERM.search(entry.value or "")
    if found and int(found["last"]) <= job.years.new:
        when = "đã hết" if int(found["last"]) < job.years.new else f"hết trong năm {job.years.new}"
        job.draft.see(entry, f"nhiệm kỳ {when}: ghi khóa, nhiệm kỳ của đại hội mới nếu đã đại hội")


def set_national(job: Job, entry: Entry) -> None:
    """Khóa toàn quốc: that of the last congress held before the new document can be issued."""
    order = [each.ordinal for each in congresses()]
    held = [each for each in congresses() if each.held_to < job.issued]
    if entry.value in order and held and order.index(held[-1].ordinal) > order.index(entry.value):
        _succeed(job, entry, held[-1])
    for each in congresses():
        if each.held_to >= job.issued and each.held_from.year == job.years.new:
            job.draft.see(entry, f"Đại hội toàn quốc khóa {each.ordinal} họp trong năm {job.years.new}")


def _succeed(job: Job, entry: Entry, congress: Congress) -> None:
    """Take the new term where the file names its action programmes itself, or the registry knows them."""
    programmes = job.document.action_programmes if isinstance(job.document, Programme) else ()
    if all(each.title for each in programmes) or len(congress.titles) == len(programmes):
        job.put(entry, congress.ordinal)
        job.draft.see(entry, f"xem lại bộ chương trình hành động theo khóa {congress.ordinal}")
    else:
        reason = f"đã có khóa {congress.ordinal}: ghi “tên” cho từng chương trình hành động, rồi sửa khóa"
        job.draft.see(entry, reason)


def see_citation(job: Job, entry: Entry) -> None:
    """Văn bản trong danh mục viện dẫn: one about the old year, or of a term that is over."""
    for reason in stale(job, str(entry.loc[-1])):
        job.draft.see(entry, reason)
    job.passed.add(entry.loc)


def see_basis(job: Job, entry: Entry) -> None:
    """Căn cứ: it stands on documents of the old year, or on words that name it."""
    for place in placeholders(entry.value or ""):
        for reason in stale(job, place.key):
            job.draft.see(entry, f"{_shown(place)}: {reason}")
    job.read(entry)


def _shown(place: Placeholder) -> str:
    return f"{{{place.name}}}"


def stale(job: Job, key: str) -> Iterator[str]:
    """Vì sao một văn bản trong danh mục có thể không còn dùng được."""
    cited = {fold(name): each for name, each in job.document.citations.items()}.get(key)
    if cited is None:
        return
    # A law is known by the year in its name for good; what a paper is about may be over.
    if re.search(rf"(?<![\d-]){job.years.old}(?!\d|\s*[-–]\s*\d)", cited.subject or ""):
        yield f"văn bản về năm {job.years.old}, cần văn bản của năm {job.years.new}"
    found = _TERM.search(f"{cited.name or ''} {cited.subject or ''}")
    if found and int(found["last"]) < job.years.new:
        yield f"nhiệm kỳ {found['first']} - {found['last']} đã hết"
