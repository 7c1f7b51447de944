from __future__ import annotations

from collections.abc import Callable

from coscore.insight.explain.against import against
from coscore.scoring.evaluation import Evaluation


def test_the_parts_of_a_mean_are_weight_times_difference(score: Callable[..., Evaluation]) -> None:
    """40.0 against 4.0: talks 0.4 x (50 - 10) = 16, rules 0.2 x 100 = 20, openness nothing."""
    body = """\
weights: points
indicators:
  - {id: talks, weight: 40, columns: [a], value: {type: percent}}
  - {id: rules, weight: 20, columns: [b], value: {type: percent}}
  - {id: open, weight: 40, columns: [c], value: {type: percent}}
"""
    rows = [
        {"unit": "가평군", "talks": 50, "rules": 100, "open": 0},
        {"unit": "다랑구", "talks": 10, "rules": 0, "open": 0},
    ]
    found = against(score(body, rows), 0, 1)
    assert (found.difference, found.parts.tolist()) == (36.0, [36.0, 16.0, 20.0, 0.0])
    assert [node.id for node in found.below(found.evaluation.framework.nodes[0])] == ["rules", "talks", "open"]
    assert against(score(body, rows), 1, 0).parts.tolist() == [-36.0, -16.0, -20.0, 0.0]


def test_a_gap_on_one_side_changes_the_weights_and_still_adds_up(three: Evaluation) -> None:
    found = against(three, 0, 1)
    assert found.difference == -60.0
    assert found.parts[[1, 4]].tolist() == [-20.0, -40.0]
    assert found.parts[2] + found.parts[3] == -20.0


def test_adjustments_and_the_cap_have_their_parts(score: Callable[..., Evaluation]) -> None:
    """80 + 30 is cut to 100, against 50 - 5 = 45: 30 from the tree, 30 and 5 from the adjustments, 10 cut off."""
    body = "cap_total: 100\nadjustments: [{id: plus, kind: bonus, columns: [p]}, {id: minus, kind: penalty, columns: [m]}]\n"
    body += "indicators: [{id: a, columns: [a], value: {type: percent}}]\n"
    found = against(
        score(body, [{"unit": "가평군", "a": 80, "plus": 30}, {"unit": "다랑구", "a": 50, "minus": 5}]), 0, 1
    )
    assert (found.difference, found.parts[0], found.adjustments.tolist(), found.cut) == (55.0, 30.0, [30.0, 5.0], -10.0)
