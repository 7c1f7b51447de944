from __future__ import annotations

import pytest

from coscore.intake.kinds.words import words, zeros_among_marks
from coscore.intake.reading import Reading
from coscore.intake.sheet import Cell, ErrorCell, Percent


@pytest.mark.parametrize(("cell", "text"), [("시행", "시행"), (True, "TRUE"), (3.0, "3"), (Percent(0.85), "85%")])
def test_every_cell_with_content_is_a_text(cell: Cell, text: str) -> None:
    assert words(lambda got: Reading(0.0, 1, got))(cell).code == text


@pytest.mark.parametrize(("cell", "code"), [(None, ""), (ErrorCell("#REF!"), "E201")])
def test_cells_without_content_are_no_text(cell: Cell, code: str) -> None:
    assert words(lambda got: Reading(0.0, 1, got))(cell).code == code


@pytest.mark.parametrize("zero", ["0", "０", "영", 0.0])
@pytest.mark.parametrize("mark", ["O", "ㅇ", "○", "O(제정)", "X", "×"])
def test_a_zero_among_marks(zero: Cell, mark: str) -> None:
    problems = zeros_among_marks([mark, zero, "시행"])
    assert {cell: reading.code for cell, reading in problems.items()} == {(type(zero), zero): "E218"}
    assert problems[type(zero), zero].args["mark"] == mark


@pytest.mark.parametrize(
    "column",
    [
        pytest.param([1.0, 0.0], id="ones and zeros"),
        pytest.param(["1", "0"], id="ones and zeros as text"),
        pytest.param(["O", "X"], id="marks alone"),
        pytest.param(["O", False], id="marks and truth values"),
        pytest.param(["시행", "0"], id="words and zeros"),
        pytest.param([], id="nothing"),
    ],
)
def test_columns_without_doubt(column: list[Cell]) -> None:
    assert zeros_among_marks(column) == {}
