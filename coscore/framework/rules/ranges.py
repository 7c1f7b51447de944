"""Numbers that only make sense beside others: limits in order, scores on the scale."""

from __future__ import annotations

from collections.abc import Iterator

from coscore.findings import Finding
from coscore.framework.document import Mapping, Scalar, branches
from coscore.framework.problems import problem, said
from coscore.language import Label

Limits = tuple[str, Scalar[float], Scalar[float]]


def limits_in_order(root: Mapping) -> Iterator[Finding]:
    """The lower limit of a value, a clip or a survey scale is below the upper (E123)."""
    for branch in branches(root):
        for key, low, high in _limits(branch.node):
            if low.value >= high.value:
                bound = said(low.value)
                rule = Label(f"{bound}보다 커야 합니다", f"it must be above {bound}")
                yield problem("E123", high.place, key=key, value=said(high.value), rule=rule)


def scores_on_scale(root: Mapping) -> Iterator[Finding]:
    """Scores of steps and points lie between 0 and the highest score (E123)."""
    top = root.number("scale", "max")
    highest = top.value if top else 100.0
    rule = Label(f"0에서 {said(highest)}까지여야 합니다", f"it must lie between 0 and {said(highest)}")
    for branch in branches(root):
        for score in _scores(branch.node):
            if not 0 <= score.value <= highest:
                yield problem("E123", score.place, key="score", value=said(score.value), rule=rule)


def _limits(node: Mapping) -> Iterator[Limits]:
    low, high = node.number("value", "min"), node.number("value", "max")
    if low and high:
        yield "max", low, high
    for path in (("clip",), ("value", "scale")):
        numbers = node.numbers(*path)
        if len(numbers) == 2:  # noqa: PLR2004 - a lower and an upper limit
            yield path[-1], numbers[0], numbers[1]


def _scores(node: Mapping) -> Iterator[Scalar[float]]:
    ruler = node.mapping("normalise")
    if ruler:
        yield from filter(None, (step.number("score") for step in ruler.mappings("steps")))
        yield from (score for _, score in ruler.pairs("points"))
