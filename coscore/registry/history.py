"""Which places stood when, and what became of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from coscore.registry.data import NEVER, Place, places


class Span(NamedTuple):
    """The days a question is about, first and last, ``YYYY-MM-DD``."""

    first: str
    last: str


TODAY = Span(NEVER, NEVER)
"""The places that stand when nobody names a year."""


def span(year: int | None) -> Span:
    """The days of a year; without one, today."""
    return Span(f"{year:04d}-01-01", f"{year:04d}-12-31") if year else TODAY


def stands(place: Place, when: Span) -> bool:
    """Whether a place stood on some day of the span."""
    return place.since <= when.last and place.until >= when.first


def is_over(place: Place, when: Span) -> bool:
    """Whether a place had ended before the span."""
    return place.until < when.first


def continuation(place: Place) -> Place | None:
    """The place that carries this one on whole and alone: the same municipality under another name or code.

    None where it was split, merged, joined to a place that stood already or raised to a province, and while it stands.
    """
    if len(place.successors) != 1:
        return None
    after = places()[place.successors[0]]
    alone = _predecessors()[after.code] == [place]
    return after if alone and after.since > place.until and bool(after.sigungu) == bool(place.sigungu) else None


def continued(place: Place) -> Place | None:
    """The place that this one carries on whole and alone; None where there is none."""
    before = _predecessors().get(place.code, [])
    return before[0] if before and continuation(before[0]) == place else None


def standing(candidates: Iterable[Place], when: Span) -> list[Place]:
    """Those that stood in the span. In the year of a change, a place whose successors are all among them gives way."""
    there = [place for place in candidates if stands(place, when)]
    codes = {place.code for place in there}
    return [place for place in there if not place.successors or not codes.issuperset(place.successors)]


def at_the_end(place: Place, when: Span) -> Place:
    """The identity in which a place left the span: where it was only renamed during the span, the new one."""
    after = continuation(place)
    return after if after and place.until < when.last else place


def reached(place: Place, when: Span) -> set[Place]:
    """Who stood in the span for a place of another time.

    Of a place that had ended, its successors; of one yet to come, the one it carries on. A place made by a merger or a split stays
    itself before its time: figures are often restated to later borders.
    """
    if is_over(place, when):
        return {there for code in place.successors for there in reached(places()[code], when)}
    old = None if stands(place, when) else continued(place)
    return reached(old, when) if old else {place}


@cache
def _predecessors() -> dict[str, list[Place]]:
    """By code, the places that a place took over."""
    found: dict[str, list[Place]] = defaultdict(list)
    for place in places().values():
        for code in place.successors:
            found[code].append(place)
    return found


def carried_by(place: Place, there: frozenset[str] | set[str]) -> set[str]:
    """The codes among those there in which a place goes on: its own, or the nearest of its successors; none if there is none."""
    if place.code in there:
        return {place.code}
    return {code for after in place.successors for code in carried_by(places()[after], there)}


def is_same(earlier: Place, later: Place) -> bool:
    """Whether one place carries on the other whole and alone, over any number of changes of name or code."""
    while earlier.code != later.code:
        after = continuation(earlier)
        if after is None:
            return False
        earlier = after
    return True
