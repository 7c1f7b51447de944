"""The tags that begin rows, found by the thousand without a parser where they look as nearly every program writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.intake.xlsx.octets import as_text, digits, find, whole, word
from coscore.intake.xlsx.stretches import Stretches, alike
from coscore.intake.xlsx.tags import NotPlain

if TYPE_CHECKING:
    from coscore.intake.xlsx.octets import Places, Text, Words

_HEAD = b'<row r="'
_MOST_DIGITS = 7


class RowHeads(NamedTuple):
    """The numbers of some rows, and all that their tags say besides, run together."""

    numbers: Words
    said: bytes


def row_heads(piece: bytes) -> RowHeads | None:
    """The rows that begin in a piece of XML without a prefix; None where any of them does not begin with its number."""
    text = as_text(piece)
    starts = _starts(text)
    found = text.words[starts + len(_HEAD)]
    lengths = digits(found)
    ends = starts + len(_HEAD) + lengths
    if (text.words[starts] != word(_HEAD)).any() or (lengths == 0).any() or (lengths > _MOST_DIGITS).any():
        return None
    closing = find(b">", ends, text)
    if (text.octets[ends] != ord('"')).any() or closing is None:
        return None
    try:
        return RowHeads(whole(found, lengths), _said(Stretches(text, ends + 1, closing)))
    except NotPlain:
        return None


def _starts(text: Text) -> Places:
    """Where the tags of rows begin, or perhaps others with names such as rowBreaks."""
    octets = text.octets
    return np.flatnonzero((octets[:-2] == _HEAD[0]) & (octets[1:-1] == _HEAD[1]) & (octets[2:] == _HEAD[2]))


def _said(heads: Stretches) -> bytes:
    """What stands in some tags, each different one once."""
    one, _ = alike(heads)
    return b"".join(heads.take(one))
