"""Names that would do something where they are shown: run as a formula, hide letters, turn the reading direction round."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import category

import numpy as np

from coscore.intake.coded import Coded
from coscore.intake.remarks import Remark
from coscore.language.text import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coscore.intake.blocks import Block, Column
    from coscore.intake.columns import Layout
    from coscore.intake.log import FindingLog

_SIGNS = "=+-@\t\r"
_FIRST = np.frombuffer(_SIGNS.encode(), np.uint8).astype(np.uint64)
_RUNS = re.compile(r"[\t\r]*(?:=\s*\S|[=+\-@]\s?[A-Za-z.]+\(|[=+\-@].*\|.*!)")
"""A formula, a function behind a sign, or a call of another program (DDE); a dash before a word is only a dash."""


def on_names(block: Block, layout: Layout, log: FindingLog) -> Iterator[Remark]:
    """W232 for the first name of a sheet that a spreadsheet would run, W233 for every other name with unseen characters."""
    place = str(layout.place)
    for column in _named(layout):
        if _is_harmless(block.column(column)):
            continue
        cells, places = block.distinct(column)
        doubtful = [at for at, cell in enumerate(cells) if type(cell) is str and _may_act(cell)]
        for index in np.flatnonzero(np.isin(places, doubtful)).tolist() if doubtful else ():
            text = str(cells[places[index]])
            if runs(text) and log.first("W232", place):
                yield Remark(index, column, "W232", {"text": shown(text)})
            if unseen(text) and log.first("W233", place, text):
                yield Remark(index, column, "W233", {"text": _spelled(text), "characters": ", ".join(unseen(text))})


def runs(text: str) -> bool:
    """Whether a spreadsheet would run a text as a formula if it were pasted or opened as csv."""
    return bool(_RUNS.match(text))


def unseen(text: str) -> list[str]:
    """The characters of a text that cannot be seen or that turn its direction round, as ``U+202E``, each once."""
    return list(dict.fromkeys(f"U+{ord(letter):04X}" for letter in text if category(letter) == "Cf"))


def _is_harmless(column: Column) -> bool:
    """Whether no text of a coded column may act, told without making the texts."""
    if not isinstance(column, Coded):
        return False
    first = column.palette.beginnings(column.codes[column.codes >= 0]) & np.uint64(0xFF)
    return column.palette.is_printable(column.codes) and not np.isin(first, _FIRST).any()


def _may_act(text: str) -> bool:
    """Quickly, for there may be a million: whether there is anything to look at."""
    return text[:1] in _SIGNS or not text.isprintable()


def _named(layout: Layout) -> list[int]:
    """The columns whose texts are carried into results."""
    names = (target for target in layout.columns if target.startswith("unit.") or target in ("record", "group"))
    return sorted({layout.columns[target] for target in names})


def _spelled(text: str) -> str:
    """The text with each unseen character written as its number."""
    return shown("".join(f"<U+{ord(letter):04X}>" if category(letter) == "Cf" else letter for letter in text))
