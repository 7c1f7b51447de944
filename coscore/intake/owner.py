"""The one unit that a table without a column of units is about: stated above it, or named by a title, the sheet or the file."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from coscore.findings import Finding, Location
from coscore.intake.around import PARTS, Line, stated, words
from coscore.intake.sheet import address
from coscore.registry.names import bearers, key, sidos

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coscore.intake.columns import Layout
    from coscore.intake.targets import Lookup
    from coscore.registry.resolve import Registry, Resolution

_ENDINGS = ("시", "군", "구")


class Owner(NamedTuple):
    """Texts for 시도, 시군구 and whole name, and where they stand."""

    texts: tuple[str, str, str]
    place: Location


def owner(table: Layout, lookup: Lookup, registry: Registry | None, year: int | None) -> Owner | Finding | None:
    """Find the owner of a table: a line that states it, the nearest title that names one, the sheet's name, the file's.

    The first of these that names any unit decides. A finding if that is none or several (E207, E208, E217); None if nothing
    names a unit. Without a registry a unit has to be stated.
    """
    found = _stated(table, lookup) or (_named(table) if registry else None)
    if found is None or registry is None:
        return found
    answer = registry.resolve(*found.texts, year)
    return found if answer.unit else _problem(answer, found)


def _stated(table: Layout, lookup: Lookup) -> Owner | None:
    parts: dict[str, Line] = {}
    for target, line in stated(table.above, lookup):
        parts.setdefault(target, line)
    if not parts:
        return None
    line = next(parts[target] for target in reversed(PARTS) if target in parts)
    sido, sigungu, name = (parts[target].text if target in parts else "" for target in PARTS)
    return Owner((sido, sigungu, name), _at(table, line))


def _named(table: Layout) -> Owner | None:
    """The owner in the nearest text that names a unit; all of its names together, if they are several."""
    for text, place in _texts(table):
        named = words(text)
        local = list(dict.fromkeys(word for word in named if word.endswith(_ENDINGS) and bearers(word)))
        region = list(dict.fromkeys(word for word in named if key(word) in sidos() and word not in local))
        if local or region:
            sido = " ".join(region)
            return Owner((sido, " ".join(local), "") if local else ("", "", sido), place)
    return None


def _texts(table: Layout) -> Iterator[tuple[str, Location]]:
    for line in table.above:
        yield line.text, _at(table, line)
    sheet = table.sheet
    yield sheet.name, Location(sheet.source.name, sheet.name)
    yield PurePath(sheet.source.name).stem, Location(sheet.source.name)


def _at(table: Layout, line: Line) -> Location:
    return Location(table.sheet.source.name, table.sheet.name, address(line.row, line.column))


def _problem(answer: Resolution, found: Owner) -> Finding:
    return Finding(answer.code, found.place, answer.args)
