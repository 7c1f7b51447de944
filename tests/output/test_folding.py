from __future__ import annotations

import pytest

from coscore.findings import Finding, Location
from coscore.output.folding import addresses, counts, folds, place_text


def missing(cell: str, name: str = "만족도", sheet: str = "사업", file: str = "a.xlsx") -> Finding:
    return Finding("W201", Location(file, sheet, cell), {"name": name, "text": ""})


def test_findings_that_say_the_same_are_one_fold() -> None:
    found = [missing("F3"), missing("G3", "회의"), missing("F4"), Finding("E019")]
    assert [(fold.code, len(fold.findings)) for fold in folds(found, "ko")] == [("E019", 1), ("W201", 2), ("W201", 1)]


@pytest.mark.parametrize(("wordings", "lines"), [(4, [1, 1, 1, 1]), (5, [1, 1, 1, 2]), (9, [1, 1, 1, 6])])
def test_many_wordings_of_one_code_end_in_one_line(wordings: int, lines: list[int]) -> None:
    found = list(folds([missing("A1", f"지표{number}") for number in range(wordings)], "ko"))
    assert [len(fold.findings) for fold in found] == lines
    assert found[-1].headline.endswith("등") is (wordings > 4)


@pytest.mark.parametrize(
    ("findings", "text"),
    [
        pytest.param([missing("F3")], "a.xlsx [사업]F3", id="one cell"),
        pytest.param([missing("F3"), missing("G4")], "a.xlsx [사업]F3 G4", id="a sheet is named once"),
        pytest.param([missing("F3"), missing("F3")], "a.xlsx [사업]F3", id="a cell is named once"),
        pytest.param([missing("F3"), missing("F3", sheet="둘")], "a.xlsx [사업]F3, a.xlsx [둘]F3", id="two sheets"),
        pytest.param(
            [missing(f"F{row}") for row in range(1, 9)], "a.xlsx [사업]F1 F2 F3 F4 F5 외 3곳", id="the first five"
        ),
        pytest.param(
            [missing("F3", sheet="", file="a.csv"), missing("F4", sheet="", file="a.csv")],
            "a.csv:F3 F4",
            id="a csv file",
        ),
        pytest.param([Finding("E003", Location("a.csv"))], "a.csv", id="a file alone"),
        pytest.param([Finding("E102", Location("a.yaml", line=3, column=5))], "a.yaml:3:5", id="a line"),
        pytest.param([Finding("E019")], "", id="no place"),
    ],
)
def test_addresses(findings: list[Finding], text: str) -> None:
    assert addresses(findings, "ko") == text


def test_addresses_within_the_only_file_leave_it_out() -> None:
    assert addresses([missing("F3"), missing("G4")], "ko", with_file=False) == "[사업]F3 G4"
    assert addresses([missing("F3", sheet="")], "ko", with_file=False) == "F3"
    assert addresses([Finding("E003", Location("a.csv"))], "ko", with_file=False) == "a.csv"


def test_more_places_are_counted_in_both_languages() -> None:
    found = [missing(f"F{row}") for row in range(1, 8)]
    assert addresses(found, "en").endswith("F5 and 2 more")


def test_a_place_reads_with_its_sheet_apart() -> None:
    assert place_text(Location("a.xlsx", "사업", "F3")) == "a.xlsx [사업]F3"


def test_counts_know_one_from_many() -> None:
    assert counts([Finding("E019"), missing("F3"), missing("F4")], "en") == "1 error, 2 warnings"
    assert counts([missing("F3")], "ko") == "오류 0건, 경고 1건"
