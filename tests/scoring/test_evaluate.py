from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from coscore.registry.resolve import Unit
from coscore.scoring.evaluate import evaluate, total
from coscore.scoring.evaluation import Evaluation
from coscore.scoring.task import Task

TREE = {"d": {"a": "", "b": ""}, "c": ""}


def test_values_states_and_scores_have_a_row_per_node_and_a_column_per_unit(scored: Callable[..., Evaluation]) -> None:
    found = scored(
        TREE, {"a": 80, "b": None, "c": 50}, {"a": 60, "b": 40, "c": 30}, head="missing: {min_coverage: 0.5}"
    )
    assert found.values == pytest.approx(
        np.array([[np.nan] * 2, [np.nan] * 2, [80, 60], [np.nan, 40], [50, 30]]), nan_ok=True
    )
    assert found.states.tolist() == [[1, 1], [1, 1], [1, 1], [0, 1], [1, 1]]
    assert found.scores == pytest.approx(np.array([[65, 40], [80, 50], [80, 60], [np.nan, 40], [50, 30]]), nan_ok=True)
    assert found.coverage.tolist() == [[0.75, 1], [0.5, 1], [1, 1], [0, 1], [1, 1]]


@pytest.mark.parametrize(
    ("group", "names"),
    [(None, ("군", "시")), ("kind", ("군", "시")), ("none", ("", ""))],
    ids=["as the framework says", "by kind", "none"],
)
def test_other_groups_than_those_of_the_framework(
    task: Callable[..., Task], group: str | None, names: tuple[str, ...]
) -> None:
    made = task(
        {"a": ""},
        {"unit": Unit("u", kind="군"), "a": 1},
        {"unit": Unit("v", kind="시"), "a": 2},
        head="groups: {by: kind, min_size: 1}",
    )
    found = evaluate(made.framework, made.observations, group=group)
    assert found.group == names
    assert found.group_ranks.tolist() == [int(bool(name)) for name in names]


def test_means_of_peer_groups_fill_gaps(scored: Callable[..., Evaluation]) -> None:
    rows = [
        {"unit": Unit(f"{kind}{place}", kind=kind), "a": score}
        for place, (kind, score) in enumerate(zip("군군시시", [40, None, 80, 90], strict=True))
    ]
    head = "groups: {by: kind, min_size: 1}\nmissing: {policy: group_mean}"
    found = scored({"a": "", "b": "missing: {policy: zero}"}, *(row | {"b": 0} for row in rows), head=head)
    assert found.totals.tolist() == [20, 20, 40, 45]


def test_nobody_is_ranked(scored: Callable[..., Evaluation]) -> None:
    found = scored({"a": ""}, {"a": "bad"}, {"a": None})
    assert not found.ranked.any()
    assert found.ranks.tolist() == [0, 0]
    assert [finding.code for finding in found.findings] == ["W210", "W218"]


def test_no_units_at_all(task: Callable[..., Task]) -> None:
    grades = "grades: {method: quota, bands: [{grade: 가, share: 1.0}]}\ngroups: {by: kind}\nties: {break: [a]}"
    made = task(TREE, head=grades)
    found = evaluate(made.framework, made.observations)
    assert (found.units, found.grades, found.findings) == ((), (), ())


def test_what_was_found_while_reading_stands_with_what_was_found_while_scoring(
    scored: Callable[..., Evaluation], task: Callable[..., Task]
) -> None:
    made = task({"a": ""}, {"a": 101})
    made.observations.findings = scored({"a": ""}, {"a": "bad"}).findings
    assert [finding.code for finding in evaluate(made.framework, made.observations).findings] == ["W218", "W303"]


@pytest.mark.parametrize(
    ("points", "cap", "totals"),
    [
        ([], None, [90, np.nan]),
        ([[5, 5], [-1, 0]], None, [94, np.nan]),
        ([[20, 5]], 100, [100, np.nan]),
        ([[np.nan, 1]], 100, [np.nan, np.nan]),
    ],
    ids=["no adjustments", "added in their order", "capped", "an invalid adjustment"],
)
def test_total(points: list[list[float]], cap: float | None, totals: list[float]) -> None:
    scores = np.array([90.0, np.nan])
    assert total(scores, np.array(points, float).reshape(-1, 2), cap) == pytest.approx(totals, nan_ok=True)
    assert scores[0] == 90
