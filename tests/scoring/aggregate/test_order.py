from __future__ import annotations

import random
from collections.abc import Callable
from statistics import median

import pytest

Combined = Callable[..., list[float]]


@pytest.mark.parametrize(
    ("weights", "scores", "middle"),
    [
        ((1, 1, 1), (10, 90, 40), 40),
        ((1, 1, 1, 1), (10, 90, 40, 60), 50),
        ((1, 1, 5), (10, 40, 90), 90),
        ((1, 2, 1, 4), (10, 20, 30, 40), 35),
        ((0.1, 0.2, 0.3, 0.6), (1, 2, 3, 4), 3.5),
        ((1, 1, 1), (10, None, 40), 25),
        ((3,), (7,), 7),
    ],
    ids=["odd", "even", "one has most", "half and half", "half but for noise", "a gap", "one"],
)
def test_the_weighted_median(
    combined: Combined, weights: tuple[float, ...], scores: tuple[float, ...], middle: float
) -> None:
    assert combined("median", weights, [[score] for score in scores])[0] == middle


@pytest.mark.parametrize("seed", range(20))
def test_order_is_that_of_plain_python_with_whole_weights_as_repetitions(combined: Combined, seed: int) -> None:
    dice = random.Random(seed)
    weights = [dice.randint(1, 4) for _ in range(dice.randint(1, 7))]
    scores = [dice.choice([None, dice.randint(0, 9), dice.uniform(0, 100)]) for _ in weights[1:]] + [50]
    present = [score for score in scores if score is not None]
    repeated = [
        score for score, weight in zip(scores, weights, strict=True) if score is not None for _ in range(weight)
    ]
    rows = [[score] for score in scores]
    assert combined("median", weights, rows)[0] == pytest.approx(median(repeated), rel=1e-12)
    assert combined("min", weights, rows)[0] == min(present)
    assert combined("max", weights, rows)[0] == max(present)


@pytest.mark.parametrize(
    ("method", "weights", "scores", "expected"),
    [
        ("min", (1, 1, 1), (10, 40, 90), [1, 0, 0]),
        ("max", (1, 1, 1), (10, 40, None), [0, 1, 0]),
        ("min", (1, 3, 1), (10, 10, 90), [0.25, 0.75, 0]),
        ("median", (1, 1, 1), (10, 40, 90), [0, 1, 0]),
        ("median", (1, 1, 1, 1), (10, 20, 60, 90), [0, 0.25, 0.75, 0]),
        ("median", (1, 3, 1), (40, 40, 90), [0.25, 0.75, 0]),
    ],
    ids=["lowest", "highest", "tied", "middle", "two in the middle", "tied in the middle"],
)
def test_the_points_go_to_the_child_that_decides(
    shares: Callable[..., list[list[float]]],
    method: str,
    weights: tuple[float, ...],
    scores: tuple[float, ...],
    expected: list[float],
) -> None:
    assert shares(method, weights, [[score] for score in scores])[0] == pytest.approx(expected)
