"""Displayed contributions that add up: decimals by the largest remainder, from the displayed total downwards."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.scoring.rounding import on_grid

if TYPE_CHECKING:
    from coscore.intake.observations import Floats
    from coscore.scoring.plan import Plan

NOISE = 6
"""Decimals, in steps of the last digit shown, at which remainders are told apart; what differs by less is equal."""


class Displayed(NamedTuple):
    """Points as displayed; NaN where there are none.

    Attributes:
        nodes: (k, m) points of every node; those of the children add up to those of their parent.
        adjustments: (a, m) signed points of every adjustment.
        cut: (m,) points cut off by the cap on the total, 0 or less. Root, adjustments and cut add up to the displayed total.
    """

    nodes: Floats
    adjustments: Floats
    cut: Floats


def displayed(plan: Plan, points: Floats, adjustments: Floats, cut: Floats, *, shown: Floats, digits: int) -> Displayed:
    """Round contributions so that they add up everywhere.

    Args:
        plan: the tree; its rows are the rows of ``points``.
        points: (k, m) exact points of every node, NaN where there are none.
        adjustments: (a, m) exact signed points.
        cut: (m,) what the cap takes from the total, 0 or less.
        shown: (m,) displayed totals.
        digits: decimals displayed.
    """
    top = apportion(np.vstack([points[plan.root.row], adjustments, cut]), shown, digits)
    nodes = np.full(points.shape, np.nan)
    nodes[plan.root.row] = top[0]
    for step in reversed(plan.steps):
        if step.children:
            rows = [child.row for child in step.children]
            nodes[rows] = apportion(points[rows], nodes[step.row], digits)
    return Displayed(nodes, top[1:-1], top[-1])


def apportion(parts: Floats, totals: Floats, digits: int) -> Floats:
    """Round parts (c, m) so that each column adds up to its total (m,), itself a number of so many decimals.

    Every part is rounded down; the steps of the last digit that are then missing go to the largest remainders, among equal
    ones to the first (Hamilton's method). Parts that are NaN stay so and take nothing.
    """
    exact = parts * 10.0**digits
    steps = np.floor(exact)
    rest = np.round(exact - steps, NOISE)
    count = np.count_nonzero(~np.isnan(parts), axis=0)
    lacking = np.nan_to_num(on_grid(totals, digits) - np.nansum(steps, axis=0))
    each, some = np.divmod(lacking, np.maximum(count, 1))
    steps += each + (_places(rest) < some)
    return steps / 10.0**digits + np.where(np.isnan(totals), np.nan, 0.0)


def _places(rest: Floats) -> Floats:
    """Place of each remainder in its column, 0 for the largest; equal ones in their order, NaN last."""
    order = np.argsort(-rest, axis=0, kind="stable")
    places = np.empty(rest.shape)
    np.put_along_axis(places, order, np.arange(len(rest), dtype=np.float64)[:, np.newaxis], axis=0)
    return places
