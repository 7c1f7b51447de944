from __future__ import annotations

import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from coscore import Evaluation, evaluate
from coscore.output.console import Console
from coscore.output.conversions import print_conversions

FRAMEWORK = """\
coscore: 1
id: money
version: "1"
name: money
unit: {name: u, columns: {name: [지자체]}}
indicators:
  - {id: budget, name: 예산, columns: [예산], value: {type: number, unit: 원}, normalise: {method: goalposts, worst: 0, best: 100000}}
  - {id: share, name: 집행률, columns: [집행률], value: {type: percent}}
"""


@pytest.fixture
def scored(tmp_path: Path) -> Callable[[str], Evaluation]:
    def score(line: str) -> Evaluation:
        (tmp_path / "money.yaml").write_text(FRAMEWORK, encoding="utf-8")
        (tmp_path / "a.csv").write_text(f"{line}\n지자체,예산,집행률\n가,12,85\n나,9.7,70\n", encoding="utf-8")
        return evaluate(tmp_path / "a.csv", tmp_path / "money.yaml")

    return score


def test_values_stand_in_the_unit_of_the_framework(scored: Callable[[str], Evaluation]) -> None:
    assert scored("(단위: 천원)").values[1].tolist() == [12000, 9700]


def test_a_result_tells_where_a_unit_was_converted(scored: Callable[[str], Evaluation]) -> None:
    conversions = json.loads(scored("(단위: 천원)").to_json())["conversions"]
    assert conversions == [{"at": "a.csv:B2", "indicator": "budget", "stated": "천원", "unit": "원"}]


def test_a_result_without_conversions_has_no_word_of_them(scored: Callable[[str], Evaluation]) -> None:
    assert "conversions" not in json.loads(scored("(단위: 천원, 명)").to_json())


@pytest.mark.parametrize(
    ("verbose", "expected"),
    [(True, "a.csv:B2: numbers of '예산' are stated in 천원 and were read in 원\n"), (False, "")],
)
def test_it_is_said_to_those_who_want_to_know(
    scored: Callable[[str], Evaluation],
    verbose: bool,  # noqa: FBT001 - a parameter of the test
    expected: str,
) -> None:
    error = StringIO()
    console = Console(StringIO(), error, "en", verbose=verbose)
    print_conversions(scored("(단위: 천원)"), console)
    assert error.getvalue() == expected
