from __future__ import annotations

import numpy as np
import pytest

from coscore.framework.surveys import SurveyValue
from coscore.intake.observations import INVALID, MISSING, NOT_APPLICABLE, PRESENT, Numbers
from coscore.intake.respondents import answered

STATES = {None: MISSING, "n/a": NOT_APPLICABLE, "bad": INVALID}


def item(*cells: float | str | None) -> Numbers:
    states = [STATES[cell] if cell is None or isinstance(cell, str) else PRESENT for cell in cells]
    values = [cell if isinstance(cell, int | float) else np.nan for cell in cells]
    return Numbers(np.array(values, np.float64), np.array(states, np.uint8))


def of(*items: Numbers, reverse: tuple[bool, ...] = (), **keys: object) -> Numbers:
    value = SurveyValue.model_validate({"type": "survey", "scale": [1, 5], "answers": keys})
    assert value.answers
    return answered(items, reverse or (False,) * len(items), value, value.answers)


def test_a_respondent_has_the_mean_of_the_answers_given() -> None:
    found = of(item(5, 4, None), item(3, None, None))
    np.testing.assert_array_equal(found.values, [4, 4, np.nan])
    assert found.states.tolist() == [PRESENT, PRESENT, MISSING]


def test_a_question_the_other_way_round_is_turned() -> None:
    assert of(item(5), item(1), reverse=(False, True)).values.tolist() == [5]


@pytest.mark.parametrize(("least", "state"), [(0.5, PRESENT), (0.51, MISSING), (0.2, PRESENT)])
def test_too_few_answers_are_none(least: float, state: int) -> None:
    assert of(item(5), item(None), min_items=least).states.tolist() == [state]


def test_questions_that_do_not_apply_are_not_counted() -> None:
    found = of(item(5, "n/a"), item("n/a", "n/a"), item("n/a", "n/a"))
    assert found.states.tolist() == [PRESENT, NOT_APPLICABLE]


def test_an_answer_that_cannot_be_read_is_never_passed_over() -> None:
    found = of(item(5), item(4), item("bad"))
    assert found.states.tolist() == [INVALID]
    assert np.isnan(found.values[0])


@pytest.mark.parametrize(("top", "expected"), [(1, [0, 0, 100]), (2, [0, 100, 100])])
def test_a_share_counts_the_highest_answers(top: int, expected: list[float]) -> None:
    found = of(item(3, 4, 5, None), share={"top": top})
    np.testing.assert_array_equal(found.values, [*expected, np.nan])
