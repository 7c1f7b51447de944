from __future__ import annotations

import io
from collections.abc import Callable

import openpyxl
import pytest

from coscore.insight.describe.description import Description
from coscore.output.describe.workbook import render

Rows = list[tuple[object, ...]]


@pytest.fixture
def sheets() -> Callable[..., dict[str, Rows]]:
    def opened(description: Description, language: str) -> dict[str, Rows]:
        book = openpyxl.load_workbook(io.BytesIO(render(description, language)))
        return {sheet.title: list(sheet.iter_rows(min_row=4, values_only=True)) for sheet in book}

    return opened


def test_every_table_has_a_sheet_with_true_numbers(brief: Description, sheets: Callable[..., dict[str, Rows]]) -> None:
    found = sheets(brief, "ko")
    assert list(found) == ["빈도표 1", "분포"]
    assert found["빈도표 1"][:6] == [
        ("구분", "계획 빈도", "계획 비중(%)", "결정 빈도", "결정 비중(%)", "집행 빈도", "집행 비중(%)", "평가 빈도", "평가 비중(%)"),
        ("정부독자적", 134, 57.0, 40, 17.0, 30, 12.8, 87, 37.0),
        ("시민독자적", 12, 5.1, 9, 3.8, 7, 3.0, 6, 2.6),
        ("공동참여", 89, 37.9, 186, 79.1, 198, 84.3, 97, 41.3),
        ("불명확", 0, 0, 0, 0, 0, 0, 45, 19.1),
        ("계", 235, 100, 235, 100, 235, 100, 235, 100),
    ]  # fmt: skip


def test_gaps_and_mixed_units_have_rows(
    described: Callable[..., Description], sheets: Callable[..., dict[str, Rows]]
) -> None:
    found = sheets(described(counted="unit"), "en")
    assert list(found) == ["Frequencies 1", "Frequencies 2", "Frequencies 3", "Distributions"]
    assert [row[:3] for row in found["Frequencies 2"][:6]] == [
        ("Category", "Open Count", "Open %"),
        ("Yes", 1, 33.3),
        ("No", 1, 33.3),
        ("Several", 1, 33.3),
        ("Total", 3, 100),
        ("not applicable", 1, None),
    ]


def test_distributions_are_as_on_the_screen(
    described: Callable[..., Description], sheets: Callable[..., dict[str, Rows]]
) -> None:
    head, people, *_ = sheets(described(), "en")["Distributions"]
    assert dict(zip(head, people, strict=True)) == {
        "Indicator": "People", "Id": "people", "Unit": "명", "n": 3, "missing": 0, "not applicable": 0, "cannot be read": 1,
        "Mean": 5.33, "SD": 4.16, "Min": 2, "Q1": 3, "Median": 4, "Q3": 7, "Max": 10, "At 0": 0, "At top": 1,
    }  # fmt: skip


def test_the_same_description_gives_the_same_bytes(described: Callable[..., Description]) -> None:
    assert render(described(), "ko") == render(described(), "ko")
