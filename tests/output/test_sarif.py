"""The log by the official schema (as models of pydantic-sarif, generated from it), and by what the specification adds to it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Log

from coscore.findings import Finding, Location
from coscore.findings.catalogue import entries
from coscore.language import Language
from coscore.output.checked import Checked, of_evaluation, refused
from coscore.output.sarif import MOST, artifact, document, render
from coscore.scoring.evaluation import Evaluation

BAD = Finding("E203", Location("a.xlsx", "사업", "F14"), {"text": "두 회"})


def run_of(checked: Checked, language: Language = "en") -> dict[str, Any]:
    """The one run of a log that keeps to the schema and to the specification."""
    data = render(checked, language)
    Log.model_validate_json(data)
    log = json.loads(data)
    assert (log["version"], log["$schema"].rsplit("/", 1)[1]) == ("2.1.0", "sarif-schema-2.1.0.json")
    (run,) = log["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(set(rules)) == len(rules)
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]  # 3.27.6
        for location in result["locations"]:
            uri = location["physicalLocation"]["artifactLocation"]["uri"]
            assert re.fullmatch(r"(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+|file:///.*", uri)  # RFC 3986
    return dict(run)


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_log_is_the_one_approved(
    village: Evaluation, snapshot: Callable[[str, bytes], None], language: Language
) -> None:
    run_of(of_evaluation(village), language)
    snapshot(f"village.{language}.sarif", render(of_evaluation(village), language))


def test_every_code_of_the_catalogue_makes_a_valid_rule() -> None:
    found = tuple(
        Finding(code, Location("a.csv", cell="A1"), dict.fromkeys(re.findall(r"\{(\w+)", "".join(map(str, entry))), 1))
        for code, entry in entries().items()
    )  # fmt: skip
    for language in ("ko", "en"):
        rules = run_of(refused(found, {}), language)["tool"]["driver"]["rules"]
        assert [rule["id"] for rule in rules] == sorted(entries())
        levels = {rule["id"][0]: rule["defaultConfiguration"]["level"] for rule in rules}
        assert levels == {"E": "error", "W": "warning"}


def test_a_cell_is_a_logical_location_in_a_file_without_lines() -> None:
    (result,) = run_of(refused((BAD,), {"a.xlsx": "자료/a b.xlsx"}))["results"]
    (place,) = result["locations"]
    assert place["physicalLocation"] == {
        "artifactLocation": {"uri": "%EC%9E%90%EB%A3%8C/a%20b.xlsx", "uriBaseId": "%SRCROOT%"}
    }
    assert place["logicalLocations"] == [{"name": "F14", "fullyQualifiedName": "a.xlsx[사업]F14", "kind": "cell"}]
    assert (result["level"], result["message"]["text"].partition("\n")[0]) == (
        "error",
        "[사업]F14 A number belongs here: 두 회",
    )


@pytest.mark.parametrize(
    ("place", "region"),
    [
        (Location("a.csv", cell="F14"), {"startLine": 14}),
        (Location("a.yaml", line=3, column=7), {"startLine": 3, "startColumn": 7}),
        (Location("a.xlsx", "사업"), None),
        (Location("a.csv"), None),
    ],
    ids=["a row of a csv file", "a line of a framework", "a sheet", "a file"],
)
def test_text_has_lines(place: Location, region: dict[str, int] | None) -> None:
    (result,) = run_of(refused((Finding("W206", place, {"text": "x"}),), {}))["results"]
    assert result["locations"][0]["physicalLocation"].get("region") == region


def test_what_is_about_no_file_points_at_the_first_input(village: Evaluation) -> None:
    run = run_of(of_evaluation(village, {"projects.xlsx": "data/projects.xlsx"}))
    uris = {place["physicalLocation"]["artifactLocation"]["uri"] for it in run["results"] for place in it["locations"]}
    assert uris == {"data/projects.xlsx"}
    assert [result["ruleId"] for result in run["results"]][:2] == ["gate/max_drop", "E207"]


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("data/a.xlsx", {"uri": "data/a.xlsx", "uriBaseId": "%SRCROOT%"}),
        ("data\\a.xlsx", {"uri": "data/a.xlsx", "uriBaseId": "%SRCROOT%"}),
        ("/srv/a#1.xlsx", {"uri": "file:///srv/a%231.xlsx"}),
        ("C:/a.xlsx", {"uri": "file:///C:/a.xlsx"}),
        ("a:b.xlsx", {"uri": "a%3Ab.xlsx", "uriBaseId": "%SRCROOT%"}),
    ],
)
def test_addresses_of_files(path: str, uri: dict[str, str]) -> None:
    assert artifact(path) == uri


@given(st.text(min_size=1, max_size=30))
def test_any_name_and_any_cell_make_a_valid_log(text: str) -> None:
    found = Finding("E203", Location(f"{text}.xlsx", text, "F1"), {"text": text})
    (result,) = run_of(refused((found,), {}))["results"]
    assert unquote(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]).startswith(
        text.replace("\\", "/")
    ) or text.startswith(("/", "\\")) or text[1:2] == ":"  # fmt: skip


@pytest.mark.parametrize(("code", "successful"), [(0, True), (1, True), (2, False)])
def test_the_run_says_how_it_ended(code: int, *, successful: bool) -> None:
    (invocation,) = run_of(refused((), {})._replace(code=code))["invocations"]
    assert invocation == {"executionSuccessful": successful, "exitCode": code}


def test_no_more_results_than_github_takes_errors_first_and_a_note() -> None:
    warnings = [Finding("W206", Location("a.csv", cell=f"A{row}"), {"text": "x"}) for row in range(1, MOST + 2)]
    run = document(refused((*warnings, BAD), {}), "en")["runs"][0]
    assert len(run["results"]) == MOST
    assert run["results"][0]["ruleId"] == "E203"
    (note,) = run["invocations"][0]["toolExecutionNotifications"]
    assert note == {"level": "note", "message": {"text": "At most 25000 results are listed; there are 2 more"}}


def test_what_was_known_before_is_unchanged() -> None:
    checked = refused((BAD, Finding("W206", Location("a.csv", cell="M1"), {"text": "x"})), {})
    results = run_of(checked._replace(known=frozenset(checked.fingerprints[:1])))["results"]
    assert {result["ruleId"]: result["baselineState"] for result in results} == {"E203": "unchanged", "W206": "new"}
    assert all("baselineState" not in result for result in run_of(checked)["results"])
