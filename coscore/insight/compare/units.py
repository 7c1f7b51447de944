"""Which unit of one year is which of another: by code, carried through the registry where names and codes changed."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Literal, NamedTuple

from coscore.registry.data import Place, places
from coscore.registry.history import carried_by, is_same

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from coscore.registry.resolve import Unit

    Edges = Mapping[int, set[int]]

Kind = Literal["merged", "split", "regrouped"]

BETWEEN = " / "
"""What stands between a unit and its record where every record is scored on its own."""


class Pair(NamedTuple):
    """One unit in both years, by its places in the two lists; ``renamed`` where its name or code changed."""

    old: int
    new: int
    renamed: bool


class Regrouped(NamedTuple):
    """Units whose borders changed: several that became one, one that became several, or some that became others.

    What they had before and have now cannot be compared; ``old`` and ``new`` are places in the two lists, ``others`` the names of
    places that took part but are in neither.
    """

    kind: Kind
    old: tuple[int, ...]
    new: tuple[int, ...]
    others: tuple[str, ...]


class Matching(NamedTuple):
    """What became of the units: carried on, regrouped, gone (places in the old list), new (places in the new one)."""

    pairs: tuple[Pair, ...]
    regrouped: tuple[Regrouped, ...]
    gone: tuple[int, ...]
    new: tuple[int, ...]


def matched(old: Sequence[Unit], new: Sequence[Unit]) -> Matching:
    """Match the units of two years, in whichever order the years are given."""
    forth = _edges(old, new)
    pairs, regrouped, gone, fresh = [], [], [], []
    for some, others in _components(forth, len(old), len(new)):
        if not others:
            gone += some
        elif not some:
            fresh += others
        elif len(some) == len(others) == 1 and _carried_on(old[some[0]], new[others[0]]):
            one, other = old[some[0]], new[others[0]]
            pairs.append(Pair(some[0], others[0], (one.name, one.code) != (other.name, other.code)))
        else:
            regrouped.append(_regrouped(some, others, old, new))
    return Matching(
        tuple(sorted(pairs, key=lambda pair: pair.new)), tuple(regrouped), tuple(sorted(gone)), tuple(sorted(fresh))
    )


def _edges(old: Sequence[Unit], new: Sequence[Unit]) -> Edges:
    """By old unit, the new ones in which it goes on, or which it goes on from where the years run backwards."""
    found: dict[int, set[int]] = defaultdict(set)
    for one, other in _leads(old, new):
        found[one].add(other)
    for other, one in _leads(new, old):
        found[one].add(other)
    return found


def _leads(earlier: Sequence[Unit], later: Sequence[Unit]) -> Iterable[tuple[int, int]]:
    """Pairs of places: a unit, and one that is the same or took it over."""
    known = {_key(unit): place for place, unit in enumerate(later)}
    codes = frozenset(unit.code for unit in later if unit.code)
    for place, unit in enumerate(earlier):
        if (same := known.get(_key(unit))) is not None:
            yield place, same
        elif unit.code in places():
            for code in carried_by(places()[unit.code], codes):
                if (other := known.get((code, _record(unit)))) is not None:
                    yield place, other


def _key(unit: Unit) -> tuple[str, str]:
    """What a unit is known by from year to year: its code, else its name; and its record, if it is one."""
    return (unit.code, _record(unit)) if unit.code else ("", unit.name)


def _record(unit: Unit) -> str:
    return unit.name.partition(BETWEEN)[2]


def _components(forth: Edges, olds: int, news: int) -> Iterable[tuple[list[int], list[int]]]:
    """Units that hang together, directly or through others."""
    back: dict[int, set[int]] = defaultdict(set)
    for one, others in forth.items():
        for other in others:
            back[other].add(one)
    seen: set[int] = set()
    for start in range(olds):
        if start in seen:
            continue
        some, others, fresh = {start}, set[int](), {start}
        while fresh:
            reached = {other for one in fresh for other in forth.get(one, ())} - others
            others |= reached
            fresh = {one for other in reached for one in back[other]} - some
            some |= fresh
        seen |= some
        yield sorted(some), sorted(others)
    yield from (([], [other]) for other in range(news) if other not in back)


def _carried_on(one: Unit, other: Unit) -> bool:
    """Whether nothing but a name or code lies between; units without a code have only their names."""
    first, second = _place(one), _place(other)
    return first is None or second is None or is_same(first, second) or is_same(second, first)


def _place(unit: Unit) -> Place | None:
    return places().get(unit.code)


def _regrouped(some: list[int], others: list[int], old: Sequence[Unit], new: Sequence[Unit]) -> Regrouped:
    ends = {old[one].code for one in some}, {new[other].code for other in others}
    took = [place for place in places().values() if ends[1] & {*place.successors}]
    stood = {code for place in took for code in ends[1] & {*place.successors} if places()[code].since <= place.until}
    before = {place.code for place in took} | stood
    after = {code for one in ends[0] if one in places() for code in places()[one].successors}
    several = len(ends[0] | before) > 1, len(ends[1] | after) > 1
    kind: Kind = "regrouped" if all(several) else "merged" if several[0] else "split"
    names = tuple(places()[code].name for code in sorted((before | after) - ends[0] - ends[1]))
    return Regrouped(kind, tuple(some), tuple(others), names)
