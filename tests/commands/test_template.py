from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest

from coscore.commands.template import run
from coscore.findings import Refused
from coscore.output.console import Console

SAMPLE = Path(__file__).parents[2] / "sample_data" / "projects.xlsx"


def console(*, quiet: int = 0) -> Console:
    return Console(io.StringIO(), io.StringIO(), language="en", quiet=quiet)


def test_a_form_is_written_and_what_to_do_with_it_is_said(tmp_path: Path) -> None:
    path, screen = tmp_path / "form.xlsx", console()
    assert run(str(path), "coproduction", None, screen) == 0
    made, instructions, entries, after = screen.stdout.getvalue().splitlines()
    assert made.startswith(f"Made {path} (framework coproduction 2019, form coproduction-2019-")
    assert instructions == "  [Instructions]  what the 8 indicators mean, what to enter, examples"
    assert entries == "  [project list]  13 columns: 10 required (yellow), 5 to choose, 6 for numbers"
    assert after == f"Next  when it is filled in:  coscore evaluate {path}"
    assert openpyxl.load_workbook(path).sheetnames == ["Instructions", "project list", "Choices"]


def test_quiet_says_nothing(tmp_path: Path) -> None:
    screen = console(quiet=1)
    run(str(tmp_path / "form.xlsx"), "coproduction", None, screen)
    assert screen.stdout.getvalue() == ""


def test_earlier_data_lend_their_names(tmp_path: Path) -> None:
    path, screen = tmp_path / "form.xlsx", console()
    run(str(path), "coproduction", str(SAMPLE), screen)
    rows = list(openpyxl.load_workbook(path).worksheets[1].iter_rows(min_row=2, values_only=True))
    assert f"{len(rows)} rows carried over" in screen.stdout.getvalue()
    assert len(rows) == 89
    assert all(row[0] and row[2] and not any(row[3:]) for row in rows)


@pytest.mark.parametrize("name", ["form.csv", "form", "-", "no/folder/form.xlsx"])
def test_what_cannot_be_written_is_refused_before_any_work(name: str, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        run(name if name == "-" else str(tmp_path / name), "no such framework", None, console())
    assert [finding.code for finding in refused.value.findings] == ["E016"]


def test_earlier_data_are_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "last.xlsx"
    path.write_bytes(SAMPLE.read_bytes())
    with pytest.raises(Refused) as refused:
        run(str(path), "coproduction", str(path), console())
    assert [finding.code for finding in refused.value.findings] == ["E016"]
    assert path.read_bytes() == SAMPLE.read_bytes()
