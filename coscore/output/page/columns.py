"""Numbers of all units as short JSON: one number where all are the same, null where there is none."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING, Any

from coscore.scoring.rounding import round_half_up

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coscore.intake.observations import Floats


def column(values: Sequence[Any]) -> Any:
    """The values, or the only one that they all are."""
    return values[0] if len(values) > 0 and all(value == values[0] for value in values) else list(values)


def exact(values: Floats) -> Any:
    """Numbers (m,) in full precision."""
    return column([None if isnan(value) else _lean(value) for value in values.tolist()])


def rounded(values: Floats, digits: int) -> Any:
    """Numbers (m,) as they are displayed."""
    return exact(round_half_up(values, digits))


def _lean(value: float) -> float:
    return int(value) if value.is_integer() and abs(value) < 1 << 53 else value
