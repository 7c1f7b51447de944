from __future__ import annotations

from coscore.output.workbook.excel import Column
from coscore.output.workbook.grid import Grid


def test_columns_stand_side_by_side_with_their_formulas() -> None:
    grid = Grid("계산", live=True)
    first = grid.add("a", [1.0, 2.0])
    second = grid.add("b", [2.0, 4.0], lambda place: f"2*{first.at(place)}", "score")
    assert (first, second) == (Column("'계산'", 1), Column("'계산'", 2))
    assert grid.fields[0].formulas is None
    assert grid.fields[1].formulas == ["2*'계산'!$A5", "2*'계산'!$A6"]
    assert not grid.is_fixed


def test_without_life_there_are_no_formulas() -> None:
    grid = Grid("계산", live=False)
    grid.add("a", [1.0], lambda _: "1")
    assert grid.fields[0].formulas is None


def test_a_formula_that_is_too_long_leaves_its_column_fixed() -> None:
    grid = Grid("계산", live=True)
    grid.add("a", [1.0], lambda _: "1+" * 5000 + "1")
    assert grid.is_fixed
    assert grid.fields[0].formulas is None
