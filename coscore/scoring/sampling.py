"""How far the values of a survey may lie from what asking everybody would have given."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from coscore.intake.observations import Floats


class Sampling(NamedTuple):
    """The sampling error of an indicator's values, per unit (m,), on the scale of the values; NaN where unknown.

    Attributes:
        n: answers.
        effective: effective number of answers, below n where weights differ (Kish).
        se: standard error of the value.
        low, high: ends of the 95 % interval.
    """

    n: Floats
    effective: Floats
    se: Floats
    low: Floats
    high: Floats
