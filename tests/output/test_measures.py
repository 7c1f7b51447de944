from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import jsonschema
import numpy as np
import pytest

from coscore.framework.model import Node
from coscore.framework.treatments import Treat
from coscore.output.formulas import how_combined, how_read
from coscore.output.indicators import indicators, tree
from coscore.output.json import render
from coscore.output.measures import how_made, how_treated
from coscore.output.schema import result_schema
from coscore.scoring.evaluation import Evaluation

NUMBER = {"type": "number"}
RATIO = {"type": "ratio", "numerator": ["제정"], "denominator": ["대상"], "times": 100}
COUNTED = {
    "type": "ratio",
    "numerator": {"columns": ["조례"], "count": ["O", ""]},
    "denominator": {"columns": ["조례"], "count": "all"},
    "drop": ["실시완료", ""],
}
BODY = """\
missing: {policy: reweight, min_coverage: 0.0}
indicators:
  - {id: share, value: {type: ratio, numerator: [x], denominator: [y], times: 100}, normalise: {method: as_is}}
  - {id: mark, columns: [z], value: {type: number}, impute: mean, treat: {winsorise: {highest: 1}}, normalise: {method: as_is}}
"""


def node(value: dict[str, Any], **keys: object) -> Node:
    columns = {} if value["type"] == "ratio" else {"columns": ["x"]}
    return Node.model_validate({"id": "x", "value": value} | columns | keys)


@pytest.mark.parametrize(
    ("value", "ko", "en"),
    [
        (RATIO, "'제정' 합 / '대상' 합 x 100", "sum of '제정' / sum of '대상' x 100"),
        (
            COUNTED,
            "'조례'가 O, 빈칸인 줄의 수 / '조례'에 적은 줄의 수 (뺌: 실시완료, 빈칸)",
            "rows whose '조례' is O, empty / rows with '조례' (left out: 실시완료, empty)",
        ),
    ],
    ids=["numbers", "words"],
)
def test_a_ratio_in_words(value: dict[str, Any], ko: str, en: str) -> None:
    spec = node(value)
    assert spec.value
    assert (how_read(spec.value, "ko"), how_read(spec.value, "en")) == (ko, en)
    assert how_combined(spec, "en") == "one sum over the other"


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ({}, []),
        ({"per": {"columns": ["인구"], "times": 1000}}, ["divided by '인구' x 1000"]),
        ({"per": {"columns": ["인구"], "rows": "each"}}, ["divided by '인구' (of each row)"]),
        (
            {"sheet": "사업", "evidence": ["근거"], "impute": "last_year"},
            ["from the sheet [사업]", "with evidence in '근거'", "gaps filled with the value of an earlier year"],
        ),
    ],
)
def test_whatever_else_makes_a_value_is_said(keys: dict[str, Any], words: list[str]) -> None:
    assert list(how_made(node(NUMBER, **keys), "en")) == words


@pytest.mark.parametrize(
    ("treat", "words"),
    [
        ({"rule": {}}, "if skewness is beyond 2 and kurtosis beyond 3.5, up to 5 values at the end drawn in, else ln("),
        ({"rule": {"otherwise": "leave"}}, "up to 5 values at the end drawn in"),
        ({"winsorise": {"highest": 2}}, "the 2 highest and 0 lowest drawn in to the next"),
        ({"percentiles": {"low": 5, "high": 95}}, "held between the percentiles 5 and 95"),
        ({"log": True}, "ln(x - min + 0.01 (max - min))"),
    ],
)
def test_a_treatment_in_words(treat: dict[str, Any], words: str) -> None:
    assert words in how_treated(Treat.model_validate(treat), "en")


@pytest.fixture
def made(score: Callable[..., Evaluation]) -> Evaluation:
    """Two units with a ratio; the mark of the third is put in, and that of the second treated."""
    rows = [(3, 4, 20), (1, 2, 50), (4, 4, None), (0, 1, 40)]
    return score(
        BODY,
        [
            {"unit": f"u{place}", "numerator:share": above, "denominator:share": below, "mark": mark}
            for place, (above, below, mark) in enumerate(rows)
        ],
    )


def test_the_result_holds_how_values_were_made(made: Evaluation) -> None:
    result = json.loads(render(made))
    jsonschema.validate(result, result_schema())
    found = {unit["unit"]: {one["id"]: one for one in unit["nodes"]} for unit in result["units"]}
    share, mark = found["u0"]["share"], found["u1"]["mark"]
    assert (share["value"], share["numerator"], share["denominator"]) == (75, 3, 4)
    assert (mark["value"], mark["used"], mark["score"]) == (50, 40, "40.0")
    assert "used" not in found["u0"]["mark"]
    assert "imputed" not in found["u0"]["mark"]
    filled = found["u2"]["mark"]
    assert [filled[key] for key in ("state", "imputed", "coverage")] == ["missing", "mean", "0.00"]
    assert filled["value"] == pytest.approx(36.666666666667)


def test_the_workbook_marks_what_was_put_in_and_what_was_treated(made: Evaluation) -> None:
    fields = {field.head: field.cells for field in indicators(made, np.arange(4), "en")}
    assert fields["State"][1::2] == ["present", "present", "missing, filled with the mean", "present"]
    assert fields["Numerator"][::2] == [3, 1, 4, 0]
    assert fields["Denominator"][1] is None
    assert fields["Value scored"][1::2] == [20, 40, pytest.approx(36.6667, abs=1e-4), 40]


def test_the_rules_name_the_columns_of_both_halves(made: Evaluation) -> None:
    fields = {field.head: field.cells for field in tree(made.framework, "en")}
    assert fields["Column headers"] == ["x, y", "z"]
    assert fields["Values read"][0] == "sum of 'x' / sum of 'y' x 100"
