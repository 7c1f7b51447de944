"""What stands around a table and counts for all of its rows: a 시·도, or the one municipality the whole table is about.

It may stand in a line above the header (``시도: 서울``, ``서울특별시 공동생산 현황``), in the name of the sheet or in that of the
file. Only whole words count, and only if they name one place.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from coscore.intake.rows import is_remark
from coscore.intake.vocabulary import OWNER_LABELS
from coscore.language.headers import forms
from coscore.language.text import clean
from coscore.registry.names import key, sidos, sigungus

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from coscore.intake.sheet import Row
    from coscore.intake.targets import Lookup

PARTS = ("unit.sido", "unit.sigungu", "unit.name")

_STATED = re.compile(
    r"([^\s:,;|()\[\]]+(?: [^\s:,;|()\[\]]+)?)\s*:\s*([^:,;|()\[\]]+?)(?=\s+[^\s:,;|()]+\s*:|[,;|()\[\]]|$)"
)
_WORDS = re.compile(r"[\s()\[\]{}<>〔〕【】·,、/;:|+_.\-~'\"「」『』“”‘’]+")


class Line(NamedTuple):
    """A text above a table and its place."""

    row: int
    column: int
    text: str


def lines(rows: Iterable[Row]) -> list[Line]:
    """The texts of some rows, the lowest row first, each once; notes left out."""
    found: dict[tuple[int, str], Line] = {}
    for number, cells in reversed(list(rows)):
        for column, cell in enumerate(cells, start=1):
            if isinstance(cell, str) and (text := clean(cell)) and not is_remark(text):
                found.setdefault((number, text), Line(number, column, text))
    return list(found.values())


def region(above: Sequence[Line], sheet: str, lookup: Lookup) -> str:
    """The 시·도 of a table whose rows name none: the nearest line that states or names one, else the sheet's name.

    "" where nothing does; a line that names several ends the search, for they may all be in the table.
    """
    for target, line in stated(above, lookup):
        if target == "unit.sido" and key(line.text) in sidos():
            return line.text
    for line in above:
        if named := _regions_in(line.text):
            return named[0] if len(named) == 1 else ""
    return clean(sheet) if key(clean(sheet)) in sidos() else ""


def stated(above: Sequence[Line], lookup: Lookup) -> Iterator[tuple[str, Line]]:
    """What lines such as ``기관명: 완주군`` state, also in two cells: the target of the label, and the text with its place."""
    for index, line in enumerate(above):
        pairs = _STATED.findall(line.text)
        for label, text in pairs:
            if target := _part_named(label, lookup):
                yield target, line._replace(text=text.strip())
        beside = above[index + 1] if index + 1 < len(above) else None
        label = line.text.rstrip(": ")
        if not pairs and beside and beside.row == line.row and (target := _part_named(label, lookup)):
            yield target, beside


def words(text: str) -> list[str]:
    """The words of a title or of the name of a file or sheet."""
    return [word for word in _WORDS.split(clean(text)) if word]


def _part_named(label: str, lookup: Lookup) -> str:
    """The part of a unit's name that a label announces; "" for any other label."""
    for form in forms(label):
        for target in lookup.get(form, ()):
            if target.id in PARTS:
                return target.id
        if form in OWNER_LABELS:
            return "unit.name"
    return ""


def _regions_in(text: str) -> list[str]:
    """The 시·도 named by whole words of a text, each province once; 광주 alone is a city as well, and names none."""
    found = {sidos()[key(word)]: word for word in words(text) if key(word) in sidos() and key(word) not in sigungus()}
    return list(found.values())
