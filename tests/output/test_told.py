from __future__ import annotations

import pytest

from coscore.findings import Finding, Location
from coscore.output.checked import of_evaluation, refused
from coscore.output.told import cell_of, line_of, told
from coscore.scoring.evaluation import Evaluation


def test_failed_gates_come_first_then_errors_then_warnings(village: Evaluation) -> None:
    rules = [one.rule for one in told(of_evaluation(village), "en")]
    assert rules == ["gate/max_drop", "E207", "W201", "W201", "W201", "W210", "W402"]


def test_what_was_known_comes_after_what_is_new() -> None:
    checked = refused((Finding("E019"), Finding("W206", args={"text": "x"})), {})
    known = checked._replace(known=frozenset(checked.fingerprints[:1]))
    assert [(one.rule, one.known) for one in told(known, "en")] == [("W206", False), ("E019", True)]


@pytest.mark.parametrize(
    ("place", "cell", "line"),
    [
        (Location("a.xlsx", "사업", "F14"), "[사업]F14", 0),
        (Location("a.xlsx", "사업"), "[사업]", 0),
        (Location("a.csv", cell="F14"), "F14", 14),
        (Location("a.CSV", cell="F"), "F", 0),
        (Location("a.parquet", cell="F14"), "F14", 0),
        (Location("a.yaml", line=3, column=7), "", 3),
        (Location(), "", 0),
    ],
)
def test_where_it_is(place: Location, cell: str, line: int) -> None:
    assert (cell_of(place), line_of(place)) == (cell, line)


def test_an_error_says_what_to_do_and_a_warning_does_not() -> None:
    place = Location("a.xlsx", "사업", "F14")
    error, warning = told(
        refused((Finding("E203", place, {"text": "x"}), Finding("W206", place, {"text": "x"})), {}), "en"
    )
    assert error.text.startswith("[사업]F14 A number belongs here: x\nhelp: ")
    assert warning.text == "[사업]F14 This column is not used: x"
