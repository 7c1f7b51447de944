"""The survey worked out by hand on the page is what the program computes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import coscore

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize("page", ["surveys.md", "ko/surveys.md"])
def test_the_figures_of_the_page_are_those_of_the_program(page: str, tmp_path: Path) -> None:
    text = (DOCS / page).read_text(encoding="utf-8")
    framework = tmp_path / "by_hand.yaml"
    framework.write_text(re.findall(r"^```yaml\n(coscore.*?)^```", text, re.MULTILINE | re.DOTALL)[0], encoding="utf-8")
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in text.splitlines()
        if line.startswith("| 완주군")
    ]
    table = [dict(zip(("시군구", "연령", "이용자", "친절", "불편"), row, strict=False)) for row in rows]
    found = coscore.evaluate(table, framework=str(framework))
    sampling = found.sampling["satisfaction"]
    assert sampling.df is not None
    assert sampling.deff is not None
    bold = re.findall(r"\*\*([0-9.]+)(?:에서 | to )?([0-9.]+)?\*\*", text)
    told = [number for pair in bold for number in pair if number]
    figures = (
        sampling.se[0],
        sampling.df[0],
        sampling.low[0],
        sampling.high[0],
        sampling.effective[0],
        sampling.deff[0],
    )
    assert told == [
        f"{found.values[1, 0]:.2f}", f"{figures[0]:.4f}", f"{figures[1]:.2f}", f"{figures[2]:.2f}", f"{figures[3]:.2f}",
        f"{figures[4]:.1f}", f"{figures[5]:.2f}", f"{found.shown[0]:.1f}",
    ]  # fmt: skip
