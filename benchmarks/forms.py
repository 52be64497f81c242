"""Bảng tốc độ thu biểu: print how long the forms of many units take to be read, and the memory it costs.

`python -m benchmarks.forms [SỐ_ĐƠN_VỊ]`; without a number, the 3,321 communes of the country. One form is
written through the library; the others are copies of it that bear another unit's name.
"""

from __future__ import annotations

import io
import re
import resource
import sys
import tempfile
import time
import zipfile
from pathlib import Path

from mttq_docs import (
    FormSet,
    Programme,
    UnitList,
    collect,
    dump_results,
    load,
    make_form_set,
    make_forms,
    roll_up,
)
from mttq_docs.workbook.layout import layout

COMMUNES = 3321
_PROGRAMME = Path(__file__).parent.parent / "examples" / "tinh" / "chuong-trinh-2020.yaml"
_SHEET = "xl/worksheets/sheet1.xml"


def main() -> None:
    """Đo: read the forms, write the results, roll them up."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COMMUNES
    forms = _form_set(count)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _write_all(forms, folder)
        started = time.perf_counter()
        collection = collect(folder, form_set=forms)
        collected = time.perf_counter() - started
        size = len(dump_results(collection.results))
        dumped = time.perf_counter() - started - collected
        roll_up(forms, collection.results)
        rolled = time.perf_counter() - started - collected - dumped
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    figures = sum(len(unit.results) for unit in collection.results.units)
    each = collected / count * 1000
    print(f"{collection.received} biểu, {figures} số liệu: đọc {collected:.1f} s ({each:.1f} ms một biểu)")
    print(f"ghi {size / 1e6:.1f} MB YAML {dumped:.1f} s; tổng hợp {rolled:.1f} s; cao nhất {memory:.0f} MB")


def _form_set(count: int) -> FormSet:
    programme = load(_PROGRAMME)
    if not isinstance(programme, Programme):
        raise TypeError(_PROGRAMME)
    units = [
        {"cấp": "xã", "loại": "xã", "tên": f"Số {number}", "cấp trên": "tỉnh Tuyên Quang"}
        for number in range(count)
    ]
    return make_form_set(programme, UnitList.model_validate({"đơn vị": units}), source="chuong-trinh.yaml")


def _write_all(forms: FormSet, folder: Path) -> None:
    first = forms.labels[0]
    _, content = next(make_forms(forms))
    source = zipfile.ZipFile(io.BytesIO(content))
    parts = {name: source.read(name) for name in source.namelist()}
    parts[_SHEET] = _filled(forms, parts[_SHEET].decode("ascii"))
    for number, label in enumerate(forms.labels):
        with zipfile.ZipFile(folder / f"{number}.xlsx", "w", zipfile.ZIP_DEFLATED, compresslevel=1) as target:
            for name, part in parts.items():
                target.writestr(name, part.replace(_ascii(first), _ascii(label)))


def _filled(forms: FormSet, sheet: str) -> bytes:
    """The sheet's XML with a number in every cell to fill."""
    for row in layout(forms, forms.units[0], forms.labels[0]).rows:
        for cell, value in ((row.actual, 7), (row.whole, 9)):
            sheet = re.sub(rf'(<c r="{cell}" s="\d+" t="n">)', rf"\1<v>{value}</v>", sheet)
    return sheet.encode("ascii")


def _ascii(text: str) -> bytes:
    return text.encode("ascii", "xmlcharrefreplace")


if __name__ == "__main__":
    main()
