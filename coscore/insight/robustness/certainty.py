"""Probabilities with the error of the simulation."""

from __future__ import annotations

from math import sqrt
from typing import NamedTuple


class Chance(NamedTuple):
    """A probability found by simulation: how often something came about in so many draws."""

    times: int
    draws: int

    @property
    def p(self) -> float:
        """The share of the draws; NaN without draws."""
        return self.times / self.draws if self.draws else float("nan")

    @property
    def se(self) -> float | None:
        """Monte Carlo standard error sqrt(p (1 - p) / N); None where it came about always or never, which has no such error."""
        return None if self.times in (0, self.draws) else sqrt(self.p * (1.0 - self.p) / self.draws)

    @property
    def bound(self) -> float | None:
        """Where it came about always or never: how far the probability may be from that, 3 / N at 95 % (the rule of three)."""
        return min(1.0, 3.0 / self.draws) if self.draws and self.times in (0, self.draws) else None
