"""Published indices, recomputed from their published data through the command line, and compared unit by unit.

The data lie outside the project, in ``../shared/fidelity``; without them nothing runs here. Beside each framework stands
how its index was published.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from coscore.commands.evaluate import Request, run
from coscore.output.console import Console

DATA = Path(__file__).parents[3] / "shared" / "fidelity"
FRAMEWORKS = Path(__file__).parent / "fidelity"


class Case(NamedTuple):
    """An index as it was published.

    Attributes:
        name: the folder of its data, and its framework.
        key: the column that names the unit.
        scores: per node, the column of its published score; "total" is the score of the unit.
        rank: the column of the published rank.
        tolerance: how far a score may be off; 0 where it must be the same once rounded.
    """

    name: str
    key: str
    scores: dict[str, str]
    rank: str = ""
    tolerance: float = 0.0


INFORM = {
    "natural": "Natural",
    "human": "Human",
    "hazard": "HAZARD & EXPOSURE",
    "socio_economic": "Socio-Economic Vulnerability",
    "others": "Other Vulnerable Groups",
    "groups": "Vulnerable Groups",
    "vulnerability": "VULNERABILITY",
    "institutional": "Institutional",
    "infrastructure": "Infrastructure",
    "coping": "LACK OF COPING CAPACITY",
    "total": "INFORM RISK",
}
CASES = (
    Case("hdi_2022", "iso3", {"total": "hdi"}, "hdi_rank"),
    Case("gii_2022", "iso3", {"gii": "gii_2022"}, "gii_rank_2022"),
    Case("inform_risk_2020", "ISO3", INFORM, "Rank"),
    Case("hci_2020", "code", {"total": "hci"}, tolerance=1e-7),
)


@pytest.fixture
def evaluated(tmp_path: Path) -> Callable[..., dict[str, Any]]:
    """The units of a result, by name, of a framework and a table."""

    def evaluate(framework: str, table: Path) -> dict[str, Any]:
        target = tmp_path / "result.json"
        request = Request(
            files=[str(table)], framework=str(FRAMEWORKS / f"{framework}.yaml"), outputs=[str(target)], format="csv",
            by="unit", group=None, year=None, sheet=None, baseline=None, max_drop=None, min_score=None,
            max_rank_drop=None, strict=False,
        )  # fmt: skip
        assert run(request, Console(io.StringIO(), io.StringIO(), language="en")) == 0
        return {unit["unit"]: unit for unit in json.loads(target.read_text(encoding="utf-8"))["units"]}

    return evaluate


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def score(unit: dict[str, Any], node: str, case: Case) -> float:
    found = unit if node == "total" else next(it for it in unit["nodes"] if it["id"] == node)
    return float(found["exact"] if case.tolerance else found["score"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_scores_are_the_published_ones(case: Case, evaluated: Callable[..., dict[str, Any]]) -> None:
    if not (DATA / case.name).is_dir():
        pytest.skip("the published data are not here")
    units = evaluated(case.name, DATA / case.name / "input.csv")
    published = rows(DATA / case.name / "expected.csv")
    assert len(published) > 150
    for node, column in case.scores.items():
        off = {
            row[case.key]: (score(units[row[case.key]], node, case), row[column])
            for row in published
            if row[column]
            and abs(score(units[row[case.key]], node, case) - float(row[column])) > case.tolerance + 1e-12
        }
        assert off == {}, node


@pytest.mark.parametrize("case", [case for case in CASES if case.rank], ids=lambda case: case.name)
def test_ranks_are_the_published_ones(case: Case, evaluated: Callable[..., dict[str, Any]], tmp_path: Path) -> None:
    """The tables also hold regions, which were not ranked; only units with a published rank take part."""
    if not (DATA / case.name).is_dir():
        pytest.skip("the published data are not here")
    ranks = {
        row[case.key]: int(float(row[case.rank])) for row in rows(DATA / case.name / "expected.csv") if row[case.rank]
    }
    table = [row for row in rows(DATA / case.name / "input.csv") if row[case.key] in ranks]
    with (tmp_path / "ranked.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(table[0]))
        writer.writeheader()
        writer.writerows(table)
    units = evaluated(case.name, tmp_path / "ranked.csv")
    assert {name: unit["rank"] for name, unit in units.items()} == ranks
