"""Results of several years from files, and what they are called."""

from __future__ import annotations

from pathlib import Path

import pytest

import coscore
from coscore.findings import Refused
from coscore.output.results import distinct, results

ROWS = "지자체,회의,연도\n가람시,{0},2024\n나루군,{1},2025\n"
FRAMEWORK = """\
coscore: 1
id: small
version: "1"
name: small
unit: {name: municipality, columns: {name: [지자체]}}
record: {name: row, year: [연도]}
indicators:
  - {id: meetings, columns: [회의], value: {type: number}, normalise: {method: goalposts, worst: 0, best: 10}}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "small.yaml").write_text(FRAMEWORK, encoding="utf-8")
    (tmp_path / "both.csv").write_text(ROWS.format(3, 4), encoding="utf-8")
    (tmp_path / "first.csv").write_text(ROWS.format(3, 4).replace("2025", "2024"), encoding="utf-8")
    (tmp_path / "of 2026.csv").write_text("지자체,회의\n가람시,9\n", encoding="utf-8")
    (tmp_path / "last.csv").write_text("지자체,회의\n가람시,9\n", encoding="utf-8")
    return tmp_path


def labels(folder: Path, *names: str, years: str | None = None) -> list[str]:
    found = results([str(folder / name) for name in names], str(folder / "small.yaml"), years)
    return [label for label, _ in found]


def test_a_label_is_the_year_of_the_rows_or_of_the_name_or_the_name(folder: Path) -> None:
    assert labels(folder, "first.csv", "of 2026.csv", "last.csv") == ["2024", "2026", "last"]


def test_labels_may_be_given_and_a_year_keeps_its_rows(folder: Path) -> None:
    both = str(folder / "both.csv")
    found = results([both, both], str(folder / "small.yaml"), "2024, 2025")
    assert [(label, [unit.name for unit in result.units]) for label, result in found] == [
        ("2024", ["가람시"]),
        ("2025", ["나루군"]),
    ]


@pytest.mark.parametrize("years", ["2024", "2024,2024", "2024,", "2024,2025,2026"])
def test_as_many_labels_as_results_are_needed(folder: Path, years: str) -> None:
    with pytest.raises(Refused, match="E065"):
        labels(folder, "first.csv", "last.csv", years=years)


def test_a_saved_result_lends_its_framework(folder: Path) -> None:
    coscore.evaluate(folder / "first.csv", folder / "small.yaml").save(folder / "2024.json")
    (_, saved), (_, scored) = results([str(folder / "2024.json"), str(folder / "last.csv")], None, None)
    assert saved.framework.sha256 == scored.framework.sha256


def test_labels_that_occur_again_are_numbered() -> None:
    assert distinct(["2024", "2025", "2024"]) == ["2024 (1)", "2025", "2024 (2)"]
