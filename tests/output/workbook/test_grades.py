from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from coscore.scoring.evaluation import Evaluation

LEAF = {"normalise": {"method": "as_is"}}
CUT = {"method": "cut", "bands": [{"grade": "A", "min": 70}, {"grade": "B", "min": 40}]}
QUOTA = {
    "method": "quota",
    "rounding": "nearest",
    "bands": [{"grade": "A", "share": 0.4}, {"grade": "B", "share": 0.6}],
}
DEVIATION = {"method": "mean_sd", "ddof": 1, "bands": [{"grade": "A", "sd": 0.5}, {"grade": "B"}]}


@pytest.mark.parametrize(
    ("grades", "expected", "formula"),
    [
        (CUT, [("A", None), ("B", 20), (None, 10)], "IF(ISNUMBER("),
        (QUOTA, [("A", None), ("B", 30), ("B", 50)], "<'Calculation'!"),
        (DEVIATION, [("A", None), ("B", 15.9), ("B", 35.9)], "ROUND("),
    ],
    ids=["cut", "quota", "mean_sd"],
)
def test_grades_and_margins_follow_the_scores(
    grades: dict[str, Any],
    expected: list[Any],
    formula: str,
    small: Callable[..., Evaluation],
    book: Callable[..., Any],
) -> None:
    found = book(small(LEAF, values=[[80, 50, 30]], grades=grades))
    columns = (found.column("Ranking", head) for head in ("Grade", "To next grade"))
    assert list(zip(*columns, strict=True)) == expected
    assert formula in found.written("Calculation", "Better grades")


def test_the_last_rank_of_a_grade_is_a_formula_of_the_size(
    small: Callable[..., Evaluation], book: Callable[..., Any]
) -> None:
    found = book(small(LEAF, values=[[80, 50, 30]], grades=QUOTA))
    row = found.column("Parameters", "What").index("last rank of the grade")
    assert found.column("Parameters", "Value")[row] == 1
    text = found.written("Parameters", "Value", row)
    assert text.startswith("=INT((")
    assert text.endswith("+0.5+1E-09)")


def test_without_grades_there_are_no_columns(small: Callable[..., Evaluation], book: Callable[..., Any]) -> None:
    heads = [cell.value for cell in book(small(LEAF)).values["Ranking"][4]]
    assert "Grade" not in heads
