from __future__ import annotations

import io

import numpy as np
import pytest

from coscore.findings import Location
from coscore.insight.ahp.verdict import weigh
from coscore.intake.pairwise import Judgements
from coscore.output.ahp import Result, commentary, yaml_text
from coscore.output.console import Console

GAP = np.nan
CONSOLE = Console(io.StringIO(), io.StringIO(), language="en")


def result(items: tuple[str, ...], rows: list[list[float]], table: str = "saaty1980") -> Result:
    return Result(weigh([Judgements("p", items, np.array(rows), Location())], table), table)


def alike(items: tuple[str, ...]) -> Result:
    return result(items, np.ones((len(items), len(items))).tolist())


@pytest.mark.parametrize("size", [3, 6, 7])
def test_weights_add_up_exactly(size: int) -> None:
    weights = alike(tuple("abcdefg"[:size])).weights
    assert sum(round(weight * 10**6) for weight in weights) == 10**6
    assert max(weights) - min(weights) < 1.5e-6


def test_items_that_can_be_ids_are_ids() -> None:
    assert alike(("law", "unit_2")).ids == ["law", "unit_2"]
    assert alike(("law", "전담부서")).ids == ["item_1", "item_2"]


def test_a_name_of_several_lines_stays_in_its_comment() -> None:
    assert "\nx: 1" not in yaml_text(alike(("a\nx: 1", "b")), CONSOLE)


def test_gaps_are_said_with_the_method_that_fills_them() -> None:
    said = list(commentary(result(("a", "b", "c"), [[1, 2, GAP], [0.5, 1, 2], [GAP, 0.5, 1]]), CONSOLE))
    assert said[0].endswith("judgements not made: 1")
    assert said[1].startswith("Judgements nobody made, 1, were taken to be the ratios of the weights (Harker 1987)")


def test_beyond_the_table_it_is_said_which_table_goes_on() -> None:
    said = list(commentary(alike(tuple("abcdefghijk")), CONSOLE))
    assert said == [
        "all  lambda 11.0000  CI 0.0000  CR - (at most 0.10)",
        "saaty1980 has no random index of 11 items, so there is no CR (saaty2005 goes up to 15)",
    ]
