from __future__ import annotations

import re
from pathlib import Path

import pytest

import coscore
from coscore.findings import Finding, Location
from coscore.findings.catalogue import headline
from coscore.findings.file_reasons import reason
from coscore.intake.refusal import BEYOND, damaged, gather, refused, too_large

PLACE = Location("a.xlsx", "사업", "B7")


def test_a_refusal_carries_one_finding_with_its_reason() -> None:
    problem = refused("E008", PLACE, "password")
    assert problem.findings == (Finding("E008", PLACE, {"reason": reason("password")}),)


def test_damage_and_size_have_their_codes() -> None:
    assert str(damaged(PLACE, "no_sheets")) == "E005 a.xlsx[사업]B7"
    assert str(too_large(PLACE, "directory")) == "E026 a.xlsx[사업]B7"


def test_facts_from_the_file_are_made_fit_for_a_message() -> None:
    [finding] = damaged(PLACE, "address", text="\x1b[31m" + "Z" * 1000).findings
    assert "\x1b" not in headline(finding, "ko")
    assert len(headline(finding, "ko")) < 120


def test_every_way_to_be_too_large_has_its_code() -> None:
    source = Path(coscore.__file__).parent / "intake"
    told = {
        why
        for path in source.rglob("*.py")
        for why in re.findall(r'too_large\([^"]*?"(\w+)"', path.read_text(encoding="utf-8"))
    }
    assert told == set(BEYOND)


def half(number: int) -> int:
    if number % 2:
        raise damaged(Location(str(number)), "no_sheets")
    return number // 2


@pytest.mark.parametrize(
    ("items", "results", "places"),
    [([2, 4], [1, 2], []), ([1, 2, 3], [1], ["1", "3"]), ([], [], [])],
    ids=["none refused", "some refused", "nothing"],
)
def test_results_and_refusals_are_gathered(items: list[int], results: list[int], places: list[str]) -> None:
    found, findings = gather(half, items)
    assert (found, [finding.location.file for finding in findings]) == (results, places)
