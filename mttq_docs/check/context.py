"""Hoàn cảnh: work out once what several rules ask of a paper: its parts, date, issuer, citations."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import accumulate, chain

from mttq_docs.check.grid import Grid, grid_of
from mttq_docs.check.issuer import Issuer, read_issuer
from mttq_docs.check.lines import Line, line_of, lines_of
from mttq_docs.check.looking import Looked, looked_of
from mttq_docs.check.prose import Prose, prose_of
from mttq_docs.citations import Citation, Contradiction, contradictions, find_citations
from mttq_docs.dates import PartialDate, parse_date
from mttq_docs.errors import BadValue
from mttq_docs.orthography import Slip, proofread
from mttq_docs.sheet import BODY_ROLES, Role, Sheet
from mttq_docs.standards import Standard
from mttq_docs.text import fold, squeeze

LETTERHEAD = (Role.NATIONAL_NAME, Role.MOTTO, Role.ISSUING_BODY, Role.NUMBER, Role.PLACE_DATE)
SIGNATURE = (Role.AUTHORITY, Role.POSITION, Role.NAME)
RECIPIENTS = (Role.RECIPIENTS_LABEL, Role.RECIPIENT)
ANNEX_HEAD = (Role.ANNEX, Role.ANNEX_TITLE, Role.ANNEX_REFERENCE)
# A paper has a letterhead when this much of it is there; less may be a form, or a draft of the text alone.
_ENOUGH_OF_A_LETTERHEAD = 2
_YEAR = re.compile(r"năm\s+((?:19|20)\d\d)(?!\s*[-–]\s*(?:19|20)?\d\d)", re.IGNORECASE)
# These have rules of their own, which know their form.
_NOT_PROSE = frozenset({Role.NATIONAL_NAME, Role.MOTTO, Role.NUMBER, Role.PLACE_DATE, Role.ANNEX_REFERENCE})


class Context:
    """Những điều biết về một tờ văn bản; every answer is worked out when it is first asked for, and kept."""

    def __init__(self, sheet: Sheet, standard: Standard) -> None:
        self._sheet = sheet
        self._standard = standard

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Mọi đoạn của văn bản, those of annexes and tables too."""
        return tuple(lines_of(self._sheet))

    @cached_property
    def asides(self) -> tuple[Line, ...]:
        """Các đoạn ở đầu trang, chân trang, chú thích."""
        return tuple(line_of(block, number) for number, block in enumerate(self._sheet.asides, 1))

    @cached_property
    def outline(self) -> tuple[Line, ...]:
        """Các đoạn ngoài bảng."""
        return tuple(line for line in self.lines if line.table is None)

    @cached_property
    def _split(self) -> tuple[tuple[Line, ...], ...]:
        groups: list[list[Line]] = [[]]
        for line in self.outline:
            if line.role is Role.ANNEX:
                groups.append([])
            groups[-1].append(line)
        return tuple(tuple(group) for group in groups)

    @property
    def main(self) -> tuple[Line, ...]:
        """Các đoạn của bản chính, before the first annex, outside tables."""
        return self._split[0]

    @property
    def annexes(self) -> tuple[tuple[Line, ...], ...]:
        """Các phụ lục, each from its heading on."""
        return self._split[1:]

    @property
    def groups(self) -> tuple[tuple[Line, ...], ...]:
        """Bản chính, rồi từng phụ lục; each numbers its own outline."""
        return self._split

    @cached_property
    def bodies(self) -> tuple[tuple[Line, ...], ...]:
        """Lời văn của bản chính và của từng phụ lục: the lines that can carry a label."""
        return tuple(tuple(line for line in group if line.role in BODY_ROLES) for group in self._split)

    def of(self, *roles: Role) -> tuple[Line, ...]:
        """Các đoạn của bản chính mang một trong các vai này."""
        if len(roles) == 1:
            return self._by_role.get(roles[0], ())
        if self._by_role.keys().isdisjoint(roles):
            return ()
        return tuple(line for line in self.main if line.role in roles)

    @cached_property
    def _by_role(self) -> dict[Role, tuple[Line, ...]]:
        groups: dict[Role, list[Line]] = defaultdict(list)
        for line in self.main:
            groups[line.role].append(line)
        return {role: tuple(lines) for role, lines in groups.items()}

    @cached_property
    def looked(self) -> tuple[Looked, ...]:
        """Các đoạn ngoài bảng có dáng vẻ và có quy định, each with its look and what the standard says."""
        return looked_of(self.outline, self._standard)

    @cached_property
    def looked_body(self) -> tuple[Looked, ...]:
        """Như trên, chỉ phần lời văn."""
        return tuple(each for each in self.looked if each[0].role in BODY_ROLES)

    @cached_property
    def is_whole(self) -> bool:
        """Văn bản có phần đầu: a paper with its frame, not a text without one."""
        return sum(bool(self.of(role)) for role in LETTERHEAD) >= _ENOUGH_OF_A_LETTERHEAD

    @cached_property
    def kind(self) -> str:
        """Tên loại as a sentence has it (“Chương trình”); "" for a letter, or where there is none."""
        return squeeze(" ".join(line.text for line in self.of(Role.KIND))).capitalize()

    @cached_property
    def is_programme(self) -> bool:
        """Là chương trình công tác."""
        return fold(self.kind).startswith("chuong_trinh") or bool(self.of(Role.ACTION_PROGRAMME))

    @cached_property
    def issued(self) -> dt.date | PartialDate | None:
        """Ngày ban hành ở đầu văn bản, whole or as far as a draft tells."""
        for line in self.of(Role.PLACE_DATE):
            at = line.text.lower().find("ngày")
            try:
                return parse_date(line.text[max(at, 0) :])
            except BadValue:
                continue
        return None

    @cached_property
    def latest_issue(self) -> dt.date | None:
        """Ngày ban hành muộn nhất có thể: of a draft without a day, the last day of its month or year."""
        issued = self.issued
        if issued is None or issued.year is None:
            return None
        if isinstance(issued, dt.date):
            return issued
        if issued.month is None or issued.month == dt.date.max.month:
            return dt.date(issued.year, 12, 31)
        return dt.date(issued.year, issued.month + 1, 1) - dt.timedelta(days=1)

    @cached_property
    def year(self) -> int | None:
        """Năm mà văn bản nói đến, as its subject has it, or else the sentence that opens its contents."""
        told = [line.text for line in self.main if "như sau" in line.text or line.text.endswith("sau:")]
        subject = self.subject_year
        own = [year for year in (_only_year(text) for text in told) if year is not None]
        # Where the date line and the sentence that issues the paper agree on another year, that is meant.
        issued = self.issued.year if self.issued else None
        if subject and own and issued and abs(issued - own[0]) <= 1 < abs(issued - subject):
            return own[0]
        texts = chain((line.text for line in self.of(Role.SUBJECT)), told)
        for text in texts:
            year = _only_year(text)
            if year is not None:
                return year
        return None

    @cached_property
    def subject_year(self) -> int | None:
        """Năm duy nhất ghi ở trích yếu."""
        years = {int(found) for line in self.of(Role.SUBJECT) for found in _YEAR.findall(line.text)}
        return years.pop() if len(years) == 1 else None

    @cached_property
    def issuer(self) -> Issuer:
        """Cơ quan ban hành, as the letterhead has it."""
        return read_issuer([line.text for line in self.of(Role.PARENT_BODY, Role.ISSUING_BODY)])

    @cached_property
    def prose(self) -> Prose:
        """Toàn bộ lời văn, notes at the foot included, headers and the paper's own number not."""
        notes = (line for line in self.asides if "chú thích" in line.part)
        return prose_of(chain((line for line in self.lines if line.role not in _NOT_PROSE), notes))

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        """Mọi viện dẫn trong lời văn; offsets are those of `prose.text`."""
        return find_citations(self.prose.text)

    def is_cited(self, at: int) -> bool:
        """Vị trí này của `prose.text` nằm trong một viện dẫn."""
        starts, ends = self._cited
        begun = bisect_right(starts, at)
        return begun > 0 and at < ends[begun - 1]

    @cached_property
    def _cited(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Where citations start, and how far those that have started reach: one may stand inside another."""
        spans = sorted((citation.start, citation.end) for citation in self.citations)
        return tuple(start for start, _ in spans), tuple(accumulate((end for _, end in spans), max))

    @cached_property
    def contradictions(self) -> tuple[Contradiction, ...]:
        """Những chỗ mà các lần dẫn cùng một văn bản trái nhau."""
        return contradictions(self.citations)

    @cached_property
    def slips(self) -> tuple[Slip, ...]:
        """Mọi lỗi chữ và chỗ viết lẫn trong lời văn; offsets are those of `prose.text`."""
        return proofread(self.prose.text)

    @cached_property
    def tables(self) -> tuple[tuple[Line, ...], ...]:
        """Các bảng nội dung, as the lines of each."""
        groups: dict[int, list[Line]] = {}
        for line in self.lines:
            if line.table is not None:
                groups.setdefault(id(line.table), []).append(line)
        return tuple(map(tuple, groups.values()))

    @cached_property
    def grids(self) -> tuple[Grid, ...]:
        """Lưới của các bảng nội dung that have titles and rows below them."""
        return tuple(grid for grid in map(grid_of, self.tables) if grid is not None)


def roles_in(lines: Iterable[Line], *roles: Role) -> Iterator[Line]:
    """Các đoạn mang một trong các vai, in order."""
    return (line for line in lines if line.role in roles)


def _only_year(text: str) -> int | None:
    """The year that a text names, None where it names none or several."""
    years = {int(found) for found in _YEAR.findall(text)}
    return years.pop() if len(years) == 1 else None
