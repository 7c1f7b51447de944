"""What reading one cell gives: a value and a state, and a code with its facts where there is something to say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import nan
from types import MappingProxyType
from typing import NamedTuple

from coscore.findings.finding import Fact
from coscore.intake.observations import INVALID, MISSING, NOT_APPLICABLE, PRESENT
from coscore.intake.sheet import Cell
from coscore.language.text import shown

_NO_FACTS: Mapping[str, Fact] = MappingProxyType({})


class Reading(NamedTuple):
    """One cell read.

    Attributes:
        value: the value; NaN unless present.
        state: MISSING, PRESENT, NOT_APPLICABLE or INVALID.
        code: "" when there is nothing to say; otherwise E2xx for an invalid cell, W2xx or W3xx for any other.
        args: facts for the finding; ``text`` is the cell as it stands.
    """

    value: float
    state: int
    code: str = ""
    args: Mapping[str, Fact] = _NO_FACTS


CellReader = Callable[[Cell], Reading]
"""Pure: the same cell always gives the same reading."""

MISSING_READING = Reading(nan, MISSING)
NOT_APPLICABLE_READING = Reading(nan, NOT_APPLICABLE)


def present(value: float) -> Reading:
    """A value with nothing to say about it; -0.0 becomes 0.0."""
    return Reading(value + 0.0, PRESENT)


def invalid(code: str, text: str, **facts: Fact) -> Reading:
    """A cell that cannot be read, why, and the cell's text."""
    return Reading(nan, INVALID, code, {"text": shown(text), **facts})


def noted(reading: Reading, code: str, text: str, **facts: Fact) -> Reading:
    """The same value and state with something to say."""
    return reading._replace(code=code, args={"text": shown(text), **facts})
