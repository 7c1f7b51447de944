"""How far the values of a survey may lie from what asking everybody would have given."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from coscore.intake.observations import Floats


class Sampling(NamedTuple):
    """The sampling error of an indicator's values, per unit (m,), on the scale of the values; NaN where unknown.

    Attributes:
        n: answers.
        effective: effective number of answers, below n where weights differ: the square of the sum of the weights over the
            sum of their squares (Kish).
        se: standard error of the value.
        low, high: ends of the 95 % interval.
        df: degrees of freedom behind the standard error; None where nobody worked them out, like what follows.
        deff: design effect: the variance over that of a simple random sample of the same size.
        asked: respondents that were asked, whether they answered or not.
    """

    n: Floats
    effective: Floats
    se: Floats
    low: Floats
    high: Floats
    df: Floats | None = None
    deff: Floats | None = None
    asked: Floats | None = None
