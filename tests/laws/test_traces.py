"""Law 8: every published number traces to cells, and these cells hold what it was made of."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pytest

import coscore
from coscore.output.json import document

SAMPLE = Path(__file__).parents[2] / "sample_data" / "projects.xlsx"
PLACE = re.compile(r"projects\.xlsx\[(?P<sheet>.+)\](?P<cell>[A-Z]+[0-9]+)")


@pytest.fixture(scope="module")
def result() -> dict[str, Any]:
    return document(coscore.evaluate(SAMPLE))


@cache
def book() -> Any:
    return openpyxl.load_workbook(SAMPLE, data_only=True)


def cell(place: str) -> Any:
    found = PLACE.fullmatch(place)
    assert found
    return book()[found["sheet"]][found["cell"]].value


def test_every_value_comes_from_cells_that_say_something(result: dict[str, Any]) -> None:
    present = [node for unit in result["units"] for node in unit["nodes"] if node["value"] is not None]
    assert len(present) > 400
    assert all(any(cell(place) is not None for place in node["at"]) for node in present)


def test_a_count_is_the_mean_of_the_numbers_in_its_cells(result: dict[str, Any]) -> None:
    counts = [node for unit in result["units"] for node in unit["nodes"] if node["id"] == "promotion_count"]
    for node in (node for node in counts if node["value"] is not None):
        digits = [re.sub(r"\D", "", str(cell(place))) for place in node["at"] if cell(place) is not None]
        numbers = [int(text) for text in digits if text]
        assert node["value"] == pytest.approx(sum(numbers) / len(numbers), abs=1e-9)
