from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from coscore.findings import Finding, Location
from coscore.language import Language
from coscore.output.github import annotate, render
from coscore.scoring.evaluation import Evaluation, Gate


def bad(cell: str, text: str = "두 회", file: str = "a.xlsx") -> Finding:
    return Finding("E203", Location(file, "사업", cell), {"text": text})


def test_an_error_names_file_sheet_and_cell_and_what_to_do() -> None:
    line = annotate([bad("F14")], "ko")
    assert line.startswith(
        "::error title=coscore E203,file=a.xlsx::[사업]F14 숫자가 와야 하는 칸입니다: 두 회%0A도움: "
    )
    assert line.count("\n") == 1


def test_a_line_of_a_framework_has_line_and_column() -> None:
    finding = Finding(
        "E101", Location("indicators/2026.yaml", line=11, column=9), {"what": "x", "reason": "x", "problem": "x"}
    )
    assert ",file=indicators/2026.yaml,line=11,col=9::" in annotate([finding], "en")


@pytest.mark.parametrize(
    ("file", "text", "line"),
    [
        ("a,b:c.csv", "x", "file=a%2Cb%3Ac.csv::"),
        ("100%.csv", "x", "file=100%25.csv::"),
        ("a.csv", "50%\r\n::error::x", "50%25  ::error::x"),
        ("a.csv", "\u202e3", "here:  3"),
        ("a\r\n::error::x", "3", "file=a%0D%0A%3A%3Aerror%3A%3Ax::"),
    ],
    ids=[
        "comma and colon",
        "per cent",
        "a command in a cell",
        "a mark that turns the direction",
        "a command in a name",
    ],
)
def test_what_would_be_read_as_a_command_is_escaped(file: str, text: str, line: str) -> None:
    assert line in annotate([bad("F1", text, file)], "en").splitlines()[0]


@pytest.mark.parametrize(("found", "shown", "note"), [(10, 10, False), (11, 10, True), (500, 10, True)])
def test_no_more_annotations_than_github_keeps(found: int, shown: int, *, note: bool) -> None:
    lines = annotate([bad(f"F{row}") for row in range(found)], "ko").splitlines()
    assert len(lines) == shown
    assert (f"오류 {found}건 중 9건만" in lines[-1]) is note


def test_failed_gates_come_first_and_passed_ones_are_notices(village: Evaluation) -> None:
    lines = render(village, "en").splitlines()
    assert lines[0].startswith("::error title=coscore::failed: a score fell by more than 5")
    assert lines[-1].startswith("::notice title=coscore::passed: at least 33.5")
    assert [line.split(" ")[0] for line in lines] == ["::error", "::error", *["::warning"] * 5, "::notice"]


def test_a_sound_result_is_silent(village: Evaluation) -> None:
    assert render(replace(village, findings=(), gates=()), "ko") == ""
    passed = Gate("min_score", "1", "2", "A", passed=True)
    assert render(replace(village, findings=(), gates=(passed,)), "ko").count("::") == 2


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_annotations_are_the_ones_approved(
    village: Evaluation, snapshot: Callable[[str, str], None], language: Language
) -> None:
    snapshot(f"village.{language}.github.txt", render(village, language))
