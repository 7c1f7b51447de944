from __future__ import annotations

import numpy as np
import pytest

from coscore.framework.model import LevelsValue
from coscore.intake.kinds.levels import places, reader, scale_of
from coscore.intake.observations import INVALID, MISSING, NOT_APPLICABLE, PRESENT
from coscore.intake.sheet import Cell


def levels(**words: str) -> LevelsValue:
    """Levels by their value: ``_100="시행 제정·시행"``."""
    named = [{"value": float(value[1:]), "words": text.split()} for value, text in words.items()]
    return LevelsValue.model_validate({"type": "levels", "levels": named})


ORDINANCE = reader(
    levels(
        _100="시행 제정·시행",
        _75="제정 O ㅇ 있음",
        _50="입법예고 제정추진중",
        _25="검토 검토중 예정",
        _0="미제정 없음 X",
    )
)
OFFICE = reader(levels(_100="과신설", _75="신설 전담팀", _25="겸임", _0="미설치"))
EXCHANGE = reader(levels(_100="정기 월1회", _75="분기 분기1회", _50="수시 O", _25="1회 연1회", _0="미운영 X"))


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        pytest.param("시행", 100.0, id="a word"),
        pytest.param(" 시 행 ", 100.0, id="blanks do not matter"),
        pytest.param("제정ㆍ시행", 100.0, id="another middle dot"),
        pytest.param("제정", 75.0, id="enacted"),
        pytest.param("미제정", 0.0, id="not enacted, although enacted stands inside"),
        pytest.param("제정 추진 중", 50.0, id="on its way, although enacted stands inside"),
        pytest.param("ㅇ", 75.0, id="a mark in the vocabulary"),
        pytest.param("없음", 0.0, id="none, where the vocabulary has it"),
        pytest.param("O(2023. 5. 제정)", 75.0, id="a remark that means the same"),
    ],
)
def test_ordinance(cell: Cell, value: float) -> None:
    assert ORDINANCE(cell)[:2] == (value, PRESENT)


@pytest.mark.parametrize(
    ("cell", "value", "word"),
    [
        ("소셜벤처팀 신설", 75.0, "신설"),
        ("마을협력팀신설(2024), 전담팀", 75.0, "전담팀"),
        ("전담팀(3명)", 75.0, "전담팀"),
        ("소셜벤처과 - 과 신설", 100.0, "과신설"),
    ],
)
def test_what_is_read_from_part_of_a_cell_is_told(cell: str, value: float, word: str) -> None:
    assert OFFICE(cell)[:3] == (value, PRESENT, "W204")
    assert OFFICE(cell).args["word"] == word


@pytest.mark.parametrize("cell", ["정기(월1회)", "월 1 회", "정기", "정기, 월1회"])
def test_a_cell_understood_as_a_whole_needs_no_telling(cell: str) -> None:
    assert EXCHANGE(cell) == (100.0, PRESENT, "", {})


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        pytest.param("제정 요청", "E210", id="a known word with a doubt"),
        pytest.param("시행 전", "E210", id="before it is in force"),
        pytest.param("조례 시행 안 함", "E210", id="not"),
        pytest.param("재제정", "E210", id="a known word inside another"),
        pytest.param("О", "E210", id="a Cyrillic letter that looks like O"),
        pytest.param("적극 노력", "E210", id="no known word"),
        pytest.param("실적없음", "E210", id="a word for nothing that the vocabulary lacks"),
        pytest.param(75.0, "E210", id="a number where words are asked for"),
        pytest.param("시행, 검토", "E211", id="two levels"),
        pytest.param("시행(예정)", "E211", id="a level and a plan that is a level"),
        pytest.param("미제정(제정 추진중)", "E211", id="two levels, one in brackets"),
        pytest.param("O(미제정)", "E211", id="yes and no"),
        pytest.param("-", "E205", id="a dash"),
    ],
)
def test_cells_that_name_no_single_level(cell: Cell, code: str) -> None:
    assert ORDINANCE(cell)[1:3] == (INVALID, code)


@pytest.mark.parametrize(("cell", "value"), [("O(분기 1회)", 75.0), ("O(연 1회)", 25.0), ("O(월1회)", 100.0)])
def test_a_bare_yes_gives_way_to_what_stands_beside_it(cell: str, value: float) -> None:
    assert EXCHANGE(cell)[:3] == (value, PRESENT, "W204")


@pytest.mark.parametrize("cell", ["주 1회", "매주 1회", "3개월 1회", "회의 1회"])
def test_a_phrase_with_a_figure_stands_alone(cell: str) -> None:
    assert EXCHANGE(cell).code == "E210"


@pytest.mark.parametrize("cell", ["정기(분기 1회)", "정기(연 1회)", "정기(주 1회)"])
def test_a_level_and_a_remark_of_another_level_are_ambiguous(cell: str) -> None:
    assert EXCHANGE(cell).code == "E211"


@pytest.mark.parametrize(("cell", "state"), [("", MISSING), ("미제출", MISSING), ("해당없음", NOT_APPLICABLE)])
def test_marks_beside_the_vocabulary(cell: Cell, state: int) -> None:
    assert ORDINANCE(cell)[1:] == (state, "", {})


def test_the_vocabulary_goes_before_the_marks() -> None:
    assert reader(levels(_1="- 해당없음", _2="미정"))("해당 없음") == (1.0, PRESENT, "", {})


def test_levels_named_by_numbers_are_read_from_number_cells() -> None:
    assert reader(levels(_10="1", _20="2"))(2.0) == (20.0, PRESENT, "", {})


def test_an_unknown_word_is_told_with_the_known_ones() -> None:
    assert OFFICE("적극 노력").args["known"] == "과신설, 신설, 겸임, 미설치"


STAGE = LevelsValue.model_validate(
    {
        "type": "levels",
        "levels": [
            {"value": 0, "words": ["정부독자적"]},
            {"value": 0, "words": ["시민독자적"]},
            {"value": 100, "words": ["공동참여"]},
            {"value": "missing", "words": ["불명확"]},
            {"value": "not_applicable", "words": ["단계없음"]},
        ],
    }
)


@pytest.mark.parametrize(
    ("cell", "place", "state"),
    [
        ("정부독자적", 0.0, PRESENT),
        ("시민독자적", 1.0, PRESENT),
        ("공동참여(협의체)", 2.0, PRESENT),
        ("불명확", 3.0, MISSING),
        ("단계없음", 4.0, NOT_APPLICABLE),
    ],
)
def test_every_level_has_a_place_of_its_own_whatever_its_value(cell: str, place: float, state: int) -> None:
    assert places(STAGE)(cell)[:2] == (place, state)


def test_a_level_may_say_that_there_is_no_value() -> None:
    assert reader(STAGE)("시민독자적")[:2] == (0.0, PRESENT)
    for word, state in (("불명확", MISSING), ("단계없음", NOT_APPLICABLE), ("", MISSING)):
        value, found, code, _ = reader(STAGE)(word)
        assert (np.isnan(value), found, code) == (True, state, "")


def test_two_levels_in_one_cell_are_ambiguous_even_if_they_have_one_value() -> None:
    assert reader(STAGE)("정부독자적, 시민독자적").code == "E211"


def test_the_scale_has_no_value_where_a_level_says_that_there_is_none() -> None:
    np.testing.assert_array_equal(scale_of(STAGE), [0, 0, 100, np.nan, np.nan])
