"""An entry of the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from coscore.language import Label


class Entry(NamedTuple):
    """What a code means: the headline (with blanks for the facts), why it matters, how to fix it, an example."""

    headline: Label
    why: Label
    fix: Label
    example: Label
