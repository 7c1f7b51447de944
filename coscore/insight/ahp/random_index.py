"""Random indices: the mean consistency index of random matrices, by which a consistency ratio is measured.

Published tables differ, for they come from simulations of different sizes; the ratio always names its table.
"""

from __future__ import annotations

from typing import NamedTuple

_FIRST = 3


class Table(NamedTuple):
    """A published table: its source, and the index of 3 items, 4 items and so on."""

    source: str
    values: tuple[float, ...]


TABLES = {
    "saaty1980": Table("Saaty 1980, The Analytic Hierarchy Process", (0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49)),
    "saaty2005": Table(
        "Saaty 2005, Theory and Applications of the Analytic Network Process",
        (0.52, 0.89, 1.11, 1.25, 1.35, 1.40, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59),
    ),
    "alonso2006": Table(
        "Alonso & Lamata 2006, Int. J. of Uncertainty, Fuzziness and Knowledge-Based Systems 14:445",
        (0.5245, 0.8815, 1.1086, 1.2479, 1.3417, 1.4056, 1.4499, 1.4854),
    ),
}
DEFAULT = "saaty1980"

_LIMITS = {3: 0.05, 4: 0.08}
_LIMIT = 0.10


def random_index(table: str, size: int) -> float | None:
    """The random index of so many items; None for up to two, which cannot contradict each other, and beyond the table."""
    values = TABLES[table].values
    return values[size - _FIRST] if _FIRST <= size < _FIRST + len(values) else None


def limit(size: int) -> float:
    """The largest consistency ratio that Saaty accepts: 0.05 for 3 items, 0.08 for 4, 0.10 for more."""
    return _LIMITS.get(size, _LIMIT)
