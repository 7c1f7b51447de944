"""From what the XML of a cell says to its value: the one place that knows, whichever way the XML was taken apart."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING, NamedTuple

from coscore.intake.sheet import Cell, ErrorCell, Uncalculated
from coscore.intake.xlsx.celltext import cell_text
from coscore.intake.xlsx.dates import from_iso

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from coscore.intake.xlsx.strings import SharedStrings


class Values(NamedTuple):
    """What cells refer to.

    Attributes:
        strings: the shared strings.
        conversions: what to do with a number, by style; plain numbers are not listed.
    """

    strings: SharedStrings
    conversions: Mapping[str, Callable[[float], Cell]]

    def cell(self, kind: str | None, style: str | None, text: str | None, formula: str | None) -> Cell:
        """The value of a cell.

        Args:
            kind: its attribute ``t``; None means a number.
            style: its attribute ``s``.
            text: the content of ``v``, or of the texts of an inline string; None where there is neither.
            formula: the content of ``f``; None without one.

        Raises:
            LookupError, ValueError: a shared string that is not there.
        """
        if text is None or (not text and kind != "str"):
            return None if formula is None else Uncalculated(f"={formula}")
        if kind == "s":
            return self._shared(text) or None
        if kind is None or kind == "n":
            return self._number(text, style)
        return _OTHER_KINDS.get(kind, _text)(text)

    def _shared(self, text: str) -> str:
        if not text.strip().isdecimal():
            raise LookupError(text)
        return self.strings[int(text)]

    def _number(self, text: str, style: str | None) -> Cell:
        number = _as_number(text)
        if style is None or isinstance(number, str):
            return number
        convert = self.conversions.get(style)
        return convert(number) if convert else number


def _as_number(text: str) -> float | str:
    """The number, or the text as it is where it is none (``float`` alone would take 1_000, nan and １２)."""
    try:
        number = float(text)
    except ValueError:
        return cell_text(text)
    return cell_text(text) if isnan(number) or "_" in text or not text.isascii() else number


def _text(text: str) -> str | None:
    return cell_text(text) or None


def _truth(text: str) -> bool:
    return text.strip().lower() in ("1", "true")


def _error(text: str) -> ErrorCell:
    return ErrorCell(text.strip())


_OTHER_KINDS: dict[str, Callable[[str], Cell]] = {"b": _truth, "d": from_iso, "e": _error}
