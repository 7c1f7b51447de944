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

    from coscore.insight.compare.basis import Basis, Year
    from coscore.insight.compare.units import Matching
    from coscore.intake.observations import Observations
    from coscore.scoring.evaluation import Evaluation

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


class _Told(NamedTuple):
    """A project in one year: its unit and name as they stand there, "" where it is not there; and its rows, if they are known."""

    unit: str = ""
    name: str = ""
    rows: list[int] = []  # noqa: RUF012 - shared by all without rows; nobody writes to it


def unnamed(basis: Basis) -> list[str]:
    """The labels of the years whose results know no projects by name."""
    return [
        year.label
        for year in basis.years
        if not any(year.published.observations.record) and not any(year.published.records)
    ]


def follow(basis: Basis, matchings: Sequence[Matching]) -> Projects:
    """Follow projects by their unit and name; letter case, blanks and signs in a name do not matter.

    Args:
        basis: the years; each must know its projects.
        matchings: per year, what became of its units up to the last year.
    """
    found = [_read(year.published) for year in basis.years]
    shared = _shared(basis.years[-1], matchings)
    rows: dict[_Key, list[_Told]] = defaultdict(lambda: [_Told()] * len(found))
    for place, (year, matching, those) in enumerate(zip(basis.years, matchings, found, strict=True)):
        own = _homes(year, basis.years[-1], matching)
        for (unit, name), told in those.items():
            now = own.get(unit, unit)
            key = _Key(shared.get(now, now), name)
            rows[_Key(now, name) if rows[key][place].name else key][place] = told
    indicators = [node.id for node in basis.framework.indicators if node.id not in basis.left]
    observed = [year.published.observations for year in basis.years]
    projects = [_project(years, observed, indicators) for _, years in sorted(rows.items())]
    return Projects(tuple(projects), tuple(_questions(projects)))


def _homes(year: Year, last: Year, matching: Matching) -> dict[str, str]:
    """By the name of a unit in a year, the unit of the last year that it became."""
    before, after = year.published.units, last.published.units
    homes = {before[pair.old].name: after[pair.new].name for pair in matching.pairs}
    for one in matching.regrouped:
        homes |= {before[place].name: after[one.new[0]].name for place in one.old}
    return homes


def _shared(last: Year, matchings: Sequence[Matching]) -> dict[str, str]:
    """Units of the last year that came of changed borders, by all of them together: a project may go on in any."""
    units = last.published.units
    regrouped = [[units[place].name for place in one.new] for matching in matchings for one in matching.regrouped]
    return {name: "\n".join(names) for names in regrouped for name in names}


def _read(result: Evaluation) -> dict[_Key, _Told]:
    """By unit and name, what is told of a project; a saved result knows names only."""
    observations, found = result.observations, dict[_Key, _Told]()
    for known, names in zip(result.units, result.records, strict=False):
        found |= {_Key(known.name, bare(name)): _Told(known.name, name) for name in names}
    for record, name in enumerate(observations.record):
        unit = observations.unit[record]
        if name and unit >= 0:
            owner = observations.units[unit].name
            found.setdefault(_Key(owner, bare(name)), _Told(owner, name, [])).rows.append(record)
    return found


@cache
def bare(name: str) -> str:
    """A name without letter case, blanks and signs; as it stands if nothing else is in it."""
    folded = normalize("NFKC", name).casefold()
    return "".join(filter(str.isalnum, folded)) or folded


def _project(years: Sequence[_Told], observed: Sequence[Observations], indicators: Sequence[str]) -> Project:
    values = {
        indicator: tuple(
            _value(observations, indicator, told.rows) for observations, told in zip(observed, years, strict=True)
        )
        for indicator in indicators
    }
    latest = next(told for told in reversed(years) if told.name)
    return Project(latest.unit, latest.name, tuple(bool(told.name) for told in years), values)


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
