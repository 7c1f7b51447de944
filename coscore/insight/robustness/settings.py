"""What is varied, how often, and what is asked of the ranks that come out."""

from __future__ import annotations

from typing import Any, NamedTuple


class Settings(NamedTuple):
    """The settings of a simulation.

    Attributes:
        weights: every weight is multiplied by a number drawn evenly from 1 - weights to 1 + weights, and siblings are brought
            back to their sum; 0 leaves weights as they are.
        dirichlet: in place of that, weights of siblings are drawn from a Dirichlet distribution about their own, with this
            concentration; None for not.
        sampling: whether the sampling errors of survey indicators are drawn, too.
        draws: how many rankings are made.
        seed: what the random numbers start from.
        top: how many of the first ranks are asked about.
        level: share of the draws that an interval holds.
    """

    weights: float = 0.25
    dirichlet: float | None = None
    sampling: bool = True
    draws: int = 1000
    seed: int = 0
    top: int = 10
    level: float = 0.9

    @property
    def varies_weights(self) -> bool:
        """Whether weights are drawn at all."""
        return self.dirichlet is not None or self.weights > 0

    def stated(self) -> dict[str, Any]:
        """The settings by name; of the two ways to vary weights the one that is used."""
        unused = "dirichlet" if self.dirichlet is None else "weights"
        return {name: value for name, value in self._asdict().items() if name != unused}
