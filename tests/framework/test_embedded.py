from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from coscore.findings import Refused
from coscore.framework.embedded import embed, unembed
from coscore.framework.load import load_framework

HERE = Path(__file__).parents[1]
FRAMEWORKS = (
    "coproduction",
    "hdi",
    "integrity",
    "public_corporation",
    "public_safety",
    *sorted(str(path.relative_to(HERE)) for path in HERE.glob("published/fidelity/*.yaml")),
    "output/village.yaml",
)


def embedded(name: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(json.dumps(embed(load_framework(name))))
    return data


@pytest.mark.parametrize("name", FRAMEWORKS)
def test_a_framework_comes_back_as_it_was(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(HERE)
    before = load_framework(name)
    after = unembed(embedded(name), before.sha256, "result.json")
    assert (after.file, after.nodes, after.sha256) == (before.file, before.nodes, before.sha256)


def test_a_framework_that_lost_its_groups_comes_back() -> None:
    before = load_framework("coproduction").grouped("none")
    assert unembed(json.loads(json.dumps(embed(before))), "", "result.json").file == before.file


def test_nodes_know_their_lines(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(
        'coscore: 1\nid: own\nversion: "1"\nname: own\nunit: {name: u, columns: {name: [u]}}\nindicators:\n'
        "  - {id: a, columns: [a], value: {type: percent}}\n",
        encoding="utf-8",
    )
    assert embed(load_framework(str(path)))["places"]["a"] == "own.yaml:7:5"


def test_rules_are_looked_at_as_in_a_file() -> None:
    data = embedded("coproduction")
    data["document"]["indicators"][0]["weight"] += 1
    with pytest.raises(Refused) as refused:
        unembed(data, "", "result.json")
    assert {finding.code for finding in refused.value.findings} == {"E110"}


@pytest.mark.parametrize("broken", [{}, {"document": [], "places": {"total": "a:1:1"}}, {"document": {}, "places": {}}])
def test_what_is_no_framework_is_refused(broken: dict[str, Any]) -> None:
    with pytest.raises((Refused, LookupError, TypeError)):
        unembed(broken, "", "result.json")


def test_a_document_too_deep_is_refused() -> None:
    data: Any = []
    for _ in range(100):
        data = [data]
    with pytest.raises(ValueError, match="65"):
        unembed({"document": data, "places": {"total": "a:1:1"}}, "", "result.json")
