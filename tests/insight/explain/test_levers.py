from __future__ import annotations

from collections.abc import Callable

import numpy as np

from coscore.insight.explain.explanation import explain
from coscore.scoring.evaluation import Evaluation


def test_levers_are_recomputed_and_the_indicator_that_gains_most_comes_first(three: Evaluation) -> None:
    """가평군 has 40: openness brings 40 more, meetings 20 more; a tie with 나주시 is won by nobody."""
    found = explain(three, 0).levers
    assert [
        (one.node.id, one.kind, one.before, one.after, one.score, one.gain, one.rank, one.grade) for one in found
    ] == [
        ("open", "full", 0.0, 1.0, 80.0, 40.0, 2, "가"),
        ("talks", "full", 5.0, 10.0, 60.0, 20.0, 2, "나"),
    ]


def test_each_indicator_has_its_next_step_the_mean_and_full_marks(three: Evaluation) -> None:
    """다랑구: mean of talks 16/3, so 5; the mean of rules is 50."""
    found = explain(three, 2).levers
    assert [(one.node.id, one.kind, one.after, one.score) for one in found] == [
        ("open", "full", 1.0, 44.0),
        ("talks", "mean", 5.0, 20.0),
        ("talks", "full", 10.0, 40.0),
        ("rules", "mean", 50.0, 14.0),
        ("rules", "full", 100.0, 24.0),
    ]


def test_whoever_has_the_best_of_everything_has_no_lever(three: Evaluation) -> None:
    assert explain(three, 1).levers == ()


def test_to_give_a_missing_value_is_a_lever_even_where_there_is_no_score_yet(score: Callable[..., Evaluation]) -> None:
    body = "missing: {policy: exclude}\nindicators: [{id: a, columns: [a], value: {type: percent}}, {id: b, columns: [b], value: {type: percent}}]\n"
    rows = [{"unit": "가평군", "a": 50, "b": None}, {"unit": "나주시", "a": 60, "b": 80}]
    found = explain(score(body, rows), 0).levers
    assert [(one.after, one.score, one.rank) for one in found] == [(80.0, 65.0, 2), (100.0, 75.0, 1)]
    assert all(np.isnan(one.before) and np.isnan(one.gain) for one in found)


def test_others_move_too_where_scores_depend_on_all(score: Callable[..., Evaluation]) -> None:
    """With minmax the second best becomes the best: 나주시 keeps 100, and the ranks tie."""
    body = "indicators: [{id: a, columns: [a], value: {type: number}, normalise: {method: minmax}}]\n"
    rows = [{"unit": name, "a": value} for name, value in (("가평군", 4), ("나주시", 10), ("다랑구", 0))]
    best = explain(score(body, rows), 0).levers[-1]
    assert (best.after, best.score, best.rank) == (10.0, 100.0, 1)


def test_what_cannot_be_read_or_does_not_apply_has_no_lever(score: Callable[..., Evaluation]) -> None:
    body = (
        "indicators: [{id: a, columns: [a], value: {type: percent}}, {id: b, columns: [b], value: {type: percent}}]\n"
    )
    found = explain(score(body, [{"unit": "가평군", "a": 50, "b": "n/a"}]), 0).levers
    assert {one.node.id for one in found} == {"a"}
    assert explain(score(body, [{"unit": "가평군", "a": 50, "b": "bad"}]), 0).levers == ()
