"""A messy workbook means exactly what the clean one says, and a fault planted in it is found at its cell and nowhere else."""

from __future__ import annotations

import json
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

import pytest
from mess import Mess
from offices import FAULTS, Page, Record, Written, clean, records, save
from openpyxl.utils import get_column_letter

import coscore
from coscore.framework.tree import Framework
from coscore.output.csv import render

INNOCENT = {"W225", "W226", "W227", "W228", "W233", "W402"}
"""What may be said of a messy workbook without a fault: what was hidden, what a title decided, how few units there are."""

FOLLOWING = {"W205", "W210", "W217", "W218", "W402", "E019"}
"""What a fault in a cell means for its unit."""


def messy(seed: int) -> tuple[list[Record], Written]:
    chance = Random(seed)
    those = records(chance)
    return those, Mess(chance).workbook(those)


def scores(evaluation: coscore.Evaluation) -> list[Any]:
    """All of a result but the addresses of its cells."""
    units = json.loads(evaluation.to_json())["units"]
    for unit in units:
        for node in unit["nodes"]:
            del node["at"]
    return units


def told(evaluation: coscore.Evaluation) -> set[tuple[str, str]]:
    return {(finding.code, str(finding.location)) for finding in evaluation.findings}


@pytest.mark.parametrize("seed", range(30))
def test_a_messy_workbook_scores_as_the_clean_one(seed: int, offices: Framework, tmp_path: Path) -> None:
    those, workbook = messy(seed)
    expected = coscore.evaluate(save(clean(those), tmp_path / "clean.xlsx"), offices)
    found = coscore.evaluate(save(workbook, tmp_path / "messy.xlsx"), offices)
    assert render(found) == render(expected)
    assert scores(found) == scores(expected)
    assert {code for code, _ in told(found)} <= INNOCENT


@pytest.mark.parametrize(
    ("number", "fault"), list(enumerate(FAULTS)), ids=lambda it: "" if isinstance(it, int) else it[0]
)
@pytest.mark.parametrize("round_", range(2))
def test_a_fault_is_found_at_its_cell_and_nowhere_else(
    number: int, fault: tuple[str, str, Any], round_: int, offices: Framework, tmp_path: Path
) -> None:
    code, header, content = fault
    seed = next(seed for seed in count(1000 + 100 * number + 50 * round_) if places(header, *messy(seed)))
    before = told(coscore.evaluate(save(messy(seed)[1], tmp_path / "messy.xlsx"), offices))
    those, workbook = messy(seed)
    page, row, column = Random(seed).choice(places(header, those, workbook))
    page.cells[row, column] = content
    after = told(coscore.evaluate(save(workbook, tmp_path / "messy.xlsx"), offices))
    at = f"messy.xlsx[{page.name}]{get_column_letter(column)}{row}"
    assert {finding for finding in after - before if finding[0] not in FOLLOWING} == {(code, at)}


@pytest.mark.parametrize("seed", [seed for seed in range(2000, 2040) if messy(seed)[1].totals][:12])
def test_a_wrong_total_is_found_at_its_cell_and_nowhere_else(seed: int, offices: Framework, tmp_path: Path) -> None:
    _, workbook = messy(seed)
    before = told(coscore.evaluate(save(workbook, tmp_path / "messy.xlsx"), offices))
    page, row, column = Random(seed).choice(workbook.totals)
    page.cells[row, column] = page.cells[row, column] * 3 + 7
    after = told(coscore.evaluate(save(workbook, tmp_path / "messy.xlsx"), offices))
    assert after - before == {("W301", f"messy.xlsx[{page.name}]{get_column_letter(column)}{row}")}


def places(header: str, those: list[Record], workbook: Written) -> list[tuple[Page, int, int]]:
    """Cells of a column to plant a fault in: with a value, beside a satisfaction that applies, and not merged."""
    applying = [record["id"] for record in those if "해당없음" not in (record[header], record["만족도"])]
    able = [workbook.places[record, header] for record in applying if (record, header) in workbook.places]
    return [
        (page, row, column)
        for page, row, column in able
        if not any(top <= row <= bottom and left <= column <= right for top, left, bottom, right in page.merges)
    ]
