from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest

import coscore
from coscore.output.workbook import render
from coscore.scoring.evaluation import Evaluation

SAMPLES = Path(__file__).parents[3] / "sample_data"


@pytest.fixture(scope="module")
def surveyed() -> Evaluation:
    return coscore.evaluate(SAMPLES / "satisfaction_survey.xlsx", "satisfaction")


@pytest.mark.parametrize(("language", "name"), [("ko", "표본오차"), ("en", "Sampling error")])
def test_sampling_errors_have_a_sheet(surveyed: Evaluation, language: str, name: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(render(surveyed, language)))  # type: ignore[arg-type]
    assert name in book.sheetnames
    rows = list(book[name].iter_rows(min_row=4, values_only=True))
    units = {unit.name for unit in surveyed.units}
    assert sum(row[0] in units for row in rows) == len(units) * len(surveyed.sampling)


def test_without_surveys_there_is_none(village: Evaluation) -> None:
    book = openpyxl.load_workbook(io.BytesIO(render(village, "ko")))
    assert "표본오차" not in book.sheetnames
