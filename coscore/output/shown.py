"""Numbers as they are shown: rounded once, by the rule of the scores, and turned into text."""

from __future__ import annotations

from math import floor, isnan, log10
from typing import TYPE_CHECKING

from coscore.scoring.rounding import round_half_up

if TYPE_CHECKING:
    from coscore.intake.observations import Floats

SHARE_DIGITS = 2
"""Decimals of a coverage: whole per cent."""


def texts(values: Floats, digits: int) -> list[str]:
    """Each number of a (n,) array with exactly so many decimals; "" where there is none."""
    return ["" if isnan(value) else f"{value:.{digits}f}" for value in round_half_up(values, digits).tolist()]


def percents(shares: Floats) -> list[str]:
    """Each share of a (n,) array as ``96%``; "" where there is none."""
    return [text and f"{float(text):.0%}" for text in texts(shares, SHARE_DIGITS)]


def interval(low: int, high: int) -> str:
    """The ends of an interval of ranks: ``11-20``, a single one ``11``; "" where there is none."""
    return "" if not low else str(low) if low == high else f"{low}-{high}"


def short(value: float, decimals: int = 12) -> str:
    """A number without needless zeros and with at most so many decimals: 60, 33.33, 0.25."""
    return f"{round(float(value), decimals):.12g}"


def plain_number(value: float, decimals: int = 12) -> int | float | None:
    """A number for JSON: whole numbers without a decimal point, others to 12 decimals; None for NaN.

    The last bits of a binary sum differ between processors; 12 decimals do not.
    """
    if isnan(value):
        return None
    rounded = round(float(value), decimals)
    return int(rounded) if rounded.is_integer() else rounded


def precise(value: float) -> int | float | None:
    """A measured number for JSON: to 12 decimals, and never to fewer than 12 figures; None for NaN."""
    size = abs(float(value))
    return plain_number(value, 11 - floor(log10(size)) if 0.0 < size < 1.0 else 12)
