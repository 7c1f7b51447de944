from __future__ import annotations

import pytest

from coscore.findings import Finding, Location, Refused


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (Location("p.xlsx", "사업", "F16"), "p.xlsx[사업]F16"),
        (Location("p.csv", "", "F16"), "p.csv:F16"),
        (Location("f.yaml", line=11, column=9), "f.yaml:11:9"),
        (Location("p.xlsx"), "p.xlsx"),
        (Location("p.xlsx", "사업"), "p.xlsx[사업]"),
    ],
)
def test_a_place_reads_as_people_write_it(place: Location, text: str) -> None:
    assert str(place) == text


def test_the_level_is_in_the_code() -> None:
    assert [Finding("E203").level, Finding("W201").level] == ["error", "warning"]


def test_findings_stand_by_code_then_sheet_then_row_then_column() -> None:
    cells = ["AA2", "B10", "B9", "C2"]
    refused = Refused([Finding("E203", Location("p.xlsx", "사업", cell)) for cell in cells] + [Finding("E201")])
    assert [finding.location.cell for finding in refused.findings] == ["", "C2", "AA2", "B9", "B10"]
