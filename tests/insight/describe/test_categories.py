from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.insight.describe.categories import NOWHERE, Category, is_categorical, sort
from coscore.language import Label
from coscore.scoring.evaluation import Evaluation


@pytest.mark.parametrize(
    ("indicator", "categories", "places"),
    [
        ("plan", "Government Citizens Joint Unclear", [2, 2, 1, NOWHERE, 2]),
        ("act", "Government Citizens Joint Unclear", [0, 2, 3, 0, 2]),
        ("open", "Yes No", [0, 1, 0, NOWHERE, 1]),
        ("media", "1 2 3", [1, 0, NOWHERE, 2, 0]),
    ],
)
def test_records_are_sorted(
    visits: Callable[..., Evaluation], indicator: str, categories: str, places: list[int]
) -> None:
    evaluation = visits()
    found = sort(evaluation.framework.by_id[indicator], evaluation.observations)
    assert " ".join(category.name.en for category in found.categories) == categories
    assert found.places.tolist() == places


def test_a_category_has_a_name_and_a_value(visits: Callable[..., Evaluation]) -> None:
    evaluation = visits()
    found = sort(evaluation.framework.by_id["act"], evaluation.observations).categories
    assert found[1] == Category(Label("시민", "Citizens"), 0.0)
    assert found[3].value == "missing"


def test_numbers_are_not_sorted(visits: Callable[..., Evaluation]) -> None:
    nodes = visits().framework.indicators
    assert [is_categorical(node) for node in nodes] == [False, True, True, True, True]


def test_a_list_that_is_empty_everywhere_has_no_categories(visits: Callable[..., Evaluation]) -> None:
    evaluation = visits(rows=[("가람", 1, "공동", "공동", "O", None)])
    assert sort(evaluation.framework.by_id["media"], evaluation.observations).categories == ()
