"""Bộ chuẩn hợp với tờ: choose the regulation for a paper by who issues it and when."""

from __future__ import annotations

import datetime as dt

from mttq_docs.check.context import Context
from mttq_docs.sheet import Sheet
from mttq_docs.standards import Issuers, Standard, load_standard, standard_for
from mttq_docs.text import fold

_STATE = ("uy_ban_nhan_dan", "hoi_dong_nhan_dan", "so_", "bo_", "chi_cuc_", "ubnd", "hdnd")


def fitting_standard(sheet: Sheet) -> Standard:
    """Bộ chuẩn phải theo: by the date line, else the file's own date, else the year of the subject.

    Of a paper that tells neither who issues it nor when, the Front's newest regulation is meant.
    """
    context = Context(sheet, load_standard("nd30"))
    day = context.latest_issue or sheet.properties.created
    if day is None and context.year is not None:
        day = dt.date(context.year, 1, 1)
    return standard_for(_issuers(context), day or dt.date.max)


def _issuers(context: Context) -> Issuers:
    issuer = context.issuer
    lines = [fold(line) for line in issuer.lines]
    is_state = not issuer.is_front and any(line.startswith(_STATE) for line in lines)
    return "nha_nuoc" if is_state else "mttq"
