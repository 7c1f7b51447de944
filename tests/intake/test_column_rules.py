from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from coscore.intake.observations import INVALID, PRESENT

HEAD = ["시군구", "조례", "교육 횟수", "교육 만족도", "만족도"]

NO = False

Make = Callable[..., Any]


def rows(*marks: Any) -> list[list[Any]]:
    return [HEAD, *(["완주군", mark, 3, 4.2, 88] for mark in marks)]


def test_a_zero_among_marks_is_invalid_wherever_the_marks_stand(observed: Make, sheet: Make, said: Make) -> None:
    found = observed(sheet(rows(0, "0", "X", "O")))
    assert said(found.findings) == ["E218 B2", "E218 B3"]
    assert found.states["ordinance"].tolist() == [INVALID, INVALID, PRESENT, PRESENT]
    np.testing.assert_array_equal(found.values["ordinance"], [np.nan, np.nan, 0, 1])


def test_a_column_of_ones_and_zeros_is_clean(observed: Make, sheet: Make) -> None:
    found = observed(sheet(rows(0, 1, 1)))
    assert (found.findings, found.values["ordinance"].tolist()) == ((), [0, 1, 1])


def test_false_is_no_zero(observed: Make, sheet: Make) -> None:
    assert observed(sheet(rows(NO, "O"))).findings == ()


def test_the_marks_of_another_table_do_not_matter(observed: Make, sheet: Make) -> None:
    assert observed(sheet(rows(0, 1)), sheet(rows("O", "X"), name="둘")).findings == ()


def test_a_mark_far_from_the_zero_is_seen(observed: Make, sheet: Make, said: Make) -> None:
    found = observed(sheet(rows(0, *[1] * 5000, "O")))
    assert said(found.findings) == ["E218 B2"]


def test_rows_that_are_no_records_are_left_alone(observed: Make, sheet: Make, said: Make) -> None:
    found = observed(sheet([*rows("O"), ["계", 0, 3]]))
    assert said(found.findings) == []
