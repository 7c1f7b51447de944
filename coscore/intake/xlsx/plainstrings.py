"""Shared strings of one bare text each, as nearly all are: kept as the bytes they are, and decoded one by one.

The shape accepted is ``<si><t>text</t></si>``, perhaps with ``xml:space="preserve"``, and nothing between two of them.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, overload

import numpy as np

from coscore.intake.xlsx.celltext import cell_text
from coscore.intake.xlsx.octets import WORD, as_text, cut, word, words_of
from coscore.intake.xlsx.plaintext import KNOWN, decoded, is_plain
from coscore.intake.xlsx.tags import KEPT, NotPlain, ends_of

if TYPE_CHECKING:
    from coscore.intake.coded import Codes
    from coscore.intake.xlsx.octets import Places, Text, Words

_AROUND = (b"<si>", b"<t", b"</t>", b"</si>")
_TAGS = len(_AROUND)
_MASKS = np.array([word(b"\xff" * len(tag)) for tag in _AROUND])
_HEADS = np.array([word(tag) for tag in _AROUND])
_BARE = len("<t>")


class PlainTexts(Sequence[str]):
    """Texts by their index, each made when it is asked for.

    Attributes:
        longest: bytes of the longest.
        blanks: indices of those that are empty.
    """

    def __init__(self, raw: list[bytes]) -> None:
        lengths = np.array([len(text) for text in raw], np.int64)
        self._ends = array("q", np.cumsum(lengths).tobytes())
        self._raw = b"".join((*raw, bytes(WORD)))
        self.longest = int(lengths.max(initial=0))
        self.blanks: list[int] = np.flatnonzero(lengths == 0).tolist()

    def __len__(self) -> int:
        return len(self._ends)

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[str]: ...
    def __getitem__(self, index: int | slice) -> str | Sequence[str]:
        if isinstance(index, slice):
            return [self[at] for at in range(len(self))[index]]
        end = self._ends[index]
        start = self._ends[index - 1] if index else 0
        return cell_text(decoded(self._raw[start:end].decode()))

    def beginnings(self, indices: Codes) -> Words:
        """The first eight bytes of some texts, or as many as they have."""
        ends = np.frombuffer(self._ends, np.int64)
        starts = np.where(indices > 0, ends[indices - 1], 0)
        return cut(words_of(self._raw)[starts], np.minimum(ends[indices] - starts, WORD))

    @cached_property
    def is_printable(self) -> bool:
        """Whether no text has a character that cannot be seen, nor an escape that may stand for one."""
        return b"_x" not in self._raw and self._raw[:-WORD].decode().isprintable()

    def characters(self) -> int:
        """Length of all texts together, before escapes are decoded."""
        entities = sum(len(entity) - 1 for entity in KNOWN.findall(self._raw))
        return len(self._raw.decode()) - WORD - entities


def plain_texts(piece: bytes) -> PlainTexts | None:
    """The texts of a piece of whole items; None if any byte of it is something else."""
    if not is_plain(piece):
        return None
    try:
        return _texts(as_text(piece), len(piece))
    except NotPlain:
        return None


def _texts(text: Text, size: int) -> PlainTexts:
    starts = np.flatnonzero(text.octets == ord("<"))
    ends = ends_of(starts, np.flatnonzero(text.octets == ord(">")))
    if starts.size % _TAGS:
        raise NotPlain
    _check(starts.reshape(-1, _TAGS), ends.reshape(-1, _TAGS), text, size)
    spans = zip((ends[1::_TAGS] + 1).tolist(), starts[2::_TAGS].tolist(), strict=True)
    return PlainTexts([text.raw[start:end] for start, end in spans])


def _check(starts: Places, ends: Places, text: Text, size: int) -> None:
    """Nothing but these tags is there, and texts between the second and the third."""
    if ((text.words[starts] & _MASKS) != _HEADS).any():
        raise NotPlain
    lengths = ends - starts + 1
    if (lengths[:, (0, 2, 3)] != [len(_AROUND[tag]) for tag in (0, 2, 3)]).any():
        raise NotPlain
    for at in np.flatnonzero(lengths[:, 1] != _BARE).tolist():
        if text.raw[starts[at, 1] + len(_AROUND[1]) : ends[at, 1] + 1] != KEPT:
            raise NotPlain
    texts = (starts[:, 2] - ends[:, 1] - 1).sum()
    if lengths.sum() + texts != size:
        raise NotPlain
