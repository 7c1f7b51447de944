from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from coscore.findings import Refused
from coscore.insight.robustness.analysis import Robustness
from coscore.output.console import Console
from coscore.output.robustness_formats import FORMATS, check, save, show


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_gives_bytes(certainty: Robustness, form: str) -> None:
    assert FORMATS[form](certainty, "ko")


@pytest.mark.parametrize("name", ["certain.json", "certain.csv", "certain.md", "certain.xlsx"])
def test_the_suffix_chooses_the_format(
    certainty: Robustness, console: Callable[..., Console], tmp_path: Path, name: str
) -> None:
    target, screen = tmp_path / name, console("en")
    save(certainty, str(target), screen)
    assert target.stat().st_size
    assert screen.stderr.getvalue() == f"Saved: {target}\n"  # type: ignore[attr-defined]


def test_a_dash_is_standard_output(certainty: Robustness, console: Callable[..., Console]) -> None:
    screen = console("en")
    save(certainty, "json:-", screen)
    assert json.loads(screen.stdout.getvalue())["schema"] == "coscore/robustness/v1"  # type: ignore[attr-defined]


def test_the_screen_is_a_table(certainty: Robustness, console: Callable[..., Console]) -> None:
    screen = console("en")
    show(certainty, "table", screen)
    show(certainty, "markdown", screen)
    assert screen.stdout.getvalue().startswith("test (1), units ranked 7 of 8\n")  # type: ignore[attr-defined]


@pytest.mark.parametrize("target", ["certain.pdf", "github:x.txt", "nowhere/certain.csv"])
def test_what_cannot_be_written_is_refused_before_any_work(target: str) -> None:
    with pytest.raises(Refused) as refused:
        check([target], [])
    assert [finding.code for finding in refused.value.findings] == ["E016"]


def test_the_refusal_names_the_suffixes_that_there_are() -> None:
    with pytest.raises(Refused) as refused:
        check(["a.sarif"], [])
    reason = refused.value.findings[0].args["reason"]
    assert "one of .csv .json .md .markdown .xlsx" in str(getattr(reason, "en", reason))
