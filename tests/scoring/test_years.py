"""A trend reads earlier years; everything else is scored on the evaluated year."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from coscore.framework.tree import Framework
from coscore.intake.memory import read_table
from coscore.intake.observations import Observations
from coscore.scoring.evaluate import evaluate
from coscore.scoring.evaluation import Evaluation

TREE = {"a": "normalise: {method: trend, years: 3}", "b": "combine: sum"}
ROWS = [
    {"unit": "u", "year": year, "a": a, "b": b}
    for year, a, b in ((2020, 3, 10), (2021, 5, 20), (2022, 4, 30), (2023, 6, 40))
]


def test_other_indicators_count_the_evaluated_year_alone(scored: Callable[..., Evaluation]) -> None:
    found = scored(TREE, *ROWS)
    assert found.values[1:, 0].tolist() == [6, 40]


def test_the_year_asked_for_is_the_one_evaluated(
    framework: Callable[..., Framework], observe: Callable[..., Observations]
) -> None:
    built = framework(TREE)
    observed = replace(observe(built, [{"unit": "u", "year": 2019, "a": 2, "b": 1}, *ROWS]), target_year=2022)
    assert evaluate(built, observed).values[1:, 0].tolist() == [4, 30]


def test_records_of_a_year_are_combined_before_the_line_is_drawn(scored: Callable[..., Evaluation]) -> None:
    halves = [row | {"a": row["a"] - 1} for row in ROWS] + [row | {"a": row["a"] + 1} for row in ROWS]
    assert scored(TREE, *halves).scores[1, 0] == scored(TREE, *ROWS).scores[1, 0]


def test_a_unit_without_a_past_is_not_ranked(scored: Callable[..., Evaluation]) -> None:
    found = scored(
        TREE, *ROWS, {"unit": "v", "year": 2023, "a": 5, "b": 1}, {"unit": "v", "year": 2022, "a": 5, "b": 1}
    )
    assert found.ranked.tolist() == [True, False]
    assert [(it.args["unit"], it.location.cell) for it in found.findings if it.code == "E223"] == [("v", "C6")]


def test_the_first_year_of_all_has_no_trend(scored: Callable[..., Evaluation]) -> None:
    assert np.isnan(scored(TREE, ROWS[0]).scores[1, 0])


def test_rows_without_a_year_belong_to_the_evaluated_one(scored: Callable[..., Evaluation]) -> None:
    found = scored(TREE, *ROWS, {"unit": "u", "b": 2})
    assert found.values[2, 0] == 42


def test_less_may_be_better(scored: Callable[..., Evaluation]) -> None:
    up, down = (
        scored({"a": f"normalise: {{method: trend, years: 3, direction: {it}}}"}, *ROWS) for it in ("up", "down")
    )
    assert up.totals[0] + down.totals[0] == pytest.approx(120, abs=1e-12)


BODY = """\
indicators:
  - {id: a, columns: [실적], value: {type: number}, normalise: {method: trend, years: 3}}
  - {id: b, columns: [회의], value: {type: number}, normalise: {method: as_is}}
"""


@pytest.mark.parametrize(("year", "values"), [(None, [6, 40]), (2023, [6, 40]), (2022, [4, 30])])
def test_rows_of_earlier_years_are_read_for_the_trend(
    framework_from: Callable[[str], Framework], year: int | None, values: list[float]
) -> None:
    built = framework_from(BODY)
    rows = [
        {"지자체": "완주군", "연도": row["year"], "실적": row["a"], "회의": row["b"]}
        for row in ({"year": 2019, "a": 2, "b": 1}, *ROWS)
    ]
    observed = read_table(rows, built, year=year)
    found = evaluate(built, observed)
    assert found.values[1:, 0].tolist() == values
    assert found.ranked.all()
    assert "W221" not in [finding.code for finding in found.findings]
