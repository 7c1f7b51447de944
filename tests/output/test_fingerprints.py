from __future__ import annotations

import csv
import random
from pathlib import Path

import pytest

from coscore.findings import Finding, Location
from coscore.framework.load import load_framework
from coscore.insight.suspicious import suspicious
from coscore.intake.read import read
from coscore.output.fingerprints import fingerprints
from coscore.scoring.evaluate import evaluate

SAMPLES = Path(__file__).parents[2] / "sample_data"


def found(folder: Path, rows: list[list[str]]) -> dict[str, str]:
    """The findings of a table by their fingerprints."""
    with (folder / "a.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    framework = load_framework("coproduction")
    observations = read([str(folder / "a.csv")], framework)
    findings = (*evaluate(framework, observations).findings, *suspicious(framework, observations))
    return dict(zip(fingerprints(findings, observations), (finding.code for finding in findings), strict=True))


@pytest.fixture(scope="module")
def spoilt() -> list[list[str]]:
    """The clean sample with some cells made empty or no number; the header first."""
    draw = random.Random(7)
    with (SAMPLES / "projects_clean.csv").open(encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file)
    for row in draw.sample(rows, 12):
        row[draw.randrange(4, len(row))] = draw.choice(["", "두 회", "미정"])
    return [header, *rows]


def test_every_finding_has_one_of_its_own(tmp_path: Path, spoilt: list[list[str]]) -> None:
    assert len(found(tmp_path, spoilt)) > 10


def test_neither_the_order_of_rows_nor_rows_put_in_change_one(tmp_path: Path, spoilt: list[list[str]]) -> None:
    before = found(tmp_path, spoilt)
    header, *rows = spoilt
    assert found(tmp_path, [header, *reversed(rows)]) == before
    assert before.items() <= found(tmp_path, [header, rows[0][:2] + ["새 사업"] * 2 + rows[0][4:], *rows]).items()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (Finding("W206", Location("a.csv", cell="M1"), {"text": "x"}), Finding("W206", Location("a.csv", cell="N2"), {"text": "x"}), True),
        (Finding("W206", Location("a.csv", cell="M1"), {"text": "x"}), Finding("W206", Location("b.csv", cell="M1"), {"text": "x"}), False),
        (Finding("W206", Location("a.csv", cell="M1"), {"text": "x"}), Finding("W206", Location("a.csv", cell="M1"), {"text": "y"}), False),
        (Finding("E209", Location("a.csv", cell="B4")), Finding("E209", Location("a.csv", cell="B9")), True),
        (Finding("E209", Location("a.csv", cell="B4")), Finding("E209", Location("a.csv", cell="C4")), False),
        (Finding("W404", args={"new": 1, "units": "a"}), Finding("W404", args={"new": 2, "units": "a"}), True),
        (
            Finding("W306", Location("a.csv", cell="C4"), {"text": "x", "other": "a.csv:C3"}),
            Finding("W306", Location("a.csv", cell="C9"), {"text": "x", "other": "a.csv:C8"}),
            True,
        ),
    ],
    ids=["another cell", "another file", "another text", "another row", "another column", "another count", "a row named in a fact"],
)  # fmt: skip
def test_what_makes_two_findings_the_same(one: Finding, other: Finding, *, same: bool) -> None:
    assert (fingerprints([one]) == fingerprints([other])) is same


def test_findings_that_say_the_same_are_counted() -> None:
    twice = [Finding("E209", Location("a.csv", cell=cell)) for cell in ("B4", "B9")]
    first, second = fingerprints(twice)
    assert (first[:-1], first[-1], second[-1]) == (second[:-1], "1", "2")
