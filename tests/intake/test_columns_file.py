from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from coscore.findings import Finding, Refused
from coscore.intake.columns_file import read_columns

Write = Callable[[str], str]


@pytest.fixture
def written(tmp_path: Path) -> Write:
    def write(text: str) -> str:
        path = tmp_path / "columns.yaml"
        path.write_text(text, encoding="utf-8")
        return str(path)

    return write


def problems(path: str) -> list[str]:
    with pytest.raises(Refused) as refused:
        read_columns(path)
    return [told(finding) for finding in refused.value.findings]


def told(finding: Finding) -> str:
    place = finding.location
    return f"{finding.code} {place.line}:{place.column}"


def test_headers_are_read_with_their_places(written: Write) -> None:
    found = read_columns(written("columns:\n  ordinance: [조례(안), 자치법규]\n  unit.name: 기관\n"))
    assert [(one.header, one.target, one.standing, one.place and one.place.line) for one in found] == [
        ("조례(안)", "ordinance", True, 2),
        ("자치법규", "ordinance", True, 2),
        ("기관", "unit.name", True, 3),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("colums: {a: [b]}\n", ["E102 1:1", "E103 1:1"], id="a misspelt key"),
        pytest.param("columns: [a]\n", ["E104 1:10"], id="a list in place of keys"),
        pytest.param("columns: {a: [1, b]}\n", ["E104 1:15"], id="a number"),
        pytest.param("columns: {a: []}\n", ["E104 1:14"], id="an empty list"),
        pytest.param("columns:\n  a:\n  b: {c: d}\n", ["E104 2:5", "E104 3:6"], id="nothing, and keys"),
        pytest.param(
            "columns:\n  a: [No]\n  a: [b]\n", ["E105 3:3", "E106 2:7"], id="what YAML readers disagree about"
        ),
        pytest.param("columns:\n  a: [&x b]\n", ["E107 2:7"], id="an anchor"),
        pytest.param("columns: {a: [b\n", ["E101 1:14"], id="no YAML"),
        pytest.param("x" * 1_000_001, ["E108 1:1"], id="a file that is too large"),
        pytest.param(f"columns: {{a: [{', '.join('1' * 300)}]}}\n", None, id="endless problems"),
    ],
)
def test_every_problem_is_told_with_its_line(written: Write, text: str, expected: list[str] | None) -> None:
    found = problems(written(text))
    assert found == expected if expected else len(found) == 201


@pytest.mark.parametrize(("name", "code"), [("none.yaml", "E002 0:0"), ("", "E001 0:0")], ids=["no file", "a folder"])
def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path, name: str, code: str) -> None:
    assert problems(str(tmp_path / name)) == [code]
