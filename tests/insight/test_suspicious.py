"""What is worth a second look, and what is not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from coscore.framework.tree import Framework
from coscore.insight.suspicious import (
    SUSPICIONS,
    far_off_goalposts,
    repeated_rows,
    slipped_digits,
    slips,
    spelt_differently,
    suspicious,
)
from coscore.intake.observations import Observations

Frameworks = Callable[[str], Framework]
Make = Callable[[Framework, list[Mapping[str, Any]]], Observations]

NUMBER = "value: {type: number}"
GOALPOSTS = "normalise: {method: goalposts, worst: 10, best: 30}"


def one(normalise: str = GOALPOSTS, more: str = "", value: str = NUMBER) -> str:
    return f"indicators: [{{id: a, columns: [a], {value}{', ' if normalise else ''}{normalise}{more}}}]"


def rows(*values: object) -> list[Mapping[str, Any]]:
    return [{"unit": f"unit {number}", "a": value} for number, value in enumerate(values)]


@pytest.mark.parametrize(
    ("body", "values", "cells"),
    [
        (one(), (51, 50, -10, -11), ["C2", "C5"]),
        (one(GOALPOSTS.replace("10", "50")), (70, 71, 10, 9), ["C3", "C5"]),
        (one(more=", combine: sum"), (51, -11), ["C2"]),
        (one("normalise: {method: goalposts, worst: 1, best: 10}", ", transform: log10"), (100, 101, 0.1, 0.09), ["C3", "C5"]),
        (one("", value="value: {type: percent}"), (200, 201, -101), ["C3", "C4"]),
        (one("", value="value: {type: survey, scale: [1, 5]}"), (4.5,), []),
        (one("normalise: {method: as_is}"), (900,), []),
        (one(), (None, "n/a", "bad"), []),
    ],
    ids=["both sides", "worst above best", "sums from above", "after the transform", "percent", "survey", "as is", "no values"],
)  # fmt: skip
def test_a_value_is_far_off_when_it_is_a_whole_span_beyond(
    framework_from: Frameworks, observe: Make, body: str, values: tuple[object, ...], cells: list[str]
) -> None:
    framework = framework_from(body)
    found = list(far_off_goalposts(framework, observe(framework, rows(*values))))
    assert [(finding.code, finding.location.cell) for finding in found] == [("W304", cell) for cell in cells]


def test_a_value_far_off_is_told_with_the_goalposts_as_they_are_written(
    framework_from: Frameworks, observe: Make
) -> None:
    framework = framework_from(one("normalise: {method: goalposts, worst: 100, best: 1}", ", transform: log10"))
    (finding,) = far_off_goalposts(framework, observe(framework, rows(10_001)))
    assert {key: finding.args[key] for key in ("value", "lowest", "highest")} == {
        "value": 10_001,
        "lowest": 1,
        "highest": 100,
    }


USUAL = (80, 82, 85, 88, 90)


@pytest.mark.parametrize(
    ("values", "cells"),
    [
        ((*USUAL, 850), ["C7"]),
        ((*USUAL, 8.5), ["C7"]),
        ((*USUAL, 595), []),
        ((*USUAL, 612), ["C7"]),
        ((*USUAL, 8500), []),
        ((*USUAL[:4], 850), []),
        ((1, 2, 5, 12, 30, 60, 120), []),
        ((12, 12, 12, 12, 12, 12, 120), ["C8"]),
        ((*USUAL, 0, -850, None), []),
        ((*USUAL, 85, 850, 860), ["C8", "C9"]),
    ],
    ids=[
        "ten times", "a tenth", "seven times", "a little over seven", "a hundred times", "too few others",
        "values that scatter", "all alike but one", "nothing positive", "two slips",
    ],
)  # fmt: skip
def test_a_slipped_digit_stands_off_others_that_are_alike(
    framework_from: Frameworks, observe: Make, values: tuple[object, ...], cells: list[str]
) -> None:
    framework = framework_from(one())
    found = list(slipped_digits(framework, observe(framework, rows(*values))))
    assert [(finding.code, finding.location.cell) for finding in found] == [("W305", cell) for cell in cells]


def test_a_slip_is_told_with_the_median_of_the_others(framework_from: Frameworks, observe: Make) -> None:
    framework = framework_from(one())
    (finding,) = slipped_digits(framework, observe(framework, rows(*USUAL, 850)))
    assert (finding.args["value"], finding.args["median"]) == (850, 85)


@pytest.mark.parametrize("size", [6, 7, 40, 41])
def test_the_median_of_the_others_is_that_of_all_values_but_one(size: int) -> None:
    values = np.random.default_rng(size).normal(size=size).round(1)
    _, medians = slips(values)
    assert medians.tolist() == [np.median(np.delete(values, place)) for place in range(size)]


def test_words_have_no_digits_that_slip(framework_from: Frameworks, observe: Make) -> None:
    levels = "value: {type: levels, levels: [{value: 10, words: [한]}, {value: 100, words: [두]}]}"
    framework = framework_from(one(value=levels))
    assert list(slipped_digits(framework, observe(framework, rows(10, 10, 10, 10, 10, 10, 100)))) == []


ROW: Mapping[str, Any] = {"unit": "가람시", "record": "배움터", "year": 2025, "a": 3}


@pytest.mark.parametrize(
    ("other", "is_the_same"),
    [
        ({}, True),
        ({"unit": "나루군"}, False),
        ({"record": "마을 부엌"}, False),
        ({"year": 2024}, False),
        ({"a": 4}, False),
        ({"a": None}, False),
        ({"weight:a": 2}, False),
    ],
    ids=["the same", "unit", "name", "year", "value", "gap", "weight"],
)
def test_a_row_is_repeated_when_nothing_differs(
    framework_from: Frameworks, observe: Make, other: Mapping[str, Any], is_the_same: int
) -> None:
    framework = framework_from(one())
    found = list(repeated_rows(framework, observe(framework, [ROW, {**ROW, **other}])))
    assert [(finding.code, finding.location.cell) for finding in found] == [("W306", "B3")] * is_the_same


def test_each_repeat_names_the_first_row(framework_from: Frameworks, observe: Make) -> None:
    framework = framework_from(one())
    found = list(repeated_rows(framework, observe(framework, [ROW, ROW, ROW])))
    assert [finding.args["other"] for finding in found] == ["data.csv:B2", "data.csv:B2"]


def test_a_row_without_a_name_or_values_is_repeated_too(framework_from: Frameworks, observe: Make) -> None:
    framework = framework_from(one())
    (finding,) = repeated_rows(framework, observe(framework, [{"unit": "가람시"}, {"unit": "가람시"}]))
    assert (finding.location.cell, finding.args["text"]) == ("A3", "")


def test_rows_without_a_unit_are_nobodys_repeats(framework_from: Frameworks, observe: Make) -> None:
    framework = framework_from(one())
    data = observe(framework, [ROW, ROW])
    assert list(repeated_rows(framework, replace(data, unit=np.array([-1, -1], np.int32)))) == []


def test_the_rarer_spelling_is_told_once_at_its_first_row(framework_from: Frameworks, observe: Make) -> None:
    framework = framework_from(one())
    data = observe(framework, [ROW] * 5)
    spelt = replace(data, spellings=("가람", "가람시", "", "가람", "가람시 "))
    found = list(spelt_differently(framework, spelt))
    assert [(f.code, f.location.cell, f.args["text"], f.args["usual"]) for f in found] == [
        ("W307", "A3", "가람시", "가람"),
        ("W307", "A6", "가람시 ", "가람"),
    ]


def test_spellings_equally_frequent_are_settled_by_their_letters_not_their_order(
    framework_from: Frameworks, observe: Make
) -> None:
    framework = framework_from(one())
    data = observe(framework, [ROW] * 2)
    for spellings in (("가람", "가람시"), ("가람시", "가람")):
        (finding,) = spelt_differently(framework, replace(data, spellings=spellings))
        assert finding.args["usual"] == "가람"


def test_data_that_were_never_written_have_no_spellings(framework_from: Frameworks, observe: Make) -> None:
    framework = framework_from(one())
    assert list(spelt_differently(framework, observe(framework, [ROW] * 2))) == []


def test_every_suspicion_is_asked(framework_from: Frameworks, observe: Make) -> None:
    framework = framework_from(one())
    data = replace(
        observe(framework, [ROW, {**ROW, "a": -300}, {**ROW, "a": -300}]), spellings=("가람", "가람", "가람시")
    )
    assert [finding.code for finding in suspicious(framework, data)] == ["W304", "W304", "W306", "W307"]
    assert len(SUSPICIONS) == 4


def test_two_respondents_may_say_the_same(framework_from: Frameworks, observe: Make) -> None:
    """Nor are answers of 0 and 100 far off goalposts of 50 and 90."""
    share = "value: {type: survey, scale: [1, 5], answers: {share: {top: 2}}}"
    framework = framework_from(one(GOALPOSTS.replace("10", "50").replace("30", "90"), value=share))
    same = [{"unit": "가군", "a": answer} for answer in (0, 100, 100, 0, 100, 100)]
    assert suspicious(framework, observe(framework, same)) == ()
