from __future__ import annotations

import json
import subprocess
import sys
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
import python_calamine

from coscore.intake import legacy_child
from coscore.intake.legacy_child import cell_of, drawn_merges

FIXTURE = Path(__file__).parent / "legacy" / "tiny.xls"


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("", None),
        ("\u1112\u1161\u11ab", "\ud55c"),
        (3, 3.0),
        (True, True),
        (date(2025, 3, 1), ["2025-03-01"]),
        (datetime(2025, 3, 1, 12, 30), ["2025-03-01T12:30:00"]),  # noqa: DTZ001 - spreadsheets know no time zones
        (time(9, 5), ["1899-12-31T09:05:00"]),
        (timedelta(days=10, hours=15), ["1900-01-10T15:00:00"]),
        (timedelta(days=59), ["1900-02-28T00:00:00"]),
        (timedelta(days=43526, hours=6), ["2019-03-02T06:00:00"]),
        (timedelta.max, str(timedelta.max)),
        (float("nan"), "nan"),
        (float("inf"), "inf"),
    ],
)
def test_a_value_is_written_by_its_type(value: Any, cell: Any) -> None:
    assert (cell_of(value), type(cell_of(value))) == (cell, type(cell))


def test_merged_ranges_follow_repeated_rows_and_cells(tmp_path: Path) -> None:
    path = tmp_path / "a.ods"
    with ZipFile(path, "w") as archive:
        archive.writestr(
            "content.xml",
            '<a xmlns:table="t"><table:table table:name="s">'
            '<table:table-row table:number-rows-repeated="4"><table:table-cell/></table:table-row>'
            '<table:table-row><table:table-cell table:number-columns-repeated="2"/>'
            '<table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="3"/><table:covered-table-cell/>'
            '<table:table-cell table:number-rows-spanned="2"/></table:table-row>'
            "</table:table></a>",
        )
    assert drawn_merges(str(path)) == {"s": [(5, 3, 7, 4), (5, 5, 6, 5)]}


def test_the_script_writes_lines_of_json_and_ends_them_with_null() -> None:
    packages = str(Path(python_calamine.__file__).parent.parent)
    command = [sys.executable, legacy_child.__file__, str(FIXTURE), packages, str(2**31), "100000"]
    done = subprocess.run(command, capture_output=True, check=True)
    first, *_, hidden, last = [json.loads(line) for line in done.stdout.splitlines()]
    assert first == {"name": "사업", "hidden": False, "merges": [[2, 6, 2, 7], [4, 2, 5, 2]]}
    assert (hidden, last) == ({"name": "숨김", "hidden": True, "merges": []}, None)
