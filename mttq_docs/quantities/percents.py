"""Phần trăm: compute shares and changes, and write them rounded the way reports do."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from mttq_docs.quantities.numbers import format_number

_STEP = Decimal("0.01")
_WHOLE = Decimal(100)


def ratio(part: Decimal, whole: Decimal) -> Decimal | None:
    """Tỷ lệ phần trăm của một số so với số khác, unrounded; None where the other is 0.

    >>> ratio(Decimal(215), Decimal(200)), ratio(Decimal(3), Decimal(0))
    (Decimal('107.5'), None)
    """
    return part * 100 / whole if whole else None


def rounded(percent: Decimal) -> Decimal:
    """Làm tròn hai chữ số thập phân, half away from zero, no zeros at the end.

    What is not quite 100 is never rounded to 100: a target missed by a hair must not read as met.

    >>> rounded(Decimal("107.50")), rounded(Decimal("99.998")), rounded(Decimal("3.005"))
    (Decimal('107.5'), Decimal('99.99'), Decimal('3.01'))
    """
    near = percent.quantize(_STEP, ROUND_HALF_UP)
    if near == _WHOLE and percent != _WHOLE:
        near += _STEP if percent > _WHOLE else -_STEP
    plain = near.normalize()
    exponent = plain.as_tuple().exponent
    return plain.quantize(Decimal(1)) if isinstance(exponent, int) and exponent > 0 else plain


def format_percent(percent: Decimal) -> str:
    """Ghi phần trăm.

    >>> format_percent(Decimal("107.5")), format_percent(Decimal(14600) / 147), format_percent(Decimal(100))
    ('107,5%', '99,32%', '100%')
    """
    return f"{format_number(rounded(percent))}%"
