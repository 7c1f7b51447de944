from __future__ import annotations

import datetime as dt
import math

import pytest

from coscore.intake.sheet import Cell, ErrorCell, Percent, Uncalculated
from coscore.intake.xlsx.strings import SharedStrings
from coscore.intake.xlsx.values import Values

VALUES = Values(SharedStrings([["가", ""]]), {"1": Percent})


@pytest.mark.parametrize(
    ("kind", "style", "text", "formula", "cell"),
    [
        (None, None, None, None, None),
        (None, "1", None, None, None),
        (None, None, "1.5", None, 1.5),
        ("n", None, " 7 ", None, 7.0),
        ("n", "1", "0.5", None, Percent(0.5)),
        ("n", "2", "0.5", None, 0.5),
        ("s", "1", "0", None, "가"),
        ("s", None, "1", None, None),
        ("str", None, "", "A1", None),
        ("str", None, None, "A1", Uncalculated("=A1")),
        (None, None, "", "A1", Uncalculated("=A1")),
        (None, None, None, "", Uncalculated("=")),
        ("e", None, "#N/A", "A1", ErrorCell("#N/A")),
        ("e", None, None, "A1", Uncalculated("=A1")),
        ("b", None, "1", None, True),
        ("b", None, "true", None, True),
        ("b", None, "0", None, False),
        ("d", None, "2026-01-31", None, dt.date(2026, 1, 31)),
        ("inlineStr", None, "가", None, "가"),
        ("unheard", None, "가", None, "가"),
    ],
)
def test_a_cell(kind: str | None, style: str | None, text: str | None, formula: str | None, cell: Cell) -> None:
    found = VALUES.cell(kind, style, text, formula)
    assert (type(found), found) == (type(cell), cell)


@pytest.mark.parametrize("text", ["1_000", "nan", "NaN", "１２", "1,234", "12건", "0x10"])
def test_what_only_looks_like_a_number_is_text(text: str) -> None:
    assert VALUES.cell(None, "1", text, None) == text


def test_a_number_beyond_all_bounds_is_infinite() -> None:
    assert VALUES.cell(None, None, "1e999", None) == math.inf


@pytest.mark.parametrize("text", ["2", "-1", "x", "1.0", "9" * 5000])
def test_a_shared_string_that_is_not_there(text: str) -> None:
    with pytest.raises((LookupError, ValueError)):
        VALUES.cell("s", None, text, None)
