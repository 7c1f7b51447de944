"""The screen of a description: frequency tables as officials know them, then a line for every indicator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coscore.output.cells import fold, pad, plain, width
from coscore.output.describe.texts import (
    ABOUT,
    GAPS,
    STATISTICS,
    bars,
    counted,
    distributed,
    head,
    lines,
    named,
    notes_on_distributions,
    notes_on_tables,
    statistics,
)
from coscore.output.table import GAP, Column, fitting, table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from coscore.insight.describe.description import Description
    from coscore.insight.describe.frequencies import FrequencyTable
    from coscore.output.console import Console

_WANTED = ("ends", "histogram", "sd", "gaps", "scale", "quartiles")
"""Groups of columns of the distributions, in the order in which they are given room."""

_GROUPS = dict(zip(STATISTICS, ("", "sd", "ends", "quartiles", "quartiles", "quartiles", "ends"), strict=True))


def render(description: Description, console: Console) -> None:
    """Print the screen."""
    sections = (_head(description, console), _frequencies(description, console), _distributions(description, console))
    console.print("\n\n".join("\n".join(found) for found in map(list, sections) if found))


def _head(description: Description, console: Console) -> Iterator[str]:
    facts = head(description, console.language)
    room = max(width(label) for label, _ in facts)
    for label, text in facts:
        first, *others = _folded(text, console, room + 2)
        yield f"{console.paint(pad(label, room), 'head')}  {first}"
        yield from (" " * (room + 2) + other for other in others)


def _frequencies(description: Description, console: Console) -> Iterator[str]:
    if not description.tables:
        return
    yield console.paint(console.say("describe.frequencies", what=counted(description, console.language)), "head")
    for found in description.tables:
        for columns in _parts(_columns(found, console), console.width):
            yield ""
            yield from _table(columns, console)
    notes = list(notes_on_tables(description, console.language))
    yield from _notes(notes, console)


def _columns(found: FrequencyTable, console: Console) -> list[list[Column]]:
    """The column of labels, then two columns for every indicator."""
    rows = list(lines(found, console.language))
    names = [plain(one.node.name.in_(console.language)) for one in found.frequencies]
    columns = [[Column("", console.say("describe.category"), [plain(row.label) for row in rows], right=False)]]
    for place, name in enumerate(names):
        counts, shares = zip(*(row.cells[place] for row in rows), strict=True)
        columns.append(
            [
                Column("", f"{name} {console.say('describe.count')}", counts),
                Column("", console.say("describe.percent"), shares),
            ]
        )
    return columns


def _parts(columns: list[list[Column]], limit: int | None) -> Iterator[list[Column]]:
    """As many indicators beside each other as fit, at least one; every part begins with the labels."""
    labels, *pairs = columns
    part = list(labels)
    for pair in pairs:
        if limit is not None and len(part) > len(labels) and _span([*part, *pair]) > limit:
            yield part
            part = list(labels)
        part += pair
    yield part


def _span(columns: Sequence[Column]) -> int:
    return sum(column.natural for column in columns) + GAP * (len(columns) - 1)


def _distributions(description: Description, console: Console) -> Iterator[str]:
    yield console.paint(console.say("describe.distributions", what=distributed(description, console.language)), "head")
    yield ""
    columns = fitting(_statistics(description, console), _WANTED, console.width)
    yield from _table(columns, console)
    shown = {column.group for column in columns}
    about = [group for group in ABOUT if group in shown]
    yield from _notes(notes_on_distributions(description, console.language, about), console)


def _statistics(description: Description, console: Console) -> list[Column]:
    """A line for every indicator; the histogram stands last, where a terminal that draws it wider moves nothing."""
    found, say = description.distributions, console.say
    names = [plain(named(one, console.language)) for one in found]
    gaps = {gap: [getattr(one.counts, gap) for one in found] for gap in GAPS}
    texts = zip(*(statistics(one.summary) for one in found), strict=True)
    return [
        Column("", say("indicator"), names, right=False, folds=True),
        Column("", "n", [str(one.counts.present) for one in found]),
        *(Column("gaps", say(f"state.{gap}"), [*map(str, counts)]) for gap, counts in gaps.items() if any(counts)),
        *(Column(_GROUPS[name], say(f"describe.{name}"), cells) for name, cells in zip(STATISTICS, texts, strict=True)),
        Column("scale", say("describe.floor"), [str(one.floor) for one in found]),
        Column("scale", say("describe.cap"), [str(one.cap) for one in found]),
        Column("histogram", say("describe.histogram"), [bars(one.summary) for one in found], right=False),
    ]


def _table(columns: Sequence[Column], console: Console) -> Iterator[str]:
    heads, rows = table(columns, console.width, console.glyphs.rule)
    yield from (console.paint(line.rstrip(), "head") for line in heads)
    yield from (row.rstrip() for row in rows)


def _notes(notes: Iterable[str], console: Console) -> Iterator[str]:
    for place, note in enumerate(notes):
        if not place:
            yield ""
        yield from (console.paint(line, "faint") for line in _folded(note, console))


def _folded(text: str, console: Console, room: int = 0) -> list[str]:
    return [plain(text)] if console.width is None else fold(plain(text), max(console.width - room, 20))
