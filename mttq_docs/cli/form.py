"""Lệnh form: write one Excel form for each unit, and a file that remembers what was sent."""

from __future__ import annotations

import argparse
from pathlib import Path

from mttq_docs import (
    FORMS_FILE,
    Programme,
    UnwritableFile,
    dump_form_set,
    load,
    load_results,
    load_units,
    make_form_set,
    make_forms,
    relative,
    save,
)
from mttq_docs.cli.command import Command, UsageError, Words, require_folder
from mttq_docs.cli.periods import add_periods, asked_period
from mttq_docs.cli.progress import progress


def _configure(words: Words) -> None:
    words.wanted("programme", nargs="?", metavar="CHƯƠNG_TRÌNH", help="tệp chương trình .yaml")
    words.option("--units", metavar="TỆP", help="danh sách đơn vị: .yaml, .csv hoặc .xlsx")
    words.option("-o", "--output", metavar="THƯ MỤC", help="thư mục để ghi biểu")
    add_periods(words, "biểu số liệu")
    words.option("--han", metavar="NGÀY", help="hạn gửi, ví dụ 05/12/2020")
    words.option("--ky-truoc", metavar="TỆP", help="số liệu kỳ trước mà lệnh collect đã ghi, để đối chiếu")


def _run(words: argparse.Namespace) -> int:
    if not (words.programme and words.units and words.output):
        raise UsageError(
            "Cần chương trình, danh sách đơn vị và thư mục ghi biểu. Ví dụ: "
            "mttq-docs form chuong-trinh-2020.yaml --units don-vi-2020.yaml -o bieu"
        )
    require_folder(words.output, "-o")
    source, folder, period = Path(words.programme), Path(words.output), asked_period(words) or None
    programme = load(source)
    if not isinstance(programme, Programme):
        raise UsageError(f"{source}: đây là {programme.kind}, lệnh form cần một chương trình")
    if (folder / FORMS_FILE).exists():
        raise UnwritableFile(
            f"{folder}: đã có bộ biểu ở thư mục này; hãy chọn thư mục khác để khỏi mất biểu cũ"
        )
    forms = make_form_set(
        programme,
        load_units(words.units),
        source=relative(source, folder),
        period=period,
        deadline=words.han,
    )
    previous = load_results(words.ky_truoc) if words.ky_truoc else None
    with progress("Đang lập biểu") as advance:
        for done, (name, content) in enumerate(make_forms(forms, previous=previous), start=1):
            save(content, folder / name)
            advance(done, len(forms.units))
    save(dump_form_set(forms), folder / FORMS_FILE)
    print(f"→ {folder}: {len(forms.units)} biểu; giữ lại tệp {FORMS_FILE} để thu biểu")
    return 0


COMMAND = Command(
    "form",
    "lập biểu số liệu Excel cho từng đơn vị",
    "CHƯƠNG_TRÌNH --units TỆP -o THƯ_MỤC [--quy QUÝ|--thang THÁNG|…] [--han NGÀY] [--ky-truoc TỆP]",
    _configure,
    _run,
)
