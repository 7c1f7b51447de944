from __future__ import annotations

import pytest

from coscore.output.workbook.excel import (
    Column,
    Span,
    across,
    between,
    cell,
    down,
    either,
    joined,
    number,
    quoted,
    rounded,
    steps,
)


def test_a_column_names_its_cells_by_sheet_letter_and_row() -> None:
    column = Column("'값'", 28)
    assert column.at(0) == "'값'!$AB5"
    assert column.over(Span(0, 9)) == "'값'!$AB$5:$AB$14"


def test_quotes_in_the_name_of_a_sheet_are_doubled() -> None:
    assert quoted("it's") == "'it''s'"
    assert cell(quoted("x"), 1, 2) == "'x'!$A$7"


def test_neighbouring_columns_of_a_sheet_are_joined() -> None:
    columns = [Column("'a'", 2), Column("'a'", 3), Column("'b'", 4), Column("'a'", 6)]
    assert across(columns, 1) == ["'a'!$B6:$C6", "'b'!$D6", "'a'!$F6"]


def test_neighbouring_rows_are_joined() -> None:
    assert down("'w'", 3, (0, 1, 2, 5)) == "'w'!$C$5:$C$7,'w'!$C$10:$C$10"


@pytest.mark.parametrize(
    ("value", "text"),
    [(3, "3"), (0.1, "0.1"), (-2.5, "(-2.5)"), (1e-9, "1E-09"), (1 / 3, "0.3333333333333333"), (-9e99, "(-9E+99)")],
)
def test_numbers_read_as_exactly_the_same(value: float, text: str) -> None:
    assert number(value) == text
    assert float(text.strip("()")) == value


def test_rounding_carries_the_guard_of_the_scores() -> None:
    assert rounded("A1", 1, signed=False) == "ROUND(A1+1E-10,1)"
    assert rounded("A1", 0) == "ROUND(A1+SIGN(A1)*1E-09,0)"
    assert steps("A1", 2) == "SIGN(A1)*INT(ABS(A1)*100+0.500000001)"


def test_too_many_arguments_are_taken_in_groups() -> None:
    assert joined("SUM", ["a", "b"]) == "SUM(a,b)"
    text = joined("OR", [f"a{place}" for place in range(600)])
    assert text.count("OR(") == 4
    assert text.startswith("OR(OR(a0,")
    assert either(["a"]) == "OR(a)"


def test_a_value_between_two_points_lies_on_the_line_between_them() -> None:
    text = between("x", "xs", "ys", ("x1", "y1", "xn", "yn"))
    assert text.startswith("IF(x<=x1,y1,IF(x>=xn,yn,INDEX(ys,MATCH(x,xs,1))+(x-INDEX(xs,MATCH(x,xs,1)))*")
