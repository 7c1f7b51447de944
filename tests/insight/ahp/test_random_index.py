from __future__ import annotations

import numpy as np
import pytest

from coscore.insight.ahp.priorities import priorities
from coscore.insight.ahp.random_index import DEFAULT, TABLES, limit, random_index


@pytest.mark.parametrize(
    ("table", "size", "value"),
    [
        ("saaty1980", 3, 0.58),
        ("saaty1980", 10, 1.49),
        ("saaty1980", 11, None),
        ("saaty2005", 3, 0.52),
        ("saaty2005", 15, 1.59),
        ("alonso2006", 10, 1.4854),
        ("saaty1980", 2, None),
    ],
)
def test_the_index_of_a_table(table: str, size: int, value: float | None) -> None:
    assert random_index(table, size) == value


def test_the_default_is_a_table() -> None:
    assert DEFAULT in TABLES


@pytest.mark.parametrize(("size", "most"), [(3, 0.05), (4, 0.08), (5, 0.10), (12, 0.10)])
def test_the_ratio_that_is_accepted(size: int, most: float) -> None:
    assert limit(size) == most


@pytest.mark.parametrize("size", [3, 5, 8])
def test_the_tables_agree_with_random_matrices(size: int) -> None:
    random = np.random.default_rng(0)
    scale = np.array([*(1 / np.arange(9, 1, -1)), *np.arange(1.0, 10)])
    upper = np.triu(random.choice(scale, (1500, size, size)), 1)
    matrices = upper + np.where(upper > 0, 1 / np.where(upper > 0, upper, 1), 0).transpose(0, 2, 1) + np.eye(size)
    mean = np.mean([priorities(matrix).consistency for matrix in matrices])
    assert all(mean == pytest.approx(random_index(table, size), rel=0.12) for table in TABLES)
