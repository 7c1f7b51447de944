"""Names of files for units, whatever the units are called: such as every system takes, and no two alike."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST_BYTES = 160
"""UTF-8 bytes of a name without its suffix: file systems end at 255."""

_FORBIDDEN = '<>:"/\\|?*'
_DEVICES = {"con", "prn", "aux", "nul", "conin$", "conout$"} | {
    f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³"
}
"""Names that Windows keeps for itself, with whatever suffix."""


def file_names(names: Iterable[str], suffix: str) -> list[str]:
    """A file name for each name, in their order: no folder, nothing hidden, no letters that turn the text round, no two alike."""
    found: list[str] = []
    taken: set[str] = set()
    for name in names:
        base, number = harmless(name), 1
        chosen = f"{base}{suffix}"
        while chosen.casefold() in taken:
            number += 1
            chosen = f"{base} ({number}){suffix}"
        taken.add(chosen.casefold())
        found.append(chosen)
    return found


def harmless(name: str) -> str:
    """A name that is safe as the stem of a file name on every system."""
    letters = (_letter(letter) for letter in unicodedata.normalize("NFC", name))
    text = _cut(" ".join("".join(letters).split())).strip(" .")
    return f"_{text}" if not text or text.split(".")[0].strip().casefold() in _DEVICES else text


def _letter(letter: str) -> str:
    """The letter, ``_`` for one that no file name may hold, nothing for one that cannot be seen."""
    if letter in _FORBIDDEN or unicodedata.category(letter) in {"Cc", "Cs", "Co", "Cn"}:
        return " " if letter.isspace() else "_"
    return "" if unicodedata.category(letter) == "Cf" else letter


def _cut(text: str) -> str:
    """As many letters as fit."""
    return text.encode()[:_MOST_BYTES].decode(errors="ignore")
