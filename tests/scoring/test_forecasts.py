"""A trend reads earlier years; everything else is scored on the evaluated year."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from coscore.framework.tree import Framework
from coscore.intake.memory import read_table
from coscore.scoring.evaluate import evaluate
from coscore.scoring.evaluation import Evaluation

BODY = """\
indicators:
  - {id: a, columns: [실적], value: {type: number}, normalise: {method: trend, years: 3}}
  - {id: b, columns: [회의], value: {type: number}, combine: sum, normalise: {method: as_is}}
"""
ROWS = [(2020, 3, 10), (2021, 5, 20), (2022, 4, 30), (2023, 6, 40)]

Run = Callable[..., Evaluation]


@pytest.fixture(scope="session")
def trended(framework_from: Callable[[str], Framework]) -> Run:
    """The evaluation of rows of a year, a value of the trend and another, for a unit unless one is named."""

    def run(*rows: tuple[Any, ...], body: str = BODY, year: int | None = None, by: str = "unit") -> Evaluation:
        named = [dict(zip(("연도", "실적", "회의", "지자체"), (*row, "전북 완주군")[:4], strict=True)) for row in rows]
        built = framework_from(body)
        return evaluate(built, read_table(named, built, year=year), by=by)

    return run


@pytest.mark.parametrize(("year", "values"), [(None, [6, 40]), (2023, [6, 40]), (2022, [4, 30])])
def test_only_the_trend_looks_at_other_years(trended: Run, year: int | None, values: list[float]) -> None:
    found = trended((2019, 2, 1), *ROWS, year=year)
    assert found.values[1:, 0].tolist() == values
    assert found.ranked.all()
    assert [finding.code for finding in found.findings] == []


def test_a_later_year_changes_nothing(trended: Run) -> None:
    assert trended(*ROWS, (2024, 99, 1), year=2023).totals[0] == trended(*ROWS).totals[0]


def test_records_of_a_year_are_combined_before_the_line_is_drawn(trended: Run) -> None:
    halves = [(year, a + more, b / 2) for more in (-1, 1) for year, a, b in ROWS]
    assert trended(*halves).totals[0] == trended(*ROWS).totals[0]


def test_a_unit_without_enough_of_a_past_is_not_ranked(trended: Run) -> None:
    young = [(year, a, b, "충북 진천군") for year, a, b in ROWS[-2:]]
    found = trended(*ROWS, *young)
    assert found.ranked.tolist() == [True, False]
    (said,) = (finding for finding in found.findings if finding.code == "E223")
    assert (said.args["unit"], said.args["years"], said.location.cell) == ("충청북도 진천군", 3, "B7")


def test_a_unit_that_is_called_otherwise_now_has_its_past(trended: Run) -> None:
    before = [(year, a, b, "전라북도 완주군") for year, a, b in ROWS[:-1]]
    now = (2024, 6, 40, "전북특별자치도 완주군")
    assert trended(*before, now).ranked.all()


def test_the_first_year_of_all_has_no_trend(trended: Run) -> None:
    assert np.isnan(trended(ROWS[0]).scores[1, 0])


def test_rows_without_a_year_have_no_past(trended: Run) -> None:
    found = trended((None, 6, 40))
    assert [finding.code for finding in found.findings if finding.level == "error"] == ["E223"]


def test_single_rows_have_no_past(trended: Run) -> None:
    assert "E223" in [finding.code for finding in trended(*ROWS, by="record").findings]


def test_what_is_wrong_in_an_earlier_year_is_told(trended: Run) -> None:
    found = trended((2020, "셋", 10), *ROWS[1:])
    assert [(it.code, it.location.cell) for it in found.findings if it.level == "error"] == [
        ("E203", "B2"),
        ("E223", "B5"),
    ]


def test_less_may_be_better(trended: Run) -> None:
    down = BODY.replace("years: 3", "years: 3, direction: down")
    assert trended(*ROWS).scores[1, 0] + trended(*ROWS, body=down).scores[1, 0] == pytest.approx(120, abs=1e-12)
