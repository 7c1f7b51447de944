"""What the cells of a column that names indicators mean."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from coscore.language.headers import form, forms
from coscore.language.near import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from coscore.intake.targets import Lookup, Target

VALUES = frozenset({"indicator", "adjustment", "weight", "n"})
"""Kinds of targets that have a value in every record."""

_REMEMBERED = 1 << 16
_NAMED = frozenset({"indicator", "adjustment"})


class Meaning(NamedTuple):
    """What a cell means, and the form by which it was found; no targets where nobody knows it."""

    targets: tuple[Target, ...] = ()
    form: str = ""


class Names(dict[str, Meaning]):
    """Every name met so far; a name is a header of a target, its id, or its name in either language, in this order."""

    def __init__(self, wanted: Sequence[Target], known: Lookup) -> None:
        super().__init__()
        self._known = {header: those for header, those in known.items() if those[0].kind in VALUES}
        for target in wanted:
            if target.kind in VALUES:
                self._known.setdefault(form(target.id), (target,))
        for name, those in _by_name(wanted).items():
            if len(those) == 1:
                self._known.setdefault(name, those)
        self._written = [word for target in wanted if target.kind in _NAMED for word in (*target.headers, *target.name)]

    def __missing__(self, text: str) -> Meaning:
        found = next((one for one in forms(text) if one in self._known), "")
        meaning = Meaning(self._known.get(found, ()), found)
        if len(self) < _REMEMBERED:
            self[text] = meaning
        return meaning

    def near(self, text: str) -> str:
        """The name that was perhaps meant, "" where none is near."""
        return nearest(text, self._written)


def _by_name(wanted: Iterable[Target]) -> dict[str, tuple[Target, ...]]:
    found: dict[str, tuple[Target, ...]] = defaultdict(tuple)
    for target in wanted:
        if target.kind in _NAMED:
            for name in {form(target.name.ko), form(target.name.en)}:
                found[name] = (*found[name], target)
    return found
