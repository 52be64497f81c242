"""Lệnh render: draw Word files from data files, one, several or whole folders, past those that fail."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from mttq_docs import Rendered, View, render_jobs, save_pdf
from mttq_docs.cli.command import Command, UsageError, Words
from mttq_docs.cli.jobs import plan
from mttq_docs.cli.progress import progress
from mttq_docs.text import fold

DONE, FAILED = 0, 2


def _configure(words: Words) -> None:
    words.wanted("files", nargs="*", metavar="TỆP", help="tệp dữ liệu .yaml, hoặc thư mục chứa các tệp đó")
    words.option(
        "-o",
        "--output",
        metavar="TỆP|THƯ MỤC",
        help="tệp .docx hoặc thư mục kết quả (mặc định: cạnh tệp dữ liệu)",
    )
    words.option(
        "--standard", metavar="TÊN", help="bộ chuẩn thể thức (mặc định: theo cơ quan và ngày ban hành)"
    )
    words.option("--template", metavar="TỆP", help="mẫu Word riêng (.docx) thay cho mẫu đi kèm")
    words.option(
        "--theo",
        metavar="CÁCH",
        default=View.PROGRAMME.value,
        help="bảng công việc của kế hoạch xếp theo: chương trình (mặc định), tháng, đơn vị",
    )
    words.option(
        "--resume",
        action="store_true",
        help="làm tiếp lần chạy bị ngắt: tệp Word đã có, mới hơn tệp dữ liệu, thì để nguyên",
    )
    words.option("--pdf", action="store_true", help="ghi thêm bản PDF (cần có LibreOffice)")


def _run(words: argparse.Namespace) -> int:
    jobs, view = plan(words.files, words.output), _view(words.theo)
    done: list[Rendered] = []
    failed: list[Rendered] = []
    try:
        with progress("Đang soạn") as advance:
            for result in render_jobs(
                jobs,
                template=words.template,
                standard=words.standard,
                view=view,
                progress=advance,
                resume=words.resume,
            ):
                (failed if result.error else done).append(result)
    finally:  # Stopped by hand or by a fault of ours, the clerk still learns what has been written.
        _report(done, failed, total=len(jobs))
    if words.pdf and done:
        _pdf(done)
    return FAILED if failed else DONE


def _view(name: str) -> View:
    for view in View:
        if fold(view) == fold(name):
            return view
    raise UsageError(f"Không xếp được theo “{name}”; chọn một trong: {', '.join(View)}")


def _report(done: Sequence[Rendered], failed: Sequence[Rendered], *, total: int) -> None:
    for result in sorted(done, key=_position):
        print(f"{result.job} → {result.path}{' (đã có)' if result.resumed else ''}")
    for result in sorted(failed, key=_position):
        print(result.error, file=sys.stderr)
    if failed and total > 1:
        print(f"\nĐã soạn {len(done)}/{total} tệp. Chưa soạn được:", file=sys.stderr)
        for result in sorted(failed, key=_position):
            print(f"  {result.job}", file=sys.stderr)


def _position(result: Rendered) -> int:
    return result.position


def _pdf(done: Sequence[Rendered]) -> None:
    for folder in sorted({result.path.parent for result in done}):
        for path in save_pdf([result.path for result in done if result.path.parent == folder], folder):
            print(f"→ {path}")


COMMAND = Command(
    "render",
    "soạn văn bản Word từ tệp dữ liệu",
    "TỆP… [-o TỆP|THƯ MỤC] [--standard TÊN] [--template TỆP] [--theo CÁCH] [--resume] [--pdf]",
    _configure,
    _run,
)
