"""Danh sách đơn vị: hold the units below a committee, each with what its papers need."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import Annotated, Self

from pydantic import model_validator

from mttq_docs.model.base import Model, Text, keyed
from mttq_docs.model.faults import Fault, Faulty
from mttq_docs.model.parts import Unit
from mttq_docs.text import nfc, squeeze
from mttq_docs.units import Level


def unit_key(name: str) -> str:
    """Khóa của tên đơn vị: the marks count, for Tân Thanh, Tân Thành and Tân Thạnh are three communes.

    >>> [unit_key(name) for name in ("Xã  Tân Thành", "xã Tân Thạnh")]
    ['xã tân thành', 'xã tân thạnh']
    """
    return squeeze(nfc(name)).casefold()


class ListedUnit(Unit):
    """Đơn vị trong danh sách."""

    place_name: Annotated[Text | None, keyed("địa danh", "bỏ trống thì theo tên đơn vị")] = None
    chair: Annotated[Text | None, keyed("chủ tịch", "họ tên Chủ tịch Ủy ban MTTQ Việt Nam của đơn vị")] = None
    symbol: Annotated[Text | None, keyed("ký hiệu", "bỏ trống thì theo cấp của đơn vị")] = None


class UnitList(Model):
    """Danh sách đơn vị: no two of them are one unit."""

    units: Annotated[tuple[ListedUnit, ...], keyed("đơn vị")]

    @model_validator(mode="after")
    def _distinct(self) -> Self:
        seen: set[str] = set()
        faults = []
        for position, unit in enumerate(self.units):
            key = unit_key(f"{unit.full_name} {unit.parent or ''}")
            if key in seen:
                faults.append(
                    Fault(
                        ("don_vi", position),
                        "Đơn vị này đã có trong danh sách",
                        unit.full_name,
                        "mỗi đơn vị một lần",
                    )
                )
            seen.add(key)
        if not self.units:
            faults.append(Fault(("don_vi",), "Danh sách chưa có đơn vị nào", "", "ít nhất một đơn vị"))
        if faults:
            raise Faulty(tuple(faults))
        return self

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """Tên gọi của từng đơn vị, told apart by its superior where two bear one name."""
        times = Counter(unit_key(unit.full_name) for unit in self.units)
        return tuple(
            f"{unit.full_name} ({unit.parent})"
            if times[unit_key(unit.full_name)] > 1 and unit.parent
            else unit.full_name
            for unit in self.units
        )

    @cached_property
    def lowest(self) -> Level:
        """Cấp thấp nhất trong danh sách, which answers for the levels below it too."""
        order = list(Level)
        return max((unit.level for unit in self.units), key=order.index)
