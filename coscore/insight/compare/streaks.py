"""What goes on for three years or more: rises, falls, one grade, a place at the top."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from coscore.insight.compare.basis import Basis
    from coscore.insight.compare.units import Matching
    from coscore.scoring.evaluation import Evaluation

LEAST = 3
"""Years that make a streak."""

TOP = 0.1
"""Share of the ranked units that are at the top, at least one of them."""


class Streak(NamedTuple):
    """A unit of the last year, what goes on (rise, fall, grade, top), over how many years up to the last, and the grade."""

    unit: int
    kind: str
    years: int
    grade: str


class _Stand(NamedTuple):
    """A unit in one year; rank and grade are 0 and "" where it has none."""

    score: float
    rank: int
    grade: str
    top: bool


def streaks(basis: Basis, matchings: Sequence[Matching]) -> list[Streak]:
    """Streaks of the units of the last year, in their order; scores are those by the rules of the last year."""
    stands = [_stands(year.scored) for year in basis.years]
    found: list[Streak] = []
    if len(stands) < LEAST:
        return found
    back = [{pair.new: pair.old for pair in matching.pairs} for matching in matchings]
    for unit in range(len(basis.years[-1].scored.units)):
        own = [stand[places[unit]] if unit in places else None for stand, places in zip(stands, back, strict=True)]
        found += _of(unit, own)
    return found


def _stands(result: Evaluation) -> list[_Stand]:
    most = max(1, ceil(TOP * int(result.ranked.sum())))
    rows = zip(result.shown.tolist(), result.ranks.tolist(), result.grades, result.ranked.tolist(), strict=True)
    return [_Stand(score, rank, grade, ranked and rank <= most) for score, rank, grade, ranked in rows]


def _of(unit: int, stands: Sequence[_Stand | None]) -> Iterator[Streak]:
    last = stands[-1]
    if last is None or np.isnan(last.score):
        return
    runs: dict[str, Callable[[_Stand, _Stand], bool]] = {
        "rise": lambda old, new: new.score > old.score,
        "fall": lambda old, new: new.score < old.score,
        "top": lambda old, new: old.top and new.top,
        "grade": lambda old, new: old.grade == new.grade != "",
    }
    for kind, holds in runs.items():
        length = _run(stands, holds)
        if length >= LEAST:
            yield Streak(unit, kind, length, last.grade if kind == "grade" else "")


def _run(stands: Sequence[_Stand | None], holds: Callable[[_Stand, _Stand], bool]) -> int:
    """Years up to the last over which something holds from each to the next."""
    length = 1
    for old, new in zip(stands[-2::-1], stands[:0:-1], strict=True):
        if old is None or new is None or not holds(old, new):
            break
        length += 1
    return length
