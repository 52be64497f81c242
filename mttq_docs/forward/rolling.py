"""Đưa sang năm mới: walk through a data file entry by entry, and do with each what another year asks."""

from __future__ import annotations

import re
from collections.abc import Callable

from mttq_docs.forward import frame, reported
from mttq_docs.forward.editing import Draft, Revised, without_marks
from mttq_docs.forward.job import Job
from mttq_docs.forward.past import Past
from mttq_docs.forward.years import Years
from mttq_docs.loading.spans import Entry, entries
from mttq_docs.model import PROSE_KEYS, Document, Following, Loc, Programme
from mttq_docs.text import fold
from mttq_docs.units import require_in_force

Handler = Callable[[Job, Entry], None]

_ANY = "*"
# Tables whose keys are names that the clerk gave.
_TABLES = ("chi_so", "vien_dan", "ket_qua")
_NARRATIVE = (
    "tinh_hinh",
    "ket_qua_chuong_trinh",
    "uu_diem",
    "han_che",
    "nguyen_nhan",
    "bai_hoc",
    "phuong_huong",
    "kien_nghi",
)
_SENT_IN = ("ngay_nhan", "tep", "nguoi_lap", "ngay_lap", "ket_qua_noi_bat", "kho_khan", "de_xuat")
# Names, ids and choices, which are no sentences.
_NO_SENTENCE = ("ma", "cap", "moi", "phan_dau", "tong_hop", "muc_phan_dau", "muc_dich")
_WORK_NAMES = ("nhiem_vu", "chi_tieu", "chuong_trinh_hanh_dong")


def _pass_by(_: Job, __: Entry) -> None:
    """Để nguyên."""


def _read(job: Job, entry: Entry) -> None:
    """Đọc một câu."""
    job.read(entry)


def _see_targets(job: Job, entry: Entry) -> None:
    job.draft.see(entry, f"mức phấn đấu còn giữ của năm {job.years.old}: định lại từng chỉ số")


def _remember_goal(job: Job, entry: Entry) -> None:
    indicators = job.document.indicators if isinstance(job.document, Programme) else {}
    name = str(entry.loc[-2])
    if name in indicators:
        job.draft.remark(entry, job.past.told(name, indicators[name]))


_HANDLERS: dict[tuple[str, ...], Handler] = {
    ("nam",): frame.set_year,
    ("so",): frame.clear_number,
    ("ngay",): frame.set_date,
    ("chuong_trinh",): frame.set_programme,
    ("trich_yeu",): frame.replace_years,
    ("ky_bao_cao",): frame.replace_years,
    ("phu_luc", _ANY, "ten"): frame.replace_years,
    ("cau_dan",): frame.replace_own_name,
    ("don_vi",): frame.see_unit,
    ("dai_hoi", "nhiem_ky"): frame.see_term,
    ("dai_hoi", "khoa_toan_quoc"): frame.set_national,
    ("vien_dan", _ANY): frame.see_citation,
    ("can_cu",): frame.see_basis,
    ("can_cu", _ANY): frame.see_basis,
    ("chi_tieu",): _see_targets,
    ("chi_tieu", _ANY, "chi_so", _ANY, "muc_phan_dau"): _remember_goal,
    ("chi_tieu", _ANY, "chi_so", _ANY, "thoi_han"): frame.replace_years,
    ("cong_viec", _ANY, "thoi_gian"): frame.set_timing,
    ("cong_viec", _ANY, "thoi_gian", _ANY): frame.set_timing,
    ("ket_qua", _ANY): reported.empty_result,
    ("so_lieu_don_vi", _ANY, "ket_qua", _ANY): reported.empty_result,
    **{("so_lieu_don_vi", _ANY, key): reported.empty_unit for key in _SENT_IN},
    **{(key,): reported.see_narrative for key in _NARRATIVE},
}
# What a programme is called that says no subject of its own.
_USUAL = "Phối hợp và thống nhất hành động"
# What is looked at although it holds other entries.
_WHOLE = ("don_vi", "chuong_trinh", "chi_tieu", "vien_dan", "ket_qua", *_NARRATIVE)


def roll(text: str, document: Document, years: Years, *, past: Past, programme: str = "") -> Revised:
    """Tệp của năm mới, from the text of the old file and the document that it holds.

    `past` are the results shown beside targets; `programme` is the path of the new year's programme, for a
    document that follows one. `BadValue` where the unit no longer exists in the new year.
    """
    issued = document.effective_on.replace(day=1, year=document.effective_on.year + years.by)
    require_in_force(document.unit.level, document.unit.kind or "", issued)
    plain = without_marks(text)
    found = {entry.loc: entry for entry in entries(plain)}
    draft = Draft(plain, found)
    job = Job(draft, document, years, past, programme, _names(document), issued, found)
    for entry in found.values():
        if not job.is_passed(entry.loc):
            _handler(job, entry)(job, entry)
    return draft.revised()


def _handler(job: Job, entry: Entry) -> Handler:
    shape = _shape(entry.loc)
    handler = _HANDLERS.get(shape, _pass_by)
    if shape == ("chuong_trinh",) and not isinstance(job.document, Following):
        return _pass_by
    if entry.value is None:
        return handler if _holds(shape) else _pass_by
    return handler if handler is not _pass_by else _read if _is_sentence(shape) else _pass_by


def _holds(shape: tuple[str, ...]) -> bool:
    return bool(shape) and shape[0] in (*_WHOLE, "so_lieu_don_vi")


def _shape(loc: Loc) -> tuple[str, ...]:
    """The path of an entry whatever its number or the name that the clerk gave it."""
    return tuple(
        _ANY if isinstance(step, int) or (at and loc[at - 1] in _TABLES) else step
        for at, step in enumerate(loc)
    )


def _is_sentence(shape: tuple[str, ...]) -> bool:
    if shape[0] not in (*PROSE_KEYS, "noi_nhan"):
        return False
    if shape[0] == "cong_viec" and shape[2] in _WORK_NAMES:
        return False
    return next(step for step in reversed(shape) if step != _ANY) not in _NO_SENTENCE


def _names(document: Document) -> tuple[str, ...]:
    """What the document and its programme are called, their year aside."""
    programme = document.programme if isinstance(document, Following) else document
    subjects = [each.subject for each in (document, programme) if each.subject] or [_USUAL]
    names = (re.sub(r"\s*năm \d{4}.*", "", subject) for subject in subjects)
    return tuple(dict.fromkeys(name for name in names if fold(name)))
