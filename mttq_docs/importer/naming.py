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
# Left out of a key: they say nothing of which congress or term is meant.
_FILLERS = re.compile(r"(?<!\w)(?:nhiệm kỳ|lần thứ)\s+", re.IGNORECASE)
# Where a key may end: what follows tells more of the thing, not which thing it is.
_ENDS = frozenset((
    "của", "cho", "với", "giữa", "ở", "tại", "trong", "trên", "do", "để", "về", "theo", "từ", "đến",
    "nhằm", "và", "hoặc", "gắn", "thuộc", "trước", "sau", "khi", "bằng", "qua",
))  # fmt: skip
_OPENERS = frozenset(["và", "các", "những", "một", "số", "của"])
# What an indicator's name says before the point: who does it; the key is about what is done.
_VERBS = re.compile(
    r"(?<!\w)(?:tổ chức|xây dựng|thành lập|triển khai|thực hiện|duy trì|có|được|đạt|chủ trì|phối hợp|"
    r"hoàn thành|ban hành|tham gia|ký kết|đăng ký)(?!\w)",
    re.IGNORECASE,
)
# “người có uy tín” says who, not what is done.
_WEAK_VERBS = frozenset(("có", "được", "đạt"))
_MOST_WORDS_BEFORE = 4
_STOPS = re.compile(r"[,;:.()]|\s-\s")
_MOST_WORDS = 8
_FEWEST_WORDS = 2
_SHORTEST_KEY = 3
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
        short = f"{kind} {_brief(citation.name or citation.subject)}".strip()
        longer = (citation.congress.lower(), citation.year)
    yield short
    yield from (f"{short} {more}" for more in longer if more)
    yield from (f"{short} {number}" for number in count(2))


def keys_of_figure(name: str) -> Iterator[str]:
    """Các tên có thể đặt cho một chỉ số, from what its full name says is done.

    >>> next(keys_of_figure("Khu dân cư tổ chức Ngày hội Đại đoàn kết toàn dân tộc"))
    'ngày hội đại đoàn kết toàn dân tộc'
    >>> next(keys_of_figure("Nhà Đại đoàn kết cho hộ nghèo"))
    'nhà đại đoàn kết'
    """
    core = _brief(_core(name))
    if len(core.split()) < _FEWEST_WORDS:
        core = _words(name, _FEWEST_WORDS * 3) or "chỉ số"
    yield core
    yield _words(name, _MOST_WORDS)
    yield _words(name, _MOST_WORDS + 4)
    yield from (f"{core} {number}" for number in count(2))


def _core(name: str) -> str:
    """What is done, after the one who does it."""
    for verb in _VERBS.finditer(name[:_LONGEST_SUBJECT]):
        if verb[0].lower() in _WEAK_VERBS and len(name[: verb.start()].split()) > _MOST_WORDS_BEFORE:
            continue
        rest = _STOPS.split(name[verb.end() :].strip(' “”"'))[0].strip()
        words = rest.split()
        while words and words[0].lower() in _OPENERS:
            words.pop(0)
        told = " ".join(words)
        if len(words) >= _FEWEST_WORDS and not _VERBS.match(told):
            return told
    return _STOPS.split(name)[0]


def _brief(text: str) -> str:
    """The words that tell which is meant, up to a mark or to a word that only tells more of it."""
    words: list[str] = []
    for word in _WORD.findall(_STOPS.split(_FILLERS.sub("", nfc(text)))[0].lower()):
        if (word in _ENDS and len(words) >= _SHORTEST_KEY) or len(words) == _MOST_WORDS:
            break
        words.append(word)
    return " ".join(words)


def _words(text: str, most: int) -> str:
    return squeeze(" ".join(_WORD.findall(nfc(text).lower())[:most]))
