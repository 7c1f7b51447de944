from __future__ import annotations

from collections.abc import Callable
from dataclasses import FrozenInstanceError, replace

import pytest

from coscore.registry.resolve import Unit
from coscore.scoring.evaluation import Evaluation, Gate


@pytest.fixture(scope="module")
def found(scored: Callable[..., Evaluation]) -> Evaluation:
    cells = {"다": 50, "가": 70, "나": 50, "라": None, "Z": None}
    return scored({"a": ""}, *({"unit": name, "a": score} for name, score in cells.items()), head="round: {digits: 2}")


def test_units_are_listed_by_rank_then_by_name_those_not_ranked_last(found: Evaluation) -> None:
    assert [found.units[index].name for index in found.order()] == ["가", "나", "다", "Z", "라"]


def test_units_of_one_name_are_listed_by_code(scored: Callable[..., Evaluation]) -> None:
    listed = scored({"a": ""}, {"unit": Unit("중구", code="2"), "a": 5}, {"unit": Unit("중구", code="1"), "a": 5})
    assert [listed.units[index].code for index in listed.order()] == ["1", "2"]


def test_decimals_are_those_of_the_framework(found: Evaluation) -> None:
    assert found.digits == 2


@pytest.mark.parametrize(("verdicts", "passed"), [([], True), ([True, True], True), ([True, False], False)])
def test_all_gates_must_pass(found: Evaluation, verdicts: list[bool], passed: object) -> None:
    gates = tuple(Gate("min_score", "1", "1", "u", verdict) for verdict in verdicts)
    assert replace(found, gates=gates).passed is passed


def test_contributions_are_worked_out_once_and_only_when_asked_for(scored: Callable[..., Evaluation]) -> None:
    fresh = scored({"a": ""}, {"a": 80})
    assert "_contributions" not in vars(fresh)
    assert fresh.contributions is fresh.contributions
    assert fresh.weights.tolist() == [[1], [1]]


def test_nothing_can_be_set(found: Evaluation) -> None:
    with pytest.raises(FrozenInstanceError):
        found.by = "record"  # type: ignore[misc]
