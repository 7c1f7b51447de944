"""The categories of an indicator of words, answers or kinds, and the category of every record."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.intake.kinds.levels import STATES
from coscore.intake.observations import PRESENT
from coscore.language import Label

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from coscore.framework.model import LevelsValue
    from coscore.framework.tree import TreeNode
    from coscore.framework.values import LevelWords
    from coscore.intake.observations import Observations

NOWHERE = -1
"""The category of a record that has none."""

_ANSWERS = (Label("예", "Yes"), Label("아니오", "No"))


class Category(NamedTuple):
    """One of the things a cell may say: its name, and its value, or the state that it stands for."""

    name: Label
    value: float | str


class Sorted(NamedTuple):
    """The categories of an indicator, and for every record the place of its own among them, NOWHERE if it has none."""

    categories: tuple[Category, ...]
    places: NDArray[np.intp]


def is_categorical(node: TreeNode) -> bool:
    """Whether an indicator sorts its records: by levels, by yes and no, or by the number of kinds in a list."""
    value = node.spec.value if node.spec else None
    return value is not None and value.type in ("levels", "yes_no", "list")


def sort(node: TreeNode, observations: Observations) -> Sorted:
    """Sort the records by what an indicator says of them."""
    value = node.spec.value if node.spec else None
    if value is not None and value.type == "levels":
        return _by_levels(value, node.id, observations)
    values, there = observations.values[node.id], observations.states[node.id] == PRESENT
    if value is not None and value.type == "yes_no":
        answers = tuple(Category(name, number) for name, number in zip(_ANSWERS, (1.0, 0.0), strict=True))
        return Sorted(answers, np.where(there, np.where(values > 0, 0, 1), NOWHERE))
    kinds = np.nan_to_num(values).astype(np.intp)
    fewest, most = (int(kinds[there].min()), int(kinds[there].max())) if there.any() else (0, -1)
    counted = tuple(Category(Label(f"{n}종", f"{n}"), float(n)) for n in range(fewest, most + 1))
    return Sorted(counted, np.where(there, kinds - fewest, NOWHERE))


def _by_levels(value: LevelsValue, indicator: str, observations: Observations) -> Sorted:
    """A level counts where its value does, and one that stands for a state where the record is in that state."""
    levels, states = observations.levels[indicator].astype(np.intp), observations.states[indicator]
    expected = np.array([*(STATES.get(str(level.value), PRESENT) for level in value.levels), PRESENT])
    return Sorted(tuple(map(_category, value.levels)), np.where(states == expected[levels], levels, NOWHERE))


def _category(level: LevelWords) -> Category:
    return Category(level.name.label if level.name else Label(level.words[0], level.words[0]), level.value)
