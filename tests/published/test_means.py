"""Worked examples of single ways to combine."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.scoring.evaluation import Evaluation

Score = Callable[..., Evaluation]


def body(aggregate: str, weights: dict[str, float], *, highest: float = 1) -> str:
    leaf = "columns: [{0}], value: {{type: number}}, normalise: {{method: as_is}}"
    leaves = ", ".join(f"{{id: {it}, weight: {weight}, {leaf.format(it)}}}" for it, weight in weights.items())
    return f"scale: {{max: {highest}}}\nround: {{digits: 3}}\naggregate: {aggregate}\nindicators: [{leaves}]\n"


@pytest.mark.parametrize(("beta", "published"), [(1, 0.66), (0.5, 0.83), (2, 0.55)])
def test_f_measures_are_harmonic_means(score: Score, beta: float, published: float) -> None:
    """Precision 1 and recall 0.5, of weights 1 and beta squared; printed with two decimals, not rounded.

    https://scikit-learn.org/stable/modules/model_evaluation.html, "Binary classification".
    """
    found = score(body("harmonic", {"precision": 1, "recall": beta**2}), [{"unit": "x", "precision": 1, "recall": 0.5}])
    assert published <= found.totals[0] < published + 0.01


BALLOTS = {  # weight of the voters, their cities from the first to the last
    "memphis": (42, "Memphis Nashville Chattanooga Knoxville"),
    "nashville": (26, "Nashville Chattanooga Knoxville Memphis"),
    "chattanooga": (15, "Chattanooga Knoxville Nashville Memphis"),
    "knoxville": (17, "Knoxville Chattanooga Nashville Memphis"),
}


def test_the_capital_of_tennessee(score: Score) -> None:
    """Nashville wins three duels of three, then two, one, none: https://en.wikipedia.org/wiki/Copeland%27s_method."""
    cities = ["Chattanooga", "Knoxville", "Memphis", "Nashville"]
    rows = [
        {"unit": city} | {voters: 3 - order.split().index(city) for voters, (_, order) in BALLOTS.items()}
        for city in cities
    ]
    found = score(body("copeland", {voters: weight for voters, (weight, _) in BALLOTS.items()}, highest=3), rows)
    assert dict(zip(cities, found.shown.tolist(), strict=True)) == {
        "Nashville": 3, "Chattanooga": 2, "Knoxville": 1, "Memphis": 0,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("weights", "published"),
    [((0.15, 0.1, 0.2, 0.3, 0.25), 4), ((0.49, 0.01, 0.25, 0.25), 2.5)],
    ids=["one in the middle", "between two"],
)
def test_a_weighted_median(score: Score, weights: tuple[float, ...], published: float) -> None:
    """Of 1, 2, 3, ...; https://en.wikipedia.org/wiki/Weighted_median."""
    names = "abcde"[: len(weights)]
    found = score(
        body("median", dict(zip(names, weights, strict=True)), highest=5),
        [{"unit": "x"} | {name: place for place, name in enumerate(names, 1)}],
    )
    assert found.shown[0] == published
