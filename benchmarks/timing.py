"""Times taken in turn, so that a busy machine is busy for all alike, and told as ratios."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from statistics import median
from time import perf_counter
from typing import NamedTuple


class Row(NamedTuple):
    """A measurement beside what it is measured against, both in seconds."""

    name: str
    seconds: float
    against: float
    what: str

    def __str__(self) -> str:
        ratio = f"{self.seconds / self.against:.2f} x"
        return f"{self.name:<52} {1000 * self.seconds:10.2f} ms {1000 * self.against:10.2f} ms {ratio:>9}  {self.what}"


def alternate(works: Mapping[str, Callable[[], object]], runs: int) -> dict[str, float]:
    """Median seconds of each piece of work, one run of each in turn."""
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(runs):
        for name, work in works.items():
            start = perf_counter()
            work()
            times[name].append(perf_counter() - start)
    return {name: median(taken) for name, taken in times.items()}
