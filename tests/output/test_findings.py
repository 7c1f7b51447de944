from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from coscore.commands import check
from coscore.findings import Finding, Location, Refused
from coscore.language import Language
from coscore.output.checked import Checked, of_evaluation, refused
from coscore.output.console import Console
from coscore.output.findings import DOCUMENTS, FORMATS, json_text, line, read_fingerprints, show
from coscore.output.schema import findings_schema
from coscore.scoring.evaluation import Evaluation

Consoles = Callable[..., Console]

BAD = Finding("E203", Location("a.xlsx", "사업", "F14"), {"text": "두\n회"})
UNUSED = Finding("W206", Location("a.csv", cell="M1"), {"text": "날씨"})
NOBODY = Finding("E019")


def checked(*findings: Finding) -> Checked:
    return refused(findings, {})


def printed(console: Console, form: str, *findings: Finding) -> str:
    show(checked(*findings), form, console)
    assert console.stderr.getvalue() == ""  # type: ignore[attr-defined]
    return console.stdout.getvalue()  # type: ignore[attr-defined, no-any-return]


def test_the_schema_is_sound_and_all_findings_keep_to_it(village: Evaluation) -> None:
    jsonschema.Draft202012Validator.check_schema(findings_schema())
    known = checked(BAD)._replace(known=frozenset(checked(BAD).fingerprints), gates=village.gates)
    for found in (of_evaluation(village), checked(), checked(NOBODY), known):
        for language in ("ko", "en"):
            jsonschema.validate(json.loads(json_text(found, language)), findings_schema())


@pytest.mark.parametrize(("key", "value"), [("code", "X1"), ("level", "note"), ("message", ""), ("args", {"n": None})])
def test_the_schema_refuses_other_values(key: str, value: object) -> None:
    document = json.loads(json_text(checked(BAD), "en"))
    document["findings"][0][key] = value
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(document, findings_schema())


def test_json_counts_and_words_findings_in_a_language() -> None:
    korean, english = (json.loads(json_text(checked(BAD, UNUSED), language)) for language in ("ko", "en"))
    assert (korean["errors"], korean["warnings"], korean["language"]) == (1, 1, "ko")
    assert korean["findings"][1]["message"] == "쓰지 않는 열입니다: 날씨"
    assert english["findings"][1]["message"] == "This column is not used: 날씨"
    assert english["findings"][0] | {"message": "", "help": "", "fingerprint": ""} == {
        "code": "E203", "level": "error", "at": "a.xlsx[사업]F14", "args": {"text": "두\n회"}, "message": "", "help": "",
        "fingerprint": "",
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
    assert printed(console("en"), "github", UNUSED).startswith("::warning title=coscore W206,file=a.csv,line=1::M1 ")
    assert printed(console("en"), "github") == ""


@pytest.mark.parametrize(("quiet", "lines"), [(0, 2), (1, 1), (2, 0)])
def test_quiet_shortens_what_people_read_and_nothing_else(console: Consoles, quiet: int, lines: int) -> None:
    assert len(printed(console("en", quiet=quiet), "concise", BAD, UNUSED).splitlines()) == lines
    assert json.loads(printed(console("en", quiet=quiet), "json", BAD, UNUSED))["warnings"] == 1


@pytest.mark.parametrize("form", ["text", "concise", "markdown"])
def test_what_was_known_is_counted_but_not_told(console: Consoles, form: str) -> None:
    found = checked(BAD, UNUSED)
    listener = console("en")
    show(found._replace(known=frozenset(found.fingerprints[:1])), form, listener)
    text = listener.stdout.getvalue()  # type: ignore[attr-defined]
    assert "E203" not in text
    assert "W206" in text


def test_the_json_of_findings_says_which_were_known() -> None:
    found = checked(BAD, UNUSED)
    document = json.loads(json_text(found._replace(known=frozenset(found.fingerprints[:1])), "en"))
    assert (document["known"], [finding.get("known") for finding in document["findings"]]) == (1, [True, None])


def test_fingerprints_are_read_back(tmp_path: Path) -> None:
    found = checked(BAD, UNUSED)
    (tmp_path / "last.json").write_text(json_text(found, "ko"), encoding="utf-8")
    assert read_fingerprints(str(tmp_path / "last.json")) == frozenset(found.fingerprints)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"schema": "coscore/findings/v1"}',
        '{"schema": "coscore/findings/v1", "findings": [{"code": "E203"}]}',
    ],
    ids=["empty", "a list", "no schema", "no findings", "findings without fingerprints"],
)
def test_what_are_no_findings_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "last.json").write_text(text, encoding="utf-8")
    with pytest.raises(Refused) as refusal:
        read_fingerprints(str(tmp_path / "last.json"))
    assert [finding.code for finding in refusal.value.findings] == ["E050"]


def test_every_format_of_the_command_is_one() -> None:
    assert check.FORMATS == FORMATS


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_summary_of_a_check_is_the_one_approved(
    village: Evaluation, snapshot: Callable[[str, bytes], None], language: Language
) -> None:
    snapshot(f"check.{language}.md", DOCUMENTS["markdown"](of_evaluation(village), language))
