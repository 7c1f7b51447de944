"""Evidence beside a value: anything that names it, such as a file, a page of the web, a number or date of a document."""

from __future__ import annotations

from datetime import date

from coscore.intake.marks import as_text, mark, special
from coscore.intake.reading import MISSING_READING, CellReader, Reading, present
from coscore.intake.sheet import Cell
from coscore.intake.vocabulary import NEGATIVE, NOTHING
from coscore.language.text import key

_NONE = frozenset(map(key, NEGATIVE | NOTHING))


def evidence_reader() -> CellReader:
    """Reader that finds evidence (1) or none (missing): an empty cell, a dash, 미제출, 해당없음, X and 없음 name nothing."""
    return _read


def _read(cell: Cell) -> Reading:
    if isinstance(cell, date):
        return present(1.0)
    if unreadable := special(cell):
        return unreadable
    text = as_text(cell)
    return MISSING_READING if key(text) in _NONE or mark(text) else present(1.0)
