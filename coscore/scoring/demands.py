"""What is demanded of a result before it is known: bounds, and units that must be ranked."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

ON_BASELINE = ("max_drop", "max_rank_drop")
"""The kinds that compare with an earlier result."""

ON_UNITS = ("min_score", "min_coverage", *ON_BASELINE)
"""The kinds that look at units, and so may look at those of one peer group only."""

ON_NODES = ("min_score", "min_coverage")
"""The kinds that may look at a dimension or indicator."""

ON_FINDINGS = ("max_errors", "max_warnings")
"""The kinds that count findings."""


class Demand(NamedTuple):
    """A bound.

    Attributes:
        kind: one of the above, or required.
        bound: the smallest (min_) or largest (max_) number that passes; for required, how many units there are.
        text: the bound as it was written.
        node: id of the node that is looked at; "" for the total.
        group: the peer group whose units are looked at; "" for all.
        units: names or codes of the units that are required.
    """

    kind: str
    bound: Decimal
    text: str
    node: str = ""
    group: str = ""
    units: tuple[str, ...] = ()


def demand(kind: str, bound: Decimal | float | str) -> Demand:
    """A bound on the totals of all units."""
    return Demand(kind, Decimal(str(bound)), str(bound))


def required(units: tuple[str, ...]) -> Demand:
    """Units that must be ranked."""
    return Demand("required", Decimal(len(units)), str(len(units)), units=units)
