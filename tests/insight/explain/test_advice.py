from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.insight.explain.advice import advice, is_separable
from coscore.insight.explain.explanation import explain
from coscore.scoring.evaluation import Evaluation

MINMAX = "indicators: [{id: a, columns: [a], value: {type: number}, normalise: {method: minmax}}]\n"


def test_what_loses_most_comes_first(three: Evaluation) -> None:
    """가평군 loses 40 in open and 20 in talks; 나주시 has all; 다랑구 loses 40, 36 and 20."""
    found = {
        unit: [(one.node.id, one.kind, one.after, one.gain) for one in those] for unit, those in advice(three).items()
    }
    assert found == {
        0: [("open", "full", 1.0, 40.0), ("talks", "full", 10.0, 20.0)],
        1: [],
        2: [("open", "full", 1.0, 40.0), ("talks", "mean", 5.0, 16.0), ("rules", "mean", 50.0, 10.0)],
    }


def test_it_is_what_the_levers_say(three: Evaluation) -> None:
    for unit, those in advice(three).items():
        levers = {(one.node.id, one.after): (one.score, one.gain) for one in explain(three, unit).levers}
        for one in those:
            assert levers[one.node.id, one.after] == (one.score, one.gain)


def test_no_more_than_asked_for(three: Evaluation) -> None:
    assert [len(those) for those in advice(three, 1).values()] == [1, 0, 1]


def test_where_values_move_others_every_unit_is_scored_for_itself(score: Callable[..., Evaluation]) -> None:
    """A value of 6, the mean, makes 60 of 0..10 for the last, and 60 for the second of 4."""
    rows = [{"unit": name, "a": value} for name, value in (("가평군", 4), ("나주시", 10), ("다랑구", 1))]
    result = score(MINMAX, rows)
    assert not is_separable(result.framework)
    for unit, those in advice(result).items():
        levers = {(one.node.id, one.after): one.score for one in explain(result, unit).levers}
        assert [levers[one.node.id, one.after] for one in those] == [pytest.approx(one.score) for one in those]


def test_fixed_rules_make_units_separable(three: Evaluation) -> None:
    assert is_separable(three.framework)
