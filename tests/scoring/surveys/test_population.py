from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from coscore.scoring.evaluation import Evaluation

Surveyed = Callable[..., Evaluation]
Rows = Callable[..., list[dict[str, Any]]]

PLAIN = 0.5  # 1 to 5: s^2 / n


@pytest.mark.parametrize(("stated", "variance"), [("10", 0.25), ("5", 0.0), ("1000000000", PLAIN), ("[인구]", 0.25)])
def test_a_population_corrects_the_variance(surveyed: Surveyed, answers: Rows, stated: str, variance: float) -> None:
    found = surveyed(f"population: {stated}, answers: {{}}", *answers(1, 2, 3, 4, 5, 인구=10))
    assert found.sampling["felt"].se[0] ** 2 == pytest.approx(variance)


@pytest.mark.parametrize(
    ("numbers", "why"),
    [
        pytest.param((4, 4, 4, 4, 4), "smaller", id="fewer people than answers"),
        pytest.param((10, 10, 10, 20, 20), "different", id="two numbers"),
        pytest.param((None,) * 5, "not stated", id="none"),
    ],
)
def test_a_population_that_cannot_be_right_corrects_nothing(
    surveyed: Surveyed, numbers: tuple[int, ...], why: str
) -> None:
    rows = [{"답": answer, "인구": number} for answer, number in enumerate(numbers, start=1)]
    found = surveyed("population: [인구], answers: {}", *rows)
    (told,) = (one for one in found.findings if one.code == "W254")
    assert why in told.args["why"].en
    assert found.sampling["felt"].se[0] ** 2 == pytest.approx(PLAIN)


def test_names_of_strata_are_compared_as_words_are(surveyed: Surveyed, answers: Rows) -> None:
    strata = "strata: {columns: [연령], population: {20대 이하: 100, 30대: 300}}"
    rows = answers(5, 4, 4, 3, 연령="20대이하") + answers(3, 2, 4, 3, 연령=" 30대")
    assert surveyed(f"answers: {{{strata}}}", *rows).values[1, 0] == pytest.approx(3.25)


def test_more_answers_than_people_in_a_stratum_are_told(surveyed: Surveyed, answers: Rows) -> None:
    strata = "strata: {columns: [연령], population: {청년: 2, 노년: 300}}"
    rows = answers(5, 4, 4, 3, 연령="청년") + answers(3, 2, 4, 3, 연령="노년")
    found = surveyed(f"answers: {{{strata}}}", *rows)
    assert "W254" in {one.code for one in found.findings}
