"""The screen of a comparison: snapshots, and what must hold at every width."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest

from coscore.insight.compare.comparison import Comparison
from coscore.output.cells import width
from coscore.output.compare import render
from coscore.output.compare_formats import document
from coscore.output.console import SAFE, UNICODE, Console

Make, Consoles = Callable[..., Comparison], Callable[..., Console]
WEIGHTS = {"weight: 40\n        columns: [회의]": "weight: 30\n        columns: [회의]", "weight: 20": "weight: 30"}
NEW = {"id: channels": "id: posters"}
CASES = {
    "two": {"years": (2025, 2026)},
    "three": {"years": (2024, 2025, 2026), "max_drop": "5", "max_rank_drop": 3},
    "rules": {"years": (2025, 2026), "earlier": WEIGHTS},
    "common": {"years": (2025, 2026), "earlier": NEW},
}


def made(comparison: Make, case: str) -> Comparison:
    years, *_ = (asked := dict(CASES[case])).pop("years"), None
    return comparison(*years, **asked)  # type: ignore[misc]


def screen(found: Comparison, console: Console) -> str:
    render(found, console)
    return console.stdout.getvalue()  # type: ignore[attr-defined]


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize(
    ("case", "cells"), [("two", 80), ("two", None), ("three", 60), ("three", 120), ("rules", 80), ("common", 80)]
)
def test_the_screen_is_the_one_approved(
    comparison: Make,
    console: Consoles,
    snapshot: Callable[[str, str], None],
    *,
    case: str,
    cells: int | None,
    language: str,
) -> None:
    glyphs = UNICODE if cells == 120 else SAFE
    text = screen(made(comparison, case), console(language, width=cells, glyphs=glyphs))
    snapshot(f"compare.{case}.{language}.{cells or 'pipe'}.txt", text)


@pytest.mark.parametrize("cells", [60, 80, 100, 140])
@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("case", CASES)
def test_every_line_fits_and_encodes(comparison: Make, console: Consoles, case: str, cells: int, language: str) -> None:
    text = screen(made(comparison, case), console(language, width=cells))
    assert max(map(width, text.splitlines())) <= cells
    assert text.encode("cp949")


def test_no_triangle_marks_a_change(comparison: Make, console: Consoles) -> None:
    text = screen(made(comparison, "three"), console(glyphs=UNICODE))
    assert not set(text) & set("▲▼△▽")


def test_every_number_of_the_table_is_one_of_the_json(comparison: Make, console: Consoles) -> None:
    found = made(comparison, "rules")
    text = screen(found, console("en"))
    table = text.split("\n\n")[1]
    known = set(re.findall(r"-?\d+\.\d+", json.dumps(document(found))))
    assert {number.lstrip("+") for number in re.findall(r"[+-]?\d+\.\d+", table)} <= known
