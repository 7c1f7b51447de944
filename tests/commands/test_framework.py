from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from coscore.commands.framework import check, list_frameworks, schema, show
from coscore.findings import Refused
from coscore.framework.builtin import builtin_ids
from coscore.output.console import Console


@pytest.fixture
def console() -> Console:
    return Console(io.StringIO(), io.StringIO(), language="en")


def said(console: Console) -> str:
    assert console.stderr.getvalue() == ""
    return console.stdout.getvalue()


def test_every_built_in_framework_is_listed(console: Console) -> None:
    assert list_frameworks(console) == 0
    assert [line.split()[0] for line in said(console).splitlines()] == builtin_ids()


def test_a_framework_is_shown(console: Console) -> None:
    assert show("coproduction", console) == 0
    assert "Ordinance  ordinance" in said(console)


def test_a_sound_framework_is_said_to_be_sound(console: Console) -> None:
    assert check(["coproduction"], console) == 0
    assert said(console) == "No problems: Co-production project evaluation indicators (2019), indicators: 8\n"


def test_a_broken_framework_is_refused_with_all_its_problems(console: Console, tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text("coscore: 1\nid: own\nextends: coproduction\nsorce: x\ncolour: red\n", encoding="utf-8")
    with pytest.raises(Refused) as refused:
        check([str(path)], console)
    assert [(finding.code, finding.location.line) for finding in refused.value.findings] == [("E102", 4), ("E102", 5)]
    assert said(console) == ""


def test_several_frameworks_are_checked_in_one_go(console: Console, tmp_path: Path) -> None:
    for name in ("one.yaml", "two.yaml"):
        (tmp_path / name).write_text("coscore: 1\n", encoding="utf-8")
    with pytest.raises(Refused) as refused:
        check([str(tmp_path / "one.yaml"), "hdi", str(tmp_path / "two.yaml")], console)
    assert {Path(it.location.file).name for it in refused.value.findings} == {"one.yaml", "two.yaml"}
    assert said(console).startswith("No problems: ")


def test_the_schema_is_printed_as_json(console: Console) -> None:
    assert schema(console) == 0
    assert json.loads(said(console))["title"] == "FrameworkFile"
