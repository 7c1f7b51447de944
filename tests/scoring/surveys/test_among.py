from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from coscore.scoring.evaluation import Evaluation
from coscore.scoring.surveys.among import Among, among, meaning

Surveyed = Callable[..., Evaluation]

KEYS = "n: [응답자], sd: [표준편차], stabilised: true"


def rows(*means: float, sd: float = 1.0, **cells: Any) -> list[dict[str, Any]]:
    """Means of 100 answers each: a standard error of 0.1 times the deviation of 1."""
    names = "가나다라마"
    return [
        {"지자체": f"{name}군", "답": mean, "응답자": 100, "표준편차": sd} | cells
        for name, mean in zip(names, means, strict=False)
    ]


def told(evaluation: Evaluation) -> Among:
    return among(evaluation, evaluation.framework.by_id["felt"])


def test_a_unit_is_above_or_below_where_its_interval_does_not_hold_the_mean(surveyed: Surveyed) -> None:
    """The mean is 3, an interval 0.198 to either side."""
    found = told(surveyed(KEYS, *rows(3.5, 3.1, 3.0, 2.85, 2.55)))
    assert found.marks == ("above", "within", "within", "within", "below")


def test_peers_are_those_of_the_group(surveyed: Surveyed) -> None:
    low, high = rows(2.0, 2.0, 2.0), rows(4.0, 4.0, 4.0)
    table = [
        *({**row, "군": "작은"} for row in low),
        *({**row, "지자체": f"{at}시", "군": "큰"} for at, row in enumerate(high)),
    ]
    found = told(surveyed(KEYS, *table, head="groups: {by: [군]}\n"))
    assert set(found.marks) == {"within"}
    assert found.stabilised is not None
    assert sorted(found.stabilised) == pytest.approx([2, 2, 2, 4, 4, 4])


def test_stabilised_values_stand_beside_the_values_and_are_never_scored(surveyed: Surveyed) -> None:
    """Means 1 to 5 with errors of 1: A = 1.5, B = 0.6."""
    table = rows(1.0, 2.0, 3.0, 4.0, 5.0, sd=10.0)
    found, plain = surveyed(KEYS, *table), surveyed("n: [응답자], sd: [표준편차]", *table)
    assert told(found).stabilised == pytest.approx([1.8, 2.4, 3.0, 3.6, 4.2])
    np.testing.assert_array_equal(found.scores, plain.scores)
    assert told(plain).stabilised is None


@pytest.mark.parametrize(
    ("sd", "reliability", "tells"), [(10.0, 0.6, "sides"), (7.0, 2.01 / 2.5, "grades"), (2.0, 2.46 / 2.5, "ranks")]
)
def test_the_reliability_says_what_can_be_told(surveyed: Surveyed, sd: float, reliability: float, tells: str) -> None:
    """The variance of the means is 2.5, and that of their errors sd^2 / 100."""
    evaluation = surveyed(KEYS, *rows(1.0, 2.0, 3.0, 4.0, 5.0, sd=sd))
    found = told(evaluation)
    assert (found.reliability, found.tells) == (pytest.approx(reliability), tells)
    assert [one.code for one in evaluation.findings if one.code == "W252"] == ([] if tells == "ranks" else ["W252"])


def test_two_units_tell_nothing(surveyed: Surveyed) -> None:
    evaluation = surveyed(KEYS, *rows(1.0, 2.0))
    assert told(evaluation).tells == ""
    assert "W252" not in {one.code for one in evaluation.findings}


@pytest.mark.parametrize("tells", ["ranks", "grades", "sides"])
def test_every_meaning_is_there_in_both_languages(tells: str) -> None:
    assert meaning(tells).ko.encode("cp949")
    assert meaning(tells).en
