"""Weights: stated on all siblings or on none, positive, and adding up to what the framework says they add up to."""

from __future__ import annotations

from collections.abc import Iterator
from math import fsum

from coscore.findings import Finding
from coscore.framework.document import Mapping, Scalar, Sequence, id_of, name_of
from coscore.framework.problems import problem, said
from coscore.language import Label

TOLERANCE = 1e-9
_ALL_POINTS = 100.0
_TOO_LITTLE = Label("{size:이/가} 모자랍니다", "{size} is missing")
_TOO_MUCH = Label("{size:이/가} 넘칩니다", "{size} is too much")


def add_up(root: Mapping) -> Iterator[Finding]:
    """Weights on all siblings or none (E111), above 0 (E112), with the right sum (E110)."""
    kind = root.text("weights")
    yield from _below(root, kind.value if kind else "relative", _ALL_POINTS)


def _below(parent: Mapping, kind: str, points: float | None) -> Iterator[Finding]:
    """Findings about the children of a node that is worth so many points; None where that is not known."""
    children = parent.mappings("indicators")
    yield from _family(parent, children, kind, points)
    for child in children:
        stated = child.number("weight")
        equal = points / len(children) if points is not None and "weight" not in child.entries else None
        yield from _below(child, kind, stated.value if stated else equal)


def _family(parent: Mapping, children: list[Mapping], kind: str, points: float | None) -> Iterator[Finding]:
    weights = [weight for child in children if (weight := child.number("weight"))]
    without = [child for child in children if "weight" not in child.entries]
    yield from (_e112(child, weight) for child in children if (weight := child.number("weight")) and weight.value <= 0)
    if without and len(without) < len(children):
        yield _e111(parent, without)
    elif len(weights) == _size(parent) and all(weight.value > 0 for weight in weights):
        expected = {"points": points, "shares": 1.0}.get(kind)
        if expected is not None and abs(fsum(weight.value for weight in weights) - expected) > TOLERANCE:
            yield _e110(parent, children, weights, expected)


def _size(parent: Mapping) -> int:
    """How many siblings there should be, also where some cannot be read."""
    siblings = parent.node("indicators")
    return len(siblings.items) if isinstance(siblings, Sequence) and siblings.items else -1


def _e110(parent: Mapping, children: list[Mapping], weights: list[Scalar[float]], expected: float) -> Finding:
    total = fsum(weight.value for weight in weights)
    parts = (f"{id_of(child)} {said(weight.value)}" for child, weight in zip(children, weights, strict=True))
    return problem(
        "E110",
        weights[0].place,
        name=name_of(parent),
        sum=said(total),
        expected=said(expected),
        gap=_gap(round(expected - total, 12)),
        parts=" + ".join(parts),
    )


def _gap(missing: float) -> Label:
    text = _TOO_LITTLE if missing > 0 else _TOO_MUCH
    size = said(abs(missing))
    return Label(text("ko", size=size), text("en", size=size))


def _e111(parent: Mapping, without: list[Mapping]) -> Finding:
    place = without[0].key("id")
    return problem("E111", place, name=name_of(parent), ids=", ".join(id_of(child) for child in without))


def _e112(child: Mapping, weight: Scalar[float]) -> Finding:
    return problem("E112", weight.place, indicator=id_of(child), name=name_of(child), weight=said(weight.value))
