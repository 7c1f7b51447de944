from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from coscore.insight.explain.peers import peers_of, to_best, to_mean
from coscore.scoring.evaluation import Evaluation

GROUPED = "groups: {by: [군집], min_size: 1}\nindicators: [{id: a, columns: [a], value: {type: percent}}]\n"


def test_without_groups_all_ranked_units_are_peers(three: Evaluation) -> None:
    assert peers_of(three, 0).tolist() == [0, 1, 2]


def test_peers_are_the_ranked_units_of_the_group(score: Callable[..., Evaluation]) -> None:
    rows = [
        {"unit": name, "a": value, "group": group}
        for name, value, group in (("ㄱ", 10, "x"), ("ㄴ", None, "x"), ("ㄷ", 30, "x"), ("ㄹ", 50, "y"))
    ]
    assert peers_of(score(GROUPED, rows), 0).tolist() == [0, 2]


def test_the_gap_to_the_mean_is_the_weight_used_times_the_difference(three: Evaluation) -> None:
    """Talks score 50, 100, 10, with a mean of 160/3: 0.4 x (50 - 53.33) = -1.3."""
    gaps = to_mean(three, 0, peers_of(three, 0))
    assert gaps[[2, 3, 4]].tolist() == [-1.3, 10.0, -13.3]


def test_the_gap_to_the_best_is_never_above_zero(three: Evaluation) -> None:
    assert to_best(three, 0, peers_of(three, 0))[[0, 2, 3, 4]].tolist() == [-60.0, -20.0, 0.0, -40.0]


def test_what_is_not_used_has_no_gap(three: Evaluation) -> None:
    assert np.isnan(to_mean(three, 1, peers_of(three, 1))[3])


def test_where_nobody_is_ranked_there_are_no_gaps(three: Evaluation) -> None:
    nobody = peers_of(three, 0)[:0]
    assert np.isnan(to_mean(three, 0, nobody)).all()
    assert to_best(three, 0, nobody) == pytest.approx(np.full(5, np.nan), nan_ok=True)
