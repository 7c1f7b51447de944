"""Which rows of a table are records: not the totals, nor the notes below."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

import numpy as np

from coscore.intake.beginnings import Beginnings
from coscore.intake.blocks import is_blank
from coscore.intake.vocabulary import FOOTERS, TOTAL_ROWS
from coscore.language.text import key, split_remark

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from coscore.intake.blocks import Block
    from coscore.intake.coded import Indices
    from coscore.intake.sheet import Cell

Mark = Literal["", "total", "note"]

_LONGEST_TOTAL = 20  # characters; a total row is marked by one short word, with blanks and perhaps a remark


class RowKinds(NamedTuple):
    """Indices of the rows of a block: records, and rows of totals with their word. Notes are neither."""

    records: Indices
    totals: Mapping[int, str]


def row_kinds(block: Block, labels: Sequence[int], values: Sequence[int]) -> RowKinds:
    """Sort the rows of a block by what stands in their label columns.

    A total has a word such as 계 in any label column. A note begins the row with a mark such as ※ and has no values; merged
    cells repeat it in columns of values, which makes it no value.
    """
    marks, marked = _marks(block, labels)
    is_record = ~marked
    totals = {}
    for index in np.flatnonzero(marked).tolist():
        cells = [cell for column in labels if not is_blank(cell := block.cell(index, column))]
        word = next((key(str(cell)) for cell in cells if marks.get(cell) == "total"), "")
        if word:
            totals[index] = word
        else:
            is_record[index] = not _is_note(block, index, cells, values, marks)
    return RowKinds(np.flatnonzero(is_record), totals)


def is_remark(text: str) -> bool:
    """Whether a text begins as notes below a table do."""
    return key(text[:_LONGEST_TOTAL]).startswith(_footers())


def _marks(block: Block, labels: Iterable[int]) -> tuple[dict[Cell, Mark], NDArray[np.bool_]]:
    """The cells of the label columns that may mark a row as something else than a record, and which rows have one."""
    marks: dict[Cell, Mark] = {}
    marked = np.zeros(len(block.rows), np.bool_)
    for column in labels:
        texts, places = _words().texts(block, column)
        own = {at: mark for at, text in texts.items() if (mark := _mark(text))}
        if own:
            marked |= np.isin(places, list(own))
            marks |= {texts[at]: mark for at, mark in own.items()}
    return marks, marked


def _mark(text: str) -> Mark:
    first = text.lstrip()[:1]
    if first.isalnum() and first not in _first_letters():  # nearly all cells, and there may be a million
        return ""
    start = text[:2]
    if min(start, default="") >= "가" and max(start) <= "힣" and start not in _beginnings():
        return ""
    if len(text) <= _LONGEST_TOTAL and key(split_remark(text)[0]) in _totals():
        return "total"
    return "note" if is_remark(text) else ""


def _is_note(
    block: Block, index: int, cells: Sequence[Cell], values: Iterable[int], marks: Mapping[Cell, Mark]
) -> bool:
    if not cells or marks.get(cells[0]) != "note":
        return False
    return all(is_blank(cell := block.cell(index, column)) or cell == cells[0] for column in values)


@cache
def _words() -> Beginnings:
    return Beginnings((*_totals(), *_footers()))


@cache
def _first_letters() -> frozenset[str]:
    return frozenset(word[0] for word in (*_totals(), *_footers()))


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(word[:2] for word in (*_totals(), *_footers()))


@cache
def _totals() -> frozenset[str]:
    return frozenset(map(key, TOTAL_ROWS))


@cache
def _footers() -> tuple[str, ...]:
    return tuple(map(key, FOOTERS))
