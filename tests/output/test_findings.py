from __future__ import annotations

import json
from collections.abc import Callable

import jsonschema
import pytest

from coscore.findings import Finding, Location
from coscore.output.console import Console
from coscore.output.findings import FORMATS, json_text, line
from coscore.output.schema import findings_schema
from coscore.scoring.evaluation import Evaluation

Consoles = Callable[..., Console]

BAD = Finding("E203", Location("a.xlsx", "사업", "F14"), {"text": "두\n회"})
UNUSED = Finding("W206", Location("a.csv", cell="M1"), {"text": "날씨"})
NOBODY = Finding("E019")


def printed(console: Console, form: str, *findings: Finding) -> str:
    FORMATS[form](findings, console)
    assert console.stderr.getvalue() == ""  # type: ignore[attr-defined]
    return console.stdout.getvalue()  # type: ignore[attr-defined, no-any-return]


def test_the_schema_is_sound_and_all_findings_keep_to_it(village: Evaluation) -> None:
    jsonschema.Draft202012Validator.check_schema(findings_schema())
    for findings in (village.findings, (), (NOBODY,)):
        for language in ("ko", "en"):
            jsonschema.validate(json.loads(json_text(findings, language)), findings_schema())


@pytest.mark.parametrize(("key", "value"), [("code", "X1"), ("level", "note"), ("message", ""), ("args", {"n": None})])
def test_the_schema_refuses_other_values(key: str, value: object) -> None:
    document = json.loads(json_text([BAD], "en"))
    document["findings"][0][key] = value
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(document, findings_schema())


def test_json_counts_and_words_findings_in_a_language() -> None:
    korean, english = (json.loads(json_text([BAD, UNUSED], language)) for language in ("ko", "en"))
    assert (korean["errors"], korean["warnings"], korean["language"]) == (1, 1, "ko")
    assert korean["findings"][1]["message"] == "쓰지 않는 열입니다: 날씨"
    assert english["findings"][1]["message"] == "This column is not used: 날씨"
    assert english["findings"][0] | {"message": "", "help": ""} == {
        "code": "E203", "level": "error", "at": "a.xlsx[사업]F14", "args": {"text": "두\n회"}, "message": "", "help": "",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("finding", "start"),
    [(BAD, "a.xlsx [사업]F14: E203 "), (UNUSED, "a.csv:M1: W206 "), (NOBODY, "-: E019 ")],
    ids=["sheet", "csv", "nowhere"],
)
def test_a_finding_is_one_line_with_its_place_first(finding: Finding, start: str) -> None:
    text = line(finding, "en")
    assert text.startswith(start)
    assert "\n" not in text


def test_text_goes_to_standard_output_coloured_as_that_is(console: Consoles) -> None:
    assert "\x1b[" not in printed(console("en", error_colour=True), "text", BAD)
    assert "\x1b[1;31merror[E203]" in printed(console("en", colour=True), "text", BAD)


def test_annotations_are_printed_as_they_stand(console: Consoles) -> None:
    assert printed(console("en"), "github", UNUSED).startswith("::warning title=coscore W206,file=a.csv::M1 ")
    assert printed(console("en"), "github") == ""


@pytest.mark.parametrize(("quiet", "lines"), [(0, 2), (1, 1), (2, 0)])
def test_quiet_shortens_what_people_read_and_nothing_else(console: Consoles, quiet: int, lines: int) -> None:
    assert len(printed(console("en", quiet=quiet), "concise", BAD, UNUSED).splitlines()) == lines
    assert json.loads(printed(console("en", quiet=quiet), "json", BAD, UNUSED))["warnings"] == 1
