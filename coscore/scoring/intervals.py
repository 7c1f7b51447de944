"""Where ranks could be: what a simulation of the result leaves beside its ranks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray


class Intervals(NamedTuple):
    """Intervals of the ranks.

    Attributes:
        low, high: (m,) the ends; 0 where a unit is not ranked.
        settings: what was varied and how, by name.
    """

    low: NDArray[np.int64]
    high: NDArray[np.int64]
    settings: Mapping[str, Any]
