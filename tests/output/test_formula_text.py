"""Text that a spreadsheet would run runs in nothing that is written."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from io import BytesIO, StringIO
from pathlib import Path

import openpyxl
import pytest

from coscore.framework.load import load_framework
from coscore.intake.read import read
from coscore.output.save import write
from coscore.scoring.evaluate import evaluate
from coscore.scoring.evaluation import Evaluation

NAMES = ['=HYPERLINK("http://evil.example")', "=cmd|' /C calc'!A0", "+SUM(A1)", "-2+3", "@SUM(1)", "\t=1+1"]
FRAMEWORK = """\
coscore: 1
id: names
version: "1"
name: names
unit: {name: unit, columns: {name: [unit]}}
record: {name: project, columns: [project]}
indicators:
  - {id: training, name: training, columns: [training], value: {type: number}, normalise: {method: goalposts, worst: 0, best: 9}}
"""

Saved = Callable[[str], bytes]


@pytest.fixture(scope="module")
def evaluation(tmp_path_factory: pytest.TempPathFactory) -> Evaluation:
    path = tmp_path_factory.mktemp("framework") / "names.yaml"
    path.write_text(FRAMEWORK, encoding="utf-8")
    framework = load_framework(str(path))
    text = StringIO()
    csv.writer(text).writerows([["unit", "project", "training"], *[[name, name, 3] for name in NAMES]])
    return evaluate(framework, read([text.getvalue().encode()], framework))


@pytest.fixture
def saved(evaluation: Evaluation, tmp_path: Path) -> Saved:
    def save(suffix: str) -> bytes:
        path = tmp_path / f"out{suffix}"
        write(evaluation, str(path), "en")
        return path.read_bytes()

    return save


def test_a_csv_puts_an_apostrophe_before_it(saved: Saved) -> None:
    rows = list(csv.reader(StringIO(saved(".csv").decode("utf-8-sig"))))
    texts = {row[rows[0].index("unit")] for row in rows[1:]}
    assert {text.lstrip("'").strip() for text in texts} == {name.strip() for name in NAMES}
    assert all(text.startswith("'") for text in texts)


def test_a_workbook_keeps_it_as_text(saved: Saved, evaluation: Evaluation) -> None:
    book = openpyxl.load_workbook(BytesIO(saved(".xlsx")))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    kinds = {cell.data_type for cell in cells if str(cell.value).strip() in {unit.name for unit in evaluation.units}}
    assert kinds == {"s"}
    assert not [cell for cell in cells if cell.hyperlink]


def test_json_is_data(saved: Saved, evaluation: Evaluation) -> None:
    units = {unit["unit"] for unit in json.loads(saved(".json"))["units"]}
    assert units == {unit.name for unit in evaluation.units}


def test_markdown_shows_it_letter_by_letter(saved: Saved) -> None:
    text = saved(".md").decode()
    assert "=cmd\\|' /C calc'!A0" in text
    assert "=HYPERLINK" in text
