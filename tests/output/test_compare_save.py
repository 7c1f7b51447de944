"""Where a comparison goes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from coscore.findings import Refused
from coscore.insight.compare.comparison import Comparison
from coscore.output.compare_save import check_targets, save, show, write
from coscore.output.console import Console

Make, Consoles = Callable[..., Comparison], Callable[..., Console]


@pytest.mark.parametrize(("name", "start"), [("a.json", "{"), ("a.CSV", "\ufeffunit,code"), ("a.md", "## ")])
def test_the_suffix_chooses_the_format(comparison: Make, tmp_path: Path, name: str, start: str) -> None:
    write(comparison(2025, 2026), str(tmp_path / name), "en")
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)


def test_alone_a_dash_is_csv_on_standard_output(comparison: Make, console: Consoles) -> None:
    out = console("en")
    save(comparison(2025, 2026), "-", out)
    assert out.stdout.getvalue().startswith("\ufeffunit,code")  # type: ignore[attr-defined]


@pytest.mark.parametrize("target", ["a.xlsx", "a", "there/is/no/folder.json"])
def test_what_cannot_be_written_is_refused_before_any_work(target: str) -> None:
    with pytest.raises(Refused, match="E016"):
        check_targets([target], [])


def test_a_file_is_written_and_said(comparison: Make, console: Consoles, tmp_path: Path) -> None:
    path, out = tmp_path / "changes.json", console("en")
    save(comparison(2025, 2026), str(path), out)
    assert json.loads(path.read_text(encoding="utf-8"))["schema"] == "coscore/comparison/v1"
    assert out.stderr.getvalue() == f"Saved: {path}\n"  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("form", "start"), [("markdown", "## "), ("csv", "\ufeffunit,code"), ("table", "One framework")]
)
def test_every_format_goes_to_standard_output(comparison: Make, console: Consoles, form: str, start: str) -> None:
    out = console("en")
    show(comparison(2025, 2026), form, out)
    assert out.stdout.getvalue().startswith(start)  # type: ignore[attr-defined]
