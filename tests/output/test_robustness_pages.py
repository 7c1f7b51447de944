from __future__ import annotations

import io
from collections.abc import Callable

import openpyxl
import pytest

from coscore.insight.robustness.analysis import Robustness
from coscore.language import Language
from coscore.output.robustness_pages import markdown, workbook


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_markdown_is_the_one_approved(
    certainty: Robustness, snapshot: Callable[[str, str], None], language: Language
) -> None:
    snapshot(f"robustness.{language}.md", markdown(certainty, language))


def test_the_workbook_has_every_unit_and_every_scenario(certainty: Robustness) -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook(certainty, "en")))
    assert book.sheetnames == ["Intervals", "Scenarios"]
    rows = [[cell.value for cell in row] for row in book["Intervals"].iter_rows(min_row=4, max_row=5)]
    assert rows[0][:4] == ["Rank", "Municipality", "Interval", "Median"]
    assert rows[1][:2] == [1, "전북특별자치도 완주군"]
    names = [row[0].value for row in book["Scenarios"].iter_rows(min_row=5, max_row=4 + len(certainty.scenarios))]
    assert (names[0], names[-1]) == ("Equal weights at every node", "Without 'Training'")


def test_the_same_analysis_gives_the_same_bytes(certainty: Robustness) -> None:
    assert workbook(certainty, "ko") == workbook(certainty, "ko")
