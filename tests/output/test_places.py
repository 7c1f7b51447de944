from __future__ import annotations

from dataclasses import replace

import numpy as np

from coscore.intake.observations import Observations, Table
from coscore.intake.sheet import Source
from coscore.output.places import Places
from coscore.scoring.evaluation import Evaluation


def test_every_row_of_a_unit_gives_a_cell(village: Evaluation) -> None:
    assert Places(village.observations).of("meetings") == [
        ["projects.xlsx[사업]C3"],
        ["projects.xlsx[사업]C4"],
        ["projects.xlsx[사업]C5"],
        ["projects.xlsx[사업]C6", "projects.xlsx[사업]C7"],
        ["projects.xlsx[사업]C8", "projects.xlsx[사업]C9"],
    ]


def test_a_target_without_a_column_has_no_cells(village: Evaluation) -> None:
    assert Places(village.observations).of("nothing") == [[]] * 5


def two_tables(village: Evaluation) -> Observations:
    """Rows of one unit in two files, out of order; the second file lacks a column."""
    tables = (
        Table(Source("b.csv", "0"), "", (1,), {"x": 27, "y": 2}),
        Table(Source("a.xlsx", "0"), "둘", (1,), {"x": 1}),
    )
    places = {"table": [0, 1, 0, 1, 0], "row": [10, 5, 9, 2, 3], "unit": [0, 0, 0, 0, -1]}
    arrays = {name: np.array(values, np.int32) for name, values in places.items()}
    return replace(village.observations, tables=tables, units=village.units[:1], **arrays)


def test_cells_are_sorted_by_file_sheet_and_row(village: Evaluation) -> None:
    places = Places(two_tables(village))
    assert places.of("x") == [["a.xlsx[둘]A2", "a.xlsx[둘]A5", "b.csv:AA9", "b.csv:AA10"]]
    assert places.of("y") == [["b.csv:B9", "b.csv:B10"]]
