"""Bảng soát lỗi: print how many single faults the checker finds, and how often it says anything else.

One fault at a time is put into clean papers: our own, the same saved again by LibreOffice (where it is
installed), and the same set by hand without our styles. A fault is found when a rule of its group speaks at
its paragraph; anything said elsewhere, or by another group, counts as noise.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from shutil import which

from benchmarks.faults import Fault, faults
from benchmarks.plain_paper import hand_made
from benchmarks.returned import returned
from benchmarks.slips import slips
from benchmarks.spoiling import NoSuchPlace, Spoiler
from mttq_docs import compose_sheet, load, render
from mttq_docs.check import check
from mttq_docs.findings import Finding
from mttq_docs.recognise import recognise
from mttq_docs.standards import load_standard
from mttq_docs.word.read import read

ROOT = Path(__file__).parent.parent
PAPERS = (
    ("xã", ROOT / "examples/xa/chuong-trinh-2026.yaml", "mttq_qd207"),
    ("tỉnh", ROOT / "examples/tinh/chuong-trinh-2020.yaml", "mttq_hd91"),
    ("kế hoạch", ROOT / "examples/tinh/ke-hoach-2020.yaml", "mttq_qd207"),
    ("báo cáo", ROOT / "examples/tinh/bao-cao-thang-3-2020.yaml", "nd30"),
)


@dataclass(frozen=True, slots=True)
class Trial:
    """Một lần thử: where, which fault, was it found, and what else was said."""

    source: str
    fault: Fault
    found: bool
    noise: tuple[Finding, ...]


def main() -> None:
    """In bảng."""
    trials = [trial for source, content, standard in papers() for trial in tried(source, content, standard)]
    for trial in trials:
        if not trial.found or trial.noise:
            said = "; ".join(f"{each.code} {each.place} {each.message}" for each in trial.noise)
            print(
                f"{'KHÔNG THẤY' if not trial.found else 'THỪA':<11}{trial.source}: {trial.fault.name} {said}"
            )
    print(f"\n{'nguồn':<26}{'lỗi':>6}{'thấy':>8}{'':>8}{'gọn':>8}")
    for source in dict.fromkeys(trial.source for trial in trials):
        _line(source, [trial for trial in trials if trial.source == source])
    for group in dict.fromkeys(trial.fault.group[:2] for trial in trials):
        _line(f"nhóm {group}", [trial for trial in trials if trial.fault.group[:2] == group])
    _line("tất cả", trials)


def _line(title: str, trials: list[Trial]) -> None:
    counts = Counter(found=sum(each.found for each in trials), clean=sum(not each.noise for each in trials))
    share, clean = counts["found"] / len(trials), counts["clean"] / len(trials)
    print(f"{title:<26}{len(trials):>6}{counts['found']:>8}{share:>8.1%}{clean:>8.1%}")


def papers() -> Iterator[tuple[str, bytes, str]]:
    """The clean papers: name of the source, content, standard."""
    for name, path, standard in PAPERS:
        document = load(path)
        own = render(document, standard=standard)
        yield f"{name}, của ta", own, standard
        resaved = by_office(own)
        if resaved is not None:
            yield f"{name}, LibreOffice", resaved, standard
        sheet = compose_sheet(document, standard=standard)
        yield f"{name}, gõ tay", hand_made(sheet, load_standard(standard)), standard


def by_office(content: bytes) -> bytes | None:
    """The file opened and saved again by LibreOffice; None where that is not installed."""
    office = which("soffice")
    if office is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "in" / "van-ban.docx"
        source.parent.mkdir()
        source.write_bytes(content)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = [office, profile, "--headless", "--convert-to", "docx", "--outdir", folder, str(source)]
        subprocess.run(command, capture_output=True, check=True, timeout=180)
        return (Path(folder) / "van-ban.docx").read_bytes()


def tried(source: str, content: bytes, standard: str) -> Iterator[Trial]:
    """Every fault that the paper has a place for, one at a time."""
    before = found_in(content, standard)
    if before:
        print(f"{source}: bản sạch đã có {len(before)} phát hiện", *before, sep="\n  ", file=sys.stderr)
    for fault in (*faults(), *slips(), *returned()):
        spoiler = Spoiler(content)
        try:
            fault.spoil(spoiler)
        except NoSuchPlace:
            continue
        said = found_in(spoiler.save(), standard)
        hits = [each for each in said if _is_hit(each, fault, spoiler.touched)]
        noise = tuple(each for each in said if each not in hits)
        yield Trial(source, fault, bool(hits), noise)


def found_in(content: bytes, standard: str) -> tuple[Finding, ...]:
    """What the checker says of a file."""
    return check(recognise(read(content)), load_standard(standard))


def _is_hit(finding: Finding, fault: Fault, touched: set[int]) -> bool:
    """In the right group, at the right place; what is missing from a page has no paragraph."""
    right_place = not touched or not finding.place.paragraph or finding.place.paragraph in touched
    return finding.code.startswith(tuple(fault.group.split("|"))) and right_place


if __name__ == "__main__":
    main()
