"""A form that comes back is held against the framework it was made for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

ROWS = [("가람시", 8, "O", 90), ("나루군", 5, "O", 75), ("다솜구", 2, "X", 80)]


@pytest.fixture
def form(coscore: Callable[..., object], tmp_path: Path) -> Path:
    """A form as an office sends it back, saved by a spreadsheet program."""
    assert coscore("template", "-f", "small.yaml", "-o", "form.xlsx").code == 0
    book = openpyxl.load_workbook(tmp_path / "form.xlsx")
    sheet = book.worksheets[1]
    for number, row in enumerate(ROWS, start=2):
        for column, cell in enumerate(row, start=1):
            sheet.cell(number, column, cell)
    book.save(tmp_path / "form.xlsx")
    return tmp_path / "form.xlsx"


def changed(folder: Path, old: str, new: str) -> None:
    path = folder / "small.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


@pytest.mark.parametrize("command", ["evaluate", "check"])
def test_a_form_of_this_framework_is_read_without_a_word(
    coscore: Callable[..., object], form: Path, command: str
) -> None:
    done = coscore(command, form.name, "-f", "small.yaml", "-v")
    assert done.code == 0
    assert not any(code in done.text + done.err for code in ("E015", "W224"))


@pytest.mark.parametrize("command", ["evaluate", "check"])
def test_a_form_of_another_framework_is_refused(coscore: Callable[..., object], form: Path, command: str) -> None:
    changed(form.parent, "id: small", "id: other")
    done = coscore(command, form.name, "-f", "small.yaml")
    assert (done.code, "E015" in done.text + done.err) == (2, True)


@pytest.mark.parametrize("command", ["evaluate", "check"])
def test_a_form_of_an_earlier_framework_is_scored_with_a_warning(
    coscore: Callable[..., object], form: Path, command: str
) -> None:
    changed(form.parent, "best: 10", "best: 12")
    done = coscore(command, form.name, "-f", "small.yaml")
    assert (done.code, "W224" in done.text + done.err) == (0, True)


def test_where_a_column_is_missing_the_old_form_is_named_too(coscore: Callable[..., object], form: Path) -> None:
    changed(form.parent, "columns: [만족도]", "columns: [체감도]")
    done = coscore("evaluate", form.name, "-f", "small.yaml")
    assert done.code == 2
    assert "E011" in done.err
    assert "W224" in done.err


def test_a_form_of_any_framework_lends_its_names(coscore: Callable[..., object], form: Path) -> None:
    changed(form.parent, "id: small", "id: other")
    done = coscore("template", "-f", "small.yaml", "--prefill", form.name, "-o", "next.xlsx")
    assert (done.code, "3 rows carried over" in done.text) == (0, True)
