from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from coscore.scoring.evaluation import Evaluation

LEAF = {"normalise": {"method": "as_is"}}


def test_totals_are_the_score_with_the_adjustments(village: Evaluation, book: Callable[..., Any]) -> None:
    found = book(village)
    assert found.column("Calculation", "Total, in full") == [78.75, 33.5, None, 91.5, 78.75]
    assert found.column("Calculation", "Audit") == [0, 0, 0, -1.5, 0]
    assert "IF('Values'!$G8<0,\"!\",-MIN('Values'!$G8," in found.written("Calculation", "Audit", 3)


@pytest.mark.parametrize(
    ("method", "ranks", "formula"),
    [("competition", [2, 2, 1], "RANK("), ("dense", [2, 2, 1], "SUMIF("), ("ordinal", [2, 2, 1], "RANK(")],
)
def test_ranks_are_formulas(
    method: str, ranks: list[int], formula: str, small: Callable[..., Evaluation], book: Callable[..., Any]
) -> None:
    found = book(small(LEAF, values=[[10, 10, 20]], ties={"method": method}))
    assert found.column("Calculation", "Rank") == ranks
    head = "Rank" if method == "dense" else "Rank, skipping"
    assert formula in found.written("Calculation", head)


def test_ties_are_broken_by_further_keys(small: Callable[..., Evaluation], book: Callable[..., Any]) -> None:
    found = book(small(LEAF, LEAF, values=[[10, 20, 30], [30, 20, 10]], ties={"break": ["i1"]}))
    assert found.column("Calculation", "Rank") == [1, 2, 3]
    assert "1+SUMPRODUCT(ISNUMBER(" in found.written("Calculation", "Rank, skipping")


def test_units_left_out_have_a_total_but_no_rank(score: Callable[..., Evaluation], book: Callable[..., Any]) -> None:
    node = {"id": "a", "columns": ["a"], "value": {"type": "number"}} | LEAF
    unit = {"name": "unit", "columns": {"name": ["unit"]}}
    file = {"coscore": 1, "id": "x", "version": "1", "name": "X", "unit": unit, "indicators": [node]}
    file["groups"] = {"by": ["g"], "exclude": ["b"]}
    found = book(score(file, {"unit": ["a", "b", "c"], "g": ["x", "x", "x"], "a": [1.0, 2.0, 3.0]}))
    assert found.column("Calculation", "Total, in full") == [1, 2, 3]
    assert found.column("Calculation", "Rank") == [2, None, 1]


def test_every_line_of_the_list_finds_its_row(village: Evaluation, book: Callable[..., Any]) -> None:
    found = book(village)
    assert found.column("Calculation", "Row at each place") == [4, 1, 5, 2, 3]
    assert found.column("Calculation", "Place in the list") == [2, 4, 5, 1, 3]
    assert found.written("Calculation", "Row at each place", 1).startswith("=MATCH(2,")
