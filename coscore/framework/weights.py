"""What stated weights mean: each as a share of its parent's score."""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum


def shares(stated: Sequence[float | None], kind: str, points: float) -> list[float]:
    """The weights of siblings as shares of their parent's score.

    Args:
        stated: the weights in the file, of all siblings or of none; none stated are equal.
        kind: ``points`` are divided by the parent's points, ``relative`` by their sum; ``shares`` and ``as_given`` stand.
        points: what the parent is worth; used under ``points`` only.
    """
    weights = [weight for weight in stated if weight is not None]
    if not weights:
        return [1 / len(stated)] * len(stated)
    whole = {"points": points, "relative": fsum(weights)}.get(kind, 1.0)
    return [weight / whole for weight in weights]
