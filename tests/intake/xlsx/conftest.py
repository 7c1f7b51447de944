from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from coscore.findings import Location
from coscore.intake.inputs import Input
from coscore.intake.limits import LIMITS
from coscore.intake.sheet import Row
from coscore.intake.xlsx.archive import Archive, open_archive
from coscore.intake.xlsx.reader import read
from coscore.intake.xlsx.sheetxml import Context
from coscore.intake.xlsx.strings import SharedStrings
from coscore.intake.xlsx.values import Values

PLACE = Location("자료.xlsx", "사업")


@pytest.fixture(scope="session")
def place() -> Location:
    return PLACE


@pytest.fixture(scope="session")
def rows_of(raw_workbook: Callable[..., bytes], input_of: Callable[..., Input]) -> Callable[..., list[Row]]:
    """The rows that the reader gives for the XML of rows, in a workbook with further parts."""

    def build(rows: str, **parts: Any) -> list[Row]:
        return list(read(input_of(raw_workbook(rows, **parts)))[0].rows())

    return build


@pytest.fixture(scope="session")
def archive_with(raw_workbook: Callable[..., bytes], input_of: Callable[..., Input]) -> Callable[..., Archive]:
    """A workbook with these parts besides the usual ones."""

    def build(parts: Mapping[str, str | bytes | None]) -> Archive:
        return open_archive(input_of(raw_workbook(parts=parts)))

    return build


@pytest.fixture(scope="session")
def context() -> Callable[..., Context]:
    """What a sheet is read with."""

    def build(**limits: Any) -> Context:
        from dataclasses import replace

        return Context("sheet1.xml", PLACE, Values(SharedStrings([["가", "나"]]), {}), replace(LIMITS, **limits))

    return build
