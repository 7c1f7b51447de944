from __future__ import annotations

from collections.abc import Callable
from typing import Any

from coscore.scoring.evaluation import Evaluation

GOALPOSTS = {"normalise": {"method": "goalposts", "worst": 0, "best": 4}}


def test_a_score_is_a_formula_of_its_value(small: Callable[..., Evaluation], book: Callable[..., Any]) -> None:
    found = book(small(GOALPOSTS))
    assert found.column("Indicators", "i0") == [25, 50, 100]
    assert found.written("Indicators", "i0", 1) == (
        "=IF(ISNUMBER('Values'!$B6),MAX(0,MIN('Parameters'!$E$5,"
        "('Values'!$B6-'Parameters'!$E$6)*'Parameters'!$E$5/('Parameters'!$E$7-'Parameters'!$E$6))),"
        'IF(\'Values\'!$B6="","",IF(\'Values\'!$B6="n/a","n/a","!")))'
    )


def test_a_score_that_is_carried_on_rounded_is_rounded_in_its_cell(
    small: Callable[..., Evaluation], book: Callable[..., Any]
) -> None:
    found = book(small(GOALPOSTS | {"round": {"digits": 0}}, values=[[0.1, 0.5, 4]]))
    assert found.column("Indicators", "i0") == [3, 13, 100]
    assert "ROUND(MAX(0," in found.written("Indicators", "i0")


def test_states_without_a_score_are_said(small: Callable[..., Evaluation], book: Callable[..., Any]) -> None:
    found = book(small(GOALPOSTS, values=[[None, "n/a", "x"]]))
    assert found.column("Indicators", "i0") == [None, "n/a", "!"]


def test_what_hangs_on_the_past_is_a_value(score: Callable[..., Evaluation], book: Callable[..., Any]) -> None:
    node = {"id": "a", "columns": ["a"], "value": {"type": "number"}, "normalise": {"method": "trend", "years": 3}}
    head = {
        "coscore": 1,
        "id": "x",
        "version": "1",
        "name": "X",
        "unit": {"name": "unit", "columns": {"name": ["unit"]}},
    }
    file = head | {"record": {"name": "row", "year": ["year"]}, "indicators": [node]}
    found = book(score(file, {"unit": ["a", "b"], "year": [2026, 2026], "a": [1.0, 2.0]}))
    assert found.written("Indicators", "a") == "!"
    assert found.formulas["Indicators"]["B5"].font.i
