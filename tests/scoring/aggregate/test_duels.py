from __future__ import annotations

import math
import random
from collections.abc import Callable
from itertools import permutations

import pytest

from coscore.scoring.aggregate import duels

Combined = Callable[..., list[float]]
Rows = list[list[float | None]]


def plain(weights: list[float], rows: Rows) -> list[float]:
    """The definition, duel by duel."""
    units = range(len(rows[0]))
    meets = [unit for unit in units if any(row[unit] is not None for row in rows)]
    won = dict.fromkeys(units, 0.0)
    for one, other in permutations(meets, 2):
        margin = 0.0
        for weight, row in zip(weights, rows, strict=True):
            mine, theirs = row[one], row[other]
            if mine is not None and theirs is not None:
                margin += weight * ((mine > theirs) - (mine < theirs))
        won[one] += 1 if margin > 1e-12 else 0.5 if margin > -1e-12 else 0
    return [won[unit] / (len(meets) - 1) * 100 if unit in meets else math.nan for unit in units]


@pytest.mark.parametrize("seed", range(20))
def test_scores_are_those_of_the_definition(combined: Combined, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    monkeypatch.setattr(duels, "CELLS", 20)
    dice = random.Random(seed)
    rows = [[dice.choice([None, *range(5)]) for _ in range(9)] for _ in range(4)]
    weights = [dice.choice([0.1, 0.2, 0.3]) for _ in rows]
    assert combined("copeland", weights, rows) == pytest.approx(plain(weights, rows), rel=1e-12, nan_ok=True)


@pytest.mark.parametrize(
    ("rows", "scores"),
    [
        ([[3, 2, 1], [3, 2, 1]], [100, 50, 0]),
        ([[3, 1, 2], [1, 3, 2]], [50, 50, 50]),
        ([[5, 5], [None, 1]], [50, 50]),
        ([[5, None], [None, 1]], [50, 50]),
        ([[5, 5 + 1e-12]], [50, 50]),
        ([[5]], [math.inf]),
        ([[5, None]], [math.inf, math.nan]),
        ([[None, None]], [math.nan, math.nan]),
    ],
    ids=["clear", "all tied", "a gap sits out", "nothing in common", "noise", "alone", "alone among gaps", "nobody"],
)
def test_duels(combined: Combined, rows: Rows, scores: list[float]) -> None:
    assert combined("copeland", [1] * len(rows), rows) == pytest.approx(scores, nan_ok=True)


def test_the_points_go_to_the_children_by_weight_and_by_the_duels_won_with_them(
    shares: Callable[..., list[list[float]]],
) -> None:
    """The first unit wins 2 of 2 by the first child and 1 of 2 by the second, which weighs twice as much."""
    assert shares("copeland", (1, 2), [[9, 5, 1], [5, 9, 1]])[0] == pytest.approx([0.5, 0.5])
