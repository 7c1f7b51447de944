"""The verdict in plain statements: each a key with its numbers, found by a rule that docs/robustness.md states."""

from __future__ import annotations

from collections import deque
from math import sqrt
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from coscore.insight.robustness.certainty import Chance

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from coscore.insight.robustness.settings import Settings
    from coscore.insight.robustness.simulate import Simulation
    from coscore.scoring.evaluation import Evaluation

SURE = 0.9
"""Probability from which something is said to hold."""

CLOSE = 2
"""Half of the intervals no wider than this, and single places hold, give or take one."""

NAMED = 3
"""Units named as the least certain."""


class Statement(NamedTuple):
    """A sentence of the verdict: which one, and what stands in it."""

    key: str
    facts: dict[str, Any]


class Run(NamedTuple):
    """Neighbours in the ranking none of whom can be told from another: the first and the last rank, and how many units."""

    first: int
    last: int
    units: int


def statements(evaluation: Evaluation, settings: Settings, found: Simulation) -> Iterator[Statement]:
    """What the simulation says, the most asked first; nothing where nobody is ranked."""
    listed = ranked(evaluation, found)
    if not listed:
        return
    yield _top(evaluation, settings, found)
    yield _apart(evaluation, settings, found, listed)
    yield _reliable(evaluation, found, listed)
    yield from _least(evaluation, found, listed)
    if found.pair:
        yield _pair(evaluation, settings, found)
    dropped = [unit for unit in listed if found.ranks.ranked[unit] < settings.draws]
    if dropped:
        yield Statement("unranked", {"n": len(dropped)})


def ranked(evaluation: Evaluation, found: Simulation) -> list[int]:
    """Positions of the units ranked, in the order of their ranks."""
    return [unit for unit in evaluation.order() if evaluation.ranked[unit] and found.ranks.ranked[unit]]


def widths(found: Simulation, listed: Sequence[int]) -> dict[int, int]:
    """Places between the ends of the interval of each unit."""
    return {unit: int(found.ranks.high[unit] - found.ranks.low[unit]) for unit in listed}


def least_certain(evaluation: Evaluation, found: Simulation, most: int) -> list[int]:
    """The units with the widest intervals, at most so many; of equal ones, those ranked before."""
    listed = ranked(evaluation, found)
    wide = widths(found, listed)
    return sorted(listed, key=lambda unit: -wide[unit])[:most]


def _top(evaluation: Evaluation, settings: Settings, found: Simulation) -> Statement:
    """How many of those in front stay there: on average, and how many nearly always."""
    first = np.flatnonzero(evaluation.ranked & (evaluation.ranks <= settings.top))
    shares = found.ranks.top[first] / settings.draws
    error = sqrt(float((shares * (1.0 - shares)).sum()) / settings.draws)
    stay = f"{float(shares.sum()):.{1 if error < 0.05 else 0}f}"  # noqa: PLR2004 - half of the last digit shown
    return Statement(
        "top",
        {"k": settings.top, "of": len(first), "sure": int((shares >= SURE).sum()), "stay": stay, "p": f"{SURE:.0%}"},
    )


def _apart(evaluation: Evaluation, settings: Settings, found: Simulation, listed: Sequence[int]) -> Statement:
    """The longest run of ranks that cannot be told apart, and the width of the interval in the middle."""
    run = longest_run(evaluation, found, listed)
    facts = {"low": run.first, "high": run.last, "units": run.units, "level": f"{settings.level:.0%}"}
    return Statement("apart" if run.first < run.last else "told", facts)


def longest_run(evaluation: Evaluation, found: Simulation, listed: Sequence[int]) -> Run:
    """The longest run of neighbours whose intervals all overlap: the highest of their low ends is no higher than the lowest high one."""
    lows, highs, start, best = deque[int](), deque[int](), 0, Run(0, 0, 0)
    for end, unit in enumerate(listed):
        low, high = found.ranks.low[unit], found.ranks.high[unit]
        while lows and found.ranks.low[lows[-1]] <= low:
            lows.pop()
        while highs and found.ranks.high[highs[-1]] >= high:
            highs.pop()
        lows.append(unit)
        highs.append(unit)
        while found.ranks.low[lows[0]] > found.ranks.high[highs[0]]:
            for ends in (lows, highs):
                if ends[0] == listed[start]:
                    ends.popleft()
            start += 1
        if end + 1 - start > best.units:
            best = Run(int(evaluation.ranks[listed[start]]), int(evaluation.ranks[unit]), end + 1 - start)
    return best


def _reliable(evaluation: Evaluation, found: Simulation, listed: Sequence[int]) -> Statement:
    """What the ranking is good for: single places, grades, or neither."""
    middle = int(np.median(list(widths(found, listed).values())))
    facts: dict[str, Any] = {"width": middle, "units": len(listed), "p": f"{SURE:.0%}"}
    if found.grades is None:
        return Statement("places" if middle <= CLOSE else "ranges", facts)
    order = [band.grade for band in evaluation.framework.file.grades.bands]  # type: ignore[union-attr]
    graded = [unit for unit in listed if evaluation.grades[unit]]
    kept = [
        found.grades[unit, order.index(evaluation.grades[unit])] / found.ranks.ranked[unit] >= SURE for unit in graded
    ]
    facts |= {"kept": int(sum(kept)), "graded": len(graded)}
    if middle <= CLOSE:
        return Statement("places_graded", facts)
    return Statement("grades" if sum(kept) >= SURE * len(graded) else "neither", facts)


def _least(evaluation: Evaluation, found: Simulation, listed: Sequence[int]) -> Iterator[Statement]:
    """The units about which least is known, if any."""
    wide = widths(found, listed)
    named = [unit for unit in least_certain(evaluation, found, NAMED) if wide[unit] > 0]
    if named:
        facts = [
            {
                "unit": evaluation.units[unit].name,
                "rank": int(evaluation.ranks[unit]),
                "low": int(found.ranks.low[unit]),
                "high": int(found.ranks.high[unit]),
            }
            for unit in named
        ]
        yield Statement("least", {"those": facts})


def _pair(evaluation: Evaluation, settings: Settings, found: Simulation) -> Statement:
    """Whether one unit stands above another: said where it does so in the share of the draws that one end of an interval holds."""
    pair = found.pair
    assert pair  # noqa: S101 - asked before
    draws = pair.above + pair.tied + pair.below
    needed = (1.0 + settings.level) / 2.0
    above, below = Chance(pair.above, draws), Chance(pair.below, draws)
    key = "above" if above.p >= needed else "below" if below.p >= needed else "level"
    names = {"one": evaluation.units[pair.first].name, "other": evaluation.units[pair.second].name}
    return Statement(key, {**names, "above": above, "tied": Chance(pair.tied, draws)})
