"""One municipality under all its names and codes: what a name in a rule means, whatever the year of the data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coscore.registry.history import continuation, continued
from coscore.registry.names import bearers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coscore.registry.data import Place


def codes_of(name: str) -> frozenset[str]:
    """Every code of the municipalities that go by a name, before and after they were renamed; none for an unknown name."""
    return frozenset(place.code for bearer in bearers(name) for place in _life(bearer))


def _life(place: Place) -> Iterator[Place]:
    """A place, what it carries on, and what carries it on."""
    before: Place | None = place
    while before:
        yield before
        before = continued(before)
    after = continuation(place)
    while after:
        yield after
        after = continuation(after)
