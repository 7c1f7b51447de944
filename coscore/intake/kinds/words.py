"""What readers of words share: the order of questions put to a cell, and which marks look like a zero among others."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from coscore.intake.marks import as_text, special
from coscore.intake.reading import CellReader, Reading, invalid
from coscore.intake.sheet import Cell
from coscore.intake.vocabulary import CIRCLES, CROSSES, ZEROS
from coscore.language import Label
from coscore.language.lookalikes import latin
from coscore.language.text import clean, key, shown, split_remark

_MARKS = frozenset(map(key, CIRCLES | CROSSES))


def words(text: Callable[[str], Reading]) -> CellReader:
    """Reader that sends every cell with content to a reader of texts: TRUE and 3 are words as well."""

    def read(cell: Cell) -> Reading:
        if type(cell) is str:
            return text(cell)
        return special(cell) or text(as_text(cell))

    return read


def no_word(text: str, known: str | Label) -> Reading:
    """A cell that says none of the known words (E210), with what it says if its look-alike letters are put right."""
    return invalid("E210", text, known=known, meant=latin(text))


def zeros_among_marks(cells: Iterable[Cell]) -> dict[tuple[type, Cell], Reading]:
    """Cells of a column with 0 where others have O or X: a circle from the wrong key, or a real zero (E218).

    Keys are (type, cell), for 0.0 and FALSE are equal in Python. A column of 1 and 0 has none.
    """
    texts = {(type(cell), cell): as_text(cell) for cell in cells if isinstance(cell, str | float)}
    zeros = {cell: text for cell, text in texts.items() if key(text) in ZEROS}
    marks = sorted(text for text in texts.values() if _head(text) in _MARKS) if zeros else []
    return {cell: invalid("E218", text, mark=shown(marks[0])) for cell, text in zeros.items()} if marks else {}


def _head(text: str) -> str:
    return key(split_remark(clean(text))[0])
