from __future__ import annotations

from datetime import date

import pytest

from coscore.framework.quotients import RatioValue
from coscore.intake.kinds.half import counts_marks, half_reader
from coscore.intake.observations import INVALID, MISSING, NOT_APPLICABLE, PRESENT
from coscore.intake.reading import Reading
from coscore.intake.sheet import Cell, ErrorCell, Percent

ORDINANCE = {"columns": ["조례"], "count": ["O", "제정"]}


def ratio(numerator: object, denominator: object, drop: tuple[str, ...] = ()) -> RatioValue:
    return RatioValue.model_validate(
        {"type": "ratio", "numerator": numerator, "denominator": denominator, "drop": list(drop)}
    )


SHARE = ratio(ORDINANCE, {"columns": ["조례"], "count": "all"}, ("", "실시완료"))
GRADES = ratio(
    {"columns": ["등급"], "count": ["A", "B", "C"]}, {"columns": ["등급"], "count": ["A", "B", "C", "D", "E", ""]}
)


def said(reading: Reading) -> tuple[float | None, int, str]:
    return None if reading.value != reading.value else reading.value, reading.state, reading.code


@pytest.mark.parametrize(
    ("cell", "above", "below"),
    [
        ("O", 1, 1),
        ("○", 1, 1),
        ("제 정", 1, 1),
        ("X", 0, 1),
        ("미제정", 0, 1),
    ],
)
def test_rows_are_counted_by_their_words(cell: str, above: float, below: float) -> None:
    assert half_reader(SHARE, "numerator")(cell) == Reading(above, PRESENT)
    assert half_reader(SHARE, "denominator")(cell) == Reading(below, PRESENT)


@pytest.mark.parametrize(
    ("cell", "state", "code"),
    [
        (None, NOT_APPLICABLE, ""),
        ("  ", NOT_APPLICABLE, ""),
        ("실시 완료", NOT_APPLICABLE, ""),
        ("해당없음", NOT_APPLICABLE, ""),
        ("미제출", MISSING, ""),
        ("-", INVALID, "E205"),
        (ErrorCell("#REF!"), INVALID, "E201"),
    ],
)
def test_rows_without_such_a_word_leave_both_halves(cell: Cell, state: int, code: str) -> None:
    assert {said(half_reader(SHARE, half)(cell)) for half in ("numerator", "denominator")} == {(None, state, code)}


def test_a_word_that_may_be_misspelt_is_told() -> None:
    reading = half_reader(SHARE, "numerator")("제졍")
    assert said(reading) == (0, PRESENT, "W241")
    assert reading.args["words"] == "제졍"
    assert said(half_reader(SHARE, "denominator")("제졍")) == (1, PRESENT, "W241")


@pytest.mark.parametrize(("cell", "counts"), [("A", 1), ("D", 0), (None, 0)])
def test_a_word_of_the_other_half_is_known(cell: Cell, counts: float) -> None:
    assert half_reader(GRADES, "numerator")(cell) == Reading(counts, PRESENT)
    assert half_reader(GRADES, "denominator")(cell) == Reading(1, PRESENT)


def test_an_empty_cell_is_a_gap_unless_it_is_listed() -> None:
    value = ratio(ORDINANCE, ["대상"])
    assert half_reader(value, "numerator")(None).state == MISSING


def test_any_text_counts_where_no_words_are_named() -> None:
    value = ratio(["예산"], {"columns": ["사업"], "count": "all"})
    assert half_reader(value, "denominator")("마을 부엌") == Reading(1, PRESENT)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (12.0, (12, PRESENT, "")),
        ("1,234곳", (1234, PRESENT, "")),
        (-1.0, (None, INVALID, "E206")),
        ("10여 곳", (None, INVALID, "E204")),
        (Percent(0.5), (None, INVALID, "E212")),
        (date(2025, 1, 2), (None, INVALID, "E213")),
        (None, (None, MISSING, "")),
    ],
)
def test_a_denominator_of_numbers_is_0_or_more(cell: Cell, expected: tuple[float | None, int, str]) -> None:
    assert said(half_reader(ratio(["제정"], ["대상"]), "denominator")(cell)) == expected


def test_a_numerator_may_be_negative_and_have_a_unit() -> None:
    value = ratio({"columns": ["손익"], "unit": "원"}, ["대상"], ("휴업",))
    assert half_reader(value, "numerator")("△3천만원") == Reading(-3e7, PRESENT)
    assert half_reader(value, "numerator")("휴업").state == NOT_APPLICABLE


def test_zeros_are_doubtful_among_circles_only() -> None:
    assert counts_marks(SHARE, "numerator")
    assert not counts_marks(SHARE, "denominator")
    assert not counts_marks(GRADES, "numerator")
