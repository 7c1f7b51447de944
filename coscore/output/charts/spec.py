"""What a chart shows. Numbers are already rounded as they are displayed; NaN stands where there is none."""

from __future__ import annotations

from typing import NamedTuple

Numbers = tuple[float, ...]


class Bars(NamedTuple):
    """Horizontal bars, one below the other.

    Attributes:
        labels: name of each bar.
        values: its length.
        highest: the length of a full bar; the axis runs from 0 (or the lowest value, if negative) to it.
        digits: decimals of the numbers beside the bars.
        whole: how long each bar could be, drawn behind it: points possible behind points obtained; empty for none.
        marks: where a tick stands across each bar, such as the mean of the peers; empty for none.
        mark: what the tick means, for the legend; "" for none.
        strong: indices of bars that stand out.
    """

    labels: tuple[str, ...]
    values: Numbers
    highest: float
    digits: int = 1
    whole: Numbers = ()
    marks: Numbers = ()
    mark: str = ""
    strong: frozenset[int] = frozenset()


class Ranges(NamedTuple):
    """Intervals, one below the other, each with a dot: plausible ranks, or a value and its margin of error.

    Attributes:
        labels: name of each interval.
        low, middle, high: its ends and its dot.
        axis: what is measured.
        reversed: whether small numbers stand at the right, where the better is: ranks.
    """

    labels: tuple[str, ...]
    low: Numbers
    middle: Numbers
    high: Numbers
    axis: str
    reversed: bool = False


class Heat(NamedTuple):
    """A table of scores as colours, units down and indicators across.

    Attributes:
        rows, columns: names.
        values: one tuple for each row.
        highest: the score of the strongest colour; 0 is the weakest.
        digits: decimals of the numbers in the cells; -1 for none.
    """

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    values: tuple[Numbers, ...]
    highest: float
    digits: int = -1


class Steps(NamedTuple):
    """From one total to another, step by step (a waterfall): last year, what each part added, this year.

    Attributes:
        start, end: names of the first and the last column.
        before, after: their heights.
        labels: names of the steps.
        changes: signed heights of the steps; they add up to the difference.
        digits: decimals of the numbers.
    """

    start: str
    end: str
    before: float
    after: float
    labels: tuple[str, ...]
    changes: Numbers
    digits: int = 1


class Tile(NamedTuple):
    """One municipality on a tile map: its row and column from 0, its short name, its score and its province."""

    row: int
    column: int
    label: str
    value: float
    block: str


class Tiles(NamedTuple):
    """A map of equal tiles; ``highest`` is the score of the strongest colour, ``blocks`` where the names of provinces stand."""

    tiles: tuple[Tile, ...]
    highest: float
    blocks: tuple[tuple[str, int, int], ...] = ()


Chart = Bars | Ranges | Heat | Steps | Tiles
