"""What a framework looks for in the header of a table."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any, NamedTuple

from coscore.language import Label
from coscore.language.headers import form
from coscore.language.text import key

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from coscore.framework.model import Node, SurveyValue
    from coscore.framework.tree import Framework

UNIT_TARGETS = ("unit.sido", "unit.sigungu", "unit.name")

LONG_NAME, LONG_VALUE = "long.name", "long.value"
"""Ids and kinds of the two columns of a table in long layout: the name of the indicator, and its value."""


VALUES = frozenset({"indicator", "adjustment", "numerator", "denominator", "item", "population"})
"""Kinds of targets whose cells are values: a row without any of them is empty."""

BESIDE = frozenset({"weight", "n", "sd", "per", "population"})
"""Kinds of targets whose numbers stand beside values."""

NAMING = frozenset({"indicator", "numerator", "denominator", "item", "population"})
"""Kinds of targets of which a header names at least one."""

REQUIRED = NAMING | {"weight", "per", "evidence", "group", "stratum"}
"""Kinds of targets that some table must have."""


def is_stratum(target: str) -> bool:
    """Whether a target, by its id, names the strata of respondents."""
    return target.startswith("stratum:")


class Target(NamedTuple):
    """Something a column may hold: its id as in ``Table.columns``, its name, and the headers it goes by.

    ``kind`` is unit, record, year, group, indicator, adjustment, long.name, long.value, or what belongs to an indicator:
    numerator, denominator, item, per, evidence, weight, n, sd, population, stratum. Then ``owner`` is the id of that indicator, and ``kind:owner`` its
    own id (``item1:owner`` that of a first question); for indicators and adjustments it is the id itself. ``sheet`` is the name of the only sheets it is looked for in,
    "" for all. ``is_chosen`` is set where the user says that a header means this target.
    """

    id: str
    kind: str
    name: Label
    headers: tuple[str, ...]
    owner: str = ""
    sheet: str = ""
    is_chosen: bool = False


Lookup = dict[str, tuple[Target, ...]]
"""Targets by the normal form of their headers. What belongs to several indicators may share a header."""


def in_sheet(wanted: Sequence[Target], name: str) -> tuple[Target, ...]:
    """The targets looked for in a sheet: those of all sheets, and those of sheets of its name.

    Where a table has no name of a sheet, or one that answers to several, a header claimed for different sheets is nobody's.
    """
    found = [target for target in wanted if is_asked(target.sheet, name)]
    claims: dict[str, set[str]] = {}
    for target in found:
        for header in map(form, target.headers) if target.sheet else ():
            claims.setdefault(header, set()).add(target.sheet)
    contested = {header for header, sheets in claims.items() if len(sheets) > 1}
    if not contested:
        return tuple(found)
    return tuple(
        target._replace(headers=tuple(header for header in target.headers if form(header) not in contested))
        if target.sheet
        else target
        for target in found
    )


def is_asked(pattern: str, name: str) -> bool:
    """Whether what belongs into sheets of a name is looked for in one; a table without a name may be any."""
    return not pattern or not name or fnmatchcase(key(name), key(pattern))


def targets(framework: Framework, chosen: Collection[str] = ()) -> tuple[Target, ...]:
    """Everything the framework can use, in the order of the file: what has headers, or is ``chosen`` by its id."""
    return tuple(target for target in possible(framework) if target.headers or target.id in chosen)


def possible(framework: Framework) -> tuple[Target, ...]:
    """Everything that a column could be said to hold, whether the framework knows a header for it or not."""
    of_long = (Target(kind, kind, Label(kind, kind), ()) for kind in (LONG_NAME, LONG_VALUE))
    return (*_of_rows(framework), *_of_indicators(framework), *_of_adjustments(framework), *of_long)


def lookup(wanted: Sequence[Target], further: Mapping[str, Sequence[str]] | None = None) -> Lookup:
    """Targets by header; ``further`` gives headers beyond the framework's, by target id."""
    found: Lookup = {}
    for target in wanted:
        for header in dict.fromkeys(map(form, (*target.headers, *(further or {}).get(target.id, ())))):
            found[header] = (*found.get(header, ()), target)
    return found


def _of_rows(framework: Framework) -> Iterator[Target]:
    file = framework.file
    for part in ("sido", "sigungu", "name"):
        yield _named_by_header(f"unit.{part}", "unit", getattr(file.unit.columns, part))
    yield _named_by_header("record", "record", file.record.columns if file.record else ())
    yield _named_by_header("year", "year", file.record.year if file.record else ())
    if file.groups and not isinstance(file.groups.by, str):
        yield _named_by_header("group", "group", file.groups.by)


def _of_indicators(framework: Framework) -> Iterator[Target]:
    for node in framework.indicators:
        if node.spec is not None:
            sheet = node.spec.sheet or ""
            own = () if is_of_answers(node.spec) else node.spec.columns or ()
            yield Target(node.id, "indicator", node.name, tuple(own), node.id, sheet)
            for part, headers in _parts(node.spec):
                kind = part.rstrip("0123456789")
                yield Target(f"{part}:{node.id}", kind, node.name, tuple(headers), node.id, sheet)


def _parts(spec: Node) -> Iterator[tuple[str, Sequence[str]]]:
    """What belongs to an indicator beside its value, by kind; the questions of a survey are numbered."""
    value = spec.value
    if value and value.type == "ratio":
        yield "numerator", value.numerator.columns
        yield "denominator", value.denominator.columns
    if spec.per:
        yield "per", spec.per.columns
    if spec.evidence:
        yield "evidence", spec.evidence
    if weights := weight_headers(spec.combine):
        yield "weight", weights
    if value and value.type == "survey":
        yield from _of_survey(value, spec.columns)


def _of_survey(value: SurveyValue, columns: list[str] | None) -> Iterator[tuple[str, Sequence[str]]]:
    yield "n", value.n
    yield "sd", value.sd
    for at, item in enumerate(value.items(columns), start=1):
        yield f"item{at}", item.columns
    stated: object = value.population
    if value.answers:
        yield "weight", value.answers.weights
        if value.answers.strata:
            yield "stratum", value.answers.strata.columns
            stated = value.answers.strata.population
    yield "population", stated if isinstance(stated, list) else ()


def is_of_answers(spec: Node) -> bool:
    """Whether the rows of an indicator are respondents, and its columns the questions put to them."""
    return spec.value is not None and spec.value.type == "survey" and spec.value.answers is not None


def weight_headers(combine: Any) -> Sequence[str]:
    """Headers of the column that weighs records; none unless the records are combined by a weighted mean."""
    weighting = getattr(combine, "weighted_mean", None)
    return weighting.by if weighting else ()


def _of_adjustments(framework: Framework) -> Iterator[Target]:
    for adjustment in framework.adjustments:
        name = adjustment.name
        label = Label(name.ko or name.en or adjustment.id, name.en or name.ko or adjustment.id) if name else None
        yield Target(
            adjustment.id,
            "adjustment",
            label or Label(adjustment.id, adjustment.id),
            tuple(adjustment.columns),
            adjustment.id,
        )


def _named_by_header(target: str, kind: str, headers: Sequence[str]) -> Target:
    word = headers[0] if headers else target
    return Target(target, kind, Label(word, word), tuple(headers))
