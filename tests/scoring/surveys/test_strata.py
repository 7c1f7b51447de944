from __future__ import annotations

import numpy as np
import pytest

from coscore.scoring.surveys.estimate import Estimate, answers
from coscore.scoring.surveys.strata import Strata, joined, stratified


def estimate(strata: dict[str, tuple[float, list[float]]]) -> Estimate:
    values = np.array([value for _, those in strata.values() for value in those], np.float64)
    cell = np.array([at for at, (_, those) in enumerate(strata.values()) for _ in those], np.intp)
    people = np.array([size for size, _ in strata.values()], np.float64)
    cells = Strata(np.zeros(len(strata), np.intp), tuple(strata), people)
    return stratified(answers(values, np.ones_like(values), cell), cells, 1)


def test_two_strata_by_hand() -> None:
    """W = 1/4, 3/4; means 4 and 3; s^2 = 2/3 both; variance 1/16 x 0.96 / 6 + 9/16 x (1 - 4/300) / 6 = 0.01 + 0.0925.

    df = 0.1025^2 / ((0.01^2 + 0.0925^2) / 3). Kish 400^2 / (100^2/4 + 300^2/4). Over the variance of a simple sample,
    0.98 x 8/7 x 0.6875 / 8 = 0.09625.
    """
    found = estimate({"청년": (100, [5, 4, 4, 3]), "노년": (300, [3, 2, 4, 3])})
    assert found.values[0] == pytest.approx(3.25)
    assert found.variance[0] == pytest.approx(0.1025)
    assert found.df[0] == pytest.approx(3.6411552, abs=1e-6)
    assert found.effective[0] == pytest.approx(6.4)
    assert found.deff[0] == pytest.approx(0.1025 / 0.09625)
    assert found.n[0] == 8


def test_a_stratum_with_one_answer_leaves_the_error_unknown() -> None:
    found = estimate({"청년": (100, [5]), "노년": (300, [3, 2, 4, 3])})
    assert found.values[0] == pytest.approx(3.5)
    assert np.isnan([found.variance[0], found.df[0]]).all()


def test_a_stratum_answered_in_full_adds_no_error() -> None:
    found = estimate({"청년": (1, [5]), "노년": (3, [3, 2, 4])})
    assert (found.values[0], found.variance[0], found.df[0]) == (3.5, 0, np.inf)


def test_a_stratum_without_answers_carries_no_weight() -> None:
    assert estimate({"청년": (100, []), "노년": (300, [3, 2, 4, 3])}).values[0] == 3


def test_nobody_in_any_stratum_is_no_value() -> None:
    found = estimate({"청년": (100, []), "노년": (300, [])})
    assert np.isnan([found.values[0], found.variance[0], found.df[0]]).all()


@pytest.mark.parametrize(
    ("counts", "partners", "expected"),
    [
        pytest.param((1, 3, 3), {"a": "b"}, [1, 1, 2], id="one answer joins its partner"),
        pytest.param((0, 3, 3), {"a": "b"}, [1, 1, 2], id="so does none"),
        pytest.param((2, 3, 3), {"a": "b"}, [0, 1, 2], id="two stand alone"),
        pytest.param((1, 3, 3), {}, [0, 1, 2], id="no partner is stated"),
        pytest.param((1, 3, 3), {"a": "z"}, [0, 1, 2], id="the partner is nowhere"),
        pytest.param((1, 1, 3), {"a": "b", "b": "a"}, [1, 1, 2], id="two name each other"),
        pytest.param((1, 0, 3), {"a": "b", "b": "c"}, [2, 2, 2], id="a pair that is still too small joins a third"),
    ],
)
def test_small_strata_join_their_partners(
    counts: tuple[int, ...], partners: dict[str, str], expected: list[int]
) -> None:
    strata = Strata(np.zeros(3, np.intp), ("a", "b", "c"), np.ones(3))
    cell = np.repeat(np.arange(3), counts)
    assert joined(strata, cell, partners).tolist() == expected
