from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from coscore.findings import Refused
from coscore.framework.chain import read_chain
from coscore.framework.origin import Origin


@pytest.fixture
def chain(tmp_path: Path) -> Callable[..., list[str]]:
    """The files of a chain that starts at ``a``, or what is wrong with it."""

    def run(**files: str) -> list[str]:
        for name, text in files.items():
            (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
        try:
            return [layer.origin.shown for layer in read_chain(Origin(tmp_path / "a.yaml", "a.yaml"))]
        except Refused as refused:
            return [f"{finding.code} {finding.location}" for finding in refused.findings]

    return run


def test_a_framework_may_stand_for_itself(chain: Callable[..., list[str]]) -> None:
    assert chain(a="coscore: 1") == ["a.yaml"]


def test_the_extending_file_comes_first(chain: Callable[..., list[str]]) -> None:
    files = {"a": "coscore: 1\nextends: b.yaml", "b": "coscore: 1\nextends: c.yaml", "c": "coscore: 1"}
    assert chain(**files) == ["a.yaml", "b.yaml", "c.yaml"]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        pytest.param({"a": "coscore: 2\nfoo: 1"}, ["E109 a.yaml:1:10"], id="another version of the language"),
        pytest.param({"a": 'coscore: "1"'}, ["E109 a.yaml:1:10"], id="a version in quotes"),
        pytest.param({"a": "coscore: true"}, ["E109 a.yaml:1:10"], id="no version at all"),
        pytest.param({"a": "coscore: 1.0"}, ["E109 a.yaml:1:10"], id="a version with decimals"),
        pytest.param({"a": "coscore: 1\nextends: a.yaml"}, ["E118 a.yaml:2:10"], id="itself"),
        pytest.param({"a": "extends: b.yaml", "b": "extends: ./a.yaml"}, ["E118 b.yaml:1:10"], id="itself by a detour"),
        pytest.param({"a": "extends: nothing"}, ["E118 a.yaml:1:10"], id="nothing"),
        pytest.param({"a": "extends: ../b.yaml"}, ["E118 a.yaml:1:10"], id="a file outside"),
        pytest.param(
            {"a": "x: no\nextends: b.yaml", "b": "y: [1"}, ["E101 b.yaml:1:4", "E106 a.yaml:1:4"], id="a broken base"
        ),
        pytest.param({"a": "extends: b.yaml", "b": "coscore: 3"}, ["E109 b.yaml:1:10"], id="a base of another version"),
    ],
)
def test_what_cannot_be_used_is_refused_where_it_is_named(
    chain: Callable[..., list[str]], files: dict[str, str], expected: list[str]
) -> None:
    assert chain(**files) == expected


def test_eight_files_are_the_limit(chain: Callable[..., list[str]]) -> None:
    files = {name: f"extends: {after}.yaml" for name, after in pairwise("abcdefghi")} | {"i": "coscore: 1"}
    assert chain(**files) == ["E118 h.yaml:1:10"]
    assert len(chain(**files | {"h": "coscore: 1"})) == 8


def test_a_folder_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        read_chain(Origin(tmp_path, "folder"))
    assert (refused.value.findings[0].code, refused.value.findings[0].args["reason"].en) == ("E001", "it is a folder")
