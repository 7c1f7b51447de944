"""What a report is about, and the texts that every chapter needs of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.language.words import say
from coscore.output.document.model import Column, Table
from coscore.scoring.groups import LABELS, label_of
from coscore.scoring.rounding import decimal_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from coscore.insight.compare.change import Change
    from coscore.insight.compare.comparison import Comparison
    from coscore.insight.robustness.analysis import Robustness
    from coscore.intake.observations import Floats
    from coscore.language import Language
    from coscore.output.document.model import Align
    from coscore.scoring.evaluation import Evaluation

NONE = "-"
"""What stands in a cell of a table where there is no number."""


class Matter(NamedTuple):
    """What a report is about.

    Attributes:
        evaluation: the result.
        comparison: the earlier years and this one, the last; None where none were given.
        robustness: how sure the ranks are; None where that was not asked, or nobody is ranked.
        language: the language of the report, or the one it begins with.
        issuer: who evaluates; "" where that is not said.
        date: the day of the report, as it is printed; "" for none.
    """

    evaluation: Evaluation
    comparison: Comparison | None
    robustness: Robustness | None
    language: Language
    issuer: str = ""
    date: str = ""

    def say(self, key: str, **blanks: object) -> str:
        """A text of reports in the language of this one."""
        return say(f"report.{key}", self.language, **blanks)

    def number(self, value: float) -> str:
        """A score as it is displayed; a dash where there is none."""
        return NONE if np.isnan(value) else decimal_text(value, self.evaluation.digits)

    def signed(self, value: float) -> str:
        """A difference of scores with its sign; a dash where there is none."""
        text = self.number(value)
        return f"+{text}" if text != NONE and float(text) > 0 else text

    def name(self, unit: int) -> str:
        """Name of a unit."""
        return self.evaluation.units[unit].name

    def place(self, rank: int, ranks: Sequence[int]) -> str:
        """A rank among others in words: ``공동 4위``, ``4위``; a dash for 0."""
        if not rank:
            return NONE
        return self.say("place.shared" if list(ranks).count(rank) > 1 else "place", rank=rank)

    def group_label(self, name: str) -> str:
        """What a peer group is called."""
        return label_of(self.evaluation.framework.file.groups, name).in_(self.language)

    @property
    def change(self) -> Change | None:
        """The change from the year before to this one."""
        return self.comparison.steps[-1] if self.comparison else None


class Group(NamedTuple):
    """A peer group: its name in the result, what it is called, and its ranked units, the best first."""

    name: str
    label: str
    units: list[int]


def ranked(evaluation: Evaluation) -> list[int]:
    """The ranked units, the best first."""
    return [unit for unit in evaluation.order() if evaluation.ranked[unit]]


def groups(matter: Matter) -> list[Group]:
    """The peer groups with ranked units: kinds of municipalities in their usual order, others by name; none without groups."""
    evaluation, members = matter.evaluation, dict[str, list[int]]()
    for unit in ranked(evaluation):
        if evaluation.group[unit]:
            members.setdefault(evaluation.group[unit], []).append(unit)
    return [Group(name, matter.group_label(name), members[name]) for name in sorted(members, key=usual)]


def usual(name: str) -> tuple[int, str]:
    """Where a peer group stands among the others: kinds of municipalities in their usual order, then others by name."""
    kinds = list(LABELS)
    return next(
        (place for place, known in enumerate(kinds) if known == name.split(" ", maxsplit=1)[0]), len(kinds)
    ), name


def before(matter: Matter) -> dict[int, tuple[float, int, float]]:
    """By unit of this year: the score and the rank it had in the year before (0 for none), and the change of its score."""
    change = matter.change
    if change is None:
        return {}
    old = change.old.shown
    rows = zip(change.there.tolist(), change.here.tolist(), change.delta.tolist(), strict=True)
    return {unit: (float(old.shown[then]), int(old.ranks[then]), delta) for unit, then, delta in rows}


class Cells(NamedTuple):
    """A column of a table that is to be: its header, its cells, how they stand, and its width."""

    header: str
    cells: Sequence[str]
    align: Align = "left"
    width: float = 1.0


def table(caption: str, columns: Iterable[Cells], note: str = "", strong: Iterable[int] = ()) -> Table:
    """A table from its columns."""
    found = list(columns)
    heads = tuple(Column(column.header, column.align, column.width) for column in found)
    rows = tuple(zip(*(column.cells for column in found), strict=True))
    return Table(caption, heads, rows, note, frozenset(strong))


def numbers(matter: Matter, values: Floats | Sequence[float]) -> list[str]:
    """Scores as they are displayed."""
    return [matter.number(float(value)) for value in values]
