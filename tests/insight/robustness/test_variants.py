from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.framework.tree import Framework
from coscore.insight.robustness.variants import equal_weights, with_mean, with_policy
from coscore.scoring.evaluation import Evaluation


@pytest.fixture
def framework(nested: Callable[..., Evaluation]) -> Callable[..., Framework]:
    return lambda head="": nested(head, a=[1.0], b=[2.0], c=[3.0]).framework


def test_weights_become_equal_at_every_node(framework: Callable[..., Framework]) -> None:
    found = equal_weights(framework())
    assert found
    assert [node.weight for node in found.nodes] == [1.0, 0.5, 0.5, 0.5, 0.5]
    assert [node.effective for node in found.nodes] == [1.0, 0.5, 0.25, 0.25, 0.5]


def test_weights_that_are_equal_are_no_scenario(flat: Callable[..., Evaluation]) -> None:
    assert equal_weights(flat(a=[1.0], b=[2.0]).framework) is None


def test_one_mean_in_place_of_the_other(framework: Callable[..., Framework]) -> None:
    found = with_mean(framework(), "geometric")
    assert found
    assert [node.combining.method for node in found.nodes if node.combining] == ["geometric", "geometric"]
    assert found.nodes[0].combining
    assert found.nodes[0].combining.floor == 1.0
    back = with_mean(found, "arithmetic")
    assert back
    assert [node.combining.method for node in back.nodes if node.combining] == ["arithmetic", "arithmetic"]


def test_where_the_other_mean_is_nowhere_there_is_no_scenario(framework: Callable[..., Framework]) -> None:

    assert with_mean(framework("aggregate: {power: 0.5}"), "geometric") is None
    assert with_mean(framework(), "arithmetic") is None


def test_other_methods_stay_as_they_are(score: Callable[..., Evaluation]) -> None:
    leaf = "{{id: {0}, columns: [{0}], value: {{type: number}}, normalise: {{method: as_is}}}}"
    below = ", ".join(leaf.format(name) for name in "ab")
    body = f"indicators: [{{id: d, aggregate: max, indicators: [{below}]}}, {leaf.format('c')}]\n"
    found = with_mean(score(body, [{"unit": "u", "a": 1, "b": 2, "c": 3}]).framework, "geometric")
    assert found
    assert [node.combining.method for node in found.nodes if node.combining] == ["geometric", "max"]


def test_one_policy_for_all_gaps(framework: Callable[..., Framework]) -> None:
    found = with_policy(framework(), "zero")
    assert found
    assert {node.missing.policy for node in found.nodes} == {"zero"}
    assert with_policy(framework(), "reweight") is None


def test_a_coverage_that_is_stated_stays(framework: Callable[..., Framework]) -> None:
    found = with_policy(framework("missing: {policy: reweight, min_coverage: 0.7}"), "mean")
    assert found
    assert {node.min_coverage for node in found.nodes} == {0.7}


def test_files_are_not_changed(framework: Callable[..., Framework]) -> None:
    before = framework()
    equal_weights(before)
    assert [spec.weight for spec in before.file.indicators] == [2, 3]
