"""From a spelling in a spreadsheet to a municipality, or to the reason why not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from coscore.registry.data import Place, places
from coscore.registry.history import Span, at_the_end, is_over, reached, span, standing
from coscore.registry.names import (
    ADMINISTRATIVE_CITY,
    DISTRICT,
    bearers,
    key,
    normal,
    province_level,
    short_name,
    sidos,
)


@dataclass(frozen=True, slots=True, order=True)
class Unit:
    """What is ranked. Without a registry only ``name`` is filled.

    Attributes:
        name: official full name, for example ``전북특별자치도 완주군``.
        code: 10-digit code, "" without a registry.
        kind: 특별시, 광역시, 특별자치시, 도, 특별자치도, 시, 군, 구; "" without a registry.
        short: name for narrow tables, for example ``전북 완주군``.
    """

    name: str
    code: str = ""
    kind: str = ""
    short: str = ""


class Resolution(NamedTuple):
    """A unit, or None; with the finding worth reporting, if any: its code ("" for none) and its facts.

    ==== ============================== ==================== =====
    code meaning                        facts                unit
    ==== ============================== ==================== =====
    E207 no place of this name          text, suggestion     None
    E208 several places of this name    text, candidates     None
    E209 nothing written                                     None
    E217 the place was split            text, candidates     None
    W212 a district of a city           text, unit           the city
    W213 a name of another time         text, unit           as it was called then
    ==== ============================== ==================== =====

    ``suggestion`` is "" where no name is near; ``candidates`` are joined by ", ".
    """

    unit: Unit | None
    code: str = ""
    args: dict[str, str] = {}  # noqa: RUF012 - shared by all clean answers; nobody writes to it


@dataclass(frozen=True, slots=True)
class Registry:
    """The Korean municipalities."""

    _known: dict[tuple[str, str, str, int | None], Resolution] = field(default_factory=dict, repr=False, compare=False)

    @property
    def units(self) -> tuple[Unit, ...]:
        """The province-level and local governments of today, in the order of their codes."""
        today = (place for place in places().values() if not place.successors)
        return tuple(_unit(place) for place in today if place.kind not in {DISTRICT, ADMINISTRATIVE_CITY})

    def unit(self, code: str) -> Unit | None:
        """The unit with a code, of today or of another time; None where there is none."""
        place = places().get(code)
        return _unit(place) if place else None

    def resolve(self, sido: str, sigungu: str, name: str, year: int | None) -> Resolution:
        """Find the unit a row names; asking again costs nothing.

        With a year, the unit is the one that stood in that year; without one, today's. To bring units of several years together,
        resolve ``unit.code`` as the name in the year that counts.

        Args:
            sido: text of the column of provinces and metropolitan cities, "" without one.
            sigungu: text of the column of cities, counties and districts, "" without one.
            name: text of a column that names the municipality whole, "" without one; read where ``sigungu`` is empty.
            year: the year the row is about.
        """
        asked = (sido, sigungu, name, year)
        if (answer := self._known.get(asked)) is None:
            answer = self._known[asked] = _resolve(sido, sigungu if key(sigungu) else name, year)
        return answer


@cache
def registry() -> Registry:
    """The one registry; its tables are read when the first name is asked for."""
    return Registry()


def _resolve(sido: str, local: str, year: int | None) -> Resolution:
    text = normal(f"{sido} {local}")
    if not key(text):
        return Resolution(None, "E209")
    if found := _named(sido, local):
        return _told(found, span(year), text)
    from coscore.registry.nearest import suggestion

    return Resolution(None, "E207", {"text": text, "suggestion": suggestion(sido, local)})


def _named(sido: str, local: str) -> tuple[Place, ...]:
    if not key(sido):
        return bearers(local)
    if key(local):
        return bearers(local, sido)
    return province_level(sido) if key(sido) in sidos() else bearers(sido)


def _told(found: tuple[Place, ...], when: Span, text: str) -> Resolution:
    """Choose among the places of a name by their time."""
    homes = {_home(place): place for place in found}
    there = standing(homes, when)
    meant = _meant(homes, there, when)
    if len(meant) > 1:
        code = "E208" if there or len(homes) > 1 else "E217"
        return Resolution(None, code, {"text": text, "candidates": _list(homes.get(place, place) for place in meant)})
    place = at_the_end(meant.pop(), when)
    if code := _remark(found, there, place):
        return Resolution(_unit(place), code, {"text": text, "unit": place.name})
    return Resolution(_unit(place))


def _meant(homes: Iterable[Place], there: list[Place], when: Span) -> set[Place]:
    """The one that stood is meant only if no earlier bearer of its name leads elsewhere, as 광주 leads to two places."""
    if len(there) > 1:
        return set(there)
    others = (home for home in homes if not there or is_over(home, when))
    return {*there, *(place for other in others for place in reached(other, when))}


def _remark(found: tuple[Place, ...], there: list[Place], place: Place) -> str:
    if all(one.kind == DISTRICT for one in found):
        return "W212"
    return "" if place in there else "W213"


def _list(candidates: Iterable[Place]) -> str:
    return ", ".join(place.name for place in sorted(candidates))


def _home(place: Place) -> Place:
    """The city of a district without a government of its own; any other place itself."""
    return places()[f"{place.code[:4]}000000"] if place.kind == DISTRICT else place


@cache
def _unit(place: Place) -> Unit:
    kind = "시" if place.kind == ADMINISTRATIVE_CITY else place.kind
    return Unit(place.name, place.code, kind, short_name(place))
