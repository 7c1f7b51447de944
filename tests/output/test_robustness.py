from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.insight.robustness.analysis import Robustness
from coscore.output.cells import width
from coscore.output.console import Console
from coscore.output.robustness import lines, scenarios_shown


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("columns", [80, None])
def test_the_screen_is_the_one_approved(
    certainty: Robustness,
    console: Callable[..., Console],
    snapshot: Callable[[str, str], None],
    language: str,
    columns: int | None,
) -> None:
    text = "\n".join(lines(certainty, console(language, width=columns))) + "\n"
    assert text.encode("cp949")
    snapshot(f"robustness.{language}.{columns or 'pipe'}.txt", text)


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("columns", [60, 80, 120])
@pytest.mark.parametrize("ambiguous", [1, 2])
def test_no_line_is_wider_than_the_terminal(
    certainty: Robustness, console: Callable[..., Console], language: str, columns: int, ambiguous: int
) -> None:
    assert all(width(line, ambiguous) <= columns for line in lines(certainty, console(language, width=columns)))


def test_the_indicators_that_matter_least_are_only_counted(certainty: Robustness) -> None:
    drop = certainty.scenarios[-1]
    many = certainty._replace(scenarios=[certainty.scenarios[0], *[drop] * 7])
    shown, rest = scenarios_shown(many)
    assert ([one.name for one in shown], rest) == (["equal", *["drop"] * 5], 2)


def test_what_is_left_out_is_told(certainty: Robustness, console: Callable[..., Console]) -> None:
    many = certainty._replace(scenarios=[certainty.scenarios[-1]] * 8)
    assert [*lines(many, console("en"))][-1] == "Leaving out 3 more indicators: see --format json"
