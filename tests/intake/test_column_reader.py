from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from coscore.framework.model import Value
from coscore.intake.cells import reader_for
from coscore.intake.column_reader import ColumnReader, Span, sure_span
from coscore.intake.observations import INVALID, MISSING, PRESENT
from coscore.intake.reading import Reading, present
from coscore.intake.sheet import Cell, ErrorCell, Percent


def value(**spec: Any) -> Value:
    return TypeAdapter(Value).validate_python(spec)


def reader(**spec: Any) -> ColumnReader:
    return ColumnReader(reader_for(value(**spec)), sure_span(value(**spec)))


NUMBER = {"type": "number", "min": 0, "max": 100, "integer": True}


def test_numbers_are_read_at_once_and_the_doubtful_ones_cell_by_cell() -> None:
    read = reader(**NUMBER)([12.0, None, 101.0, 1.5, 0.0])
    assert read.states.tolist() == [PRESENT, MISSING, INVALID, INVALID, PRESENT]
    assert [(index, reading.code) for index, reading in read.told] == [(2, "E206"), (3, "E206")]
    np.testing.assert_array_equal(read.values, [12, np.nan, np.nan, np.nan, 0])


def test_an_array_is_read_like_its_cells() -> None:
    cells = np.array([12.0, np.nan, -1.0])
    read = reader(**NUMBER)(cells)
    assert (read.states.tolist(), [index for index, _ in read.told]) == ([PRESENT, MISSING, INVALID], [2])


def test_reading_changes_no_array_of_the_caller() -> None:
    cells = np.array([12.0, -1.0])
    reader(**NUMBER)(cells)
    assert cells.tolist() == [12.0, -1.0]


def test_mixed_cells_are_read_one_by_one() -> None:
    read = reader(**NUMBER)([12.0, "12건", None, True, ErrorCell("#N/A"), Percent(0.5)])
    assert read.states.tolist() == [PRESENT, PRESENT, MISSING, INVALID, INVALID, INVALID]


def test_equal_cells_of_different_types_are_not_taken_for_each_other() -> None:
    read = reader(type="yes_no")(["O", 1.0, True, ErrorCell("O")])
    assert read.states.tolist() == [PRESENT, PRESENT, PRESENT, INVALID]


def test_a_word_is_read_once_however_often_it_stands() -> None:
    asked: list[Cell] = []

    def read(cell: Cell) -> Reading:
        asked.append(cell)
        return present(1.0)

    column = ColumnReader(read)
    column(["시행", "시행", None])
    column(["시행", "제정"])
    assert asked == ["시행", None, "제정"]


def test_an_array_of_words_as_numbers_is_read_by_words() -> None:
    levels = {"type": "levels", "levels": [{"value": 5, "words": ["1"]}, {"value": 7, "words": ["2"]}]}
    assert reader(**levels)(np.array([1.0, 2.0, np.nan])).values[:2].tolist() == [5.0, 7.0]


@pytest.mark.parametrize(
    ("spec", "expected"),
    [
        pytest.param({"type": "number"}, Span(-1e15, 1e15), id="any number"),
        pytest.param({"type": "survey", "scale": [1, 5]}, Span(1, 5), id="the scale of a survey"),
        pytest.param({"type": "yes_no"}, None, id="words are always looked at"),
    ],
)
def test_the_sure_numbers_of_a_value(spec: dict[str, Any], expected: Span | None) -> None:
    assert sure_span(value(**spec)) == expected


@given(st.lists(st.none() | st.floats(allow_nan=False), min_size=1), st.sampled_from(["number", "percent", "survey"]))
def test_a_column_gives_what_its_cells_give(cells: list[Cell], kind: str) -> None:
    spec = {"number": NUMBER, "percent": {"type": "percent"}, "survey": {"type": "survey", "scale": [1, 5]}}[kind]
    one_by_one = [reader_for(value(**spec))(cell) for cell in cells]
    read = reader(**spec)(cells)
    np.testing.assert_array_equal(read.values, [reading.value for reading in one_by_one])
    assert read.states.tolist() == [reading.state for reading in one_by_one]
    assert [index for index, _ in read.told] == [index for index, reading in enumerate(one_by_one) if reading.code]


def test_places_of_levels_become_their_values_on_a_scale() -> None:
    words = {"정부": Reading(0.0, PRESENT), "시민": Reading(1.0, PRESENT), "불명확": Reading(2.0, MISSING)}
    read = ColumnReader(lambda cell: words.get(str(cell), Reading(np.nan, INVALID, "E210")), scale=[0.0, 0.0, np.nan])
    found = read(["시민", "정부", "불명확", "몰라"])
    np.testing.assert_array_equal(found.values, [0, 0, np.nan, np.nan])
    assert found.levels is not None
    assert found.levels.tolist() == [1, 0, 2, -1]
