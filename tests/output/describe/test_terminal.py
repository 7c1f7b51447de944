from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.insight.describe.description import Description, describe
from coscore.output.cells import width
from coscore.output.console import Console
from coscore.output.describe.terminal import render
from coscore.output.json import document
from coscore.output.recall import recalled
from coscore.scoring.evaluation import Evaluation


def screen(description: Description, console: Console) -> str:
    render(description, console)
    return console.stdout.getvalue()  # type: ignore[attr-defined]


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("room", [None, 60, 80, 120])
def test_the_screen_is_the_one_approved(
    brief: Description, console: Callable[..., Console], snapshot: Callable[..., None], language: str, room: int | None
) -> None:
    snapshot(f"describe.{language}.{room or 'pipe'}.txt", screen(brief, console(language, width=room)))


@pytest.mark.parametrize("language", ["ko", "en"])
def test_gaps_and_mixed_units_are_shown(
    described: Callable[..., Description],
    console: Callable[..., Console],
    snapshot: Callable[..., None],
    language: str,
) -> None:
    snapshot(f"describe.visits.{language}.txt", screen(described(counted="unit"), console(language, width=100)))


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("room", [50, 60, 80, 120])
def test_no_line_is_wider_than_the_terminal(
    brief: Description, console: Callable[..., Console], language: str, room: int
) -> None:
    assert max(width(line, ambiguous=2) for line in screen(brief, console(language, width=room)).splitlines()) <= room


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_screen_prints_on_an_old_korean_console(
    described: Callable[..., Description], console: Callable[..., Console], language: str
) -> None:
    text = screen(described(), console(language))
    assert text.encode("cp949").decode("cp949") == text


def test_a_saved_result_has_no_frequency_tables(
    visits: Callable[..., Evaluation], console: Callable[..., Console]
) -> None:
    text = screen(describe(recalled(document(visits()), "r.json")), console("en"))
    assert "Frequencies" not in text
    assert "village: 4" in text
