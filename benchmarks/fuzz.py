"""Thử tệp hỏng: put files spoiled at random through every door, and print what came out but the right error.

    python -m benchmarks.fuzz [N] [--subject NAME] [--seed S] [--first K] [--keep FOLDER]

Case K of a seed is always the same file, so `1 --first K` runs a failure again, and `--keep` writes it out.
Every case has a limit of time, and the process one of memory, where the system has such limits (not Windows).
"""

from __future__ import annotations

import argparse
import contextlib
import random
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from benchmarks.mutating import spoiled_docx, spoiled_text
from benchmarks.plain_paper import hand_made
from mttq_docs.api.checking import annotate, check, fix
from mttq_docs.api.documents import compose_sheet, render
from mttq_docs.api.importing import import_document
from mttq_docs.citations.find import find_citations
from mttq_docs.errors import UnreadableFile
from mttq_docs.loading.load import load
from mttq_docs.orthography.find import proofread
from mttq_docs.recognise import recognise, recognise_text
from mttq_docs.standards import load_standard
from mttq_docs.word.read import read
from tests.importer.papers import OWN
from tests.importer.spoiling import lost, printed, spoiled
from tests.word import raw

ROOT = Path(__file__).parent.parent
SECONDS = 20
MEGABYTES = 1_500


@dataclass(frozen=True, slots=True)
class Subject:
    """Một loại tệp: the sound files, how one is spoiled, and the doors it is put through.

    A door may refuse a file with `UnreadableFile`; any other exception is a fault.
    """

    sources: Callable[[], tuple[bytes, ...]]
    spoil: Callable[[bytes, random.Random], bytes]
    doors: tuple[Callable[[bytes], object], ...]


@dataclass(frozen=True, slots=True)
class Failure:
    """Một lỗi: the case, the door, and what came out of it."""

    case: int
    door: str
    trace: str


def main() -> None:
    """Chạy và in kết quả."""
    options = _options()
    _limit_memory()
    started = time.perf_counter()
    outcomes: Counter[str] = Counter()
    failures: list[Failure] = []
    for case, content in cases(options.subject, options.seed, options.first, options.count):
        found = list(tried(SUBJECTS[options.subject], case, content, outcomes))
        for failure in found:
            print(f"ca {failure.case}, {failure.door}:\n{failure.trace}", flush=True)
            if options.keep:
                (options.keep / f"{failure.case}.{options.subject}").write_bytes(content)
        failures += found
    seconds = time.perf_counter() - started
    told = ", ".join(f"{name} {count}" for name, count in sorted(outcomes.items()))
    print(
        f"{options.count} tệp {options.subject} (gốc {options.seed}, từ {options.first}): {told}; "
        f"{len(failures)} lỗi; {seconds:.0f} giây, bộ nhớ cao nhất {_peak_mb():.0f} MB"
    )
    sys.exit(1 if failures else 0)


def cases(subject: str, seed: int, first: int, count: int) -> Iterator[tuple[int, bytes]]:
    """The spoiled files, numbered; each follows from subject, seed and number alone."""
    kind = SUBJECTS[subject]
    for case in range(first, first + count):
        rng = random.Random(f"{subject}:{seed}:{case}")
        yield case, kind.spoil(rng.choice(kind.sources()), rng)


def tried(subject: Subject, case: int, content: bytes, outcomes: Counter[str]) -> Iterator[Failure]:
    """What goes wrong with one file; a file that one door refuses is not put to the next."""
    for door in subject.doors:
        try:
            with _time_limit():
                door(content)
        except UnreadableFile:
            outcomes["từ chối"] += 1
            return
        except Exception:
            outcomes["lỗi"] += 1
            yield Failure(case, door.__name__, traceback.format_exc(limit=-6))
            return
    outcomes["xong"] += 1


def annotate_word(content: bytes) -> None:
    """Đọc, soát, ghi chú thích; the copy must open again."""
    read(annotate(content))


def fix_word(content: bytes) -> None:
    """Đọc, soát, sửa, by turns with and without tracking; the copy must open again."""
    read(fix(content, track=len(content) % 2 == 0).content)


def check_text(content: bytes) -> None:
    """Soát văn bản thuần."""
    check(recognise_text(content.decode("utf-8", "replace").splitlines()))


def read_words(content: bytes) -> None:
    """Soát chính tả, tìm viện dẫn."""
    text = content.decode("utf-8", "replace")
    proofread(text)
    find_citations(text)


def import_word(content: bytes) -> None:
    """Nhập; no paragraph may be lost."""
    _require_whole(lost(import_document(content), recognise(read(content))))


def import_text(content: bytes) -> None:
    """Nhập văn bản thuần; no paragraph may be lost."""
    sheet = recognise_text(content.decode("utf-8", "replace").splitlines())
    _require_whole(lost(import_document(sheet), sheet))


def _require_whole(lines: list[str]) -> None:
    if lines:
        raise AssertionError(f"lost: {lines[:3]}")


def spoiled_paper(content: bytes, rng: random.Random) -> bytes:
    """Văn bản bị xáo: lines shuffled, dropped, doubled, cut, joined, mixed with those of other papers."""
    return spoiled(rng, [content.decode(), *OWN]).encode("utf-8", "replace")


@cache
def papers() -> tuple[bytes, ...]:
    """Văn bản thuần của mọi loại: the examples as printed, and papers of other committees."""
    return tuple(text.encode() for text in (*printed(), *OWN))


@cache
def word_files() -> tuple[bytes, ...]:
    """Tệp Word lành: ours, hand-made, and one with what a page can hold; with comments and changes too."""
    paper = load(ROOT / "examples/khu-dan-cu/chuong-trinh-2020.yaml")
    own, small = render(paper), intricate()
    by_hand = hand_made(compose_sheet(paper), load_standard("nd30"))
    return own, by_hand, small, annotate(own, standard="mttq_qd207"), fix(small, track=True).content


@cache
def texts() -> tuple[bytes, ...]:
    """Văn bản thuần lành."""
    papers = sorted((ROOT / "examples").glob("*/*.yaml")) + sorted((ROOT / "tests").rglob("clean.txt"))
    return tuple(path.read_bytes() for path in papers)


def intricate() -> bytes:
    """Một tệp nhỏ có đủ thứ: lists, nested tables, text boxes, fields, notes, changes, content controls."""
    box = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData>'
        f"<wps:wsp><wps:txbx><w:txbxContent>{raw.p('chữ trong khung')}</w:txbxContent></wps:txbx></wps:wsp>"
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:line "
        'from="0,0" to="100pt,0"/></w:pict></mc:Fallback></mc:AlternateContent></w:r>'
    )
    field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
    field += '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{raw.p('trong ô điền')}</w:sdtContent></w:sdt>"
    change = '<w:ins w:id="1" w:author="a">{}</w:ins>'.format(raw.t("thêm, "))
    change += '<w:del w:id="2" w:author="a"><w:r><w:delText>bớt</w:delText></w:r></w:del>'
    body = (
        raw.p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", box, align="center")
        + raw.p("Mục một", style="Heading1")
        + raw.p("Khoản một ,đuwợc ghi", num="1")
        + raw.p("Theo Kế hoạch số 12-KH/TU ngày 5/9/2018 của Tỉnh ủy ", change, num="1")
        + raw.table(("ô", raw.p("trong") + raw.table(("sâu", "hơn")) + raw.p("")), widths=(2000, 4000))
        + control
        + raw.p("<w:hyperlink>" + raw.t("liên kết") + "</w:hyperlink>", field)
    )
    levels = (raw.lvl(0, "%1."), raw.lvl(1, "%1.%2.", "upperRoman"))
    return raw.docx(
        body,
        styles=raw.style("Normal") + raw.style("Heading1", based_on="Normal", raw="<w:rPr><w:b/></w:rPr>"),
        numbering=raw.abstract(0, *levels) + raw.num(1, 0),
        parts={
            "header1": raw.p(field),
            "footnotes": f'<w:footnote w:id="1">{raw.p("một")}</w:footnote>',
        },
    )


SUBJECTS = {
    "docx": Subject(word_files, spoiled_docx, (annotate_word, fix_word)),
    "text": Subject(texts, spoiled_text, (read_words, check_text)),
    "import-docx": Subject(word_files, spoiled_docx, (import_word,)),
    "import-text": Subject(papers, spoiled_paper, (import_text,)),
}


@contextlib.contextmanager
def _time_limit() -> Iterator[None]:
    """A case that takes too long raises `TimeoutError`."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def stop(*_: object) -> None:
        raise TimeoutError(f"hơn {SECONDS} giây")

    signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _limit_memory() -> None:
    with contextlib.suppress(ImportError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEGABYTES << 20, MEGABYTES << 20))


def _peak_mb() -> float:
    try:
        import resource
    except ImportError:
        return 0.0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fuzz", description="Thử tệp hỏng.")
    parser.add_argument("count", nargs="?", type=int, default=20_000)
    parser.add_argument("--subject", choices=sorted(SUBJECTS), default="docx")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--keep", type=Path)
    return parser.parse_args()


if __name__ == "__main__":
    main()
