"""Where the marks of an axis stand: at round numbers."""

from __future__ import annotations

from math import ceil, floor, log10

_ROUND = (1.0, 2.0, 5.0, 10.0)
_FEW = 6


def ticks(low: float, high: float, *, whole: bool = False) -> list[float]:
    """Round numbers that reach from low to high, some six of them; whole ones where asked."""
    span = (high - low) or 1.0
    size = 10.0 ** floor(log10(span / _FEW))
    step = next(factor * size for factor in _ROUND if factor * size * _FEW >= span)
    step = max(step, 1.0) if whole else step
    first, last = ceil(low / step - 1e-9), floor(high / step + 1e-9)
    return [round(number * step, 10) for number in range(first, last + 1)] or [low]
