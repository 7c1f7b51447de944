from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.framework.rules.ids import RESERVED

Texts = Callable[[str], list[str]]

LEAF = "columns: [가], value: {type: percent}"
OTHER = "columns: [나], value: {type: percent}"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(f"indicators: [{{id: a, {LEAF}}}, {{id: b, {OTHER}}}]", id="ids of their own"),
        pytest.param(f"indicators: [{{id: a, {LEAF}}}, {{id: «E113»a, {OTHER}}}]", id="siblings"),
        pytest.param(f"indicators: [{{id: a, indicators: [{{id: «E113»a, {LEAF}}}]}}]", id="a parent and its child"),
        pytest.param(
            f"adjustments: [{{id: «E113»a, kind: bonus, columns: [다]}}]\nindicators: [{{id: a, {LEAF}}}]",
            id="an adjustment and an indicator",
        ),
    ],
)
def test_every_id_stands_for_one_thing(problems: Texts, marks: Texts, body: str) -> None:
    assert problems(body) == marks(body)


@pytest.mark.parametrize("name", sorted(RESERVED))
def test_columns_of_the_result_cannot_be_ids(problems: Texts, marks: Texts, name: str) -> None:
    body = f"indicators: [{{id: «E113»{name}, {LEAF}}}]\n"
    assert problems(body) == marks(body)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("ties: {break: [a, top]}\nround: {at: [a]}\n", id="an indicator and a dimension"),
        pytest.param("ties: {break: [«E117»b, a]}\n", id="ties are broken by nothing"),
        pytest.param("round: {at: [a, «E117»total]}\n", id="nothing is rounded"),
    ],
)
def test_ids_that_are_used_stand_for_something(problems: Texts, marks: Texts, body: str) -> None:
    body += f"indicators: [{{id: top, indicators: [{{id: a, {LEAF}}}]}}]\n"
    assert problems(body) == marks(body)
