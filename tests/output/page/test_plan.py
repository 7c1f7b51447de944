from __future__ import annotations

from collections.abc import Callable

from coscore.output.page.plan import plan_data
from coscore.scoring.evaluation import Evaluation

LEAVES = "indicators: [{id: a, columns: [a], value: {type: number}, normalise: {method: as_is}, weight: 60}, {id: b, columns: [b], value: {type: number}, normalise: {method: as_is}, weight: 40}]\n"
ROWS = [{"unit": "가", "a": 10.0, "b": None}, {"unit": "나", "a": 10.0, "b": 30.5}]


def test_the_nodes_know_their_weights_as_written_and_as_shares(score: Callable[..., Evaluation]) -> None:
    root, a, b = plan_data(score("weights: points\n" + LEAVES, ROWS))["nodes"]
    assert (root["children"], root["weighted"]) == ([1, 2], True)
    assert (a["weight"], a["stated"], a["points"]) == (0.6, 60, 60)
    assert (a["scores"], a["states"]) == (10, 1)
    assert (b["scores"], b["states"]) == ([None, 30.5], [0, 1])


def test_methods_without_weights_are_told(score: Callable[..., Evaluation]) -> None:
    body = LEAVES.replace(", weight: 60", "").replace(", weight: 40", "")
    assert not plan_data(score("aggregate: min\n" + body, ROWS))["nodes"][0]["weighted"]


def test_a_formula_names_children_by_their_place(score: Callable[..., Evaluation]) -> None:
    body = LEAVES.replace(", weight: 60", "").replace(", weight: 40", "")
    code = plan_data(score('formula: "b - a"\n' + body, ROWS))["nodes"][0]["rule"]["code"]
    assert [(op["name"], op["takes"], op["child"]) for op in code] == [("child", 0, 1), ("child", 0, 0), ("-", 2, None)]


def test_shares_of_grades_become_whole_numbers(score: Callable[..., Evaluation]) -> None:
    grades = "grades: {method: quota, bands: [{grade: A, share: 0.25}, {grade: B, share: 0.75}]}\nweights: points\n"
    assert plan_data(score(grades + LEAVES, ROWS))["grades"] == {
        "method": "quota",
        "rounding": "floor",
        "bands": [{"grade": "A", "share": 25}, {"grade": "B", "share": 75}],
    }


def test_a_ruler_that_the_page_does_not_know_locks_the_sliders(score: Callable[..., Evaluation]) -> None:
    inner = LEAVES.replace("indicators: ", "").strip().replace(", weight: 60", "").replace(", weight: 40", "")
    ruler = "{method: log_normal, median: 30, p10: 60}"
    body = f"indicators: [{{id: d, normalise: {ruler}, indicators: {inner}}}]\n"
    assert plan_data(score(body, ROWS))["locked"] == 1
    assert plan_data(score(body.replace(ruler, "{method: minmax}"), ROWS))["locked"] is None
