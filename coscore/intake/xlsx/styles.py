"""The styles part: what turns the number of a cell into a percentage or a date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coscore.findings import Refused
from coscore.intake.sheet import Percent
from coscore.intake.xlsx.dates import from_serial
from coscore.intake.xlsx.markup import walk
from coscore.intake.xlsx.numberformat import Shown, shown_by_code, shown_by_number

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from coscore.intake.sheet import Cell
    from coscore.intake.xlsx.archive import Archive

    Convert = Callable[[float], Cell]

_LISTS = ("numFmts", "cellXfs")
"""What counts for cells; conditional formats have formats of their own, whose numbers may be those of others."""


def conversions(archive: Archive, part: str, *, from_1904: bool) -> Mapping[str, Convert]:
    """What to do with the number of a cell, by the style as its attribute ``s`` states it; plain numbers are not listed.

    A broken styles part costs nothing but what it would have said: numbers behind the break stay plain.
    """
    converts: dict[Shown, Convert] = {"percent": Percent, "date": from_serial(from_1904=from_1904)}
    shown = _shown_by_style(archive, part) if part else []
    return {str(style): converts[kind] for style, kind in enumerate(shown) if kind != "number"}


def _shown_by_style(archive: Archive, part: str) -> list[Shown]:
    codes: dict[str, Shown] = {}
    numbers: list[str] = []
    inside = ""

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal inside
        if name in _LISTS:
            inside = name
        elif name == "numFmt" and inside == "numFmts":
            codes[attributes.get("numFmtId", "")] = shown_by_code(attributes.get("formatCode", ""))
        elif name == "xf" and inside == "cellXfs":
            numbers.append(attributes.get("numFmtId", "0"))

    def end(name: str) -> None:
        nonlocal inside
        inside = "" if name == inside else inside

    try:
        walk(archive, part, start, end)
    except Refused as problem:
        if any(finding.code != "E005" for finding in problem.findings):
            raise
    return [codes[number] if number in codes else _built_in(number) for number in numbers]


def _built_in(number: str) -> Shown:
    return shown_by_number(int(number)) if number.isdecimal() and len(number) <= 3 else "number"  # noqa: PLR2004 - 0 to 163
