"""The engine of the page is that of the program: whatever the framework, the data and the sliders, the same places result."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coscore.output.page.plan import plan_data
from coscore.output.page.render import data_text, part
from coscore.scoring.again import again
from coscore.scoring.evaluation import Evaluation

ENGINE = ("numbers", "methods", "rulers", "engine", "standing")
RUN = """([data, tries]) => {
    %s
    const plan = planFrom(JSON.parse(data)), list = (values) => Array.from(values, (value) => Number.isNaN(value) ? null : value);
    return tries.map((weights) => {
        const found = standings(plan, new Map(weights));
        return [list(found.shown), list(found.ranks), list(found.groupRanks), found.grades];
    });
}"""
GRADES = (
    "",
    "grades: {method: quota, bands: [{grade: A, share: 30}, {grade: B, share: 70}], rounding: nearest}\n",
    "grades: {method: cut, bands: [{grade: A, min: 60.5}, {grade: B, min: 30}]}\n",
    "grades: {method: mean_sd, ddof: 1, bands: [{grade: A, sd: 0.5}, {grade: B, sd: -0.5}, {grade: C}]}\n",
)
TIES = ("", "ties: {method: dense}\n", "ties: {method: ordinal, break: [i0]}\n")


@pytest.fixture(scope="session")
def ranked_anew(browser: Any) -> Callable[..., Any]:
    """What the page's engine makes of an evaluation under each of several sets of weights by row."""
    page, run = browser.new_page(), RUN % "\n".join(part(f"{name}.js") for name in ENGINE)

    def rank(evaluation: Evaluation, tries: list[list[tuple[int, float]]]) -> Any:
        data = {"plan": plan_data(evaluation), "units": {"name": [unit.name for unit in evaluation.units]}}
        return page.evaluate(run, [data_text(data), tries])

    return rank


@pytest.fixture(scope="session")
def case_of(cases: Any, kind: Any, score: Callable[..., Evaluation]) -> Callable[[st.DataObject], Evaluation]:
    """A random evaluation with whatever the page can do: every way to combine, gaps, rulers of dimensions, grades, ties."""
    above = tuple(method for method in kind.relative if "log_normal" not in method)
    strategy = cases(kind(ways=kind.every_way, methods=kind.relative, above=("", *above)))

    def draw(data: st.DataObject) -> Evaluation:
        case = data.draw(strategy)
        head = data.draw(st.sampled_from(GRADES)) + data.draw(st.sampled_from(TIES))
        found = score(head + case.body, case.rows)
        grouped = data.draw(st.booleans())
        return found if grouped else again(found, framework=found.framework.grouped("none"))

    return draw


def standing(evaluation: Evaluation) -> list[Any]:
    shown = [None if np.isnan(score) else score for score in evaluation.shown.tolist()]
    return [shown, evaluation.ranks.tolist(), evaluation.group_ranks.tolist(), list(evaluation.grades)]


@settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_sliders_rank_as_the_program_does(
    data: st.DataObject, case_of: Callable[..., Any], reweighed: Callable[..., Any], ranked_anew: Callable[..., Any]
) -> None:
    evaluation = case_of(data)
    nodes = [node for node in evaluation.framework.nodes[1:] if data.draw(st.booleans())]
    weights = {node.id: data.draw(st.integers(1, 40)) / 4 for node in nodes}
    tried = again(evaluation, framework=reweighed(evaluation.framework, weights)) if weights else evaluation
    rows = [(node.index, weights[node.id]) for node in nodes]
    assert ranked_anew(evaluation, [[], rows]) == [standing(evaluation), standing(tried)], json.dumps(rows)
