from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from coscore.output.console import UNICODE, Console
from coscore.output.ranking import columns, ranked, ranking, unit_word
from coscore.scoring.evaluation import Evaluation

Consoles = Callable[..., Console]


def heads(evaluation: Evaluation) -> list[str]:
    return [column.head for column in columns(evaluation, ranked(evaluation), "en")]


def test_columns_stand_in_the_order_of_reading(village: Evaluation) -> None:
    assert heads(village) == [
        "Rank", "Municipality", "Score", "Grade", "Group", "Group rank", "Taking part 60", "Sharing 40", "Audit", "Coverage", "Findings",
    ]  # fmt: skip


def test_the_interval_stands_beside_the_rank(with_intervals: Evaluation) -> None:
    found = {column.head: column.cells for column in columns(with_intervals, ranked(with_intervals), "en")}
    assert [*found][:3] == ["Rank", "Interval", "Municipality"]
    assert found["Interval"] == ["1-2", "1-3", "2-3", "4"]


def test_columns_with_nothing_to_show_are_left_out(village: Evaluation) -> None:
    bare = replace(village, grades=("",) * 5, group=("",) * 5, group_ranks=np.zeros(5, np.int64))
    assert {"Grade", "Group", "Group rank"}.isdisjoint(heads(bare))


def test_more_than_eight_categories_are_not_shown(village: Evaluation) -> None:
    framework = village.framework
    many = replace(framework, nodes=framework.nodes)
    many.__dict__["categories"] = framework.categories * 5
    assert "Sharing 40" not in heads(replace(village, framework=many))


@pytest.mark.parametrize(("by", "word"), [("unit", "Municipality"), ("record", "Project")])
def test_what_is_ranked_has_its_name(village: Evaluation, by: str, word: str) -> None:
    assert unit_word(replace(village, by=by), "en") == word


@pytest.mark.parametrize(
    ("width", "full"), [(109, "█████████░"), (120, "███████████████░"), (None, "███████████████░")]
)
def test_the_bar_stands_last_and_is_as_long_as_the_score(
    village: Evaluation, console: Consoles, width: int | None, full: str
) -> None:
    lines = list(ranking(village, console("en", width=width, glyphs=UNICODE)))
    assert next(line for line in lines if "91.5" in line).endswith(f" {full}")


@pytest.mark.parametrize(("width", "name"), [(100, "전북 완주군"), (None, "전북특별자치도 완주군")])
def test_terminals_get_short_names_and_pipes_whole_ones(
    village: Evaluation, console: Consoles, width: int | None, name: str
) -> None:
    assert any(f" {name}  " in line for line in ranking(village, console(width=width)))


def test_no_ranked_unit_means_no_table(village: Evaluation, console: Consoles) -> None:
    assert list(ranking(replace(village, ranked=village.ranked & False), console())) == []


def test_bars_of_scores_that_keep_to_no_scale_run_from_the_lowest_to_the_highest(
    score: Callable[..., Evaluation], console: Consoles
) -> None:
    body = "indicators: [{id: a, columns: [a], value: {type: number}, normalise: {method: zscore}}]\n"
    found = score(body, [{"unit": f"u{place}", "a": place} for place in range(3)])
    head, _, *lines = list(ranking(found, console("en", width=120, glyphs=UNICODE)))
    assert head.rstrip().endswith("-1             1")
    assert [line.count("█") for line in lines[:3]] == [16, 8, 0]
