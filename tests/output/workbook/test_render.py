"""LibreOffice calculates the workbooks anew: its numbers are those of the evaluation, before and after changes."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import openpyxl
import pytest
from openpyxl import Workbook

import coscore
from coscore.framework.builtin import builtin_ids
from coscore.framework.frozen import frozen_text
from coscore.framework.model import Bounds
from coscore.intake.observations import PRESENT
from coscore.output.workbook import layout as layouts
from coscore.output.workbook import render
from coscore.scoring.again import again
from coscore.scoring.evaluation import Evaluation
from coscore.scoring.freeze import measured_bounds

CASES = [("rulers", seed) for seed in (1, 3)] + [("ways", seed) for seed in (4, 5)]
SAMPLES = {
    "awareness": "awareness_survey.csv",
    "coproduction": "projects.xlsx",
    "hdi": "hdi.csv",
    "integrity": "integrity.csv",
    "participation": "participation_cases.csv",
    "public_corporation": "public_corporation.csv",
    "public_safety": "public_safety.xlsx",
    "satisfaction": "satisfaction_survey.xlsx",
}
AS_SCORED = ("Findings", "Why not ranked")


def differing(wanted: bytes, found: Workbook) -> Iterator[str]:
    """Cells with a formula in which the numbers of the evaluation are not those that were calculated."""
    values, formulas = (openpyxl.load_workbook(io.BytesIO(wanted), data_only=only) for only in (True, False))
    for sheet in formulas:
        heads = [cell.value for cell in values[sheet.title][4]]
        for cell in (cell for row in sheet.iter_rows(min_row=5) for cell in row if cell.data_type == "f"):
            one, other = (book[sheet.title][cell.coordinate].value for book in (values, found))
            if heads[cell.column - 1] not in AS_SCORED and not cell.font.i and not alike(one, other):
                yield f"{sheet.title}!{cell.coordinate} {heads[cell.column - 1]}: {one!r} {other!r} {cell.value[:200]}"


def alike(one: Any, other: Any) -> bool:
    if isinstance(one, float | int) and isinstance(other, float | int):
        return abs(one - other) <= 1e-9 * max(1.0, abs(one))
    return (one or "") == (other or "")


def edited(data: bytes, values: Mapping[tuple[str, str], Any], weights: Mapping[str, float]) -> bytes:
    """The workbook with values and weights typed over; what formulas had given is gone from it."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    sheet = book["Values"]
    heads = {cell.value: cell.column for cell in sheet[4]}
    rows = {sheet.cell(row, 1).value: row for row in range(5, sheet.max_row + 1)}
    for (name, unit), value in values.items():
        sheet.cell(rows[unit], heads[name]).value = value
    sheet = book["Weights"]
    for row in range(5, sheet.max_row + 1):
        name = sheet.cell(row, 1).value
        sheet.cell(row, 3).value = weights.get(name, sheet.cell(row, 3).value)
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def frozen(evaluation: Evaluation) -> str:
    """The framework of an evaluation with the bounds it measured, as a file."""
    bounds = {
        name: Bounds(groups={group: one.stated() for group, one in found.items()})
        if "" not in found
        else Bounds(**found[""].stated())
        for name, found in measured_bounds(evaluation).items()
    }
    return frozen_text(evaluation.framework, Path(evaluation.framework.path).name, bounds, "frozen")


@pytest.fixture(scope="module")
def books(cases: Any, change: Any, score: Callable[..., Evaluation], samples: Path) -> dict[str, tuple[bytes, bytes]]:
    """By name: a workbook to be calculated, and the one that has the numbers it should come to."""
    found = {}
    for kind, seed in CASES:
        case = cases[kind](seed)
        own = render(score(*case), "en")
        found[f"{kind}{seed}"] = own, own
        after = change(case, seed)
        found[f"{kind}{seed}_changed"] = edited(own, after.values, after.weights), render(score(*after.case), "en")
    case = cases["rulers"](7)
    own = render(score(frozen(score(*case)), case.table), "en")
    found["frozen"] = own, own
    for framework, file in SAMPLES.items():
        evaluation = coscore.evaluate(str(samples / file), framework=framework)
        own, (values, after) = render(evaluation, "en"), halved(evaluation)
        found[framework] = own, own
        found[f"{framework}_changed"] = edited(own, values, {}), render(after, "en")
    return found


def halved(evaluation: Evaluation) -> tuple[dict[tuple[str, str], float], Evaluation]:
    """Of every indicator one value halved, by its name and unit, and the evaluation scored again."""
    values, changes = evaluation.values.copy(), {}
    for place, node in enumerate(evaluation.framework.indicators):
        present = np.flatnonzero(evaluation.states[node.index] == PRESENT)
        unit = present[place % present.size]
        values[node.index, unit] /= 2
        changes[node.name.en, evaluation.units[unit].name] = values[node.index, unit].item()
    return changes, again(evaluation, values=values)


@pytest.fixture(scope="module")
def calculated(books: Any, recalculated: Any) -> dict[str, Workbook]:
    return recalculated({name: given for name, (given, _) in books.items()})  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    "name",
    [
        *(f"{kind}{seed}{suffix}" for kind, seed in CASES for suffix in ("", "_changed")),
        "frozen",
        *(f"{name}{suffix}" for name in SAMPLES for suffix in ("", "_changed")),
    ],
)
def test_every_formula_gives_the_number_of_the_evaluation(
    name: str, books: Mapping[str, tuple[bytes, bytes]], calculated: Mapping[str, Workbook]
) -> None:
    assert list(differing(books[name][1], calculated[name])) == []


def test_every_framework_that_comes_with_coscore_is_among_them() -> None:
    assert set(SAMPLES) == set(builtin_ids())


def test_numbers_are_really_calculated_anew(calculated: Mapping[str, Workbook]) -> None:
    before, after = (
        [cell.value for cell in calculated[name]["Ranking"]["C"][4:]] for name in ("rulers1", "rulers1_changed")
    )
    assert before != after
    assert any(isinstance(cell, float | int) for cell in after)


def test_two_runs_give_the_same_bytes(village: Evaluation) -> None:
    assert render(village, "ko") == render(village, "ko")


def test_too_many_units_are_values_and_the_workbook_says_so(
    village: Evaluation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(layouts, "MOST_LIVE", 4)
    book = openpyxl.load_workbook(io.BytesIO(render(village, "en")))
    assert "Calculation" not in book.sheetnames
    assert not [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert "follow no change" in book["Ranking"]["A2"].value
    assert [row[2].value for row in book["Ranking"].iter_rows(min_row=5, max_row=8)] == [91.5, 78.8, 78.8, 33.5]


def test_a_result_without_units_is_still_a_workbook(small: Callable[..., Evaluation], score: Any) -> None:
    unit = {"name": "unit", "columns": {"name": ["unit"]}}
    node = {"id": "a", "columns": ["a"], "value": {"type": "number"}, "normalise": {"method": "minmax"}}
    file = {"coscore": 1, "id": "none", "version": "1", "name": "None", "unit": unit, "indicators": [node]}
    evaluation = score(file, {"unit": [""], "a": np.array([1.0])})
    assert not evaluation.units
    assert openpyxl.load_workbook(io.BytesIO(render(evaluation, "en")))["Ranking"]["A5"].value is None
