"""The same projects over the years: carried on, new, dropped, and how their values moved."""

from __future__ import annotations

from collections import defaultdict
from difflib import SequenceMatcher
from functools import cache
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

from coscore.intake.observations import PRESENT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from coscore.insight.compare.basis import Basis
    from coscore.insight.compare.units import Matching
    from coscore.intake.observations import Observations

ALIKE = 0.8
"""Names that share so much of their letters are asked about."""


class Project(NamedTuple):
    """A project.

    Attributes:
        unit: name of its unit, as it is called in the latest year it stands in.
        name: its name, likewise.
        years: per year, whether it is there.
        values: by indicator, its value in each year; None where there is none.
    """

    unit: str
    name: str
    years: tuple[bool, ...]
    values: dict[str, tuple[float | None, ...]]

    @property
    def status(self) -> str:
        """continued, new (in the last year only), or dropped (not in the last year)."""
        return "dropped" if not self.years[-1] else "continued" if any(self.years[:-1]) else "new"


class Question(NamedTuple):
    """Two names of a unit, one that ended and one that began, that may be one project."""

    unit: str
    old: str
    new: str


class Projects(NamedTuple):
    """All projects by unit and name, and the names that may belong together."""

    all: tuple[Project, ...]
    questions: tuple[Question, ...]

    def of(self, status: str) -> list[Project]:
        """Those that are continued, new or dropped."""
        return [project for project in self.all if project.status == status]


class _Key(NamedTuple):
    unit: str
    name: str


def unnamed(basis: Basis) -> list[str]:
    """The labels of the years whose results know no projects by name."""
    return [year.label for year in basis.years if not any(year.published.observations.record)]


def follow(basis: Basis, matchings: Sequence[Matching]) -> Projects:
    """Follow projects by their unit and name; letter case, blanks and signs in a name do not matter.

    Args:
        basis: the years; each must know its projects.
        matchings: per year, what became of its units up to the last year.
    """
    found = [_read(year.published.observations) for year in basis.years]
    last = basis.years[-1].published.units
    carried = [
        {year.published.units[pair.old].name: last[pair.new].name for pair in matching.pairs}
        for year, matching in zip(basis.years, matchings, strict=True)
    ]
    rows: dict[_Key, list[tuple[str, list[int]]]] = defaultdict(lambda: [("", [])] * len(found))
    for place, (names, those) in enumerate(zip(carried, found, strict=True)):
        for (unit, name), (spelled, records) in those.items():
            rows[_Key(names.get(unit, unit), name)][place] = (spelled, records)
    indicators = [node.id for node in basis.framework.indicators if node.id not in basis.left]
    observed = [year.published.observations for year in basis.years]
    projects = [_project(key, years, observed, indicators) for key, years in sorted(rows.items())]
    return Projects(tuple(projects), tuple(_questions(projects)))


def _read(observations: Observations) -> dict[_Key, tuple[str, list[int]]]:
    """By unit and name, the name as it is spelled first and the records."""
    found: dict[_Key, tuple[str, list[int]]] = {}
    for record, name in enumerate(observations.record):
        unit = observations.unit[record]
        if name and unit >= 0:
            found.setdefault(_Key(observations.units[unit].name, bare(name)), (name, []))[1].append(record)
    return found


@cache
def bare(name: str) -> str:
    """A name without letter case, blanks and signs; as it stands if nothing else is in it."""
    folded = normalize("NFKC", name).casefold()
    return "".join(filter(str.isalnum, folded)) or folded


def _project(
    key: _Key, years: Sequence[tuple[str, list[int]]], observed: Sequence[Observations], indicators: Sequence[str]
) -> Project:
    values = {
        indicator: tuple(
            _value(observations, indicator, records) for observations, (_, records) in zip(observed, years, strict=True)
        )
        for indicator in indicators
    }
    spelled = next(name for name, _ in reversed(years) if name)
    return Project(key.unit, spelled, tuple(bool(records) for _, records in years), values)


def _value(observations: Observations, indicator: str, records: Sequence[int]) -> float | None:
    """The value of a project's rows; none where there is none, or where they differ."""
    states: Mapping[str, Sequence[int]] = observations.states  # type: ignore[assignment]
    if indicator not in states:
        return None
    told = {float(observations.values[indicator][row]) for row in records if states[indicator][row] == PRESENT}
    return told.pop() if len(told) == 1 else None


def _questions(projects: Sequence[Project]) -> Iterator[Question]:
    """Pairs of a unit's projects, one of which ended before the other began, whose names are nearly the same."""
    by_unit: dict[str, list[Project]] = defaultdict(list)
    for project in projects:
        by_unit[project.unit].append(project)
    for unit, those in by_unit.items():
        for one in those:
            for other in those:
                if _last(one) < other.years.index(True) and _near(bare(one.name), bare(other.name)):
                    yield Question(unit, one.name, other.name)


def _last(project: Project) -> int:
    return max(place for place, there in enumerate(project.years) if there)


def _near(one: str, other: str) -> bool:
    letters = [name.translate(_DIGITS) for name in (one, other)]
    if letters[0] == letters[1] != "":
        return True
    ratio = SequenceMatcher(None, one, other, autojunk=False)
    return ratio.real_quick_ratio() >= ALIKE and ratio.quick_ratio() >= ALIKE and ratio.ratio() >= ALIKE


_DIGITS = str.maketrans("", "", "0123456789")
