"""Lệnh collect: gather the forms that came back into one file of figures; tell what is wrong with them."""

from __future__ import annotations

import argparse
from pathlib import Path

from mttq_docs import (
    RESULT_SUFFIXES,
    Collection,
    FormSet,
    MttqDocsError,
    collect,
    dump_results,
    load_form_set,
    load_results,
    relative,
    roll_up,
    save,
)
from mttq_docs.cli.command import Command, UsageError, Words
from mttq_docs.cli.progress import progress

CLEAN, FINDINGS = 0, 1


def _configure(words: Words) -> None:
    words.wanted("folder", nargs="?", metavar="THƯ_MỤC", help="thư mục chứa các biểu đã nhận")
    words.option("-o", "--output", metavar="TỆP", help="tệp số liệu kết quả: .yaml, .csv hoặc .xlsx")
    words.option("--bo-bieu", metavar="TỆP", help="tệp bộ biểu, khi không nằm trong thư mục ấy")


def _run(words: argparse.Namespace) -> int:
    if not (words.folder and words.output):
        raise UsageError(
            "Cần thư mục biểu và tệp kết quả. Ví dụ: mttq-docs collect bieu -o ket-qua-2020.yaml"
        )
    folder, target = Path(words.folder), Path(words.output)
    if target.suffix.lower() not in RESULT_SUFFIXES:
        raise UsageError(f"-o phải là tệp số liệu, đuôi {', '.join(RESULT_SUFFIXES)}, không phải {target}")
    _refuse_stranger(target)
    beside = Path(words.bo_bieu) if words.bo_bieu else folder
    forms = load_form_set(beside)
    with progress("Đang thu biểu") as advance:
        collection = collect(folder, form_set=forms, progress=advance)
    home = beside if beside.is_dir() else beside.parent
    programme = relative(home / forms.programme, target.parent)
    results = collection.results.model_copy(update={"programme": programme})
    save(dump_results(results, target.suffix), target)
    _show(collection, forms, target)
    return FINDINGS if collection.findings else CLEAN


def _refuse_stranger(target: Path) -> None:
    """Chỉ ghi đè lên tệp số liệu của lần thu trước: any other file may be somebody's work."""
    if not target.is_file():
        return
    try:
        load_results(target)
    except MttqDocsError:
        raise UsageError(
            f"{target}: đã có tệp này mà không phải tệp số liệu; hãy chọn tên khác để khỏi mất dữ liệu cũ"
        ) from None


def _show(collection: Collection, forms: FormSet, target: Path) -> None:
    for finding in collection.findings:
        print(finding)
    if collection.findings:
        print()
    print("Tổng hợp:")
    for rollup in roll_up(forms, collection.results):
        print(f"  {rollup}")
    print(f"\n→ {target}: số liệu của {collection.received}/{len(forms.units)} đơn vị")


COMMAND = Command(
    "collect",
    "thu biểu số liệu đã nhận thành một tệp",
    "THƯ_MỤC -o TỆP [--bo-bieu TỆP]",
    _configure,
    _run,
)
