"""What a framework looks for in the header of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from coscore.language import Label
from coscore.language.headers import form

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from coscore.framework.tree import Framework, TreeNode

UNIT_TARGETS = ("unit.sido", "unit.sigungu", "unit.name")

LONG_NAME, LONG_VALUE = "long.name", "long.value"
"""Ids and kinds of the two columns of a table in long layout: the name of the indicator, and its value."""


class Target(NamedTuple):
    """Something a column may hold: its id as in ``Table.columns``, its name, and the headers it goes by.

    ``kind`` is unit, record, year, group, indicator, adjustment, weight, n, long.name or long.value; ``owner`` is the id of the indicator that a
    weight or n belongs to, and the id itself for indicators and adjustments. ``is_chosen`` is set where the user says that
    a header means this target.
    """

    id: str
    kind: str
    name: Label
    headers: tuple[str, ...]
    owner: str = ""
    is_chosen: bool = False


Lookup = dict[str, tuple[Target, ...]]
"""Targets by the normal form of their headers. Only weights and sample sizes share a header."""


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
    for key in ("sido", "sigungu", "name"):
        yield _named_by_header(f"unit.{key}", "unit", getattr(file.unit.columns, key))
    yield _named_by_header("record", "record", file.record.columns if file.record else ())
    yield _named_by_header("year", "year", file.record.year if file.record else ())
    if file.groups and not isinstance(file.groups.by, str):
        yield _named_by_header("group", "group", file.groups.by)


def _of_indicators(framework: Framework) -> Iterator[Target]:
    for node in framework.indicators:
        if node.spec is not None:
            yield Target(node.id, "indicator", node.name, tuple(node.spec.columns or ()), node.id)
            if weights := weight_headers(node.spec.combine):
                yield _beside(node, "weight", weights)
            if (respondents := getattr(node.spec.value, "n", None)) is not None:
                yield _beside(node, "n", respondents)


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


def _beside(node: TreeNode, kind: str, headers: Sequence[str]) -> Target:
    return Target(f"{kind}:{node.id}", kind, node.name, tuple(headers), node.id)
