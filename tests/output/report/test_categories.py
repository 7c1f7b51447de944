from __future__ import annotations

from collections.abc import Callable

import numpy as np

from coscore.output.report.categories import best_first, categories, mean
from coscore.output.report.matter import Matter

Take = Callable[[list[object]], dict[str, list[dict[str, str]]]]


def test_a_category_has_its_mean_its_best_and_its_lowest(pair: Matter, tables: Take) -> None:
    (row,) = tables(categories(pair))["분야별 평균과 최고, 최저"]
    assert list(row.values()) == ["참여", "100", "75.0", "가평군 80.0", "나주시 70.0"]


def test_groups_have_means_of_their_own(pair: Matter, tables: Take) -> None:
    (row,) = tables(categories(pair))["평가군별 분야 평균"]
    assert list(row.values()) == ["참여", "70.0", "80.0"]


def test_leaders_are_listed_by_group(pair: Matter, tables: Take) -> None:
    rows = tables(categories(pair))["참여 상위"]
    assert [list(row.values())[1:] for row in rows] == [["나주시", "70.0"], ["가평군", "80.0"]]


def test_units_without_a_score_take_no_part(pair: Matter) -> None:
    node = pair.evaluation.framework.categories[0]
    assert [pair.name(unit) for unit in best_first(pair, node, [0, 1, 2])] == ["가평군", "나주시"]
    assert np.isnan(mean(pair, node, [2]))
