"""From files to observations: every table of every visible sheet, read as one evaluation."""

from __future__ import annotations

from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from coscore.findings import Finding, Location, Refused
from coscore.intake.assignments import misdirected, overlaid, unmet
from coscore.intake.excerpts import header_excerpt
from coscore.intake.files import usable
from coscore.intake.form import other_forms
from coscore.intake.formats import readable
from coscore.intake.header import nearest, preview
from coscore.intake.hidden import hidden_table
from coscore.intake.limits import LIMITS
from coscore.intake.long import in_either_layout
from coscore.intake.observe import observe, registry_of
from coscore.intake.owner import Owner, owner
from coscore.intake.progress import watched
from coscore.intake.refusal import gather
from coscore.intake.sheet import address
from coscore.intake.tables import without_units
from coscore.intake.targets import NAMING, in_sheet, lookup, targets
from coscore.language.text import key
from coscore.registry.names import normal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from coscore.framework.tree import Framework
    from coscore.intake.assignments import Assignment
    from coscore.intake.columns import Layout
    from coscore.intake.files import Argument
    from coscore.intake.header import Header
    from coscore.intake.inputs import Input
    from coscore.intake.limits import Limits
    from coscore.intake.observations import Observations
    from coscore.intake.progress import Watch
    from coscore.intake.sheet import Sheet, Source
    from coscore.intake.targets import Lookup, Target

    OwnerOf = Callable[[Layout, Lookup], Owner | Finding | None]
    Known = Callable[[str], Lookup]
    """What headers mean in a sheet of a name."""

_FEWEST = 2
"""Indicators that the header of a table without units must name to be taken for one."""


def read(
    arguments: Sequence[Argument],
    framework: Framework,
    *,
    year: int | None = None,
    sheet: str | None = None,
    assignments: Sequence[Assignment] = (),
    of_any_framework: bool = False,
    watch: Watch | None = None,
    limits: Limits = LIMITS,
) -> Observations:
    """Read files into observations.

    Args:
        arguments: files, folders, patterns, ``-``, or the bytes of a file.
        framework: says which columns there are and how they are read.
        year: keeps the rows of this year, and reads names of units as of this year.
        sheet: reads only the sheet of this name; a csv file has no names of sheets and is read anyway.
        assignments: headers that mean what they are assigned to, whatever the framework says.
        of_any_framework: also reads entry forms that were made for another framework.
        watch: is told how many rows more were read, every few thousand.
        limits: how much is read before a file is refused.

    Raises:
        Refused: files that cannot be read (E001 to E008, E026 to E030), no such sheet (E012), no table in a file (E010), assignments
            that cannot be followed (E022 to E024), forms of another framework (E015), and what
            :func:`coscore.intake.observe.observe` refuses.
    """
    inputs, unusable = usable(arguments, limits)
    found, unreadable = readable(inputs, limits)
    wanted = targets(framework, {one.target for one in assignments})
    known = cache(lambda name: overlaid(lookup(in_sheet(wanted, name)), assignments, wanted))
    chosen, without = _chosen(found, sheet)
    broken = [*unusable, *unreadable, *without]
    sound = _sound(inputs, broken)
    sources = [one.source for one in sound]
    sheets = [watched(one, watch, len(sources)) for one in chosen] if watch else chosen
    owner_of = partial(owner, registry=registry_of(framework), year=year)
    layouts, findings = _layouts(sheets, sources, wanted, known, owner_of)
    findings += misdirected(assignments, framework)
    if assignments and not broken:
        findings += unmet(assignments, layouts, _nearest(sheets, layouts, known))
    others, outdated = ([], []) if of_any_framework else other_forms(sound, framework, limits)
    if refusals := [*broken, *others, *findings]:
        raise Refused([*refusals, *outdated])
    hidden = [] if sheet else _hidden(found, known)
    told = [*outdated, *_copies(inputs), *_namesakes(inputs), *_of_files(layouts), *hidden]
    return observe(layouts, sources, framework, wanted, year=year, known=told)


def _sound(inputs: Iterable[Input], broken: Iterable[Finding]) -> list[Input]:
    """The inputs that nothing is wrong with so far."""
    told = {finding.location.file for finding in broken}
    return [one for one in inputs if one.source.name not in told]


def _chosen(sheets: Iterable[Sheet], name: str | None) -> tuple[list[Sheet], list[Finding]]:
    """The visible sheets, of each file only the one of a name if one is asked for, and E012 for files without it."""
    visible = [sheet for sheet in sheets if not sheet.hidden]
    if name is None:
        return visible, []
    chosen = [sheet for sheet in visible if not sheet.name or normal(sheet.name) == normal(name)]
    without = {sheet.source for sheet in sheets} - {sheet.source for sheet in chosen}
    return chosen, [_no_sheet(name, source, visible) for source in without]


def _no_sheet(name: str, source: Source, visible: Iterable[Sheet]) -> Finding:
    there = ", ".join(sheet.name for sheet in visible if sheet.source == source)
    return Finding("E012", Location(source.name), {"sheet": name, "there": there})


def _layouts(
    sheets: Sequence[Sheet], sources: Iterable[Source], wanted: Sequence[Target], known: Known, owner_of: OwnerOf
) -> tuple[list[Layout], list[Finding]]:
    """The tables of the sheets, and what is wrong; a sheet without one is passed over, if another of its file has one."""
    several, findings = gather(lambda sheet: in_either_layout(sheet, wanted, known(sheet.name)), sheets)
    found = [table for those in several for table in those]
    told = {table.sheet.source.name for table in found} | {finding.location.file for finding in findings}
    for source in sources:
        if source.name not in told:
            own = [sheet for sheet in sheets if sheet.source == source]
            owned, problems = _owned(own, wanted, known, owner_of)
            found += owned
            findings += problems or ([] if owned else [_no_table(source, own, wanted, known)])
    return found, findings


def _owned(
    sheets: Iterable[Sheet], wanted: Sequence[Target], known: Known, owner_of: OwnerOf
) -> tuple[list[Layout], list[Finding]]:
    """The tables without a column of units, each with the unit it is about, and what is wrong with the names of these."""
    fewest = min(_FEWEST, sum(target.kind in NAMING for target in wanted))
    found = [table for sheet in sheets for table in without_units(sheet, known(sheet.name), fewest)]
    owners = [owner_of(table, known(table.sheet.name)) for table in found]
    owned = [table._replace(owner=it.texts) for table, it in zip(found, owners, strict=True) if isinstance(it, Owner)]
    return owned, [problem for problem in owners if isinstance(problem, Finding)]


def _nearest(sheets: Iterable[Sheet], tables: Iterable[Layout], known: Known) -> Iterator[Header]:
    """Of files without a table, the rows that come closest to a header."""
    read = {table.sheet.source for table in tables}
    near = (nearest(preview(sheet), known(sheet.name)) for sheet in sheets if sheet.source not in read)
    return (header for header in near if header)


def _no_table(source: Source, sheets: Iterable[Sheet], wanted: Sequence[Target], known: Known) -> Finding:
    """E010, at the row that comes closest to a header if any row of the file names anything known."""
    units = ", ".join(target.headers[0] for target in wanted if target.kind == "unit" and target.headers)
    for sheet in sheets:
        if near := nearest(preview(sheet), known(sheet.name)):
            row, labels = near.rows[0], near.listed()
            place = Location(source.name, sheet.name, address(row, labels[0][0]))
            found = ", ".join(label for _, label in labels)
            return Finding("E010", place, {"headers": units, "found": found}, header_excerpt(row, labels, 0))
    return Finding("E010", Location(source.name), {"headers": units, "found": ""})


def _copies(inputs: Iterable[Input]) -> Iterator[Finding]:
    """W211 for files left out because another has the same bytes."""
    return (Finding("W211", Location(copy), {"other": one.source.name}) for one in inputs for copy in one.copies)


def _namesakes(inputs: Iterable[Input]) -> Iterator[Finding]:
    """W247 for files beside one that has the same name but for its suffix: perhaps the same data, saved twice."""
    first: dict[tuple[Path, str], Input] = {}
    for one in inputs:
        if isinstance(one.content, Path):
            other = first.setdefault((one.content.parent.resolve(), key(one.content.stem)), one)
            if other is not one:
                yield Finding("W247", Location(one.source.name), {"other": other.source.name})


def _hidden(sheets: Iterable[Sheet], known: Known) -> list[Finding]:
    """W228 for hidden sheets with a table; one that cannot be read is none."""
    found, _ = gather(lambda sheet: hidden_table(sheet, known(sheet.name)), (sheet for sheet in sheets if sheet.hidden))
    return [finding for finding in found if finding]


def _of_files(layouts: Iterable[Layout]) -> Iterator[Finding]:
    """What the readers tell of whole files; W222 for formats whose reader does not tell errors, formulas and percentages."""
    sheets = {table.sheet.source.name: table.sheet for table in layouts}
    for name, sheet in sorted(sheets.items()):
        yield from sheet.about_file
        if sheet.values_only:
            yield Finding("W222", Location(name))
