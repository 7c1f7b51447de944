"""What is said of values without a score, and of scores that hang on other units."""

from __future__ import annotations

from collections.abc import Callable

from coscore.scoring.evaluation import Evaluation
from coscore.scoring.unscored import references

RELATIVE = "normalise: {method: minmax}"


def args(found: Evaluation, code: str) -> list[dict[str, object]]:
    return [finding.args for finding in found.findings if finding.code == code]


def test_relative_methods_are_named_once(scored: Callable[..., Evaluation]) -> None:
    found = scored({"a": RELATIVE, "b": "", "c": RELATIVE}, {"a": 1, "b": 1, "c": 1}, {"a": 2, "b": 1, "c": 2})
    (said,) = args(found, "W406")
    assert (said["count"], str(said["names"].en)) == (2, "a, c")  # type: ignore[attr-defined]


def test_frozen_and_fixed_methods_are_not_named(scored: Callable[..., Evaluation]) -> None:
    head = "bounds: {a: {min: 0, max: 10}}"
    tree = {"a": RELATIVE, "b": "normalise: {method: zscore, mean: 1, sd: 2}"}
    assert args(scored(tree, {"a": 1, "b": 1}, head=head), "W406") == []


def test_a_unit_whose_dimension_cannot_be_measured_is_not_ranked_for_that_reason(
    scored: Callable[..., Evaluation],
) -> None:
    found = scored({"d": {"": RELATIVE, "a": ""}}, {"a": 5}, {"a": 5})
    assert [it["indicator"] for it in args(found, "E220")] == ["d"]
    assert [it["indicator"] for it in args(found, "W218")] == ["d", "d"]


def test_the_place_of_a_value_without_a_ratio_is_its_cell(scored: Callable[..., Evaluation]) -> None:
    tree = {"a": "normalise: {method: distance_to_target, target: 5, direction: down}"}
    found = scored(tree, {"a": 0}, {"a": 5})
    assert [(it.code, it.location.cell) for it in found.findings if it.code == "E221"] == [("E221", "C2")]


def test_a_reference_is_found_by_any_of_its_names(scored: Callable[..., Evaluation]) -> None:
    from coscore.registry.resolve import Unit
    from coscore.scoring.plan import plan_of

    plan = plan_of(scored({"a": "normalise: {method: distance_to_reference, unit: 전북 완주군}"}, {"a": 1}).framework)
    units = (Unit("경상남도 고성군", "1"), Unit("전북특별자치도 완주군", "2", short="전북 완주군"))
    assert references(plan, units) == {1: 1}
    assert references(plan, units[:1]) == {}
    assert references(plan, (*units, units[1])) == {}
