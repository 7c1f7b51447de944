"""Raw answers from sheets to observations: questions, strata, weights, populations."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from coscore.findings import Refused
from coscore.framework.tree import Framework
from coscore.intake.observations import MISSING, PRESENT, Observations
from coscore.intake.sheet import Sheet

HEAD = 'coscore: 1\nid: a\nversion: "1"\nname: A\nunit: {name: 지자체, columns: {name: [지자체]}}\nindicators:\n'
TWO = "- {id: felt, value: {type: survey, scale: [1, 5], answers: {items: [[가], {columns: [나], reverse: true}]}}}\n"
STRATA = (
    "- {id: felt, columns: [답], value: {type: survey, scale: [1, 5],"
    " answers: {strata: {columns: [연령], population: [인구]}}}}\n"
)
PLANS = "- {id: plans, columns: [계획], value: {type: number}, normalise: {method: as_is}}\n"


@pytest.fixture
def tables(framework_of: Callable[[str], Framework], observed: Any, sheet: Callable[..., Sheet]) -> Any:
    def read(body: str, *rows: list[tuple[Any, ...]]) -> Observations:
        sheets = [sheet(those, name=f"{at}") for at, those in enumerate(rows)]
        found: Observations = observed(*sheets, framework=framework_of(HEAD + body))
        return found

    return read


def test_every_row_has_the_mean_of_its_answers_and_the_place_of_the_first(tables: Any) -> None:
    found = tables(TWO, [("지자체", "가", "나"), ("A", 5, 1), ("A", 4, "모름"), ("B", None, None)])
    np.testing.assert_array_equal(found.values["felt"], [5, 4, np.nan])
    assert found.states["felt"].tolist() == [PRESENT, PRESENT, MISSING]
    assert str(found.at("felt", 1)).endswith("B3")
    assert [one.code for one in found.findings] == []


def test_questions_left_open_are_not_told_one_by_one(tables: Any) -> None:
    found = tables(TWO, [("지자체", "가", "나"), ("A", None, 1), ("A", 4, None), ("A", 9, 1)])
    assert [(one.code, one.location.cell) for one in found.findings] == [("E206", "B4")]


def test_a_question_without_a_column_is_refused(tables: Any) -> None:
    with pytest.raises(Refused) as caught:
        tables(TWO, [("지자체", "가"), ("A", 5)])
    assert [one.code for one in caught.value.findings] == ["E011"]


def test_populations_may_stand_in_a_sheet_of_their_own(tables: Any) -> None:
    answers = [("지자체", "연령", "답"), ("A", "청년", 5), ("A", "노년", 3)]
    people = [("지자체", "연령", "인구"), ("A", "청년", 100), ("A", "노년", 300)]
    found = tables(STRATA, answers, people)
    assert list(found.strata["felt"]) == ["청년", "노년", "청년", "노년"]
    np.testing.assert_array_equal(found.beside["population:felt"].values, [np.nan, np.nan, 100, 300])
    assert found.asked("felt").tolist() == [True, True, False, False]
    assert [one.code for one in found.findings] == []


def test_answers_stand_beside_a_table_with_a_row_per_unit(tables: Any) -> None:
    answers = [("지자체", "가", "나"), ("A", 5, 1), ("A", 4, 2), ("B", 3, 3)]
    units = [("지자체", "계획"), ("A", 3), ("B", 4)]
    found = tables(TWO + PLANS, answers, units)
    assert found.asked("felt").tolist() == [True, True, True, False, False]
    assert found.asked("plans").tolist() == [False, False, False, True, True]
    assert [one.code for one in found.findings] == []
