from __future__ import annotations

from unicodedata import normalize

import pytest

from coscore.language.headers import form, forms


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("조례\n제정 여부", "조례제정여부", id="blanks and line breaks do not matter"),
        pytest.param("시ㆍ도", "시·도", id="middle dots are alike"),
        pytest.param("ＮＯ．", "no.", id="full-width letters and case do not matter"),
        pytest.param(normalize("NFD", "조례"), "조례", id="decomposed Hangul is the same"),
        pytest.param("만족도※", "만족도", id="a note mark does not matter"),
        pytest.param("①조례", "조례", id="a circled number in front is a note mark, not a digit"),
        pytest.param("만족도1)", "만족도", id="a footnote number behind is dropped"),
    ],
)
def test_labels_written_differently_are_one(one: str, other: str) -> None:
    assert form(one) == form(other)


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        pytest.param("예산(백만원)", ("예산(백만원)", "예산"), id="the bracket may be left out"),
        pytest.param("예산[백만원]", ("예산[백만원]", "예산"), id="square brackets too"),
        pytest.param("사업(과제)명", ("사업(과제)명", "사업명"), id="a bracket in the middle too"),
        pytest.param("(백만원)", ("(백만원)",), id="a label that is all bracket stays"),
        pytest.param("조례", ("조례",), id="without a bracket there is one form"),
        pytest.param("만족도(점", ("만족도(점",), id="half a bracket stays"),
    ],
)
def test_a_label_is_tried_with_its_bracket_first_and_then_without(label: str, expected: tuple[str, ...]) -> None:
    assert forms(label) == expected
