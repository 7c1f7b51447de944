from __future__ import annotations

from coscore.output.charts.korea import map_of
from coscore.registry.resolve import Unit, registry


def test_all_of_korea_fits_without_one_tile_on_another() -> None:
    units = registry().units
    chart = map_of(units, [50.0] * len(units), 100)
    assert chart
    assert len(chart.tiles) == 243
    places = {(tile.row, tile.column) for tile in chart.tiles}
    assert len(places) == 243
    assert len(chart.blocks) == 16
    assert not places & {(row, column) for _, row, column in chart.blocks}
    assert min(column for _, column in places) >= 0


def test_names_are_short() -> None:
    units = (registry().unit("5271000000"), registry().unit("2611000000"), registry().unit("5200000000"))
    chart = map_of([unit for unit in units if unit], [1.0, 2.0, 3.0], 100)
    assert chart
    assert {tile.label for tile in chart.tiles} == {"완주", "중구", "전북"}


def test_units_without_codes_have_no_map() -> None:
    assert map_of([Unit("가"), Unit("나")], [1.0, 2.0], 100) is None
    assert map_of([], [], 100) is None
