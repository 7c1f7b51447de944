from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.intake.observations import INVALID, MISSING, PRESENT
from coscore.scoring.task import Task


@pytest.fixture
def made(task: Callable[..., Task]) -> Task:
    return task(
        {"d": {"a": ""}}, {"unit": "u", "a": None}, {"unit": "v", "a": 1}, {"unit": "u", "a": 2}, {"unit": "u", "a": 3}
    )


@pytest.mark.parametrize(
    ("target", "state", "cell"),
    [("a", PRESENT, "C4"), ("a", MISSING, "C2"), ("a", INVALID, "A2"), ("d", PRESENT, "A2")],
    ids=[
        "the first value",
        "the first gap",
        "no such state: the name of the unit",
        "a dimension has no cell: the name of the unit",
    ],
)
def test_the_place_of_what_is_said(made: Task, target: str, state: int, cell: str) -> None:
    assert str(made.place(target, 0, state)) == f"data.csv:{cell}"


def test_records_of_a_unit_in_a_state(made: Task) -> None:
    assert made.records_in("a", 0, PRESENT).tolist() == [2, 3]
    assert made.records_in("d", 0, PRESENT).tolist() == []
