"""The worked table of the ways to combine, in both languages, says what the program computes."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from coscore.scoring.evaluation import Evaluation

DOCS = Path(__file__).parents[2] / "docs"
WEIGHTS = {"a": 2, "b": 1, "c": 1}
ROWS = ({"a": 90, "b": 60, "c": 10}, {"a": 90, "b": None, "c": 10}, {"a": 90, "b": 0, "c": 10})
ROW = re.compile(r"\| `(?P<way>(?!aggregate)[^`]+)`(?:, `(?P<more>[^`]+)`)? \|[^|]*\| (?P<cells>[\d.]+[^|]* \| .*) \|")


@pytest.mark.parametrize("page", ["framework.md", "ko/framework.md"])
def test_the_table_is_what_the_program_computes(score: Callable[..., Evaluation], page: str) -> None:
    rows = [found for line in (DOCS / page).read_text(encoding="utf-8").splitlines() if (found := ROW.fullmatch(line))]
    assert len(rows) == 9
    for row in rows:
        ways = [row["way"], row["more"]] if row["way"] == "min" else [row["way"]]
        more = "" if row["way"] == "min" or not row["more"] else f"{row['more']}\n"
        told = [computed(score, f"aggregate: {way}\n{more}", weighed=way != "sum") for way in ways]
        assert [", ".join(cells) for cells in zip(*told, strict=True)] == row["cells"].split(" | "), row[0]


def computed(score: Callable[..., Evaluation], head: str, *, weighed: bool) -> list[str]:
    """The three totals; the code of the error where there is none."""
    leaf = "columns: [{0}], value: {{type: number}}, normalise: {{method: as_is}}"
    weights = {name: f"weight: {weight}, " if weighed else "" for name, weight in WEIGHTS.items()}
    leaves = ", ".join(f"{{id: {name}, {weight}{leaf.format(name)}}}" for name, weight in weights.items())
    found = score(f"{head}indicators: [{leaves}]\n", [{"unit": f"u{place}"} | row for place, row in enumerate(ROWS)])
    error = next((finding.code for finding in found.findings if finding.level == "error"), "")
    return [error if np.isnan(total) else f"{total:.1f}" for total in found.shown.tolist()]
