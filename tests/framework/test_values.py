from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from coscore.framework.quotients import RatioValue
from coscore.framework.values import (
    Combine,
    LevelsValue,
    ListValue,
    NumberValue,
    PercentValue,
    SurveyValue,
    TrimmedMean,
    Value,
    WeightedMean,
    YesNoValue,
)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        ({"type": "number", "unit": "회", "min": 0, "integer": True}, NumberValue),
        ({"type": "percent"}, PercentValue),
        ({"type": "yes_no", "yes": ["O"]}, YesNoValue),
        ({"type": "levels", "levels": [{"value": 1, "words": ["상"]}]}, LevelsValue),
        ({"type": "list", "vocabulary": {"SNS": ["페이스북"]}}, ListValue),
        ({"type": "survey", "scale": [1, 5], "n": ["응답자"], "sd": ["표준편차"]}, SurveyValue),
        ({"type": "ratio", "numerator": ["제정"], "denominator": ["대상"]}, RatioValue),
    ],
)
def test_a_value_is_told_by_its_type(data: dict[str, Any], kind: type) -> None:
    assert type(TypeAdapter(Value).validate_python(data)) is kind


@pytest.mark.parametrize(
    ("data", "kind"),
    [("sum", str), ({"weighted_mean": {"by": ["예산"]}}, WeightedMean), ({"trimmed_mean": {"drop": 1}}, TrimmedMean)],
)
def test_records_are_combined_by_a_word_or_with_a_column(data: object, kind: type) -> None:
    assert type(TypeAdapter(Combine).validate_python(data)) is kind


@pytest.mark.parametrize(
    "data",
    [
        "product",
        3,
        ["sum"],
        {"weighted_mean": {}},
        {"trimmed_mean": {"drop": 0}},
        {"weighted_mean": {"by": ["a"]}, "trimmed_mean": {"drop": 1}},
    ],
)
def test_other_ways_to_combine_are_refused(data: object) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Combine).validate_python(data)


def test_a_combine_that_was_read_can_be_read_again() -> None:
    adapter = TypeAdapter(Combine)
    for data in ("last", {"weighted_mean": {"by": ["예산"]}}, {"trimmed_mean": {"drop": 2}}):
        once = adapter.validate_python(data)
        assert adapter.validate_python(once) == once
