from __future__ import annotations

import csv
import io
from collections.abc import Callable

import pytest

from coscore.insight.describe.description import Description
from coscore.language import Label
from coscore.output.describe.csv import HEADER, render


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_table_is_the_one_approved(
    described: Callable[..., Description], snapshot: Callable[..., None], language: str
) -> None:
    snapshot(f"describe.{language}.csv", render(described(), language))


def test_a_spreadsheet_opens_it_by_double_click(described: Callable[..., Description]) -> None:
    data = render(described(), "ko")
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert tuple(rows[0]) == HEADER
    assert {len(row) for row in rows} == {len(HEADER)}
    assert data.count(b"\r\n") == len(rows)


def test_what_a_spreadsheet_would_run_is_made_harmless(described: Callable[..., Description]) -> None:
    found = described()
    table = found.tables[0]
    category = table.categories[0]._replace(name=Label("=1+1", "=1+1"))
    odd = found._replace(tables=(table._replace(categories=(category, *table.categories[1:])),))
    assert ",'=1+1," in render(odd, "ko").decode("utf-8-sig")


def test_negative_numbers_stay_numbers(described: Callable[..., Description]) -> None:
    found = described()
    first = found.distributions[0]
    below = first._replace(summary=first.summary._replace(min=-2.5))
    assert ",min,,,,-2.5\r\n" in render(found._replace(distributions=(below,)), "ko").decode("utf-8-sig")
