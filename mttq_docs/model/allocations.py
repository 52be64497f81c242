"""Phân bổ: hold how a superior's figures are divided among the units below it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator

from mttq_docs.model.base import Model, Text, keyed
from mttq_docs.model.values import keyed_by_id, word_of


class Division(StrEnum):
    """Cách chia một con số cho các đơn vị."""

    TABLE = "theo bảng"
    WEIGHT = "theo trọng số"
    EVENLY = "chia đều"


class Share(Model):
    """Phân bổ một chỉ số: how it is divided, and what each unit gets or weighs."""

    division: Annotated[
        Division | None,
        word_of(Division),
        keyed("cách chia", "theo bảng, theo trọng số hoặc chia đều; bỏ trống thì theo bảng nếu có bảng"),
    ] = None
    units: Annotated[
        dict[Text, Text],
        BeforeValidator(keyed_by_id),
        keyed("đơn vị", "tên đơn vị: con số được giao, hoặc trọng số (dân số, số hộ nghèo …)"),
    ] = {}

    @property
    def way(self) -> Division:
        """Cách chia, chosen where the file says none."""
        return self.division or (Division.TABLE if self.units else Division.EVENLY)


class Allocation(Model):
    """Bảng phân bổ: a share for each indicator that is divided."""

    shares: Annotated[
        dict[Text, Share], BeforeValidator(keyed_by_id), keyed("phân bổ", "mỗi chỉ số được chia một mục")
    ]
