from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from coscore.framework.tree import Framework
from coscore.insight.explain.cells import Change, changes
from coscore.intake.observations import Observations
from coscore.intake.sheet import Range

Observe = Callable[[Framework, list[dict[str, Any]]], Observations]
LEVELS = (
    "{type: levels, levels: [{value: 0, words: [없음]}, {value: 50, words: [추진]}, {value: 100, words: [시행, O]}]}"
)


@pytest.fixture
def changed(framework_from: Callable[[str], Framework], observe: Observe) -> Callable[..., tuple[Change, ...]]:
    """The change for the unit whose records have these values of the indicator in column C, from row 2 on."""

    def found(value: str, combine: str, cells: list[Any], after: float, **table: Any) -> tuple[Change, ...]:
        rule = "{method: goalposts, worst: 0, best: 100}"
        framework = framework_from(
            f"indicators: [{{id: a, columns: [a], value: {value}, combine: {combine}, normalise: {rule}}}]\n"
        )
        rows = [{"unit": "완주군", "a": cell, "weight:a": 1, "year": 2020 + place} for place, cell in enumerate(cells)]
        seen = observe(framework, rows)
        seen = replace(seen, tables=tuple(replace(one, **table) for one in seen.tables))
        return changes(seen, framework.indicators[0], 0, after)

    return found


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(("{type: number}", "sum", [3, 4], 12, ("C2", 3, 8)), id="a sum needs the difference in one cell"),
        pytest.param(("{type: number}", "mean", [3, 4, 5], 6, ("C2", 3, 9)), id="a mean of three needs it three times"),
        pytest.param(("{type: number}", "max", [3, 4], 9, ("C2", 3, 9)), id="any cell can be the largest"),
        pytest.param(("{type: number}", "min", [3, 4], 4, ("C2", 3, 4)), id="the smallest rises to the next"),
        pytest.param(("{type: number}", "last", [3, 4], 9, ("C3", 4, 9)), id="the cell of the latest year"),
        pytest.param(("{type: number}", "mean", [None, 4], 5, ("C3", 4, 5)), id="gaps do not count"),
        pytest.param(("{type: number}", "mean", [None, None], 5, ("C2", None, 5)), id="a gap is filled"),
        pytest.param(("{type: number}", "mean", [2.5], 5.5, ("C2", 2.5, 5.5)), id="decimals"),
        pytest.param(("{type: percent}", "mean", [40], 85, ("C2", "40%", "85%")), id="per cent with its sign"),
        pytest.param(("{type: yes_no}", "mean", [0], 1, ("C2", "아니오", "예")), id="words for yes and no"),
        pytest.param((LEVELS, "mean", [0], 100, ("C2", "없음", "시행")), id="the word of a level"),
        pytest.param((LEVELS, "mean", [50, 0], 50, ("C2", "추진", "시행")), id="a level that makes the mean"),
    ],
)  # fmt: skip
def test_one_cell_makes_the_value(changed: Callable[..., tuple[Change, ...]], case: tuple[Any, ...]) -> None:
    *asked, (place, before, now) = case
    assert changed(*asked) == (Change(f"data.csv:{place}", before, now),)


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(("{type: number}", "min", [3, 4], 9, {}), id="no single cell can"),
        pytest.param(("{type: number, max: 10}", "mean", [3, 4], 9, {}), id="a cell may not hold so much"),
        pytest.param(("{type: number, integer: true}", "mean", [3], 4.5, {}), id="a cell holds whole numbers only"),
        pytest.param(("{type: survey, scale: [1, 5]}", "mean", [4, 2], 5, {}), id="beyond the scale"),
        pytest.param(("{type: number}", "mean", [3], 9, {"units": {"a": "천원"}}), id="numbers are converted"),
        pytest.param(("{type: number}", "mean", [3], 9, {"merges": (Range(2, 3, 4, 3),)}), id="the cell is merged"),
    ],
)  # fmt: skip
def test_where_it_is_not_sure_no_cell_is_named(
    changed: Callable[..., tuple[Change, ...]], case: tuple[Any, ...]
) -> None:
    *asked, table = case
    assert changed(*asked, **table) == ()
