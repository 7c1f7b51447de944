"""The sheets in which every unit has its row, the same one in all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coscore.output.book import Field
from coscore.output.workbook.excel import MOST_CHARACTERS, Column, quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from coscore.output.book import Kind


class Grid:
    """A sheet of columns in the making; what is added stands to the right of the rest."""

    def __init__(self, name: str, *, live: bool) -> None:
        """Begin with no columns; not live, they keep no formulas."""
        self.name = name
        self._live = live
        self.fields: list[Field] = []

    def add(
        self,
        head: str,
        cells: Iterable[object],
        formula: Callable[[int], str] | None = None,
        kind: Kind = "number",
        *,
        coloured: bool = False,
    ) -> Column:
        """Add a column: its cells by place, and for each the formula that gives it; a formula too long leaves its cell fixed."""
        given = list(cells)
        formulas = [formula(place) for place in range(len(given))] if formula and self._live else None
        if formulas and any(len(text) > MOST_CHARACTERS for text in formulas):
            formulas, kind = None, "fixed"
        self.fields.append(Field(head, kind, given, coloured, formulas))
        return Column(quoted(self.name), len(self.fields))

    @property
    def is_fixed(self) -> bool:
        """Whether the column added last holds numbers that follow no change."""
        return self.fields[-1].kind == "fixed"
