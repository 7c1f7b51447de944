"""Peer groups: ranks, grades and group means are taken inside each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coscore.framework.model import Groups
    from coscore.intake.observations import Observations
    from coscore.scoring.missing import Peers

KINDS = {
    "특별시": "특별·광역시",
    "광역시": "특별·광역시",
    "특별자치시": "특별·광역시",
    "도": "도",
    "특별자치도": "도",
    "시": "시",
    "행정시": "시",
    "군": "군",
    "구": "구",
}
"""The peer group of each kind of municipality, as national evaluations form them."""


def group_names(spec: Groups | None, observations: Observations) -> tuple[str, ...]:
    """The peer group of each unit; "" without groups, and for a unit that belongs to none."""
    nobody = ("",) * len(observations.units)
    if spec is None:
        return nobody
    if spec.by == "kind":
        return tuple(KINDS.get(unit.kind, "") for unit in observations.units)
    return observations.groups or nobody


def groups_of(names: Sequence[str]) -> tuple[str, ...]:
    """The groups that units have, in code-point order of their names; a single one without units."""
    return tuple(sorted(set(names))) or ("",)


def peers_of(names: Sequence[str]) -> Peers:
    """Per unit the index of its group among those that there are."""
    places = {name: place for place, name in enumerate(groups_of(names))}
    if len(places) <= 1:
        return np.zeros(len(names), np.intp)
    return np.fromiter((places[name] for name in names), np.intp, len(names))
