"""What the tags of cells say: in which row and column each stands, and all that follows the address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.intake.sheet import MAX_COLUMNS, MAX_ROWS
from coscore.intake.xlsx.octets import WORD, cut, digits, whole
from coscore.intake.xlsx.stretches import Stretches, alike
from coscore.intake.xlsx.tags import CELL, EMPTY_CELL, EMPTY_ROW, ROW, NotPlain

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from coscore.intake.coded import Indices
    from coscore.intake.xlsx.octets import Places, Text, Words
    from coscore.intake.xlsx.tags import Tags

_LONGEST_TAG = 1_000
_ATTRIBUTES = re.compile(rb'(?: [A-Za-z_][\w.:-]*="[^"<&]*")*+')
_NAME = re.compile(rb' ([\w.:-]+)="')
_TAIL = re.compile(r'(?: s="(?P<style>0|[1-9]\d{0,5})")?+(?: t="(?P<kind>s|n|str|b|e|d|inlineStr)")?+/?>', re.ASCII)

_MOST_DIGITS, _LETTERS = 7, 26
_ROW_NUMBER, _ADDRESS = len('<row r="'), len('<c r="')
_QUOTE = ord('"')


class Rows(NamedTuple):
    """The tags that begin rows.

    Attributes:
        at: which of the tags they are.
        numbers: the numbers of the rows.
        digits: these as they are written, with the quotation mark behind them.
        lengths: how many bytes that is.
    """

    at: Indices
    numbers: NDArray[np.int32]
    digits: Words
    lengths: Places


class Tail(NamedTuple):
    """What the tag of a cell says behind its address: ``style``, the attribute ``s``, and ``kind``, the attribute ``t``."""

    style: str | None
    kind: str | None


class Cells(NamedTuple):
    """The tags that begin cells.

    Attributes:
        at: which of the tags they are.
        row: index of the row that each stands in.
        column: its column, from 1.
        tails: the different tails.
        tail: index of the tail of each.
    """

    at: Indices
    row: Indices
    column: NDArray[np.int32]
    tails: list[Tail]
    tail: Indices


def rows_of(tags: Tags, text: Text) -> Rows:
    """The rows.

    Raises:
        NotPlain: numbers that are none or too large, attributes that are none or stand twice.
    """
    at = np.flatnonzero((tags.kinds == ROW) | (tags.kinds == EMPTY_ROW))
    starts = tags.starts[at] + _ROW_NUMBER
    found = text.words[starts]
    lengths = digits(found)
    if not ((lengths > 0) & (lengths <= _MOST_DIGITS) & (text.octets[starts] != ord("0"))).all():
        raise NotPlain
    numbers = whole(found, lengths).astype(np.int32)
    if numbers.max(initial=0) > MAX_ROWS or (text.octets[starts + lengths] != _QUOTE).any():
        raise NotPlain
    behind, ends = starts + lengths + 1, tags.ends[at] - (tags.kinds[at] == EMPTY_ROW)
    for attributes in {text.raw[start:end] for start, end in zip(behind.tolist(), ends.tolist(), strict=True)}:
        check_attributes(attributes, b"r")
    return Rows(at, numbers, cut(found, lengths + 1), lengths + 1)


def check_attributes(attributes: bytes, *before: bytes) -> None:
    """Make sure that these are attributes, none of them twice or among those ``before``.

    Raises:
        NotPlain: they are not.
    """
    names = [*before, *_NAME.findall(attributes)]
    if len(attributes) > _LONGEST_TAG or len(set(names)) < len(names) or not _ATTRIBUTES.fullmatch(attributes):
        raise NotPlain


def cells_of(tags: Tags, rows: Rows, text: Text) -> Cells:
    """The cells.

    Raises:
        NotPlain: addresses that are none, belong elsewhere or do not rise; other attributes than style and type.
    """
    at = np.flatnonzero((tags.kinds == CELL) | (tags.kinds == EMPTY_CELL))
    row = np.repeat(np.arange(rows.at.size), np.diff(np.append(np.searchsorted(at, rows.at), at.size)))
    starts = tags.starts[at] + _ADDRESS
    column, letters = _columns(text.words[starts])
    starts = starts + letters
    lengths = rows.lengths[row]
    if (cut(text.words[starts], lengths) != rows.digits[row]).any():
        raise NotPlain
    if ((column[1:] <= column[:-1]) & (row[1:] == row[:-1])).any():
        raise NotPlain
    tails, tail = _tails(Stretches(text, starts + lengths, tags.ends[at] + 1))
    return Cells(at, row, column, tails, tail)


def _columns(addresses: Words) -> tuple[NDArray[np.int32], Places]:
    """The columns of addresses, and how many letters say them."""
    ordinals = addresses.view(np.uint8).reshape(-1, WORD)[:, :4] - np.uint8(ord("A") - 1)
    is_letter = (ordinals - np.uint8(1)) < _LETTERS
    first, second, third = (ordinals[:, place].astype(np.int32) for place in range(3))
    two = is_letter[:, 1]
    column = np.where(two, first * _LETTERS + second, first)
    three = two & is_letter[:, 2]
    column = np.where(three, column * _LETTERS + third, column)
    if not is_letter[:, 0].all() or column.max(initial=0) > MAX_COLUMNS:
        raise NotPlain
    return column, 1 + two.astype(np.int64) + three


def _tails(tails: Stretches) -> tuple[list[Tail], Indices]:
    those, tail = alike(tails)
    return [_tail(written) for written in tails.take(those)], tail


def _tail(written: bytes) -> Tail:
    match = _TAIL.fullmatch(written.decode())
    if not match:
        raise NotPlain
    return Tail(match["style"], match["kind"])
