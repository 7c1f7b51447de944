from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from coscore.findings import Finding, Location
from coscore.language import Language
from coscore.output.checked import of_evaluation, refused
from coscore.output.github import render
from coscore.scoring.evaluation import Evaluation, Gate


def bad(cell: str, text: str = "두 회", file: str = "a.xlsx") -> Finding:
    return Finding("E203", Location(file, "사업", cell), {"text": text})


def annotated(findings: list[Finding], language: Language, paths: dict[str, str] | None = None) -> str:
    return render(refused(tuple(findings), paths or {}), language).decode()


def test_an_error_names_file_sheet_and_cell_and_what_to_do() -> None:
    line = annotated([bad("F14")], "ko")
    assert line.startswith(
        "::error title=coscore E203,file=a.xlsx::[사업]F14 숫자가 와야 하는 칸입니다: 두 회%0A도움: "
    )
    assert line.count("\n") == 1


def test_a_line_of_a_framework_has_line_and_column() -> None:
    finding = Finding(
        "E101", Location("indicators/2026.yaml", line=11, column=9), {"what": "x", "reason": "x", "problem": "x"}
    )
    assert ",file=indicators/2026.yaml,line=11,col=9::" in annotated([finding], "en")


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
    assert line in annotated([bad("F1", text, file)], "en").splitlines()[0]


@pytest.mark.parametrize(("found", "shown"), [(10, 10), (11, 11), (500, 11)])
def test_no_more_annotations_than_github_keeps_and_a_notice_of_the_others(found: int, shown: int) -> None:
    lines = annotated([bad(f"F{row}") for row in range(1, found + 1)], "en").splitlines()
    assert len(lines) == shown
    assert sum(line.startswith("::error ") for line in lines) == 10
    assert (f"Not shown here: {found - 10} error" in lines[-1]) is (found > 10)


def test_what_was_known_before_is_not_shown() -> None:
    checked = refused((bad("F1"), bad("F2", "세 회")), {})
    known = checked._replace(known=frozenset(checked.fingerprints[:1]))
    assert render(known, "en").decode().count("::error") == 1


def test_a_file_is_named_as_it_can_be_reached_and_a_row_of_a_csv_file_is_a_line() -> None:
    found = [bad("F14"), Finding("W206", Location("b.csv", cell="M1"), {"text": "x"})]
    lines = annotated(found, "en", {"a.xlsx": "data/a.xlsx", "b.csv": "data/b.csv"}).splitlines()
    assert lines[0].startswith("::error title=coscore E203,file=data/a.xlsx::[사업]F14 ")
    assert lines[1].startswith("::warning title=coscore W206,file=data/b.csv,line=1::M1 ")


def test_failed_gates_come_first_and_passed_ones_are_notices(village: Evaluation) -> None:
    lines = render(of_evaluation(village), "en").decode().splitlines()
    assert lines[0].startswith("::error title=coscore::failed: a score fell by more than 5")
    assert lines[-1].startswith("::notice title=coscore::passed: at least 33.5")
    assert [line.split(" ")[0] for line in lines] == ["::error", "::error", *["::warning"] * 5, "::notice"]


def test_a_sound_result_is_silent(village: Evaluation) -> None:
    assert render(of_evaluation(replace(village, findings=(), gates=())), "ko") == b""
    passed = Gate("min_score", "1", "2", "A", passed=True)
    assert render(of_evaluation(replace(village, findings=(), gates=(passed,))), "ko").count(b"::") == 2


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_annotations_are_the_ones_approved(
    village: Evaluation, snapshot: Callable[[str, bytes], None], language: Language
) -> None:
    snapshot(f"village.{language}.github.txt", render(of_evaluation(village), language))
