"""Scores of a few values by a ruler, given as the words of a framework."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from coscore.framework.tree import Framework
from coscore.intake.observations import Observations
from coscore.scoring.evaluate import evaluate
from coscore.scoring.evaluation import Evaluation

Of = Callable[..., list[float]]


@pytest.fixture(scope="session")
def evaluated(framework: Callable[..., Framework], observe: Callable[..., Observations]) -> Callable[..., Evaluation]:
    """The evaluation of one indicator with such a rule, for units u00, u01, ... with these values; ``groups`` name their groups."""

    def run(rule: str, values: Sequence[object], *, head: str = "", groups: str = "") -> Evaluation:
        built = framework(
            {"a": f"normalise: {{{rule}}}"}, f"{head}\n{'groups: {by: 군, min_size: 1}' if groups else ''}"
        )
        rows = [{"unit": f"u{place:02}", "a": value} for place, value in enumerate(values)]
        rows = [row | {"group": group} for row, group in zip(rows, groups, strict=True)] if groups else rows
        return evaluate(built, observe(built, rows))

    return run


@pytest.fixture(scope="session")
def scores(evaluated: Callable[..., Evaluation]) -> Of:
    """The full scores of the indicator."""
    return lambda *args, **more: evaluated(*args, **more).scores[1].tolist()
