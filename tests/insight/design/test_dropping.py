from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from coscore.framework.tree import Framework
from coscore.insight.design.dropping import Reversal, independent, influences, reordered, reversal, without
from coscore.intake.observations import Observations
from coscore.scoring.evaluate import evaluate
from coscore.scoring.evaluation import Evaluation

Made = Callable[..., Evaluation]
MEAN = "missing: {policy: mean}"


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        ([3, 2, 1], [30, 20, 10], False),
        ([3, 2, 1], [20, 30, 10], True),
        ([3, 2, 1], [20, 20, 10], False),
        ([2, 2, 1], [10, 20, 5], False),
        ([3, 2, 2, 1], [9, 5, 7, 6], True),
        ([3, np.nan, 1], [30, 90, 10], False),
        ([], [], False),
    ],
    ids=["the same order", "two swap", "a tie now", "a tie no more", "across a tie", "no score before", "nobody"],
)
def test_a_change_of_order(before: list[float], after: list[float], *, changed: bool) -> None:
    assert reordered(np.array(before, float), np.array(after, float)) is changed


def test_under_fixed_bounds_the_order_cannot_change(made: Made) -> None:
    assert reversal(made(a=[10, 90], b=[90, 20])) == Reversal(possible=False, tried=0, changed=0, example=-1)


def test_gaps_filled_with_the_mean_of_others_make_the_order_depend_on_them(made: Made) -> None:
    # c lacks b: the mean of b is (0 + 20 + 100) / 3 = 40, so c has 50 + 40 = 90 and a 70 + 20; without d it is 10: 60 < 90
    evaluation = made(f"{MEAN}\nround: {{digits: 1}}", a=[72, 0, 55, 0], b=[20, 0, None, 100])
    found = reversal(evaluation)
    assert (found.possible, found.tried) == (True, 4)
    changing = [unit for unit in range(4) if _order_without(evaluation, unit) != _order_of(evaluation, unit)]
    assert (found.changed, found.example) == (len(changing), changing[0])
    assert 3 in changing


def _order_of(evaluation: Evaluation, unit: int) -> list[str]:
    names = [one.name for one in evaluation.units]
    left = [place for place in range(len(names)) if place != unit]
    return [names[place] for place in sorted(left, key=lambda place: -evaluation.shown[place])]


def _order_without(evaluation: Evaluation, unit: int) -> list[str]:
    again = evaluate(evaluation.framework, without(evaluation.observations, unit))
    return [again.units[place].name for place in sorted(range(len(again.units)), key=lambda place: -again.shown[place])]


@pytest.mark.parametrize(
    ("head", "rule", "fixed"),
    [
        ("", "normalise: {method: goalposts, worst: 0, best: 9}", True),
        ("missing: {policy: zero}", "normalise: {method: as_is}", True),
        (MEAN, "normalise: {method: as_is}", False),
        ("", "normalise: {method: as_is}, missing: {policy: group_mean}", False),
        ("aggregate: median", "normalise: {method: as_is}", True),
        ("aggregate: copeland", "normalise: {method: as_is}", False),
    ],
    ids=["goalposts", "zero for gaps", "the mean for gaps", "the mean for the gaps of one", "a median", "duels"],
)
def test_what_looks_at_other_units(
    framework_from: Callable[[str], Framework], head: str, rule: str, *, fixed: bool
) -> None:
    body = f"{head}\nindicators: [{{id: a, columns: [a], value: {{type: number}}, {rule}}}]\n"
    assert independent(framework_from(body)) is fixed


def test_without_a_unit_its_records_belong_to_nobody(
    framework_from: Callable[[str], Framework], observe: Callable[..., Observations]
) -> None:
    framework = framework_from("indicators: [{id: a, columns: [a], value: {type: percent}}]\n")
    rows = [{"unit": name, "a": 1, "group": name} for name in ("x", "y", "x", "z")]
    found = without(observe(framework, rows), 1)
    assert ([unit.name for unit in found.units], found.unit.tolist()) == (["x", "z"], [0, -1, 0, 1])
    assert found.groups == ("x", "z")


def test_how_far_ranks_move_without_an_indicator(made: Made) -> None:
    # ranks by a + b: 150, 110, 100 are 1, 2, 3; by b alone: 60, 100, 80 are 3, 1, 2; by a alone: 90, 10, 20 are 1, 3, 2
    first, second = influences(made(a=[90, 10, 20], b=[60, 100, 80]))
    assert (first.node.id, first.mean, first.most) == ("a", pytest.approx(4 / 3), 2)
    assert (second.mean, second.most) == (pytest.approx(2 / 3), 1)


def test_without_the_only_indicator_there_is_no_ranking_to_compare(made: Made) -> None:
    (only,) = influences(made(a=[1, 2]))
    assert (np.isnan(only.mean), only.most) == (True, 0)
