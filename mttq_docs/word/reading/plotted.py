"""Biểu đồ đọc được: read the chart that a document shows into its categories and series.

Read is what the chart keeps of its figures (its cache), for that is what a reader sees; the workbook behind
it is left alone.
"""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from mttq_docs.sheet import Chart, Series
from mttq_docs.word.reading.wml import Element, integer

_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_MOST_POINTS = 2000
# A gap in a series: no figure is not zero.
_NO_FIGURE = Decimal("NaN")


def plotted(root: Element) -> Chart:
    """Biểu đồ của một phần `c:chartSpace`."""
    title = root.find(f"{_C}chart/{_C}title")
    found = list(root.iter(f"{_C}ser"))[:_MOST_POINTS]
    categories = _texts(found[0].find(f"{_C}cat")) if found else ()
    return Chart(
        text="".join(part.text or "" for part in title.iter(f"{_A}t")) if title is not None else "",
        categories=categories,
        series=tuple(_series(item, len(categories)) for item in found),
    )


def _series(item: Element, length: int) -> Series:
    figures = [_figure(text) for text in _texts(item.find(f"{_C}val"))]
    figures += [_NO_FIGURE] * (length - len(figures))
    return Series(" ".join(_texts(item.find(f"{_C}tx"))), tuple(figures))


def _texts(holder: Element | None) -> tuple[str, ...]:
    """The cached points in the order of their indices; an index without a point is empty."""
    points = {
        integer(point.get("idx")): (point.findtext(f"{_C}v") or "").strip()
        for point in (holder.iter(f"{_C}pt") if holder is not None else ())
    }
    last = min(max(points, default=-1), _MOST_POINTS)
    return tuple(points.get(index, "") for index in range(last + 1))


def _figure(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:
        return _NO_FIGURE
