"""Read a workbook: its sheets, each with rows that are unpacked anew on every pass."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from coscore.findings import Location
from coscore.intake.blocks import as_blocks, as_rows
from coscore.intake.limits import LIMITS, Limits
from coscore.intake.sheet import Sheet
from coscore.intake.xlsx.archive import Archive, open_archive
from coscore.intake.xlsx.layout import Layout, look_through
from coscore.intake.xlsx.order import as_they_stand, by_number
from coscore.intake.xlsx.sheetxml import Context, parts
from coscore.intake.xlsx.strings import SharedStrings, shared_strings
from coscore.intake.xlsx.styles import conversions
from coscore.intake.xlsx.values import Values
from coscore.intake.xlsx.workbook import SheetEntry, read_workbook

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from coscore.intake.blocks import Part
    from coscore.intake.inputs import Input


def read(input_: Input, limits: Limits = LIMITS) -> list[Sheet]:
    """The worksheets of an xlsx or xlsm file, in the order of their tabs.

    Strings and styles are read when the first rows are asked for. Hidden sheets are not looked into before that either,
    and come without their merged ranges.

    Raises:
        Refused: damaged (E005), beyond the limits (E006), or locked (E008). Reading the rows of a sheet may raise it too.
    """
    archive = open_archive(input_, limits)
    book = read_workbook(archive)

    @cache
    def values() -> Values:
        strings = shared_strings(archive, book.strings) if book.strings else SharedStrings()
        return Values(strings, conversions(archive, book.styles, from_1904=book.from_1904))

    return [_sheet(archive, entry, values) for entry in book.sheets]


def _sheet(archive: Archive, entry: SheetEntry, values: Callable[[], Values]) -> Sheet:
    place = Location(archive.input.source.name, entry.name)

    @cache
    def layout() -> Layout:
        return look_through(archive.chunks(entry.part), entry.part, place, archive.limits)

    def one_pass() -> Iterable[Part]:
        found = parts(archive.chunks(entry.part), Context(entry.part, place, values(), archive.limits))
        return as_they_stand(found, place) if layout().in_order else [by_number(as_rows(found), place, archive.limits)]

    sheet = Sheet(
        archive.input.source,
        entry.name,
        lambda: as_rows(one_pass()),
        hidden=entry.hidden,
        blocks=lambda: as_blocks(one_pass()),
    )
    return sheet if entry.hidden else replace(sheet, merges=layout().merges, unseen=layout().unseen)
