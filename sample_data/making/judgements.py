"""Three invented persons' judgements of the three categories of the built-in framework: ``ahp.xlsx``. Nobody was asked."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import xlsxwriter

if TYPE_CHECKING:
    from pathlib import Path

ITEMS = ("사업 기반", "사업 과정", "사업 평가")
TITLE = "지어낸 자료입니다. 아무에게도 묻지 않았습니다 (invented: nobody was asked)"
SCALE = "줄의 항목이 열의 항목보다 몇 배 중요한지, 대각선 위에만 적습니다: 1 같음, 3 조금, 5 뚜렷이, 7 매우, 9 극히. 덜 중요하면 1/3처럼."
PERSONS = {"가위원": ("3", "5", "3"), "나위원": ("2", "4", "3"), "다위원": ("1", "", "1/2")}
"""By person the judgements above the diagonal, row by row; one was not made."""


def write_judgements(path: Path) -> None:
    """Write the workbook: a sheet for each person, judgements as texts."""
    with xlsxwriter.Workbook(path, {"default_date_format": "@"}) as book:
        book.set_properties({"created": datetime(2026, 1, 1)})  # noqa: DTZ001 - the format knows no zones
        text, head = book.add_format({"num_format": "@"}), book.add_format({"bold": True})
        for person, (first, second, third) in PERSONS.items():
            sheet = book.add_worksheet(person)
            sheet.set_column(0, len(ITEMS), 12, text)
            sheet.write_string("A1", TITLE)
            sheet.write_string("A2", SCALE)
            sheet.write_row("B4", ITEMS, head)
            sheet.write_column("A5", ITEMS, head)
            for cell, judgement in {"C5": first, "D5": second, "D6": third}.items():
                sheet.write_string(cell, judgement, text) if judgement else sheet.write_blank(cell, None, text)
