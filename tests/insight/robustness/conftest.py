"""Evaluations of indicators whose values are scores already, and units with sampling errors."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from coscore.scoring.evaluation import Evaluation
from coscore.scoring.sampling import Sampling

LEAF = "{{id: {0}, columns: [{0}], value: {{type: number}}, {1}normalise: {{method: as_is}}}}"


@pytest.fixture(scope="session")
def flat(score: Callable[..., Evaluation]) -> Callable[..., Evaluation]:
    """Units u000, u001 ... scored by indicators side by side; ``more`` is what an indicator says besides, ``head`` the file."""

    def run(head: str = "", more: dict[str, str] | None = None, **scores: list[Any]) -> Evaluation:
        leaves = [LEAF.format(name, (more or {}).get(name, "")) for name in scores]
        return score(f"{head}\nindicators: [{', '.join(leaves)}]\n", rows_of(scores))

    return run


@pytest.fixture(scope="session")
def nested(score: Callable[..., Evaluation]) -> Callable[..., Evaluation]:
    """The same with indicators a and b, of weights 3 and 1, in a dimension of weight 2 beside c, of weight 3."""

    def run(head: str = "", **scores: list[Any]) -> Evaluation:
        a, b, c = (LEAF.format(name, f"weight: {weight}, ") for name, weight in (("a", 3), ("b", 1), ("c", 3)))
        body = f"{head}\nindicators:\n  - {{id: d, weight: 2, indicators: [{a}, {b}]}}\n  - {c}\n"
        return score(body, rows_of(scores))

    return run


def rows_of(scores: dict[str, list[Any]]) -> list[dict[str, Any]]:
    count = len(next(iter(scores.values())))
    return [{"unit": f"u{unit:03}", **{name: column[unit] for name, column in scores.items()}} for unit in range(count)]


@pytest.fixture(scope="session")
def surveyed() -> Callable[..., Evaluation]:
    """The same evaluation with standard errors, by indicator."""

    def run(evaluation: Evaluation, **errors: list[float]) -> Evaluation:
        nothing = np.full(len(evaluation.units), np.nan)
        known = {
            name: Sampling(nothing, nothing, np.array(se, np.float64), nothing, nothing) for name, se in errors.items()
        }
        return replace(evaluation, figures=evaluation.figures._replace(sampling=known))

    return run


@pytest.fixture(scope="session")
def villages(nested: Callable[..., Evaluation]) -> Evaluation:
    """Twenty units on three indicators, some values missing."""
    random = np.random.default_rng(3)
    values = np.round(random.uniform(20, 90, (3, 20)), 1).astype(object)
    values[0, 3] = values[1, 7] = values[2, 11] = None
    values[2, 15] = "n/a"
    a, b, c = values.tolist()
    grades = "grades: {method: quota, bands: [{grade: A, share: 20}, {grade: B, share: 50}, {grade: C, share: 30}]}"
    return nested(f"missing: {{policy: reweight, min_coverage: 0.4}}\n{grades}", a=a, b=b, c=c)
