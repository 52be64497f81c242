"""Lệnh check và explain: tell what in a file departs from the standard, and what each rule wants."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import mttq_docs
from mttq_docs import (
    Finding,
    MttqDocsError,
    annotate,
    explain,
    finding_records,
    finding_sarif,
    finding_text,
    fix,
    rules,
    save,
)
from mttq_docs.cli.command import Command, UsageError, Words, require_ending

CLEAN, FOUND, FAILED = 0, 1, 2
_WORD = ".docx"


def _configure(words: Words) -> None:
    words.wanted("files", nargs="*", metavar="TỆP", help="tệp Word .docx, dữ liệu .yaml hoặc chữ thuần .txt")
    words.option(
        "--standard", metavar="TÊN", help="bộ chuẩn thể thức (mặc định: theo cơ quan và ngày ban hành)"
    )
    words.option(
        "--select",
        metavar="MÃ,…",
        type=_codes,
        default=(),
        help="chỉ soát các quy tắc hoặc nhóm này, ví dụ TT,TB06",
    )
    words.option("--ignore", metavar="MÃ,…", type=_codes, default=(), help="bỏ qua các quy tắc hoặc nhóm này")
    words.option("--json", action="store_true", help="in danh sách JSON")
    words.option("--sarif", action="store_true", help="in theo mẫu SARIF 2.1.0 cho công cụ rà soát")
    words.option("--annotate", metavar="TỆP.docx", help="ghi bản sao có chú thích bên lề ở mỗi chỗ")
    words.option("--fix", metavar="TỆP.docx", help="ghi bản sao đã sửa những chỗ sửa được chắc chắn")
    words.option(
        "--track", action="store_true", help="với --fix: ghi mỗi chỗ sửa thành thay đổi được theo dõi"
    )


def _run(words: argparse.Namespace) -> int:
    _refuse_unfit(words)
    found: list[Finding] = []
    failed = False
    for file in words.files:
        try:
            findings = mttq_docs.check(
                file, standard=words.standard, select=words.select, ignore=words.ignore
            )
        except MttqDocsError as error:
            if len(words.files) == 1:
                raise
            print(error, file=sys.stderr)
            failed = True
            continue
        found += findings
        if not (words.json or words.sarif):
            _show(file, findings, alone=len(words.files) == 1)
    _print_all(words, found)
    _write_copies(words)
    return FAILED if failed else FOUND if found else CLEAN


def _refuse_unfit(words: argparse.Namespace) -> None:
    if not words.files:
        raise UsageError("Chưa chỉ ra tệp nào. Ví dụ: mttq-docs check chuong-trinh-2026.docx")
    if words.json and words.sarif:
        raise UsageError("Chỉ chọn một trong hai: --json hoặc --sarif")
    for option in ("annotate", "fix"):
        if getattr(words, option) is None:
            continue
        if len(words.files) > 1:
            raise UsageError(f"--{option} chỉ dùng cho từng tệp một, không phải {len(words.files)} tệp")
        if Path(words.files[0]).suffix.lower() != _WORD:
            raise UsageError(f"--{option} chỉ dùng cho tệp Word .docx, không phải {words.files[0]}")
        require_ending(getattr(words, option), _WORD, f"--{option}")
    if words.fix and words.annotate and Path(words.fix).resolve() == Path(words.annotate).resolve():
        raise UsageError("--annotate và --fix ghi hai bản sao khác nhau; hãy đặt hai tên tệp")
    if words.track and words.fix is None:
        raise UsageError("--track đi cùng --fix TỆP.docx")


def _codes(text: str) -> tuple[str, ...]:
    return tuple(code for part in text.split(",") if (code := part.strip()))


def _show(file: str, findings: Sequence[Finding], *, alone: bool) -> None:
    if not alone:
        print(f"== {file}")
    print(finding_text(findings) + ("" if alone else "\n"))


def _print_all(words: argparse.Namespace, found: Sequence[Finding]) -> None:
    if words.json:
        print(json.dumps(finding_records(found), ensure_ascii=False, indent=2))
    elif words.sarif:
        print(json.dumps(finding_sarif(found, version=mttq_docs.__version__), ensure_ascii=False, indent=2))


def _write_copies(words: argparse.Namespace) -> None:
    quiet = words.json or words.sarif
    out = sys.stderr if quiet else sys.stdout
    if words.annotate is not None:
        source = words.files[0]
        copy = annotate(source, standard=words.standard, select=words.select, ignore=words.ignore)
        save(copy, words.annotate, never_over=[source])
        print(f"→ {words.annotate}: bản sao có chú thích bên lề", file=out)
    if words.fix is not None:
        source = words.files[0]
        mended = fix(
            source, standard=words.standard, select=words.select, ignore=words.ignore, track=words.track
        )
        save(mended.content, words.fix, never_over=[source])
        print(f"→ {words.fix}: đã sửa {len(mended.done)} chỗ, còn {len(mended.left)} chỗ", file=out)
        for finding in mended.done:
            print(f"  đã sửa {finding}", file=out)
        for finding in mended.left:
            print(f"  chưa sửa {finding}", file=out)


def _configure_explain(words: Words) -> None:
    words.wanted(
        "codes", nargs="*", metavar="MÃ", help="mã quy tắc hoặc nhóm, ví dụ TB06, TB; bỏ trống: kê tất cả"
    )


def _run_explain(words: argparse.Namespace) -> int:
    groups = {code.strip().upper() for code in words.codes} & {rule.group for rule in rules()}
    for rule in rules():
        if not words.codes or rule.group in groups:
            print(f"{rule.code}  {rule.severity:<9} {rule.title}")
    pages = [explain(code) for code in words.codes if code.strip().upper() not in groups]
    if pages:
        print("\n\n".join(f"{rule.code} ({rule.severity})\n{rule.page}" for rule in pages))
    return 0


CHECK = Command(
    "check",
    "soát thể thức, chính tả, viện dẫn, nội dung của một tệp bất kỳ",
    "TỆP… [--standard TÊN] [--select MÃ] [--ignore MÃ] [--json | --sarif] [--annotate RA.docx] "
    "[--fix RA.docx [--track]]",
    _configure,
    _run,
)
EXPLAIN = Command(
    "explain",
    "giải thích một quy tắc soát: vì sao, căn cứ nào, đúng, sai",
    "[MÃ…]",
    _configure_explain,
    _run_explain,
)
