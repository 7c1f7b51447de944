from __future__ import annotations

from collections.abc import Callable

import numpy as np

from coscore.insight.explain.indicator import distribution
from coscore.scoring.evaluation import Evaluation


def test_values_are_counted_and_the_extremes_have_names(three: Evaluation) -> None:
    found = distribution(three, three.framework.by_id["talks"])
    assert (found.count, found.full, found.zero) == (3, 1, 0)
    assert (found.lowest, found.middle, found.highest) == (1.0, 5.0, 10.0)
    assert (found.at_lowest, found.at_highest) == (("다랑구",), ("나주시",))


def test_gaps_do_not_count(three: Evaluation) -> None:
    found = distribution(three, three.framework.by_id["rules"])
    assert (found.count, found.full, found.zero, found.middle) == (2, 1, 1, 50.0)


def test_of_a_dimension_it_is_the_scores(three: Evaluation) -> None:
    """Scores of 참여: 40/60, 100, 4/60 of 100."""
    found = distribution(three, three.framework.by_id["part"])
    assert (found.count, found.full, found.zero) == (3, 1, 0)
    assert round(found.lowest, 4) == 6.6667


def test_without_any_value_there_is_nothing_to_tell(score: Callable[..., Evaluation]) -> None:
    found = score("indicators: [{id: a, columns: [a], value: {type: percent}}]\n", [{"unit": "가평군", "a": None}])
    spread = distribution(found, found.framework.by_id["a"])
    assert spread.count == 0
    assert np.isnan([spread.lowest, spread.middle, spread.highest]).all()
    assert spread.at_lowest == ()


def test_scores_without_ends_have_no_full_marks(score: Callable[..., Evaluation]) -> None:
    body = "indicators: [{id: a, columns: [a], value: {type: percent}, normalise: {method: zscore}}]\n"
    found = score(body, [{"unit": "가평군", "a": 1}, {"unit": "나주시", "a": 2}])
    spread = distribution(found, found.framework.by_id["a"])
    assert (spread.full, spread.zero) == (None, None)
