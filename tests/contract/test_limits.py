"""Limits on the command line and in Python: a refusal names the option, and the option lifts it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import coscore as program

Run = Callable[..., Any]


@pytest.mark.parametrize("command", [["evaluate"], ["check"], ["template", "-o", "form.xlsx", "--prefill"]])
def test_a_refusal_names_the_option_that_lifts_it(command: list[str], coscore: Run) -> None:
    done = coscore(*command, "small.csv", "-f", "small.yaml", "--limit", "file-bytes=10B")
    assert done.code == 2
    said = done.err + done.text
    assert "E006" in said
    option = said[said.index("--limit") :].split()[:2]
    assert coscore(*command, "small.csv", "-f", "small.yaml", *option).code == 0


def test_an_unknown_limit_is_said_with_what_was_perhaps_meant(coscore: Run) -> None:
    done = coscore("evaluate", "small.csv", "-f", "small.yaml", "--limit", "file-byte=1GB")
    assert (done.code, "Did you mean 'file-bytes'?" in done.err) == (2, True)


def test_help_lists_the_limits(coscore: Run) -> None:
    assert "legacy-seconds" in coscore("check", "--help", COLUMNS="300").text


def test_check_repeats_the_limits_it_was_given(coscore: Run) -> None:
    assert "--limit merges=7" in coscore("check", "small.csv", "-f", "small.yaml", "--limit", "merges=7").text


def test_python_takes_limits_by_name(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("지자체\n" * 10, encoding="utf-8")
    with pytest.raises(program.Refused, match="E006"):
        program.evaluate(str(path), limits={"file-bytes": "10B"})
    with pytest.raises(program.Refused, match="E025"):
        program.read(str(path), limits={"files": 1})
