"""Every file in sample_data/bad is named after the code of the finding it gives, and gives that one finding at one place."""

from __future__ import annotations

from pathlib import Path

import pytest
from coscore.framework.load import load_framework
from coscore.intake.read import read
from coscore.scoring.evaluate import evaluate

from coscore.findings import Finding, Refused
from coscore.output.baseline import read_baseline

BAD = Path(__file__).parents[2] / "sample_data" / "bad"
FILES = sorted(path.name for path in BAD.iterdir() if path.is_file())

PLACES = {
    "E005-truncated.xlsx": "",
}
"""Place of each finding, after the name of the file."""

SHEETS = {"E012-no-such-sheet.xlsx": "사업목록"}
FRAMEWORKS = {
    "E214-missing-not-allowed.csv": "strict.yaml",
    "E215-weight-missing.csv": "weighted.yaml",
    "E216-no-logarithm.csv": "logarithm.yaml",
    "E218-zero-among-marks.csv": "yes_no.yaml",
    "E219-too-few-to-trim.csv": "trimmed.yaml",
}


def test_every_file_has_its_place_here() -> None:
    assert sorted(PLACES) == FILES


@pytest.mark.parametrize("name", FILES)
def test_a_bad_file_gives_exactly_its_finding_at_exactly_its_place(name: str) -> None:
    assert [(found.code, str(found.location)) for found in findings(name)] == [(name[:4], f"{name}{PLACES[name]}")]


def findings(name: str) -> tuple[Finding, ...]:
    try:
        if name.endswith(".yaml"):
            load_framework(str(BAD / name))
            return ()
        if name.endswith(".json"):
            read_baseline(str(BAD / name))
            return ()
        return scored(name)
    except Refused as refused:
        return refused.findings


def scored(name: str) -> tuple[Finding, ...]:
    framework = load_framework(str(BAD / "with" / FRAMEWORKS[name]) if name in FRAMEWORKS else "coproduction")
    observations = read([str(BAD / name)], framework, sheet=SHEETS.get(name))
    return evaluate(framework, observations).findings
