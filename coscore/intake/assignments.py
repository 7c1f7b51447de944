"""Headers that the user says the meaning of: ``--map`` and columns files, which win over the headers of the framework."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from coscore.findings import Finding, Location
from coscore.framework.problems import hint
from coscore.intake.header import endings
from coscore.intake.sheet import letters
from coscore.intake.targets import BESIDE, possible
from coscore.language import Label
from coscore.language.headers import form
from coscore.language.near import nearest
from coscore.language.text import clean, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from coscore.findings.finding import Fact
    from coscore.framework.document import Place
    from coscore.framework.tree import Framework
    from coscore.intake.columns import Layout
    from coscore.intake.header import Header
    from coscore.intake.targets import Lookup, Target

_QUOTES = {"'": "'", '"': '"', "‘": "’", "“": "”"}
_COLUMN = re.compile(r"([a-z]{1,3}):\1")
_SHARED = BESIDE | {"evidence", "numerator", "denominator", "item", "stratum"}
_LISTED = 30

_TWO_MEANINGS = Label("'{other}'에도 주었습니다", "it is given to '{other}' as well")
_TWO_LABELS = Label(
    "표마다 그 열의 머리글이 다릅니다: '{one}', '{other}'",
    "that column has another header in each table: '{one}', '{other}'",
)


class Assignment(NamedTuple):
    """A header, or a column written as ``F:F``, and the id of the target it stands for.

    ``place`` is where a columns file says so, None where no file does. A ``standing`` one is an item of a list of headers
    that a target may have, of which a table need not have all.
    """

    header: str
    target: str
    place: Place | None = None
    standing: bool = False

    @property
    def form(self) -> str:
        """The header as headers are compared; ``f:f`` for the column F."""
        return form(self.header)

    @property
    def is_letter(self) -> bool:
        """Whether a column is named by its letter."""
        return _COLUMN.fullmatch(self.form) is not None

    def finding(self, code: str, **facts: Fact) -> Finding:
        """A finding about it, at its place."""
        location = self.place.location if self.place else Location()
        facts = {"header": shown(clean(self.header)), "target": shown(self.target), **facts}
        return Finding(code, location, facts, self.place.excerpt() if self.place else None)


def parse(text: str) -> Assignment | None:
    """Read ``header=id``; a header may hold ``=`` itself, an id may not. None where a side is empty.

    Quotes around the whole are dropped: not every shell takes ``'`` for a quote.
    """
    bare = text.strip()
    if len(bare) > 1 and _QUOTES.get(bare[0]) == bare[-1]:
        bare = bare[1:-1]
    header, _, target = bare.rpartition("=")
    return Assignment(header.strip(), clean(target)) if form(header) and target.strip() else None


def stated(columns: Mapping[str, str]) -> list[Assignment]:
    """The assignments of a dict from headers to ids."""
    return [Assignment(str(header), clean(str(target))) for header, target in columns.items()]


def listed(columns: Mapping[str, str | Sequence[str]]) -> list[Assignment]:
    """The assignments of a dict from ids to headers, of which any may stand in a table."""
    return [
        Assignment(header, clean(target), standing=True)
        for target, headers in columns.items()
        for header in ([headers] if isinstance(headers, str) else headers)
    ]


def together(said: Sequence[Assignment], standing: Iterable[Assignment]) -> tuple[Assignment, ...]:
    """What is said now, and of a standing list whatever is about other headers and other targets."""
    headers, taken = {one.form for one in said}, {one.target for one in said}
    return (*said, *(one for one in standing if one.form not in headers and one.target not in taken))


def misdirected(assignments: Sequence[Assignment], framework: Framework) -> list[Finding]:
    """E022 for ids that the framework does not have, E024 for headers that are given to two targets."""
    kinds = {target.id: target.kind for target in possible(framework)}
    unknown = {one.target: one for one in reversed(assignments) if one.target not in kinds}
    found = [one.finding("E022", hint=hint(one.target, kinds)) for one in unknown.values()]
    first: dict[str, Assignment] = {}
    for one in assignments:
        other = first.setdefault(one.form, one)
        shared = {kinds.get(one.target), kinds.get(other.target)} <= _SHARED
        if one.target in kinds and other.target != one.target and not shared:
            found.append(one.finding("E024", why=_filled(_TWO_MEANINGS, other=other.target)))
    return found


def overlaid(known: Lookup, assignments: Iterable[Assignment], wanted: Iterable[Target]) -> Lookup:
    """A lookup in which assigned headers mean what they are assigned to and nothing else."""
    by_id = {target.id: target._replace(is_chosen=True) for target in wanted}
    chosen: dict[str, dict[str, Target]] = defaultdict(dict)
    for one in assignments:
        if one.target in by_id:
            chosen[one.form][one.target] = by_id[one.target]
    return {**known, **{header: tuple(those.values()) for header, those in chosen.items()}}


def unmet(assignments: Sequence[Assignment], tables: Sequence[Layout], others: Iterable[Header] = ()) -> list[Finding]:
    """E023 for headers that no table has, E024 for a column letter that means different headers.

    Of a standing list of headers that a target may have, one is enough. ``others`` are headers of tables
    that could not be used, but show which labels there are.
    """
    headers = [*(table.header for table in tables), *others]
    absent = [one for one in assignments if not _is_met(one, tables, headers)]
    met = {one.target for one in assignments if one not in absent}
    told = [one for one in absent if not one.standing or one.target not in met]
    return [*(_absent(one, headers) for one in told), *_ambiguous(assignments, tables)]


def _is_met(one: Assignment, tables: Sequence[Layout], headers: Iterable[Header]) -> bool:
    if any((one.form, one.target) in table.chosen for table in tables):
        return True
    known = {target for table in tables for _, target in table.chosen} | {
        it for table in tables for it in table.columns
    }
    return one.target not in known and any(_has(header, one) for header in headers)


def _has(header: Header, one: Assignment) -> bool:
    if one.is_letter:
        return _column(one) in {letters(column) for column in range(1, len(header.paths) + 1)}
    return any(one.form in endings(path) for path in header.paths)


def _absent(one: Assignment, headers: Iterable[Header]) -> Finding:
    labels = dict.fromkeys(label for header in headers for _, label in header.listed())
    near = nearest(one.header, labels)
    found = "" if near else ", ".join(shown(label) for label in islice(labels, _LISTED))
    return one.finding("E023", near=near, found=found)


def _ambiguous(assignments: Iterable[Assignment], tables: Sequence[Layout]) -> Iterator[Finding]:
    for one in assignments:
        if one.is_letter:
            labels = dict.fromkeys(
                table.header.label(column)
                for table in tables
                for column in range(1, len(table.header.paths) + 1)
                if letters(column) == _column(one)
            )
            if len({form(label) for label in labels}) > 1:
                first, other, *_ = labels
                yield one.finding("E024", why=_filled(_TWO_LABELS, one=shown(first), other=shown(other)))


def _column(one: Assignment) -> str:
    return one.form.partition(":")[0].upper()


def _filled(text: Label, **blanks: str) -> Label:
    return Label(text("ko", **blanks), text("en", **blanks))
