from __future__ import annotations

import pytest
from pydantic import ValidationError

from coscore.framework.surveys import Answers, Item, SurveyValue


def survey(**keys: object) -> SurveyValue:
    return SurveyValue.model_validate({"type": "survey", "scale": [1, 5], **keys})


def test_the_defaults_are_those_of_the_language_page() -> None:
    found = Answers()
    assert (found.min_items, found.min_n, found.small_n) == (0.5, 5, 30)
    assert (found.items, found.weights, found.strata, found.share) == (None, [], None, None)


def test_questions_are_headers_alone_or_with_keys() -> None:
    found = survey(answers={"items": [["가"], {"columns": ["나"], "reverse": True}]})
    assert [(item.columns, item.reverse) for item in found.items(None)] == [(["가"], False), (["나"], True)]


def test_without_questions_the_columns_of_the_indicator_are_one() -> None:
    assert survey(answers={}).items(["답"]) == [Item(columns=["답"])]
    assert survey(n=["응답자"]).items(["답"]) == []


def test_shares_run_from_0_to_100() -> None:
    assert survey(answers={}).range == (1, 5)
    assert survey(answers={"share": {"top": 2}}).range == (0, 100)


@pytest.mark.parametrize("population", [["인구"], 1200])
def test_a_population_is_a_column_or_a_number(population: object) -> None:
    assert survey(population=population).population == population


@pytest.mark.parametrize("keys", [{"min_n": 0}, {"min_items": 0}, {"items": []}, {"strata": {"columns": ["층"]}}])
def test_what_makes_no_sense_is_refused(keys: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        survey(answers=keys)
