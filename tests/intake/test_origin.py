from __future__ import annotations

import numpy as np
import pytest

from coscore.intake.origin import Origin

# Rows 2 and 5 of a sheet whose columns 4 and 5 were put together from columns 3 and 2; the last cell is nowhere.
ORIGIN = Origin(4, (3, 2), np.array([2, 5], np.int32), np.array([[2, 7], [6, 0]], np.int32), home=1)


@pytest.mark.parametrize(
    ("row", "column", "place"),
    [
        pytest.param(2, 1, (2, 1), id="a column that stands where it says"),
        pytest.param(2, 5, (7, 2), id="a cell that was put together"),
        pytest.param(5, 4, (6, 3), id="of another row"),
        pytest.param(5, 5, (5, 1), id="a cell that is nowhere, at the name of its unit"),
        pytest.param(1, 4, (1, 3), id="the header above"),
        pytest.param(9, 4, (9, 3), id="a row below all others"),
    ],
)
def test_every_cell_leads_back_to_its_place(row: int, column: int, place: tuple[int, int]) -> None:
    assert ORIGIN.place(row, column) == place


def test_whole_columns_lead_back_at_once() -> None:
    rows = np.array([5, 2, 2], np.int32)
    assert ORIGIN.rows_of(4, rows).tolist() == [6, 2, 2]
    assert ORIGIN.rows_of(5, rows).tolist() == [0, 7, 7]
    assert ORIGIN.rows_of(1, rows).tolist() == [5, 2, 2]


def test_all_rows_behind_a_row_are_known() -> None:
    assert ORIGIN.behind(np.array([5], np.int32)).tolist() == [5, 6]
    assert ORIGIN.behind(np.array([2, 5], np.int32)).tolist() == [2, 5, 6, 7]


def test_a_row_is_part_of_the_one_it_was_put_into() -> None:
    assert ORIGIN.holding([7, 6, 3, 0]) == {7: 2, 6: 5}
    assert ORIGIN.holding([]) == {}
