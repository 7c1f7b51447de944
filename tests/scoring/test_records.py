import numpy as np
import pytest

from coscore.intake.observations import INVALID, MISSING, NOT_APPLICABLE, PRESENT
from coscore.scoring.combine import METHODS
from coscore.scoring.records import Combined, combine, records_of

P, M, A, X = PRESENT, MISSING, NOT_APPLICABLE, INVALID


def combined(
    unit: list[int], values: list[float | None], states: list[int], method: str = "mean", count: int = 1
) -> Combined:
    records = records_of(np.array(unit, np.int32), count)
    return combine(records, np.array(values, float), np.array(states, np.uint8), METHODS[method])


@pytest.mark.parametrize(
    ("states", "state"),
    [
        ([P, P], P),
        ([P, M], P),
        ([P, A], P),
        ([P, X], X),
        ([M, X], X),
        ([A, X], X),
        ([M, M], M),
        ([M, A], M),
        ([A, A], A),
        ([P], P),
        ([A], A),
        ([X], X),
    ],
    ids=lambda states: (
        "+".join(["missing", "present", "n/a", "invalid"][state] for state in states)
        if isinstance(states, list)
        else ""
    ),
)
def test_the_state_of_a_unit(states: list[int], state: int) -> None:
    values = [10.0 if it == P else np.nan for it in states]
    found = combined([0] * len(states), values, states)
    assert found.states.tolist() == [state]
    assert found.values == pytest.approx([10.0 if state == P else np.nan], nan_ok=True)


def test_records_of_several_units_in_any_order() -> None:
    found = combined([2, 0, 2, 0, 1], [1, 10, 3, 30, 7], [P] * 5, count=3)
    assert found.values.tolist() == [20, 7, 2]


def test_records_without_a_unit_are_left_out() -> None:
    found = combined([-1, 0, -1], [99, 5, 99], [P] * 3)
    assert found.values.tolist() == [5]
    assert combined([-1, 0], [99, 5], [P] * 2, count=2).states.tolist() == [P, M]


def test_a_unit_without_records_is_missing() -> None:
    assert combined([0, 2], [1, 2], [P, P], count=3).states.tolist() == [P, M, P]
    assert combined([0, 2, 2], [1, 2, 3], [P] * 3, count=3).states.tolist() == [P, M, P]


@pytest.mark.parametrize("count", [0, 2])
def test_no_records_at_all(count: int) -> None:
    found = combined([], [], [], count=count)
    assert found.states.tolist() == [M] * count


def test_a_unit_whose_records_are_in_part_missing_is_pointed_out() -> None:
    found = combined([0, 0, 1, 1, 2, 2], [1, np.nan, 1, np.nan, 1, 2], [P, M, P, A, P, P], "sum", count=3)
    assert found.partial.tolist() == [0]


def test_what_cannot_be_combined_is_invalid() -> None:
    records = records_of(np.array([0, 0, 1, 1, 1], np.int32), 2)
    values, states = np.array([1.0, 2.0, 3.0, 4.0, 5.0]), np.full(5, P, np.uint8)
    found = combine(records, values, states, METHODS["trimmed_mean"], drop=1)
    assert found.impossible.tolist() == [0]
    assert found.states.tolist() == [X, P]
    assert found.values[1] == 4


def test_a_sum_does_not_depend_on_the_order_of_the_records() -> None:
    values = np.array([0.1, 0.2, 0.3, 1e15, -1e15, 0.7])
    sums = {combined([0] * 6, np.roll(values, turn).tolist(), [P] * 6, "sum").values[0] for turn in range(6)}
    assert len(sums) == 1


def test_the_records_of_a_unit_are_found_in_reading_order() -> None:
    records = records_of(np.array([1, -1, 0, 1, 0], np.int32), 3)
    assert [records.of(unit).tolist() for unit in range(3)] == [[2, 4], [0, 3], []]
    many = np.random.default_rng(2).integers(0, 3, 200).astype(np.int32)
    assert records_of(many, 3).of(1).tolist() == np.flatnonzero(many == 1).tolist()


def test_records_that_were_not_asked_are_no_gaps() -> None:
    records = records_of(np.array([0, 0, 1], np.int32), 2).only(np.array([True, False, False]))
    found = combine(records, np.array([5.0, np.nan, np.nan]), np.array([P, M, M], np.uint8), METHODS["sum"])
    assert (found.states.tolist(), found.partial.tolist()) == ([P, M], [])


def test_a_unit_asked_only_where_it_does_not_apply_is_not_applicable() -> None:
    records = records_of(np.array([0, 0], np.int32), 1).only(np.array([False, True]))
    assert combine(records, np.full(2, np.nan), np.array([M, A], np.uint8), METHODS["mean"]).states.tolist() == [A]
