"""Đặt tên: give the citations and figures of a paper short readable keys that no other has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import count

from mttq_docs.citations import Citation
from mttq_docs.text import fold, nfc, squeeze

_ABBREVIATIONS = {
    "nghi_quyet": "nq",
    "nghi_quyet_lien_tich": "nqlt",
    "chi_thi": "ct",
    "ket_luan": "kl",
    "quyet_dinh": "qđ",
    "thong_bao": "tb",
    "thong_tri": "tt",
    "huong_dan": "hd",
    "ke_hoach": "kh",
    "bao_cao": "bc",
    "chuong_trinh": "ctr",
    "chuong_trinh_phoi_hop": "ctph",
    "cong_van": "cv",
    "to_trinh": "ttr",
    "nghi_dinh": "nđ",
    "de_an": "đề án",
}
_WORD = re.compile(r"[^\W_]+(?:[-/.][^\W_]+)*")
# Words that say little of which document or figure is meant.
_EMPTY = frozenset(
    "và của các những cho về với để từ đến trong năm nhiệm kỳ lần thứ việc theo tại là ở do".split()
)
# What an indicator's name says before the point: who does it; the key is about what is done.
_VERBS = re.compile(
    r"(?<!\w)(?:tổ chức|xây dựng|thành lập|triển khai|thực hiện|duy trì|có|được|đạt|chủ trì|phối hợp|hoàn thành|"
    r"ban hành|tham gia|ký kết|đăng ký|xếp loại)(?!\w)",
    re.IGNORECASE,
)
_STOPS = re.compile(r"[,;:.()]|\s-\s")
_WORDS_OF_A_KEY = 5
_LONGEST_SUBJECT = 60


class Keys:
    """Người giữ tên của một tệp: each key once, whatever its spelling."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = {fold(name) for name in taken}

    def take(self, candidates: Iterator[str]) -> str:
        """Tên đầu tiên còn trống; the candidates never end."""
        name = next(each for each in candidates if fold(each) and fold(each) not in self._taken)
        self._taken.add(fold(name))
        return name


def keys_of_citation(citation: Citation) -> Iterator[str]:
    """Các tên có thể đặt cho một viện dẫn, the shortest first: `ct 05`, `nq 02 hđnd`, `nq 02 hđnd 2`.

    >>> names = keys_of_citation(Citation("Nghị quyết", ("02",), symbol="NQ-HĐND"))
    >>> next(names), next(names)
    ('nq 02', 'nq 02 hđnd')
    """
    kind = _ABBREVIATIONS.get(fold(citation.type), nfc(citation.type).lower())
    if citation.numbers:
        short = f"{kind} {' '.join(citation.numbers)}"
        body = re.sub(r"[^\w]+", " ", citation.symbol).lower().split()[1:]
        longer = (" ".join(body), f"{' '.join(body)} {citation.year}".strip())
    else:
        short = f"{kind} {_gist(citation.name or citation.subject, _WORDS_OF_A_KEY)}".strip()
        longer = (_gist(citation.congress, 3), citation.year)
    yield short
    yield from (f"{short} {more}" for more in longer if more)
    yield from (f"{short} {number}" for number in count(2))


def keys_of_figure(name: str) -> Iterator[str]:
    """Các tên có thể đặt cho một chỉ số, from what its full name says is done.

    >>> next(keys_of_figure("Khu dân cư tổ chức Ngày hội Đại đoàn kết toàn dân tộc"))
    'ngày hội đại đoàn kết toàn'
    """
    core = _core(name)
    yield _words(core, _WORDS_OF_A_KEY)
    yield _words(core, _WORDS_OF_A_KEY + 3)
    yield _words(name, _WORDS_OF_A_KEY + 3)
    base = _words(core, _WORDS_OF_A_KEY) or "chỉ số"
    yield from (f"{base} {number}" for number in count(2))


def _core(name: str) -> str:
    """What is done, after the one who does it."""
    head = name[:_LONGEST_SUBJECT]
    for verb in _VERBS.finditer(head):
        rest = _STOPS.split(name[verb.end() :].strip(' “”"'))[0]
        if len(rest.split()) >= 2 and not _VERBS.match(rest.strip()):
            return rest
    return _STOPS.split(name)[0]


def _words(text: str, most: int) -> str:
    return squeeze(" ".join(_WORD.findall(nfc(text).lower())[:most]))


def _gist(text: str, most: int) -> str:
    """The words that tell most."""
    words = [word for word in _WORD.findall(nfc(text)) if word.lower() not in _EMPTY]
    return " ".join(word.lower() for word in words[:most])
