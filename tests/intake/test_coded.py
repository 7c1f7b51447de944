from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from coscore.intake.coded import EMPTY, NUMBER, Coded, unique
from coscore.intake.sheet import Cell, Percent


class Listed(list[Cell]):
    def beginnings(self, codes: NDArray[np.int32]) -> NDArray[np.uint64]:
        return np.zeros(codes.size, np.uint64)

    def is_printable(self, _: NDArray[np.int32]) -> bool:
        return False

    def lasting(self, _: NDArray[np.int32]) -> None:
        return None


CELLS: list[Cell] = ["가", 1.0, None, 0.5, Percent(0.5), "나", 1.0, "가"]


def column() -> Coded:
    codes = np.array([0, NUMBER, EMPTY, NUMBER, NUMBER - 1, 1, NUMBER, 0], np.int32)
    numbers = np.array([0, 1, 0, 0.5, 0.5, 0, 1, 0], np.float64)
    return Coded(codes, numbers, Listed(["가", "나"]), (Percent,))


def typed(cells: list[Cell]) -> list[tuple[type, Cell]]:
    return [(type(cell), cell) for cell in cells]


def test_cells_one_by_one() -> None:
    assert len(column()) == 8
    assert typed(column().cells()) == typed([column().cell(index) for index in range(8)]) == typed(CELLS)


def test_cells_once_each() -> None:
    cells, places = column().distinct()
    assert typed([cells[place] for place in places]) == typed(CELLS)
    assert len(set(typed(cells)) & set(typed(CELLS))) == 6


@pytest.mark.parametrize("chosen", [slice(3, 6), np.array([3, 4, 5])], ids=["a slice", "indices"])
def test_some_cells(chosen: slice) -> None:
    assert typed(column().take(chosen).cells()) == typed(CELLS[3:6])


@pytest.mark.parametrize("count", [0, 3, 40])
def test_different_values_and_where_they_are(count: int) -> None:
    values = np.array([7 * number % max(count, 1) for number in range(2 * count)], np.int32)
    different, places = unique(values)
    assert different.tolist() == list(range(count))
    assert different[places].tolist() == values.tolist()
