"""Children as a parent sees them, made of plain lists: None is a score that is not used."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pytest

from coscore.framework.formula import Formula, parse
from coscore.scoring.aggregate import METHODS
from coscore.scoring.aggregate.parts import Family, Part, Rule, family

Rows = Sequence[Sequence[float | None]]


@pytest.fixture(scope="session")
def children() -> Callable[..., Family]:
    """A family of a method, of weights, and of a row of scores per child; ``more`` is what else the rule says."""
    return _family


@pytest.fixture(scope="session")
def combined() -> Callable[..., list[float]]:
    """The scores of such a family."""

    def run(method: str, weights: Sequence[float], rows: Rows, **more: Any) -> list[float]:
        them = _family(method, weights, rows, **more)
        out = np.empty(len(rows[0]))
        with np.errstate(divide="ignore", invalid="ignore"):
            METHODS[method].score(them, out)
        return out.tolist()

    return run


@pytest.fixture(scope="session")
def shares() -> Callable[..., list[list[float]]]:
    """The terms of such a family, per unit, as shares that add up to 1."""

    def run(method: str, weights: Sequence[float], rows: Rows, **more: Any) -> list[list[float]]:
        with np.errstate(divide="ignore", invalid="ignore"):
            terms = np.stack(METHODS[method].terms(_family(method, weights, rows, **more)))
            return (terms / terms.sum(axis=0)).T.tolist()

    return run


def _family(method: str, weights: Sequence[float], rows: Rows, *, formula: str = "", **more: Any) -> Family:
    parsed = parse(formula) if formula else Formula("", ())
    assert isinstance(parsed, Formula)
    ids = tuple("abcdefgh"[: len(rows)])
    rule = Rule(method, float(sum(weights)), code=parsed.code, children=ids, **more)
    return family(rule, [_part(weight, row) for weight, row in zip(weights, rows, strict=True)])


def _part(weight: float, row: Sequence[float | None]) -> Part:
    scores = np.array([np.nan if score is None else score for score in row], float)
    used = ~np.isnan(scores)
    return Part(weight, scores, used.astype(float), None if used.all() else used)
