"""``coscore check`` as a user runs it: exit codes and streams."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

FORMATS = ("text", "concise", "json", "markdown", "github", "sarif", "junit")
CASES = {"sound": ("8", 0), "wrong": ("두 회", 1)}


@pytest.fixture
def data(tmp_path: Path) -> Callable[[str], str]:
    def write(value: str) -> str:
        (tmp_path / "ours.csv").write_text(
            f"지자체,회의,공개,만족도\n가람시,{value},O,90\n나루군,5,X,80\n", encoding="utf-8"
        )
        return "ours.csv"

    return write


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("case", CASES)
def test_the_exit_code_does_not_depend_on_the_format(
    coscore: Callable[..., object], data: Callable[[str], str], case: str, form: str
) -> None:
    value, code = CASES[case]
    done = coscore("check", data(value), "-f", "small.yaml", "--format", form)
    assert done.code == code
    assert done.err == ""
    assert ("E203" in done.text) is (code == 1)


@pytest.mark.parametrize("form", FORMATS)
def test_a_missing_file_is_2_on_standard_output_too(coscore: Callable[..., object], form: str) -> None:
    done = coscore("check", "nothing.xlsx", "--format", form)
    assert (done.code, done.err) == (2, "")
    assert "E002" in done.text


def test_json_is_utf_8_whatever_the_terminal_is(coscore: Callable[..., object], data: Callable[[str], str]) -> None:
    done = coscore(
        "check", data("두 회"), "-f", "small.yaml", "--format", "json", PYTHONUTF8="0", PYTHONIOENCODING="cp949"
    )
    assert json.loads(done.out.decode("utf-8"))["findings"][0]["args"]["text"] == "두 회"


def test_an_unknown_format_is_misuse(coscore: Callable[..., object]) -> None:
    done = coscore("check", "small.csv", "--format", "xml")
    assert done.code == 2
    assert "concise" in done.err
