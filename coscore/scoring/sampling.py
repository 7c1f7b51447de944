"""The sampling error of a survey indicator: how far its values may be off because only some people were asked."""

from __future__ import annotations

from typing import NamedTuple

from coscore.intake.observations import Floats


class Sampling(NamedTuple):
    """Per unit (m,), on the scale of the indicator's values; NaN where unknown.

    Attributes:
        n: respondents with an answer.
        effective: respondents that would tell as much if all weighed alike (Kish: the square of the sum of the weights over
            the sum of their squares).
        se: standard error of the value.
        low, high: ends of the 95 % confidence interval.
        df: degrees of freedom behind the standard error.
        deff: design effect: the variance over that of a simple random sample of the same size.
        asked: respondents to whom the questions were put, answered or not.
    """

    n: Floats
    effective: Floats
    se: Floats
    low: Floats
    high: Floats
    df: Floats
    deff: Floats
    asked: Floats
