"""Quantiles of Student's t distribution, and Wilson's interval for a share."""

from __future__ import annotations

from functools import cache
from math import exp, lgamma, pi, sqrt
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from coscore.intake.observations import Floats

Z = 1.959963984540054
"""The normal quantile 0.975: 95 % of a normal distribution lie within this many standard deviations."""

_HALF_OF_COVERAGE = 0.475
_NODES = 32
_NORMAL = 1e7
"""Degrees of freedom from which on the two quantiles agree to six decimals."""
_STEPS = 60
_CLOSE = 1e-13


def t_quantile(df: Floats) -> Floats:
    """The quantile 0.975 of Student's t for degrees of freedom (m,), fractions allowed; NaN below 1, Z for infinity."""
    found = np.full(df.shape, np.nan)
    for one in np.unique(df[df >= 1]).tolist():
        found[df == one] = Z if one >= _NORMAL else _quantile(one)
    return found


def _quantile(df: float) -> float:
    """Solve P(0 < T < t) = 0.475 for one number of degrees of freedom.

    With t = sqrt(df) tan(a) the density becomes c cos(a) ** (df - 1), which Gauss-Legendre nodes integrate to the last
    digits. The integral is concave in the angle, and the normal quantile lies below the answer, so Newton's steps rise to it.
    """
    nodes, weights = _rule()
    scale = exp(lgamma((df + 1) / 2) - lgamma(df / 2)) / sqrt(pi)
    angle = float(np.arctan(Z / sqrt(df)))
    for _ in range(_STEPS):
        area = scale * angle / 2 * float(weights @ np.cos(angle / 2 * (nodes + 1)) ** (df - 1))
        step = (_HALF_OF_COVERAGE - area) / (scale * float(np.cos(angle)) ** (df - 1))
        angle += step
        if abs(step) <= _CLOSE * angle:
            break
    return sqrt(df) * float(np.tan(angle))


@cache
def _rule() -> tuple[Floats, Floats]:
    return np.polynomial.legendre.leggauss(_NODES)


def wilson(shares: Floats, n: Floats) -> tuple[Floats, Floats]:
    """Wilson's 95 % interval of shares (m,) from 0 to 1 among n answers; n may be a fraction, or infinite for a census.

    Source: E. B. Wilson, Probable inference, J. Am. Stat. Assoc. 22 (1927) 209-212; method 3 of R. G. Newcombe, Stat. Med. 17
    (1998) 857-872.
    """
    known = n > 0
    part = np.divide(Z * Z, n, out=np.full(n.shape, np.nan), where=known)
    half = np.sqrt(np.maximum(part * shares * (1 - shares) + part * part / 4, 0.0))
    low, high = (shares + part / 2 - half) / (1 + part), (shares + part / 2 + half) / (1 + part)
    return np.minimum(np.maximum(low, 0.0), shares), np.maximum(np.minimum(high, 1.0), shares)
