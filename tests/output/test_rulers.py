from __future__ import annotations

import pytest

from coscore.framework.model import Node
from coscore.output.rulers import how_scored

NUMBER = {"type": "number", "unit": "회"}


def node(**keys: object) -> Node:
    return Node.model_validate({"id": "x", "columns": ["x"], "value": NUMBER} | keys)


@pytest.mark.parametrize(
    ("keys", "formula"),
    [
        ({"normalise": {"method": "goalposts", "worst": 0, "best": 12}}, "value / 12 x 100 (held between 0 and 100)"),
        (
            {"normalise": {"method": "goalposts", "worst": 20, "best": 5, "clip": False}},
            "(value - 20) / (5 - 20) x 100",
        ),
        (
            {"transform": "ln", "normalise": {"method": "goalposts", "worst": 1, "best": 9, "clip": False}},
            "(ln(value) - ln(1)) / (ln(9) - ln(1)) x 100",
        ),
        ({"clip": [1, 9], "normalise": {"method": "as_is"}}, "the value is the score"),
        (
            {"clip": [1, 9], "normalise": {"method": "goalposts", "worst": 0, "best": 9, "clip": False}},
            "min(max(value, 1), 9) / 9 x 100",
        ),
        (
            {"normalise": {"method": "steps", "steps": [{"from": 1, "score": 20}, {"from": 5, "score": 100}]}},
            "value: 100 from 5, 20 from 1, otherwise 0",
        ),
        (
            {"normalise": {"method": "points", "points": [[0, 0], [2, 60]]}},
            "value: 0 -> 0, 2 -> 60 (straight lines between)",
        ),
        ({"value": {"type": "yes_no"}}, "value / 1 x 100 (held between 0 and 100)"),
        ({"value": {"type": "percent"}}, "value / 100 x 100 (held between 0 and 100)"),
        ({"value": {"type": "survey", "scale": [1, 5]}}, "(value - 1) / (5 - 1) x 100 (held between 0 and 100)"),
    ],
    ids=[
        "from 0",
        "less is better",
        "transformed",
        "as it is",
        "clipped",
        "steps",
        "points",
        "yes or no",
        "per cent",
        "survey",
    ],
)
def test_scores_in_words(keys: dict[str, object], formula: str) -> None:
    assert how_scored(node(**keys), 100, "en") == formula
