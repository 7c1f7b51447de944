"""The tags of plain rows: where they are, of which kind, and that they stand in an order that rows can have.

Plain rows look like this, without a byte that is not shown; what is in brackets may be absent::

    <row r="12"[ name="value"]...>
    <c r="AB12"[ s="7"][ t="s"]>[<f[ name="value"]...>SUM(A1:A2)</f>][<v>14</v>]</c>
    <c r="AC12"[ s="7"] t="inlineStr"><is><t[ xml:space="preserve"]>text</t></is></c>
    </row>

Rows, cells, formulas and values may also be empty and close themselves: ``<c r="AD12" s="7"/>``. Between two rows there
may be blanks and line breaks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.intake.xlsx.octets import word

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from coscore.intake.xlsx.octets import Places, Text, Words

(
    ROW, EMPTY_ROW, ROW_END, CELL, EMPTY_CELL, CELL_END, VALUE, EMPTY_VALUE, VALUE_END,
    INLINE, INLINE_END, STRING, STRING_END, FORMULA, EMPTY_FORMULA, FORMULA_END,
) = range(1, 17)  # fmt: skip

_BEGINNINGS = {
    ROW: b'<row r="',
    ROW_END: b"</row>",
    CELL: b'<c r="',
    CELL_END: b"</c>",
    VALUE: b"<v>",
    EMPTY_VALUE: b"<v/>",
    VALUE_END: b"</v>",
    INLINE: b"<is>",
    INLINE_END: b"</is>",
    STRING: b"<t>",
    STRING_END: b"</t>",
    FORMULA: b"<f>",
    EMPTY_FORMULA: b"<f/>",
    FORMULA_END: b"</f>",
}
"""How tags begin. Those of rows and cells go on, all others are whole."""

_VALUE_KEPT, _STRING_KEPT, _FORMULA_WITH = 17, 18, 19
KEPT = b' xml:space="preserve">'
"""How the tag of a text goes on that keeps its blanks."""

_LONGER = {_VALUE_KEPT: b"<v ", _STRING_KEPT: b"<t ", _FORMULA_WITH: b"<f "}
_SHORT = {_VALUE_KEPT: VALUE, _STRING_KEPT: STRING, _FORMULA_WITH: FORMULA}

_CONTENTS = (VALUE, EMPTY_VALUE, INLINE, CELL_END)
_NEXT = {
    ROW: (CELL, EMPTY_CELL, ROW_END),
    EMPTY_ROW: (ROW, EMPTY_ROW),
    ROW_END: (ROW, EMPTY_ROW),
    CELL: (FORMULA, EMPTY_FORMULA, *_CONTENTS),
    EMPTY_CELL: (CELL, EMPTY_CELL, ROW_END),
    CELL_END: (CELL, EMPTY_CELL, ROW_END),
    VALUE: (VALUE_END,),
    EMPTY_VALUE: (CELL_END,),
    VALUE_END: (CELL_END,),
    INLINE: (STRING,),
    INLINE_END: (CELL_END,),
    STRING: (STRING_END,),
    STRING_END: (INLINE_END,),
    FORMULA: (FORMULA_END,),
    EMPTY_FORMULA: _CONTENTS,
    FORMULA_END: _CONTENTS,
}
"""What may follow a tag."""

_KINDS = 32
_BLANK = b" \t\n"

_KIND_OF = np.zeros(1 << 16, np.uint8)
"""The kind of a tag by the two bytes behind its ``<``."""

_MASKS, _HEADS = np.zeros(_KINDS, np.uint64), np.ones(_KINDS, np.uint64)
"""How many bytes of its first word a kind of tag fixes, and to what; the kind 0 fits nothing."""

for _kind, _beginning in (_BEGINNINGS | _LONGER).items():
    _KIND_OF[int.from_bytes(_beginning[1:3], "little")] = _kind
    _MASKS[_kind], _HEADS[_kind] = word(b"\xff" * len(_beginning)), word(_beginning)

_FOLLOWS = np.zeros(_KINDS * _KINDS, np.bool_)
_FOLLOWS[[kind * _KINDS + after for kind, those in _NEXT.items() for after in those]] = True

_HAS_NO_TEXT = np.ones(_KINDS, np.bool_)
_HAS_NO_TEXT[[VALUE, STRING, FORMULA]] = False


class NotPlain(ValueError):  # noqa: N818 - nothing is wrong: it is only for the parser to read
    """Something else than plain rows."""


class Tags(NamedTuple):
    """The tags of some rows.

    Attributes:
        kinds: of which kind each is.
        starts: where its ``<`` stands.
        ends: where its ``>`` stands.
        heads: the word at its start.
    """

    kinds: NDArray[np.uint8]
    starts: Places
    ends: Places
    heads: Words


def tags_of(text: Text) -> Tags:
    """The tags of whole rows, the end of one being the last.

    Raises:
        NotPlain: the text is something else, or there is text where none can be.
    """
    starts = np.flatnonzero(text.octets == ord("<"))
    ends = ends_of(starts, np.flatnonzero(text.octets == ord(">")))
    heads = text.words[starts]
    kinds = _KIND_OF.take((heads >> np.uint64(8)).astype(np.uint16))
    if ((heads & _MASKS.take(kinds)) != _HEADS.take(kinds)).any():
        raise NotPlain
    kinds = _closed(kinds, starts, ends, text)
    following = kinds[:-1].astype(np.uint16) * np.uint16(_KINDS) + kinds[1:]
    if not starts.size or kinds[0] not in (ROW, EMPTY_ROW) or not _FOLLOWS.take(following).all():
        raise NotPlain
    _check_gaps(kinds, starts, ends, text)
    return Tags(kinds, starts, ends, heads)


def ends_of(starts: Places, marks: Places) -> Places:
    """The first ``>`` behind each ``<``; there are more of them where texts hold some."""
    if marks.size > starts.size:
        found = np.searchsorted(marks, starts)
        marks = marks[np.minimum(found, marks.size - 1)]
    if marks.size < starts.size or not ((starts < marks).all() and (marks[:-1] < starts[1:]).all()):
        raise NotPlain
    return marks


def _closed(kinds: NDArray[np.uint8], starts: Places, ends: Places, text: Text) -> NDArray[np.uint8]:
    """The kinds, those of rows and cells without content, and of tags with attributes, made out."""
    for kind, empty in ((ROW, EMPTY_ROW), (CELL, EMPTY_CELL), (_FORMULA_WITH, EMPTY_FORMULA)):
        those = np.flatnonzero(kinds == kind)
        kinds[those[text.octets[ends[those] - 1] == ord("/")]] = empty
    for kind, short in _SHORT.items():
        those = np.flatnonzero(kinds == kind)
        if kind != _FORMULA_WITH and any(text.raw[starts[at] + 2 : ends[at] + 1] != KEPT for at in those):
            raise NotPlain
        kinds[those] = short
    return kinds


def _check_gaps(kinds: NDArray[np.uint8], starts: Places, ends: Places, text: Text) -> None:
    """Nothing stands between two tags but the texts of values, and blanks between rows."""
    gaps = (starts[1:] - ends[:-1] > 1) & _HAS_NO_TEXT.take(kinds[:-1])
    for at in np.flatnonzero(gaps).tolist():
        between = text.raw[ends[at] + 1 : starts[at + 1]]
        if kinds[at] not in (ROW_END, EMPTY_ROW) or between.strip(_BLANK):
            raise NotPlain
    if text.raw[: starts[0]].strip(_BLANK):
        raise NotPlain
