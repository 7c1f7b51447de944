from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from coscore.findings import Refused
from coscore.insight.describe.description import Description
from coscore.output.console import Console
from coscore.output.describe.formats import FORMATS, check, save, show

Make = Callable[..., Description]


@pytest.mark.parametrize("suffix", ["csv", "json", "md", "xlsx"])
def test_the_suffix_chooses_the_format(
    described: Make, console: Callable[..., Console], tmp_path: Path, suffix: str
) -> None:
    target, form = tmp_path / f"d.{suffix}", {"md": "markdown"}.get(suffix, suffix)
    save(described(), str(target), console("en"))
    assert target.read_bytes() == FORMATS[form](described(), "en")


def test_saving_is_said_unless_asked_to_be_quiet(
    described: Make, console: Callable[..., Console], tmp_path: Path
) -> None:
    loud, quiet = console("en"), console("en", quiet=1)
    for one in (loud, quiet):
        save(described(), str(tmp_path / "d.csv"), one)
    assert "d.csv" in loud.stderr.getvalue()  # type: ignore[attr-defined]
    assert quiet.stderr.getvalue() == ""  # type: ignore[attr-defined]


def test_a_dash_is_standard_output(described: Make, console: Callable[..., Console]) -> None:
    here = console("en")
    save(described(), "markdown:-", here)
    assert here.stdout.getvalue().startswith("## Village visits 1\n")  # type: ignore[attr-defined]


@pytest.mark.parametrize("target", ["d.txt", "github:d.txt", "no/such/folder/d.csv"])
def test_a_target_that_cannot_be_written_is_refused_before_any_work(target: str) -> None:
    with pytest.raises(Refused) as refused:
        check([target], [])
    assert [finding.code for finding in refused.value.findings] == ["E016"]


def test_json_goes_out_byte_for_byte(described: Make, console: Callable[..., Console]) -> None:
    here = console("ko")
    show(described(), "json", here)
    assert here.stdout.getvalue().encode() == FORMATS["json"](described(), "ko")  # type: ignore[attr-defined]


def test_the_refusal_names_the_suffixes_that_there_are() -> None:
    with pytest.raises(Refused) as refused:
        check(["a.sarif"], [])
    reason = refused.value.findings[0].args["reason"]
    assert "one of .csv .json .md .markdown .xlsx" in str(getattr(reason, "en", reason))
