from __future__ import annotations

from dataclasses import replace

import numpy as np

from coscore.intake.observations import Table
from coscore.intake.origin import Origin
from coscore.intake.sheet import Source
from coscore.output.places import Places
from coscore.scoring.evaluation import Evaluation


def test_every_row_of_a_unit_gives_a_cell(village: Evaluation) -> None:
    assert Places(village).of("meetings") == [
        ["projects.xlsx[사업]C3"],
        ["projects.xlsx[사업]C4"],
        ["projects.xlsx[사업]C5"],
        ["projects.xlsx[사업]C6", "projects.xlsx[사업]C7"],
        ["projects.xlsx[사업]C8", "projects.xlsx[사업]C9"],
    ]


def test_a_target_without_a_column_has_no_cells(village: Evaluation) -> None:
    assert Places(village).of("nothing") == [[]] * 5


def two_tables(village: Evaluation) -> Evaluation:
    """Rows of one unit in two files, out of order; the second file lacks a column."""
    tables = (
        Table(Source("b.csv", "0"), "", (1,), {"x": 27, "y": 2}),
        Table(Source("a.xlsx", "0"), "둘", (1,), {"x": 1}),
    )
    places = {"table": [0, 1, 0, 1, 0], "row": [10, 5, 9, 2, 3], "unit": [0, 0, 0, 0, -1]}
    arrays = {name: np.array(values, np.int32) for name, values in places.items()}
    observations = replace(village.observations, tables=tables, units=village.units[:1], **arrays)
    return replace(village, observations=observations)


def test_cells_of_a_table_in_long_layout_are_those_of_their_own_rows(village: Evaluation) -> None:
    origin = Origin(3, (2,), np.array([2, 3], np.int32), np.array([[5], [0]], np.int32), home=1)
    table = Table(Source("a.csv", "0"), "", (1,), {"unit.name": 1, "x": 3}, origin=origin)
    places = {"table": [0, 0], "row": [2, 3], "unit": [0, 0]}
    arrays = {name: np.array(values, np.int32) for name, values in places.items()}
    observations = replace(village.observations, tables=(table,), units=village.units[:1], **arrays)
    found = Places(replace(village, observations=observations))
    assert (found.of("x"), found.of("unit.name")) == ([["a.csv:B5"]], [["a.csv:A2", "a.csv:A3"]])


def test_cells_are_sorted_by_file_sheet_and_row(village: Evaluation) -> None:
    places = Places(two_tables(village))
    assert places.of("x") == [["a.xlsx[둘]A2", "a.xlsx[둘]A5", "b.csv:AA9", "b.csv:AA10"]]
    assert places.of("y") == [["b.csv:B9", "b.csv:B10"]]
