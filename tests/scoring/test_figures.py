from __future__ import annotations

from collections.abc import Callable

import numpy as np

from coscore.scoring.evaluation import Evaluation
from coscore.scoring.figures import figures_of, no_figures
from coscore.scoring.task import Task


def test_records_are_combined_and_gaps_stay_gaps(task: Callable[..., Task]) -> None:
    made = task(
        {"a": "combine: sum", "b": "impute: mean"},
        {"unit": "u", "a": 1.0, "b": 5.0},
        {"unit": "u", "a": 2.0, "b": 7.0},
        {"unit": "v", "a": 4.0, "b": None},
    )
    figures = figures_of(made, np.array([False, True]))
    assert figures.measured.values[1:].tolist()[0] == [3.0, 4.0]
    assert np.isnan(figures.measured.values[2, 1])
    assert (figures.group, figures.outside.tolist()) == (("", ""), [False, True])


def test_scoring_leaves_the_figures_as_they_are(scored: Callable[..., Evaluation]) -> None:
    found = scored(
        {"a": "impute: mean, treat: {winsorise: {highest: 1}}"}, *({"a": value} for value in (1.0, 2.0, 90.0, None))
    )
    assert found.figures.measured.values[1, :3].tolist() == [1.0, 2.0, 90.0]
    assert np.isnan(found.figures.measured.values[1, 3])


def test_no_figures_are_of_nobody() -> None:
    assert (no_figures().group, no_figures().adjustments.size) == ((), 0)
