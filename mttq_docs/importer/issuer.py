"""Đơn vị ban hành: tell from letterhead, text and signature which body of which unit issues a paper."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from mttq_docs.importer.paper import Paper
from mttq_docs.sheet import Role
from mttq_docs.text import fold, nfc, squeeze
from mttq_docs.units import Level, Organ, kinds_of

# Cities ruled from the centre (Nghị quyết 202/2025/QH15); Huế since 2025, a provincial city before.
_CENTRAL_CITIES = frozenset({"ha_noi", "hai_phong", "da_nang", "ho_chi_minh", "can_tho"})
_CENTRAL_SINCE_2025 = "hue"
_KINDS = tuple(
    sorted(
        {kind: level for level in Level for kind in kinds_of(level)}.items(), key=lambda pair: -len(pair[0])
    )
)
_ALIASES = {"TP": "thành phố", "TX": "thị xã", "TT": "thị trấn", "H": "huyện", "P": "phường", "X": "xã"}
_ALIAS = re.compile(r"(?<!\w)(TP|TX|TT|H|P|X)\.\s*(?=\w)", re.IGNORECASE)
_FRONT = re.compile(
    r"(?:ủy|uỷ)\s+ban\s+(?:mttq|mặt\s+trận\s+tổ\s+quốc)(?:\s+việt\s+nam)?\s+|"
    r"ban\s+công\s+tác\s+(?:mặt\s+trận|mt)\s+|mttq\s+(?:việt\s+nam\s+)?",
    re.IGNORECASE,
)
_SPACED = {
    kind: re.compile(rf"(?<!\w){kind.replace(' ', chr(92) + 's+')}\s+", re.IGNORECASE) for kind, _ in _KINDS
}
_NAME = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_ORGANS = (
    ("ban_cong_tac_mat_tran", Organ.WORK_BOARD),
    ("ban_cong_tac_mt", Organ.WORK_BOARD),
    ("doan_chu_tich", Organ.PRESIDIUM),
    ("ban_thuong_truc", Organ.STANDING_BOARD),
)
_SYMBOLS = {"btt": Organ.STANDING_BOARD, "ub": Organ.COMMITTEE, "dct": Organ.PRESIDIUM}
_CENTRAL = "uy_ban_trung_uong"
_MOST_WORDS = 6
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Unit:
    """Đơn vị: its level, kind and name as a sentence has them; `parent` with its kind."""

    level: Level
    kind: str = ""
    name: str = ""
    parent: str = ""


def unit_of(paper: Paper, year: int | None) -> tuple[Unit | None, str]:
    """Đơn vị của văn bản, and what told it; the source is "" where the letterhead says so itself."""
    heads = [item.text for item in paper.main.of(Role.PARENT_BODY, Role.ISSUING_BODY)]
    found = _in_letterhead(heads, year)
    if found is not None:
        return _cased(found, paper), ""
    for text, source in _telling(paper):
        unit = _in_sentence(text, year)
        if unit is not None:
            return unit, source
    return None, ""


def organ_of(paper: Paper, unit: Unit | None) -> tuple[Organ | None, str]:
    """Cơ quan ban hành của Mặt trận, and what told it."""
    if unit is not None and unit.level is Level.RESIDENTIAL_AREA:
        return Organ.WORK_BOARD, ""
    heads = [item.text for item in paper.main.of(Role.ISSUING_BODY, Role.PARENT_BODY)]
    if heads and _has_front(heads):
        return _organ_in(" ".join(heads)) or Organ.COMMITTEE, ""
    for item in paper.main.of(Role.NUMBER):
        organ = _SYMBOLS.get(fold(item.text).rpartition("_")[2])
        if organ is not None:
            return organ, "ký hiệu văn bản"
    for item in paper.main.of(Role.AUTHORITY):
        return _organ_in(item.text) or Organ.COMMITTEE, "quyền hạn ký"
    for text, source in _telling(paper):
        found = _FRONT.search(text)
        if found:
            return _organ_in(text[max(0, found.start() - 20) : found.end()]) or Organ.COMMITTEE, source
    return None, ""


def _telling(paper: Paper) -> Iterator[tuple[str, str]]:
    """Sentences that may name the issuing body, the surest first."""
    main = paper.main
    leads = [item.text for item in main.preamble if item.text.endswith(":")]
    yield from ((text[-300:], "câu dẫn vào nội dung") for text in leads)
    yield from ((item.text, "phần ký") for item in main.of(Role.AUTHORITY))
    yield from ((item.text, "trích yếu") for item in main.of(Role.SUBJECT))
    yield from ((item.text, "lời văn") for item in main.texts)
    yield from ((item.text, "nơi nhận") for item in main.of(Role.RECIPIENT))
    references = (item for annex in paper.annexes for item in annex.of(Role.ANNEX_REFERENCE))
    yield from ((item.text, "dòng “Kèm theo”") for item in references)


def _organ_in(text: str) -> Organ | None:
    words = fold(text)
    return next((organ for key, organ in _ORGANS if key in words), None)


def _has_front(lines: Iterable[str]) -> bool:
    words = fold(" ".join(lines))
    return any(mark in words for mark in ("mttq", "mat_tran", "cong_tac_mt"))


def _in_letterhead(lines: Sequence[str], year: int | None) -> Unit | None:
    """The last unit that the lines name; of a residential area the one above it is its parent."""
    if not lines or not _has_front(lines):
        return None
    whole = squeeze(" ".join(nfc(line) for line in lines))
    if _CENTRAL in fold(whole):
        return Unit(Level.CENTRAL)
    units = [unit for line in lines if (unit := _named(squeeze(nfc(line)), year, anywhere=True)) is not None]
    if not units:
        return None
    last = units[-1]
    if last.level is Level.RESIDENTIAL_AREA and len(units) > 1:
        return replace(last, parent=f"{units[-2].kind} {units[-2].name}")
    return last


def _in_sentence(text: str, year: int | None) -> Unit | None:
    for found in _FRONT.finditer(text):
        unit = _named(text[found.end() : found.end() + _LONGEST_NAME], year, anywhere=False)
        if unit is not None:
            return unit
    return Unit(Level.CENTRAL) if _CENTRAL in fold(text[:60]) else None


def _named(text: str, year: int | None, *, anywhere: bool) -> Unit | None:
    """The unit that a text names: its kind, and the words with a capital behind it."""
    plain = _ALIAS.sub(lambda found: f"{_ALIASES[found[1].upper()]} ", text)
    named: list[tuple[int, Unit]] = []
    for kind, level in _KINDS:
        found = _SPACED[kind].search(plain) if anywhere else _SPACED[kind].match(plain)
        name = _name_at(plain, found.end()) if found else ""
        if found and name:
            named.append((found.start(), Unit(_level(kind, level, name, year), kind, name)))
    # The kind that stands first: what follows it is its name, “Bản” in “xã Bản Lùng” too.
    return min(named, key=lambda pair: pair[0])[1] if named else None


def _name_at(text: str, start: int) -> str:
    end = start
    for count, word in enumerate(_NAME.finditer(text, start)):
        glue = text[end : word.start()]
        if glue.strip(" -") or (count and not glue) or count == _MOST_WORDS:
            break
        if not (word[0][0].isupper() or word[0].isdigit()):
            break
        end = word.end()
    return text[start:end].strip()


def _level(kind: str, level: Level, name: str, year: int | None) -> Level:
    """Cấp: a “thành phố” is ruled from the centre or by a province, by its name."""
    if kind != "thành phố":
        return level
    key = fold(name)
    central = key in _CENTRAL_CITIES or (key == _CENTRAL_SINCE_2025 and (year or 0) > 2025)
    return Level.PROVINCE if central else Level.DISTRICT


def _cased(unit: Unit, paper: Paper) -> Unit:
    """The names in small letters, as the text writes them, else with a capital for each word."""
    texts = [item.text for item in paper.items if item.text and not item.text.isupper()]
    parent_kind, _, parent_name = unit.parent.partition(" ")
    for kind, _ in _KINDS:
        if unit.parent.startswith(f"{kind} "):
            parent_kind, parent_name = kind, unit.parent[len(kind) + 1 :]
            break
    parent = f"{parent_kind} {_as_written(parent_name, texts)}" if parent_name else ""
    return replace(unit, name=_as_written(unit.name, texts), parent=parent)


def _as_written(name: str, texts: Sequence[str]) -> str:
    if not name.isupper() or name.isdigit():
        return name
    titled = " ".join(_capital(word) for word in name.split())
    pattern = re.compile(rf"(?<!\w){re.escape(titled)}(?!\w)", re.IGNORECASE)
    for text in texts:
        for found in pattern.finditer(text):
            if all(word[:1].isupper() for word in found[0].split() if word != "-") and not found[0].isupper():
                return found[0]
    return titled


def _capital(word: str) -> str:
    return "-".join(part[:1].upper() + part[1:].lower() for part in word.split("-"))
