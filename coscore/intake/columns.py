"""Which column holds what: labels matched to the targets of a framework, and what is missing, doubled or left over."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from coscore.findings import Finding, Location
from coscore.intake.excerpts import header_excerpt
from coscore.intake.header import endings, matched, matching
from coscore.intake.observations import holders
from coscore.intake.parts import Part
from coscore.intake.sheet import address, letters
from coscore.intake.targets import BESIDE, LONG_NAME, LONG_VALUE, REQUIRED, VALUES, is_asked
from coscore.intake.vocabulary import BOOKKEEPING
from coscore.language.headers import form, forms

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from coscore.intake.around import Line
    from coscore.intake.header import Header, Path, Preview
    from coscore.intake.sheet import Sheet
    from coscore.intake.targets import Lookup, Target
    from coscore.language import Label

_READ = VALUES | BESIDE | {"evidence", "year", LONG_NAME, LONG_VALUE}
_ONE_OF_SEVERAL = {"record", LONG_NAME}
_NAMES = ("unit.sigungu", "unit.name", "unit.sido", "unit.code")
_PARTS = {"weight", "per", "evidence", "stratum"}
_WORTH_TELLING = REQUIRED | {"adjustment"}


class Layout(NamedTuple):
    """A table found in a sheet.

    Attributes:
        sheet: where it stands.
        header: its header.
        columns: the column (from 1) of each target.
        values: columns of indicators and adjustments.
        labels: columns that tell rows apart: those up to the names of unit and record that hold nothing else.
        unused: labelled columns without a target.
        doubled: E013 for further columns of one target.
        parts: the rows of the table.
        above: the texts above it, the nearest first.
        left_out: W206 for unknown columns of tables between its parts or below it that have no indicator.
        owner: the unit that all rows are about, where no column names any: texts for 시도, 시군구 and whole name.
        chosen: the headers chosen by the user that a column was found for, as they are compared, each with its target.
        told: what there is to say about how the table was put together.
    """

    sheet: Sheet
    header: Header
    columns: dict[str, int]
    values: tuple[int, ...]
    labels: tuple[int, ...]
    unused: tuple[int, ...]
    doubled: tuple[Finding, ...]
    parts: tuple[Part, ...] = (Part(1),)
    above: tuple[Line, ...] = ()
    left_out: tuple[Finding, ...] = ()
    owner: tuple[str, str, str] = ("", "", "")
    chosen: frozenset[tuple[str, str]] = frozenset()
    told: tuple[Finding, ...] = ()

    @property
    def width(self) -> int:
        """The last column worth reading."""
        return max(self.columns.values())

    @property
    def unit_column(self) -> int:
        """The column that names the unit most closely; the first one of values where none does."""
        return next((self.columns[target] for target in _NAMES if target in self.columns), min(self.values, default=1))

    @property
    def place(self) -> Location:
        """Where the table begins."""
        return self.at_row(self.header.rows[0], 1)

    def at(self, column: int) -> Location:
        """Place of the header cell of a column (from 1)."""
        return self.at_row(self.header.own_row[column - 1], column)

    def at_row(self, row: int, column: int) -> Location:
        """Place of a cell, row and column from 1."""
        return Location(self.sheet.source.name, self.sheet.name, address(*self.sheet.place(row, column)))


def mapped(sheet: Sheet, header: Header, seen: Preview, lookup: Lookup) -> Layout:
    """Match the columns under a header to targets.

    Of several columns that could name the records, the one whose header the framework lists first does: two names of a
    row do not contradict each other, as two values would. So it is with the names of indicators in long layout.
    """
    fits = _fits(header, lookup)
    named = [(fit.target, fit.column) for fit in fits]
    named.sort(key=lambda pair: _preference(pair[0], header.paths[pair[1] - 1]))
    columns: dict[str, int] = {}
    for target, column in named:
        columns.setdefault(target.id, column)
    values, labels = _roles(columns, {target.id: target.kind for target, _ in named}, header.first_column)
    fitting = {column for _, column in named}
    unused = tuple(column for column, path in enumerate(header.paths, start=1) if path and column not in fitting)
    chosen = frozenset((fit.form, fit.target.id) for fit in fits if fit.target.is_chosen)
    found = Layout(sheet, header, columns, values, labels, unused, (), (Part(header.last_row + 1),), chosen=chosen)
    further = (pair for pair in named if columns[pair[0].id] != pair[1] and pair[0].kind not in _ONE_OF_SEVERAL)
    doubled = (pair for pair in further if not _continues(seen, header, columns[pair[0].id], pair[1]))
    return found._replace(doubled=tuple(_doubled(found, target, column) for target, column in doubled))


class _Fit(NamedTuple):
    """A column that may hold a target, and the form of its header by which it was looked up."""

    target: Target
    column: int
    form: str


def _fits(header: Header, lookup: Lookup) -> list[_Fit]:
    """The targets each column may hold; where the user chose a header for a target, no other column holds it."""
    forms = _chosen_forms(header, lookup)
    chosen = {target.id for form in forms.values() for target in lookup[form]}
    listed = {form: those for form, those in lookup.items() if not those[0].is_chosen}
    found: list[_Fit] = []
    for column, path in enumerate(header.paths, start=1):
        named = forms.get(column) or matching(path, listed)
        those = lookup.get(named, ())
        found += [_Fit(it, column, named) for it in those if it.is_chosen or it.id not in chosen]
    return found


def _chosen_forms(header: Header, lookup: Lookup) -> dict[int, str]:
    """By column, the form that the user chose for it: its letter, or else the longest end of its label.

    Where a chosen header is the whole label of some column, those that only end in it are not meant.
    """
    chosen = {form: those for form, those in lookup.items() if those[0].is_chosen}
    if not chosen:
        return {}
    found = {column: _chosen_form(column, path, chosen) for column, path in enumerate(header.paths, start=1)}
    whole = {form for column, form in found.items() if form == next(endings(header.paths[column - 1]), "")}
    return {
        column: form
        for column, form in found.items()
        if form and (form not in whole or form == next(endings(header.paths[column - 1]), ""))
    }


def _chosen_form(column: int, path: Path, chosen: Lookup) -> str:
    letter = f"{letters(column)}:{letters(column)}".casefold()
    return letter if letter in chosen else matching(path, chosen)


def _preference(target: Target, path: Path) -> int:
    """How early the header of a name is listed; all else is left as it stands."""
    if target.kind not in _ONE_OF_SEVERAL or target.is_chosen:
        return 0
    ends = set(endings(path))
    return next(place for place, header in enumerate(target.headers) if ends.intersection(forms(header)))


def _roles(columns: dict[str, int], kinds: dict[str, str], first: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Columns of values, and columns that tell rows apart, from the first column of the table on."""
    values = tuple(column for target, column in columns.items() if kinds[target] in VALUES)
    read = {column for target, column in columns.items() if kinds[target] in _READ}
    last = max((column for target, column in columns.items() if kinds[target] in {"unit", "record"}), default=0)
    last = last or min(read, default=first) - 1
    return values, tuple(column for column in range(first, last + 1) if column not in read)


def absent(layouts: Sequence[Layout], wanted: Iterable[Target]) -> list[Finding]:
    """E011 for columns that no table has; of an indicator with a sheet, no table of such a sheet."""
    found = []
    for target in wanted:
        asked = [table for table in layouts if is_asked(target.sheet, table.sheet.name)]
        if target.kind in REQUIRED and all(target.id not in table.columns for table in asked):
            found.append(_absent(asked or layouts, target))
    return found


def lacking(tables: Sequence[tuple[Layout, NDArray[np.int32]]], wanted: Iterable[Target]) -> list[Finding]:
    """W208 for columns that a table lacks, if some of its units have them in no other table either.

    With each table come the units of its records, negative where a row names none that is known: such rows of the tables
    with the column may be about the units that seem to be missing there, and enough is said of them.
    """
    units = [(table, set(those[those >= 0].tolist()), int((those < 0).sum())) for table, those in tables]
    findings = []
    for target in wanted:
        if target.kind in _WORTH_TELLING:
            having = [(those, unknown) for table, those, unknown in units if target.id in table.columns]
            told, unknown = set().union(*(those for those, _ in having)), sum(count for _, count in having)
            without = ((table, those) for table, those, _ in units if not _has_no_use(table, target))
            findings += [
                Finding("W208", table.place, _facts(target)) for table, those in without if len(those - told) > unknown
            ]
    return findings


def _asks(table: Layout, target: Target) -> bool:
    """Whether a table should have the column of a target.

    What belongs to an indicator stands beside its values; an indicator with a sheet stands in sheets of that name only.
    """
    if not is_asked(target.sheet, table.sheet.name):
        return False
    return target.kind not in _PARTS or not table.columns.keys().isdisjoint(holders(target.owner))


def _has_no_use(table: Layout, target: Target) -> bool:
    """Whether a table has the column of a target, or should not have it."""
    return target.id in table.columns or not _asks(table, target)


def unused(table: Layout) -> list[Finding]:
    """W206 for every labelled column that nothing is read from, well-known bookkeeping columns aside."""
    own = [
        Finding("W206", table.at(column), {"text": table.header.label(column)})
        for column in table.unused
        if not _is_bookkeeping(table.header.paths[column - 1])
    ]
    return [*own, *table.left_out]


def is_known(text: str, lookup: Lookup) -> bool:
    """Whether a text is the label of a target or a well-known one of bookkeeping."""
    return bool(matched((text,), lookup)) or _is_bookkeeping((text,))


def _is_bookkeeping(path: Path) -> bool:
    return not _bookkeeping().isdisjoint(endings(path))


@cache
def _bookkeeping() -> frozenset[str]:
    return frozenset(map(form, BOOKKEEPING))


def _continues(seen: Preview, header: Header, first: int, column: int) -> bool:
    """Whether a column only continues another under one merged label: below, it is empty or merged with it as well."""
    row = header.rows[-1]
    one_label = any(
        merge.first_row <= row <= merge.last_row and merge.first_column <= first and column <= merge.last_column
        for merge in seen.merges
    )
    body = (cells for number, cells in seen.rows if number > header.last_row)
    return one_label and all(cells[column - 1 : column] in ([], [None], cells[first - 1 : first]) for cells in body)


def _doubled(table: Layout, target: Target, column: int) -> Finding:
    first = table.columns[target.id]
    labels = [(at, table.header.label(at)) for at in (first, column)]
    args = {**_facts(target), "target": target.id, "other": address(table.header.own_row[first - 1], first)}
    return Finding("E013", table.at(column), args, header_excerpt(table.header.rows[-1], labels, column))


def _absent(layouts: Sequence[Layout], target: Target) -> Finding:
    table, column = _closest(layouts, target)
    labels = table.header.listed()
    args = {
        **_facts(target),
        "target": target.id,
        "found": ", ".join(label for _, label in labels),
        "suggestion": table.header.label(column) if column else "",
    }
    return Finding("E011", table.place, args, header_excerpt(table.header.rows[-1], labels, column))


def _closest(layouts: Sequence[Layout], target: Target) -> tuple[Layout, int]:
    """The table and column whose unused label is most like a header of the target; column 0 if none is like it."""
    for table in layouts:
        labels = {forms(table.header.label(column))[-1]: column for column in table.unused}
        for header in target.headers:
            if near := get_close_matches(form(header), labels, n=1):
                return table, labels[near[0]]
    return layouts[0], 0


def _facts(target: Target) -> dict[str, str | Label]:
    headers = ", ".join(target.headers) + (f" [{target.sheet}]" if target.sheet else "")
    return {"indicator": target.owner or target.id, "name": target.name, "headers": headers}
