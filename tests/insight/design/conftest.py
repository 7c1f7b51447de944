"""Evaluations of designs: indicators whose values are scores already, one list of scores each."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.scoring.evaluation import Evaluation


@pytest.fixture(scope="session")
def made(score: Callable[..., Evaluation]) -> Callable[..., Evaluation]:
    """Scores by indicator, the same weight each; ``more`` is what an indicator's node says instead, ``head`` the file."""

    def run(head: str = "", more: dict[str, str] | None = None, **scores: list[float | str | None]) -> Evaluation:
        rules = {name: (more or {}).get(name, "normalise: {method: as_is}") for name in scores}
        leaves = [f"{{id: {name}, columns: [{name}], value: {{type: number}}, {rule}}}" for name, rule in rules.items()]
        count = len(next(iter(scores.values())))
        rows = [
            {"unit": f"u{unit:03}", **{name: column[unit] for name, column in scores.items()}} for unit in range(count)
        ]
        return score(f"{head}\nindicators: [{', '.join(leaves)}]\n", rows)

    return run
