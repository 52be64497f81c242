"""Sang năm mới: join the roads from last year's file to the draft of another year."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from mttq_docs.api.figures import load_results, relative, with_totals
from mttq_docs.errors import BadValue, InvalidData
from mttq_docs.findings import Finding, Place, Problem, Severity
from mttq_docs.forward import Note, Past, past_of, roll
from mttq_docs.forward.years import Years
from mttq_docs.loading import dump, is_document, load, loads
from mttq_docs.loading.reading import read_text
from mttq_docs.model import Document, Following, Period, Programme, Report, ResultSet
from mttq_docs.model.links import PROGRAMME_KEY

__all__ = ["Note", "RolledForward", "roll_forward"]

_DATA = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class RolledForward:
    """Dự thảo của năm mới.

    `content` is the text of the data file; `done` are the places that were computed anew, `to_see` those that
    a person must see to, each marked in the file by a comment, with its line. `findings` keep the draft from
    loading: what a plan or a report names, and the new programme no longer has.
    """

    content: str
    done: tuple[Note, ...]
    to_see: tuple[Note, ...]
    findings: tuple[Finding, ...]


def roll_forward(
    source: str | Path | Document,
    year: int | None = None,
    *,
    report: str | Path | Report | ResultSet | None = None,
    programme: str | Path | None = None,
    beside: str | Path | None = None,
) -> RolledForward:
    """Đưa một văn bản sang năm mới (mặc định: năm sau): a draft in which the clerk's own comments are kept.

    `report` are the old year's results, shown beside the targets of a programme: a report, a file of one, or
    a file of results. A plan or a report follows the new year's `programme`; left out, that is the old
    programme's file with the new year in its name. `beside` is the folder where the draft will lie; left out,
    that of the source. Raises as `load` does, and `BadValue` for a year, a report or a programme of no use.
    """
    if isinstance(source, Document):
        path, document, text = None, source, dump(source)
    else:
        path = Path(source)
        document, text = load(path), read_text(path)
    years = Years(document.year, document.year + 1 if year is None else year)
    folder = Path(beside) if beside is not None else path.parent if path else Path()
    followed = _followed(document, years, path, programme)
    revised = roll(
        text.replace("\r\n", "\n"),
        document,
        years,
        past=_past(document, report),
        programme=relative(followed, folder) if followed else "",
    )
    content = revised.content.replace("\n", "\r\n") if "\r\n" in text else revised.content
    return RolledForward(content, revised.done, revised.to_see, _mistakes(content, path, folder, years))


def _followed(
    document: Document, years: Years, path: Path | None, programme: str | Path | None
) -> Path | None:
    """The file of the new year's programme, for a document that follows one."""
    if not isinstance(document, Following):
        return None
    named = document.dump()[PROGRAMME_KEY]
    if programme is None and path is not None and isinstance(named, str):
        old = path.parent / named
        programme = old.with_name(old.name.replace(str(years.old), str(years.new)))
    if programme is None or not Path(programme).is_file():
        told = "" if programme is None else f" ({programme})"
        raise BadValue(
            f"Chưa có chương trình năm {years.new}{told}; hãy đưa chương trình sang năm mới trước",
            found=str(programme or ""),
            expected=f"tệp dữ liệu của chương trình năm {years.new}",
        )
    new = load(programme)
    if not isinstance(new, Programme) or new.year != years.new:
        raise BadValue(
            f"{programme}: không phải chương trình năm {years.new}",
            found=f"{new.kind} năm {new.year}",
            expected=f"chương trình năm {years.new}",
        )
    return Path(programme)


def _past(document: Document, report: str | Path | Report | ResultSet | None) -> Past:
    if isinstance(document, Programme):
        return past_of(document, _results(document, report))
    if report is not None:
        raise BadValue(f"Kết quả năm trước chỉ ghi cạnh chỉ tiêu của chương trình, không vào {document.kind}")
    return Past(Period(document.year), {})


def _results(
    programme: Programme, report: str | Path | Report | ResultSet | None
) -> Report | ResultSet | None:
    """The report, or the units' results with their totals."""
    if report is None or isinstance(report, Report):
        return report
    if isinstance(report, ResultSet):
        return with_totals(programme, report)
    if Path(report).suffix.lower() not in _DATA or not is_document(report):
        return with_totals(programme, load_results(report))
    document = load(report)
    if not isinstance(document, Report):
        raise BadValue(
            f"{report}: tệp này là {document.kind}, không phải báo cáo", expected="báo cáo hoặc tệp số liệu"
        )
    return document


def _mistakes(content: str, path: Path | None, folder: Path, years: Years) -> tuple[Finding, ...]:
    name = path.name if path else "dự thảo"
    try:
        document = loads(content, name=name, folder=folder)
    except InvalidData as error:
        return error.findings
    if document.year == years.new:
        return ()
    # An English key is read, but only the clerk's own words are looked for.
    message, expected = "Chưa đổi được năm của văn bản", f"năm: {years.new}"
    problem = Problem(message, Place(name, 1, key="năm"), str(document.year), expected)
    return (Finding("DL06", Severity.ERROR, problem),)
