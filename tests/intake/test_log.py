from __future__ import annotations

from coscore.findings import Finding, Location
from coscore.intake.log import FindingLog


def finding(row: int, code: str = "W201") -> Finding:
    return Finding(code, Location("a.xlsx", "사업", f"A{row}"))


def test_findings_come_out_in_order() -> None:
    log = FindingLog()
    log.add([finding(12), finding(3), finding(5, "E203")])
    assert [(found.code, found.location.cell) for found in log.findings()] == [
        ("E203", "A5"),
        ("W201", "A3"),
        ("W201", "A12"),
    ]


def test_beyond_the_limit_findings_are_counted_by_code() -> None:
    log = FindingLog(kept=2)
    log.tell("W201", range(5), finding)
    log.add([finding(9, "E203")])
    *kept, rest = log.findings()
    assert [found.code for found in kept] == ["E203", "W201", "W201"]
    assert (rest.code, rest.args) == ("W216", {"code": "W201", "count": 3})


def test_findings_that_are_not_kept_are_never_made() -> None:
    made = []
    log = FindingLog(kept=2)
    for _ in range(3):
        log.tell("W201", range(5), lambda row: made.append(row) or finding(row))  # type: ignore[func-returns-value]
    assert made == [0, 1]


def test_something_is_said_for_the_first_time_once() -> None:
    log = FindingLog()
    assert [log.first("W207", "드론쇼"), log.first("W207", "드론쇼"), log.first("W207", "벽보")] == [True, False, True]
