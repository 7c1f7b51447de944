"""Bounds measured once score the same data alike, and leave every unit alone with them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from coscore.commands.freeze import _bounds
from coscore.framework.frozen import base_for, frozen_text
from coscore.framework.load import load_framework
from coscore.framework.tree import Framework
from coscore.intake.observations import Observations
from coscore.scoring.evaluate import evaluate
from coscore.scoring.evaluation import Evaluation
from coscore.scoring.freeze import measured_bounds

RULES = (
    "method: minmax",
    "method: minmax, direction: down, within: group",
    "method: zscore",
    "method: zscore, ddof: 0, within: group",
    "method: rank",
    "method: borda, direction: down",
    "method: percentile",
    "method: percentile, ties: average, within: group",
    "method: percentile, ties: max, direction: down",
    "method: exponential_rank",
    "method: distance_to_best",
    "method: distance_to_reference, unit: u03",
)


def body(rules: tuple[str, ...] = RULES) -> str:
    transforms = ("", ", transform: ln1p", ", clip: [3, 30]")
    leaves = ", ".join(
        f"{{id: i{place}, columns: [i{place}], value: {{type: number}}{transforms[place % 3]}, normalise: {{{rule}}}}}"
        for place, rule in enumerate(rules)
    )
    return f"groups: {{by: 군, min_size: 1}}\nindicators: [{{id: d, normalise: {{method: zscore}}, indicators: [{leaves}]}}]\n"


def rows(count: int = 30) -> list[dict[str, object]]:
    chance = np.random.default_rng(1)
    values = chance.gamma(3, 5, (count, len(RULES))).round(2) + 0.1
    return [
        {"unit": f"u{place:02}", "group": "가나"[place % 2]} | {f"i{it}": value for it, value in enumerate(row)}
        for place, row in enumerate(values.tolist())
    ]


@pytest.fixture
def frozen(
    framework_from: Callable[[str], Framework], observe: Callable[..., Observations]
) -> tuple[Evaluation, Framework]:
    """This year's evaluation, and the framework frozen by it."""
    built = framework_from(body())
    found = evaluate(built, observe(built, rows()))
    target = Path(built.path).with_name(f"frozen-{Path(built.path).name}")
    target.write_text(
        frozen_text(built, base_for(built.path, str(target)), _bounds(found), "bounds of a test"), encoding="utf-8"
    )
    return found, load_framework(str(target))


def test_the_same_data_score_the_same_to_the_last_bit(
    frozen: tuple[Evaluation, Framework], observe: Callable[..., Observations]
) -> None:
    before, kept = frozen
    after = evaluate(kept, observe(kept, rows()))
    assert np.array_equal(before.scores, after.scores)
    assert np.array_equal(before.totals, after.totals)
    assert [it.code for it in after.findings if it.code == "W406"] == []


def test_a_new_unit_changes_no_other(
    frozen: tuple[Evaluation, Framework], observe: Callable[..., Observations]
) -> None:
    before, kept = frozen
    new = rows(1)[0] | {"unit": "zz"} | {f"i{it}": 999.0 for it in range(0, len(RULES), 2)}
    after = evaluate(kept, observe(kept, [*rows(), new]))
    assert np.array_equal(before.scores, after.scores[:, :-1])


def test_a_unit_scores_alone_what_it_scored_among_others(
    frozen: tuple[Evaluation, Framework], observe: Callable[..., Observations]
) -> None:
    before, kept = frozen
    assert np.array_equal(evaluate(kept, observe(kept, rows()[7:8])).scores[:, 0], before.scores[:, 7])


def test_what_is_fixed_or_frozen_has_no_bounds_to_measure(
    frozen: tuple[Evaluation, Framework], score: Callable[..., Evaluation], observe: Callable[..., Observations]
) -> None:
    _, kept = frozen
    assert measured_bounds(evaluate(kept, observe(kept, rows()))) == {}
    fixed = body(("method: goalposts, worst: 0, best: 1",)).replace("normalise: {method: zscore}, ", "")
    assert measured_bounds(score(fixed, rows())) == {}


def test_bounds_are_those_of_the_values_that_were_scored(score: Callable[..., Evaluation]) -> None:
    """Gaps filled and values drawn in, as the framework says."""
    leaf = "columns: [a], value: {type: number}, impute: mean, treat: {winsorise: {highest: 1}}, normalise: {method: minmax}"
    found = score(f"indicators: [{{id: a, {leaf}}}]\n", [{"unit": f"u{it}", "a": it} for it in (1, 3, 99)])
    assert measured_bounds(found)["a"][""].max == 3
