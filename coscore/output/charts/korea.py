"""Where municipalities stand on a map of tiles: the provinces about as they lie, their municipalities inside in order of codes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from coscore.output.charts.spec import Tile, Tiles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coscore.registry.resolve import Unit


class _Block(NamedTuple):
    """A province: its short name, where its label stands, and how many tiles it is wide."""

    name: str
    row: int
    column: int
    width: int


_INCHEON, _SEOUL, _GANGWON = _Block("인천", 0, 0, 4), _Block("서울", 0, 5, 7), _Block("강원", 0, 14, 6)
_JEONNAM, _JEONBUK = _Block("전남", 20, 0, 7), _Block("전북", 16, 1, 6)
_BLOCKS = {
    "11": _SEOUL,
    "28": _INCHEON,
    "41": _Block("경기", 5, 3, 8),
    "42": _GANGWON,
    "51": _GANGWON,
    "43": _Block("충북", 11, 9, 4),
    "44": _Block("충남", 11, 0, 5),
    "36": _Block("세종", 11, 6, 2),
    "30": _Block("대전", 13, 6, 2),
    "45": _JEONBUK,
    "52": _JEONBUK,
    "47": _Block("경북", 6, 14, 6),
    "27": _Block("대구", 13, 14, 4),
    "31": _Block("울산", 13, 19, 2),
    "48": _Block("경남", 18, 9, 6),
    "26": _Block("부산", 17, 16, 5),
    "29": _Block("광주", 25, 8, 3),
    "46": _JEONNAM,
    "12": _Block("전남광주", 20, 0, 7),
    "50": _Block("제주", 26, 2, 3),
}


def map_of(units: Sequence[Unit], scores: Sequence[float], highest: float) -> Tiles | None:
    """The map of the units that have a code; None where fewer than half of them have one.

    Args:
        units: the units.
        scores: their displayed scores, NaN where there is none.
        highest: the highest score there can be.
    """
    inside: dict[_Block, list[tuple[str, Unit, float]]] = {}
    for unit, score in zip(units, scores, strict=True):
        if block := _BLOCKS.get(unit.code[:2]):
            inside.setdefault(block, []).append((unit.code, unit, score))
    if 2 * sum(map(len, inside.values())) < len(units) or not inside:
        return None
    tiles = [tile for block, those in inside.items() for tile in _tiles(block, those)]
    blocks = tuple((block.name, block.row, block.column) for block in _BLOCKS.values() if block in inside)
    return Tiles(tuple(tiles), highest, tuple(dict.fromkeys(blocks)))


def _tiles(block: _Block, those: list[tuple[str, Unit, float]]) -> list[Tile]:
    found = []
    for place, (_, unit, score) in enumerate(sorted(those, key=lambda one: one[0])):
        row, column = divmod(place, block.width)
        found.append(Tile(block.row + 1 + row, block.column + column, _label(unit, block), score, block.name))
    return found


def _label(unit: Unit, block: _Block) -> str:
    """A municipality's own name without what it is: 완주군 is 완주; one of a single syllable keeps it; a province is its block."""
    own = unit.name.split(" ")[-1]
    if own == unit.name:
        return block.name
    return own if len(own) <= 2 else own[:-1]  # noqa: PLR2004 - 중구, 동구
