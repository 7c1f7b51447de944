from __future__ import annotations

from collections.abc import Callable

from coscore.insight.explain.explanation import explain
from coscore.scoring.evaluation import Evaluation


def test_every_node_has_what_it_brings_and_what_it_loses(three: Evaluation) -> None:
    found = explain(three, 0)
    assert [(line.node.id, line.obtained, line.lost) for line in found.lines] == [
        ("total", 40.0, 60.0),
        ("part", 40.0, 20.0),
        ("talks", 20.0, 20.0),
        ("rules", 20.0, 0.0),
        ("open", 0.0, 40.0),
    ]
    assert (found.name, found.peers) == ("가평군", 3)


def test_the_next_grade_is_the_one_above(three: Evaluation) -> None:
    assert [explain(three, unit).next_grade for unit in range(3)] == ["가", "", "나"]


def test_a_score_that_fills_a_gap_is_marked(score: Callable[..., Evaluation]) -> None:
    body = "missing: {policy: zero}\nindicators: [{id: a, columns: [a], value: {type: percent}}, {id: b, columns: [b], value: {type: percent}}]\n"
    found = explain(score(body, [{"unit": "가평군", "a": 50, "b": None}]), 0)
    assert [(line.filled, line.lost) for line in found.lines[1:]] == [(False, 25.0), (True, 50.0)]
