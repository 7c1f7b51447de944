from __future__ import annotations

import pytest

from coscore.intake.blocks import blocks
from coscore.intake.parts import Part, inside, regions


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        pytest.param([Part(3)], [3, 4, 5, 7, 8], id="from the first row to the end"),
        pytest.param([Part(2, 4)], [2, 3, 4], id="to the last row"),
        pytest.param([Part(2, 3), Part(5, 5), Part(6, 6), Part(8)], [2, 3, 5, 8], id="several, one of them empty"),
    ],
)
def test_rows_inside_parts_are_kept(parts: list[Part], expected: list[int]) -> None:
    rows = [(number, [None]) for number in (1, 2, 3, 4, 5, 7, 8)]
    for size in (1, 3, 9):
        kept = inside(blocks(rows, size), parts)
        assert [int(number) for block in kept for number in block.rows] == expected


def test_every_row_has_the_region_of_its_part() -> None:
    parts = [Part(2, 3, "서울"), Part(6, 9, "부산")]
    named, places = regions([2, 3, 6, 9], parts)
    assert [named[place] for place in places] == ["서울", "서울", "부산", "부산"]


def test_one_region_counts_for_all_rows() -> None:
    named, places = regions([2, 3], [Part(2, 2, "서울"), Part(3, 3, "서울")])
    assert (named, places.tolist()) == (["서울"], [0, 0])
