"""Cells that mean the same in every column: empty, not applicable, missing, or nothing that can be read."""

from __future__ import annotations

from datetime import date

from coscore.intake.lexicon import doubtful, tokens
from coscore.intake.reading import MISSING_READING, NOT_APPLICABLE_READING, Reading, invalid, noted
from coscore.intake.sheet import Cell, ErrorCell, Percent, Repeated, Uncalculated
from coscore.intake.vocabulary import DASHES, ERROR_VALUES, MISSING, NOT_APPLICABLE, NOTHING
from coscore.language.text import clean, key, split_remark

_MARKS: dict[str, Reading] = {
    "": MISSING_READING,
    **dict.fromkeys(map(key, MISSING), MISSING_READING),
    **dict.fromkeys(map(key, NOT_APPLICABLE), NOT_APPLICABLE_READING),
}
_ERROR_VALUES = frozenset(map(key, ERROR_VALUES))
_DASHES = frozenset(map(key, DASHES))


def special(cell: Cell) -> Reading | None:
    """Reading of a cell that holds no value of any kind: empty, an error, never calculated, given twice, a date. None otherwise."""
    if cell is None:
        return MISSING_READING
    if isinstance(cell, ErrorCell):
        return invalid("E201", cell)
    if isinstance(cell, Uncalculated):
        return invalid("E202", cell)
    if isinstance(cell, Repeated):
        return invalid("E230", cell)
    if isinstance(cell, date):
        return invalid("E213", cell.isoformat()[:10])
    return None


def mark(text: str) -> Reading | None:
    """Reading of a mark such as 해당없음, 미제출 or ``-``; None for any other text.

    A remark behind the mark is passed over with W204, unless it holds a number or a doubt: 해당없음(신규 사업).
    """
    word = key(text)
    if word in _MARKS:
        return _MARKS[word]
    if word in _ERROR_VALUES or not word.strip("#"):
        return invalid("E201", text)
    if _DASHES.issuperset(word):
        return invalid("E205", text)
    return _with_remark(text)


def nothing(text: str) -> Reading | None:
    """Reading of 없음 and its like where a quantity is asked for: 0 to one office, a gap to another."""
    return invalid("E205", text) if key(text) in NOTHING else None


def _with_remark(text: str) -> Reading | None:
    head, remark = split_remark(clean(text))
    reading = _MARKS.get(key(head)) if remark and not any(c.isdecimal() for c in remark) else None
    if reading is None or doubtful(tokens(remark)):
        return None
    return noted(reading, "W204", text, word=head)


def as_text(cell: Cell) -> str:
    """A cell as text: TRUE, 85%, 3, 4.25."""
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, Percent):
        return f"{cell * 100:.15g}%"
    return f"{cell:.15g}" if isinstance(cell, float | int) else str(cell)
