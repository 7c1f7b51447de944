from __future__ import annotations

import math
import random
from collections.abc import Callable
from statistics import fmean, geometric_mean, harmonic_mean

import pytest

Combined = Callable[..., list[float]]
INF = math.inf


@pytest.mark.parametrize(
    ("method", "scores", "more", "mean"),
    [
        ("arithmetic", (80, 40), {}, 50),
        ("geometric", (16, 81), {}, 54),
        ("harmonic", (100, 25), {}, 100 / 3.25),
        ("power", (10, 50), {"power": 2.0}, math.sqrt(0.25 * 100 + 0.75 * 2500)),
        ("power", (16, 81), {"power": 0.0}, 54),
        ("power", (100, 25), {"power": -1.0}, 100 / 3.25),
        ("power", (16, 81), {"power": 1e-9}, 54),
        ("power", (20, 90), {"power": 100.0}, 90 * 0.75**0.01),
        ("power", (20, 90), {"power": -100.0}, 20 * 0.25**-0.01),
        ("power", (0, 0), {"power": 2.0}, 0),
        ("sum", (80, 40), {}, 120),
    ],
)
def test_a_mean_of_two_of_weights_1_to_3(
    combined: Combined, method: str, scores: tuple[float, ...], more: dict[str, float], mean: float
) -> None:
    assert combined(method, (0.25, 0.75), [[score] for score in scores], **more)[0] == pytest.approx(mean, rel=1e-7)


@pytest.mark.parametrize("seed", range(20))
def test_means_are_those_of_plain_python(combined: Combined, seed: int) -> None:
    dice = random.Random(seed)
    count = dice.randint(1, 8)
    weights = [dice.uniform(0.1, 5) for _ in range(count)]
    scores = [dice.uniform(0.5, 100) for _ in range(count)]
    p = dice.uniform(-6, 6)
    expected = {
        "arithmetic": fmean(scores, weights) * sum(weights),
        "geometric": math.prod(s**w for s, w in zip(scores, weights, strict=True)) ** (1 / sum(weights)),
        "harmonic": harmonic_mean(scores, weights),
        "power": (sum(w * s**p for s, w in zip(scores, weights, strict=True)) / sum(weights)) ** (1 / p),
        "sum": math.fsum(scores),
    }
    for method, mean in expected.items():
        found = combined(method, weights, [[score] for score in scores], power=p)
        assert found[0] == pytest.approx(mean, rel=1e-12), method


def test_equal_weights_give_the_means_of_the_library(combined: Combined) -> None:
    scores = [12.5, 40, 77, 93]
    assert combined("geometric", [1] * 4, [[s] for s in scores])[0] == pytest.approx(geometric_mean(scores), rel=1e-14)
    assert combined("harmonic", [1] * 4, [[s] for s in scores])[0] == pytest.approx(harmonic_mean(scores), rel=1e-14)


@pytest.mark.parametrize(
    ("method", "more"),
    [("geometric", {}), ("harmonic", {}), ("power", {"power": 0.0}), ("power", {"power": -2.0})],
    ids=["geometric", "harmonic", "power 0", "power -2"],
)
def test_scores_of_0_or_less_have_no_mean_unless_they_are_lifted(
    combined: Combined, method: str, more: dict[str, float]
) -> None:
    rows = [[0, -3, 50, None], [50, 50, 50, 50]]
    assert combined(method, (1, 1), rows, **more)[:2] == [INF, INF]
    assert combined(method, (1, 1), rows, **more)[2:] == pytest.approx([50, 50])
    lifted = combined(method, (1, 1), rows, floor=2.0, **more)
    assert lifted == pytest.approx(combined(method, (1, 1), [[2, 2, 50, None], rows[1]], **more))


def test_a_power_above_0_takes_scores_of_0_but_none_below(combined: Combined) -> None:
    assert combined("power", (1, 1), [[0, -1], [8, 8]], power=3.0) == pytest.approx([256 ** (1 / 3), INF])


@pytest.mark.parametrize(
    ("method", "mean"),
    [
        ("arithmetic", 70),
        ("geometric", 80 ** (1 / 3) * 20 ** (2 / 3)),
        ("harmonic", 3 / (1 / 80 + 2 / 20)),
        ("sum", 150),
    ],
)
def test_what_is_not_used_leaves_its_weight_to_the_others(combined: Combined, method: str, mean: float) -> None:
    """Of weights 1, 1, 2 the second is out; a sum has three parts, and the mean of two times three."""
    rows = [[80], [None], [20]]
    expected = {"arithmetic": (80 + 2 * 20) / 3 * 4}.get(method, mean)
    assert combined(method, (1, 1, 2), rows)[0] == pytest.approx(expected)


def test_only_the_arithmetic_mean_takes_weights_as_they_stand(combined: Combined) -> None:
    rows = [[80], [80]]
    assert combined("arithmetic", (0.5, 0.4), rows)[0] == pytest.approx(72)
    for method in ("geometric", "harmonic", "power"):
        assert combined(method, (0.5, 0.4), rows)[0] == pytest.approx(80)


@pytest.mark.parametrize(
    ("method", "scores", "more", "share"),
    [
        ("arithmetic", (80, 20), {}, 0.8),
        ("sum", (80, 20), {}, 0.8),
        ("geometric", (80, 20), {}, 0.5),
        ("harmonic", (80, 20), {}, 0.2),
        ("power", (30, 40), {"power": 2.0}, 0.36),
        ("geometric", (0, 20), {"floor": 1.0}, 0.5),
        ("harmonic", (0, 4), {"floor": 1.0}, 0.8),
    ],
)
def test_the_share_of_the_first_of_two_in_their_mean(
    shares: Callable[..., list[list[float]]],
    method: str,
    scores: tuple[float, ...],
    more: dict[str, float],
    share: float,
) -> None:
    """What the mean changes by when the first changes by one per cent, of what it does when both do."""
    assert shares(method, (1, 1), [[score] for score in scores], **more)[0][0] == pytest.approx(share)
