from __future__ import annotations

import io
from collections.abc import Callable

import pytest

from coscore.insight.design.review import review
from coscore.language import Language
from coscore.output.console import Console
from coscore.output.design import lines
from coscore.scoring.evaluation import Evaluation

BODY = """\
{head}
indicators:
  - {{id: a, name: {{ko: 가가, en: One}}, columns: [a], value: {{type: number}}, normalise: {{method: as_is}}}}
  - {{id: b, name: {{ko: 나나, en: Two}}, columns: [b], value: {{type: number}}, normalise: {{method: as_is}}}}
"""


@pytest.fixture
def said(score: Callable[..., Evaluation]) -> Callable[..., list[str]]:
    """What is said of two indicators."""

    def run(
        a: list[float], b: list[float], head: str = "", language: Language = "en", width: int | None = None
    ) -> list[str]:
        rows = [{"unit": f"u{place}", "a": one, "b": two} for place, (one, two) in enumerate(zip(a, b, strict=True))]
        found = review(score(BODY.format(head=head), rows))
        return list(lines(found, Console(io.StringIO(), io.StringIO(), language=language, width=width)))

    return run


def test_where_nothing_is_wrong_it_is_said(said: Callable[..., list[str]]) -> None:
    assert said([10, 60, 30], [20, 30, 50])[-3:] == [
        "Units joining or leaving change no score and no order of others: all bounds are fixed.",
        "No unit that is at least as good on every indicator scores lower.",
        "Nothing to look at.",
    ]


def test_an_order_that_was_tried_and_held_is_said(said: Callable[..., list[str]]) -> None:
    found = said([10, 60, 30], [20, 30, 50], head="missing: {policy: mean}")
    assert "Leaving out units one by one (3) changed no order of others." in found


def test_where_nobody_is_scored_nothing_is_judged(said: Callable[..., list[str]]) -> None:
    found = said([None, 1], [1, None], head="missing: {policy: exclude}")
    assert found == ["test (1), units scored 0 of 2", "", "No unit was scored, so there is nothing to judge."]


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_lines_keep_to_the_width(said: Callable[..., list[str]], language: Language, width: int) -> None:
    from coscore.output.cells import width as cells

    found = said([1, 2, 3, 4, 5, 6], [6, 5.1, 4, 3, 2, 1], language=language, width=width)
    assert all(cells(line) <= width for line in found)
    assert any(line.startswith("W126") for line in found)
