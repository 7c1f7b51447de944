from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from coscore.framework.tree import Framework
from coscore.intake.observations import MISSING, PRESENT
from coscore.scoring.again import again
from coscore.scoring.evaluation import Evaluation
from coscore.scoring.sampling import Sampling

Scored = Callable[..., Evaluation]
NAN = float("nan")


def test_another_value_gives_another_score(scored: Scored) -> None:
    before = scored({"a": "", "b": ""}, {"a": 40.0, "b": 60.0}, {"a": 80.0, "b": 60.0})
    values = before.figures.measured.values.copy()
    values[1, 0] = 100.0
    after = again(before, values=values)
    assert after.shown.tolist() == [80.0, 70.0]
    assert after.ranks.tolist() == [1, 2]
    assert before.shown.tolist() == [50.0, 70.0]


def test_a_value_that_goes_missing_follows_the_policy(scored: Scored) -> None:
    before = scored({"a": "", "b": ""}, {"a": 40.0, "b": 60.0}, head="missing: {policy: zero}")
    states = before.figures.measured.states.copy()
    states[1, 0] = MISSING
    after = again(before, states=states)
    assert after.shown.tolist() == [30.0]
    assert after.coverage[0].tolist() == [0.5]


def test_units_that_others_are_compared_with_move_them(scored: Scored) -> None:
    before = scored({"a": "normalise: {method: minmax}"}, {"a": 0.0}, {"a": 5.0}, {"a": 10.0})
    values = before.figures.measured.values.copy()
    values[1, 2] = 20.0
    assert again(before, values=values).shown.tolist() == [0.0, 25.0, 100.0]


def test_another_framework_takes_the_indicators_it_knows(scored: Scored, framework: Callable[..., Framework]) -> None:
    before = scored({"a": "", "b": ""}, {"a": 40.0, "b": 60.0}, {"a": 80.0, "b": None})
    other = framework({"c": "", "b": "weight: 3", "a": "weight: 1"} | {"c": "weight: 4"}, "missing: {policy: zero}")
    after = again(before, framework=other)
    assert after.shown.tolist() == [27.5, 10.0]  # (4 * 0 + 3 * 60 + 40) / 8 and (80 + 0) / 8
    assert after.states[:, 1].tolist() == [PRESENT, MISSING, MISSING, PRESENT]


def test_adjustments_that_both_have_are_kept(scored: Scored, framework: Callable[..., Framework]) -> None:
    head = "adjustments: [{id: bonus, kind: bonus, columns: [b]}, {id: fine, kind: penalty, columns: [f]}]"
    before = scored({"a": ""}, {"a": 40.0, "bonus": 2.0, "fine": 5.0}, head=head)
    other = framework(
        {"a": ""}, "adjustments: [{id: fine, kind: penalty, columns: [f]}, {id: new, kind: bonus, columns: [n]}]"
    )
    assert again(before, framework=other).adjustments.tolist() == [[-5.0], [0.0]]


def test_a_transform_undefined_for_a_new_value_is_an_error(scored: Scored) -> None:
    before = scored({"a": "transform: ln, normalise: {method: goalposts, worst: 1, best: 10}"}, {"a": 10.0})
    values = before.figures.measured.values.copy()
    values[1, 0] = 0.0
    after = again(before, values=values)
    assert ("E216", False) in [(finding.code, bool(after.ranked[0])) for finding in after.findings]


def test_values_put_in_for_missing_ones_are_put_in_anew(scored: Scored) -> None:
    before = scored({"a": "impute: mean"}, {"a": 20.0}, {"a": 40.0}, {"a": None}, head="missing: {policy: zero}")
    assert before.values[1].tolist() == [20.0, 40.0, 30.0]
    values = before.figures.measured.values.copy()
    values[1, 0] = 60.0
    assert again(before, values=values).values[1].tolist() == [60.0, 40.0, 50.0]


def test_sampling_errors_are_kept(scored: Scored) -> None:
    before = scored({"a": ""}, {"a": 40.0})
    error = Sampling(*(np.array([number]) for number in (100.0, 100.0, 2.0, 36.1, 43.9)))
    figures = before.figures._replace(sampling={"a": error})
    object.__setattr__(before, "figures", figures)
    assert again(before).sampling == {"a": error}


def test_groups_are_formed_anew_where_the_framework_wants_others(
    scored: Scored, framework: Callable[..., Framework]
) -> None:
    before = scored({"a": ""}, {"a": 40.0, "unit": "u1"}, {"a": 50.0, "unit": "완주군"})
    after = again(before, framework=framework({"a": ""}, "groups: {by: [구분], exclude: [완주군]}"))
    assert after.ranked.tolist() == [True, False]


@pytest.mark.parametrize("by", ["unit", "record"])
def test_it_stays_what_it_is_by(scored: Scored, by: str) -> None:
    before = scored({"a": ""}, {"a": 40.0, "unit": "u"}, {"a": 50.0, "unit": "u"}, by=by)
    assert (again(before).by, len(again(before).units)) == (by, 1 if by == "unit" else 2)
