"""Which rows of a table are records: not the totals, nor the notes below."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

import numpy as np

from coscore.intake.beginnings import Beginnings
from coscore.intake.blocks import is_blank
from coscore.intake.vocabulary import DESCRIPTIONS, FOOTERS, TOTAL_ROWS
from coscore.language.text import key, split_remark
from coscore.registry.names import sidos

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from coscore.intake.blocks import Block
    from coscore.intake.coded import Indices
    from coscore.intake.sheet import Cell

Mark = Literal["", "total", "note", "aside"]

_REMEMBERED = 4_096  # texts: names of units and departments stand in every block again
_LONGEST_TOTAL = 20  # characters; a total row is marked by one short word, with blanks and perhaps a remark


class RowKinds(NamedTuple):
    """Indices of the rows of a block: records, and rows of totals with their word. Notes and descriptions are neither."""

    records: Indices
    totals: Mapping[int, str]


def row_kinds(block: Block, labels: Sequence[int], values: Sequence[int]) -> RowKinds:
    """Sort the rows of a block by what stands in their label columns.

    A total has a word such as 계 in any label column; a description of the columns begins with a word such as 지표설명. A note
    begins the row with a mark such as ※ and has no values; merged cells repeat it in columns of values, which makes it no value.
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


@lru_cache(maxsize=_REMEMBERED)
def _mark(text: str) -> Mark:
    first, start = text.lstrip()[:1], text[:2]
    if first.isalnum() and first not in _first_letters():  # nearly all cells, and there may be a million
        return ""
    if min(start, default="") >= "가" and max(start) <= "힣" and start not in _two_letters():
        return ""
    if len(text) <= _LONGEST_TOTAL and _is_total(key(split_remark(text)[0])):
        return "total"
    if key(text[:_LONGEST_TOTAL]) in _asides():
        return "aside"
    return "note" if is_remark(text) else ""


def _is_note(
    block: Block, index: int, cells: Sequence[Cell], values: Iterable[int], marks: Mapping[Cell, Mark]
) -> bool:
    mark = marks.get(cells[0], "") if cells else ""
    if mark != "note":
        return mark == "aside"
    return all(is_blank(cell := block.cell(index, column)) or cell == cells[0] for column in values)


def _is_total(word: str) -> bool:
    """Whether a word, as it is compared, marks a total: 소계, and 서울소계 with the 시·도 it is about."""
    return word in _totals() or any(word.endswith(total) and word.removesuffix(total) in sidos() for total in _totals())


@cache
def _openings() -> tuple[str, ...]:
    """The words that a marked cell may begin with; subtotals begin with a province."""
    provinces = (name for name in sidos() if not name.isdecimal())
    return (*_totals(), *_footers(), *_asides(), *provinces)


@cache
def _words() -> Beginnings:
    return Beginnings(_openings())


@cache
def _first_letters() -> frozenset[str]:
    return frozenset(word[0] for word in _openings())


@cache
def _two_letters() -> frozenset[str]:
    return frozenset(word[:2] for word in _openings())


@cache
def _asides() -> frozenset[str]:
    return frozenset(map(key, DESCRIPTIONS))


@cache
def _totals() -> frozenset[str]:
    return frozenset(map(key, TOTAL_ROWS))


@cache
def _footers() -> tuple[str, ...]:
    return tuple(map(key, FOOTERS))
