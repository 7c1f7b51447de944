"""Judgements weighed up: weights, consistency of each person and of all, and what stands against taking them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.findings import Finding, Refused
from coscore.insight.ahp.priorities import Priorities, Triple, joint, parts, priorities, worst_triple
from coscore.insight.ahp.random_index import limit, random_index
from coscore.language import Label
from coscore.language.text import key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coscore.findings import Location
    from coscore.findings.finding import Fact
    from coscore.intake.observations import Floats
    from coscore.intake.pairwise import Judgements

_MOST_NAMED = 6


class Judged(NamedTuple):
    """A matrix weighed up.

    Attributes:
        name: whose it is; "" for that of all together.
        place: where it stands; nowhere for that of all together.
        ratios: (n, n) the judgements, NaN where there are none.
        priorities: weights and eigenvalue; None where the judgements do not connect all items.
        ratio: consistency ratio; None beyond the table, and where there are no weights.
        worst: the three judgements that contradict each other most; None where none do.
    """

    name: str
    place: Location
    ratios: Floats
    priorities: Priorities | None
    ratio: float | None
    worst: Triple | None

    @property
    def missing(self) -> int:
        """Judgements that were not made, of n (n - 1) / 2."""
        return int(np.isnan(self.ratios).sum()) // 2

    @property
    def accepted(self) -> bool:
        """Whether the ratio is known and within Saaty's limit; two items cannot contradict each other."""
        return self.ratio is not None and round(self.ratio, 6) <= limit(len(self.ratios))


class Weighing(NamedTuple):
    """Items, each person's matrix, and the matrix of all, whose weights are the result."""

    items: tuple[str, ...]
    persons: tuple[Judged, ...]
    all: Judged

    @property
    def weights(self) -> Floats:
        """(n,) weights that add up to 1."""
        assert self.all.priorities  # noqa: S101 - weigh refuses otherwise
        return self.all.priorities.weights

    def findings(self) -> tuple[Finding, ...]:
        """The matrices that contradict themselves too much (W414)."""
        return tuple(_too_much(one, self.items) for one in (*self.persons, self.all) if one.ratio and not one.accepted)


def weigh(judgements: Sequence[Judgements], table: str) -> Weighing:
    """Weights of the judgements of all persons, each as heavy as another; ``table`` names the random indices.

    Raises:
        Refused: persons who judged other items (E139), or items that no judgement connects (E139).
    """
    items = judgements[0].items
    matrices = [_in_order(one, judgements[0]) for one in judgements]
    whole = joint(matrices)
    if len(apart := parts(whole)) > 1:
        raise Refused([Finding("E139", judgements[0].place, {"why": _unconnected(apart, items)})])
    persons = [_judged(one.name, one.place, ratios, table) for one, ratios in zip(judgements, matrices, strict=True)]
    place = judgements[0].place if len(judgements) == 1 else type(judgements[0].place)()
    return Weighing(items, tuple(persons) if len(persons) > 1 else (), _judged("", place, whole, table))


def _judged(name: str, place: Location, ratios: Floats, table: str) -> Judged:
    if len(parts(ratios)) > 1:
        return Judged(name, place, ratios, None, None, worst_triple(ratios))
    found, size = priorities(ratios), len(ratios)
    mean = random_index(table, size)
    ratio = 0.0 if size <= 2 else None if mean is None else found.consistency / mean  # noqa: PLR2004 - two cannot contradict
    return Judged(name, place, ratios, found, ratio, worst_triple(ratios))


def _in_order(one: Judgements, first: Judgements) -> Floats:
    """A person's matrix with the items in the order of the first person's."""
    places = {key(item): place for place, item in enumerate(one.items)}
    if sorted(places) != sorted(map(key, first.items)):
        other = [item for item in one.items if key(item) not in set(map(key, first.items))]
        lacking = [item for item in first.items if key(item) not in places]
        named = ", ".join([*other, *lacking][:_MOST_NAMED])
        why = Label(f"'{first.name}'의 항목과 다릅니다: {named}", f"its items are not those of '{first.name}': {named}")
        raise Refused([Finding("E139", one.place, {"why": why})])
    order = [places[key(item)] for item in first.items]
    ratios: Floats = one.ratios[np.ix_(order, order)]
    return ratios


def _unconnected(apart: Sequence[Sequence[int]], items: Sequence[str]) -> Label:
    groups = " / ".join(", ".join(items[item] for item in group[:_MOST_NAMED]) for group in apart)
    return Label(
        f"서로 견준 적이 없는 무리가 있어 가중치를 낼 수 없습니다: {groups}",
        f"no judgement connects these groups, so their weights cannot be told: {groups}",
    )


def _too_much(one: Judged, items: Sequence[str]) -> Finding:
    assert one.worst  # noqa: S101 - where nothing contradicts, the ratio is 0
    i, j, k = (items[item] for item in one.worst.items)
    first, second, implied, judged = (
        number(value) for value in (one.worst.first, one.worst.second, one.worst.implied, one.worst.judged)
    )
    triple = f"{i} : {j} = {first}, {j} : {k} = {second}, {i} : {k} = {judged} ({implied})"
    facts: dict[str, Fact] = {"whose": one.name, "ratio": round(one.ratio or 0.0, 6), "limit": limit(len(items))}
    return Finding("W414", one.place, facts | {"triple": triple})


def number(ratio: float) -> str:
    """A judgement as people write it: 3, 1/3, or two decimals."""
    if ratio < 1:
        text = number(1 / ratio)
        return f"1/{text}"
    return f"{round(ratio, 2):g}"
