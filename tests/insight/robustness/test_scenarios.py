from __future__ import annotations

from collections.abc import Callable
from math import isnan

import pytest

from coscore.insight.robustness.scenarios import by_influence, scenarios
from coscore.scoring.evaluation import Evaluation

GRADES = "grades: {method: cut, bands: [{grade: A, min: 60}, {grade: B, min: 0}]}"


def test_equal_weights_by_hand(nested: Callable[..., Evaluation]) -> None:
    # c weighs .6, a .3, b .1: totals 60, 54, 50; with equal weights, a and b .25 each and c .5, they are 50, 55, 57.5
    evaluation = nested(GRADES, a=[0.0, 40.0, 45.0], b=[0.0, 60.0, 95.0], c=[100.0, 60.0, 45.0])
    assert evaluation.shown.tolist() == [60.0, 54.0, 50.0]
    equal, *_ = scenarios(evaluation, 1)
    assert (equal.name, equal.indicator, equal.compared, equal.gone, equal.new) == ("equal", None, 3, 0, 0)
    assert (equal.kendall, equal.spearman) == (pytest.approx(-1), pytest.approx(-1))
    assert (equal.mean, equal.most, equal.unit) == (pytest.approx(4 / 3), 2, 0)
    assert (equal.grades, equal.top, equal.of) == (1, 0, 1)


def test_every_indicator_is_left_out_in_turn(nested: Callable[..., Evaluation]) -> None:
    evaluation = nested(a=[0.0, 40.0, 45.0], b=[0.0, 60.0, 95.0], c=[100.0, 60.0, 45.0])
    found = {one.indicator.id: one for one in scenarios(evaluation, 1) if one.indicator}
    # without c the totals are 0, 45 and 57.5
    assert (found["c"].most, found["c"].kendall) == (2, pytest.approx(-1))
    assert by_influence(list(found.values()))[0] == found["c"]


def test_gaps_bring_their_policies(nested: Callable[..., Evaluation]) -> None:
    whole = nested("missing: {policy: mean}", a=[1.0, 2.0], b=[1.0, 2.0], c=[1.0, 2.0])
    assert "zero" not in [one.name for one in scenarios(whole, 10)]
    gaps = nested("missing: {policy: exclude}", a=[50.0, None, 20.0], b=[50.0, 20.0, 40.0], c=[50.0, 30.0, 70.0])
    found = {one.name: one for one in scenarios(gaps, 10) if not one.indicator}
    assert list(found) == ["equal", "geometric", "reweight", "zero", "mean"]
    assert (found["zero"].compared, found["zero"].new, found["zero"].gone) == (2, 1, 0)


def test_a_geometric_mean_says_its_floor(nested: Callable[..., Evaluation]) -> None:
    found = {one.name: one for one in scenarios(nested(a=[0.0, 9.0], b=[50.0, 9.0], c=[50.0, 9.0]), 10)}
    assert found["geometric"].floor == 1.0
    assert found["equal"].floor is None
    back = {one.name: one for one in scenarios(nested("aggregate: geometric\nfloor: 2", a=[1.0], b=[2.0], c=[3.0]), 10)}
    assert ("arithmetic" in back, "geometric" in back, back["arithmetic"].floor) == (True, False, None)


def test_a_single_unit_has_no_correlation(flat: Callable[..., Evaluation]) -> None:
    assert all(isnan(one.kendall) and isnan(one.spearman) for one in scenarios(flat(a=[1.0], b=[2.0]), 10))


def test_a_single_indicator_is_not_left_out(flat: Callable[..., Evaluation]) -> None:
    assert scenarios(flat(a=[1.0, 2.0]), 10) == []
