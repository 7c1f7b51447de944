from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.framework.model import Node
from coscore.framework.tree import Framework
from coscore.output.worded import is_word, named, worded

LEVELS = "{type: levels, levels: [{value: 100, words: [시행]}, {value: 50, words: [추진]}]}"


@pytest.fixture
def spec(framework_from: Callable[[str], Framework]) -> Callable[[str], Node]:
    def found(value: str) -> Node:
        framework = framework_from(
            f"indicators: [{{id: a, columns: [a], value: {value}, normalise: {{method: minmax}}}}]\n"
        )
        assert framework.indicators[0].spec
        return framework.indicators[0].spec

    return found


@pytest.mark.parametrize(
    ("value", "number", "korean", "english"),
    [
        ("{type: number, unit: 회}", 3.0, "3회", "3회"),
        ("{type: number, unit: km}", 1234.5, "1234.5 km", "1234.5 km"),
        ("{type: number, unit: '%'}", 12.0, "12%", "12%"),
        ("{type: number}", 2.33333, "2.33", "2.33"),
        ("{type: number}", 0.012345678, "0.012346", "0.012346"),
        ("{type: percent}", 61.5, "61.5%", "61.5%"),
        ("{type: survey, scale: [1, 5]}", 4.2, "4.2점", "4.2"),
        ("{type: list}", 3.0, "3종", "3 kinds"),
        ("{type: yes_no}", 1.0, "예", "yes"),
        ("{type: yes_no}", 0.5, "0.5", "0.5"),
        (LEVELS, 50.0, "추진", "추진"),
        (LEVELS, 75.0, "75", "75"),
        (LEVELS, float("nan"), "빈칸", "missing"),
    ],
)
def test_a_value_is_said_in_the_words_of_its_indicator(
    spec: Callable[[str], Node], value: str, number: float, korean: str, english: str
) -> None:
    assert (worded(spec(value), number, "ko"), worded(spec(value), number, "en")) == (korean, english)


def test_beside_a_number_between_two_levels_a_level_has_its_number_too(spec: Callable[[str], Node]) -> None:
    assert named(spec(LEVELS), 50.0, "ko") == "50 (추진)"
    assert named(spec("{type: number}"), 50.0, "ko") == "50"
    assert [is_word(spec(LEVELS), number, "ko") for number in (50.0, 75.0, float("nan"))] == [True, False, True]
