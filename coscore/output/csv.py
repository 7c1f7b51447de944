"""The result as CSV that a spreadsheet opens by double click: UTF-8 with BOM, CRLF, RFC 4180."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from coscore.output.rows import columns

if TYPE_CHECKING:
    from collections.abc import Iterable

    from coscore.output.rows import Column
    from coscore.scoring.evaluation import Evaluation

_RUN_BY_SPREADSHEETS = ("=", "+", "-", "@", "\t", "\r")


def render(evaluation: Evaluation) -> bytes:
    """Header and one row per unit, those not ranked last with empty rank and score; decimals are fixed."""
    found = list(columns(evaluation))
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(column.name for column in found)
    writer.writerows(zip(*map(_cells, found), strict=True))
    return text.getvalue().encode("utf-8-sig")


def _cells(column: Column) -> Iterable[str]:
    if column.kind == "text":
        return map(harmless, map(str, column.cells))
    fixed = f".{column.decimals}f"
    return ("" if number is None else format(number, fixed) for number in column.cells)


def harmless(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would run it as a formula. Numbers are never given here."""
    return f"'{text}" if text.startswith(_RUN_BY_SPREADSHEETS) else text
