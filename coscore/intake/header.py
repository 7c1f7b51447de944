"""The header of a table: one to three rows near the top of a sheet, found by the columns they name."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from coscore.intake.merges import filled, merged_cells
from coscore.intake.targets import NAMING
from coscore.language.headers import form, forms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from coscore.intake.sheet import Cell, Range, Row, Sheet
    from coscore.intake.targets import Lookup, Target

    Kinds = Mapping[str, str]

SEARCHED_ROWS, MAX_DEPTH = 30, 3
SEARCHED_COLUMNS = 1024
"""Columns beyond are not looked at: a sheet of 16,384 labels is no table of indicators."""

NEEDED = frozenset({"unit", "indicator"})
"""Kinds of targets that a header names."""

LISTED = 30
"""Labels listed when one is missing."""

Path = tuple[str, ...]
"""The labels above a column, from the outermost to the innermost; empty for a column without a header."""


class Header(NamedTuple):
    """A header.

    Attributes:
        rows: numbers of its rows.
        last_row: the last row it covers, merged cells included; the body starts below.
        paths: per column from A, its path.
        own_row: per column from A, the row in which the innermost label stands.
        first_column: the column (from 1) in which the table begins; columns before belong to another one.
    """

    rows: tuple[int, ...]
    last_row: int
    paths: tuple[Path, ...]
    own_row: tuple[int, ...]
    first_column: int = 1

    def says_the_same(self, other: Header) -> bool:
        """Whether another header has the same labels in the same columns."""
        return self.first_column == other.first_column and self._forms() == other._forms()

    def label(self, column: int) -> str:
        """The label of a column (from 1) on one line."""
        path = self.paths[column - 1] if column <= len(self.paths) else ()
        return " ".join(" ".join(part.split()) for part in path)

    def _forms(self) -> list[str]:
        labels = [form("".join(path)) for path in self.paths]
        while labels and not labels[-1]:
            labels.pop()
        return labels

    def listed(self) -> list[tuple[int, str]]:
        """The labelled columns and their labels, as many as are worth listing."""
        labelled = (column for column, path in enumerate(self.paths, start=1) if path)
        return [(column, self.label(column)) for column in islice(labelled, LISTED)]


class Preview(NamedTuple):
    """The first rows of a sheet, merged cells filled, and the merged ranges that touch them."""

    rows: tuple[Row, ...]
    merges: tuple[Range, ...]


def has_both(found: Kinds) -> bool:
    """Whether a unit and an indicator are among the targets named."""
    kinds = set(found.values())
    return "unit" in kinds and not NAMING.isdisjoint(kinds)


def preview(sheet: Sheet) -> Preview:
    """The rows in which a header is looked for: the first 30 that are not empty."""
    rows = tuple(islice(filled(sheet.rows(), sheet.merges, SEARCHED_COLUMNS), SEARCHED_ROWS))
    return Preview(rows, tuple(merge for merge in sheet.merges if rows and merge.first_row <= rows[-1][0]))


def find(seen: Preview, lookup: Lookup, row: int = 0, fits: Callable[[Kinds], bool] = has_both) -> Header | None:
    """The block of rows that names the most targets, a unit column and an indicator among them.

    Equal blocks: the one of fewer rows, then the earlier one.

    Args:
        seen: the rows to look at.
        lookup: the targets.
        row: the number of a row that must be part of the block; 0 for any block.
        fits: tells from the kinds of the targets named, by their ids, whether a block may be a header.
    """
    best, best_count = None, 0
    for block in _blocks(seen.rows, lookup):
        if row and all(number != row for number, _ in block):
            continue
        header = _header(block, seen.merges)
        found = {target.id: target.kind for path in header.paths for target in matched(path, lookup)}
        if fits(found) and len(found) > best_count:
            best, best_count = header, len(found)
    return best


def nearest(seen: Preview, lookup: Lookup) -> Header | None:
    """The row that comes closest to a header, to be named where there is none; None if no row names anything known."""
    headers = [_header([row], seen.merges) for row in seen.rows]
    counts = [sum(bool(matched(path, lookup)) for path in header.paths) for header in headers]
    return headers[counts.index(max(counts))] if any(counts) else None


def matched(path: Path, lookup: Lookup) -> tuple[Target, ...]:
    """Targets named by the longest end of a path; at each length as written first, then without bracketed parts."""
    return lookup.get(matching(path, lookup), ())


def matching(path: Path, lookup: Lookup) -> str:
    """The end of a path by which it is looked up; "" if none is known."""
    return next((ending for ending in endings(path) if ending in lookup), "")


def endings(path: Path) -> Iterator[str]:
    """Forms of the ends of a path, the longest first."""
    return (ending for start in range(len(path)) for ending in forms("".join(path[start:])))


def _blocks(rows: Sequence[Row], lookup: Lookup) -> Iterator[Sequence[Row]]:
    """The blocks that may be a header: those with a row in which some cell, taken alone, names a target."""
    telling = [any(matched((cell,), lookup) for cell in cells if isinstance(cell, str)) for _, cells in rows]
    for depth in range(1, MAX_DEPTH + 1):
        for start in range(len(rows) - depth + 1):
            if any(telling[start : start + depth]):
                yield rows[start : start + depth]


def _header(block: Sequence[Row], merges: Sequence[Range]) -> Header:
    width = max(len(cells) for _, cells in block)
    texts = [[_label(cell) for cell in cells] + [""] * (width - len(cells)) for _, cells in block]
    numbers = tuple(number for number, _ in block)
    paths: list[Path] = [()] * width
    own_row = [numbers[0]] * width
    for depth, number in enumerate(numbers):
        row = texts[depth]
        if depth + 1 < len(block):
            has_child = [any(below) for below in zip(*texts[depth + 1 :], strict=True)]
            row = _spread(row, has_child, merged_cells(merges, number, width), paths)
        longer = [_extended(path, text) for path, text in zip(paths, row, strict=True)]
        own_row = [number if new != old else at for new, old, at in zip(longer, paths, own_row, strict=True)]
        paths = longer
    return Header(numbers, _last_row(numbers, merges), tuple(paths), tuple(own_row))


def _spread(texts: list[str], has_child: list[bool], merged: list[bool], parents: list[Path]) -> list[str]:
    """A row of parents, each filled rightwards over blanks.

    A merged parent already says how far it reaches, one without anything below is no parent, and none reaches past the
    end of its own parent.
    """
    spread: list[str] = []
    parent, home = "", Path()
    for text, child, fixed, above in zip(texts, has_child, merged, parents, strict=True):
        if text:
            parent, home = (text if child and not fixed else ""), above
        elif above != home:
            parent = ""
        spread.append(text or (parent if child else ""))
    return spread


def _extended(path: Path, text: str) -> Path:
    """A path with one more part; a label merged downwards is one part."""
    return path if not text or (path and path[-1] == text) else (*path, text)


def _last_row(numbers: tuple[int, ...], merges: Sequence[Range]) -> int:
    """The last row that a header merged downwards reaches; never far, for a body may be merged with it by mistake."""
    reach = [
        merge.last_row for merge in merges if merge.first_row in numbers and merge.last_row < numbers[-1] + MAX_DEPTH
    ]
    return max((numbers[-1], *reach))


def _label(cell: Cell) -> str:
    if isinstance(cell, str):
        return cell.strip()
    return f"{cell:g}" if isinstance(cell, float) else ""
