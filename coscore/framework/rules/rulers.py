"""From value to score: goalposts that can be told apart, tables that rise."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from itertools import pairwise

from coscore.findings import Finding
from coscore.framework.document import Branch, Mapping, Scalar, branches, name_of
from coscore.framework.problems import problem, said
from coscore.language import Label

_TRANSFORMS: dict[str, Callable[[float], float]] = {
    "ln": math.log,
    "ln1p": math.log1p,
    "log10": math.log10,
    "sqrt": math.sqrt,
}


_POSTS = {
    "goalposts": ("worst", "best"),
    "target_band": ("low", "high"),
    "log_normal": ("median", "p10"),
    "target_ratio": ("target",),
    "distance_to_target": ("target",),
    "pass_fail": ("target",),
}
"""Per method, the values that it measures by."""

_DIVIDE = frozenset({"target_ratio", "distance_to_target", "log_normal"})
"""The methods that divide by them."""

_FLOORED = frozenset({"target_band", "trend"})
_FLOOR, _HIGHEST = 20.0, 100.0
_ABOVE = Label("변환한 뒤에 0보다 커야 합니다", "after the transform it must be above 0")


def posts_are_sound(root: Mapping) -> Iterator[Finding]:
    """The values that a method measures by differ, and the transform is defined for them; above 0 where they divide (E114)."""
    for branch in branches(root):
        method, transform = branch.node.text("normalise", "method"), branch.node.text("transform")
        posts = [branch.node.number("normalise", key) for key in _POSTS.get(method.value if method else "", ())]
        values = [(post, _transformed(post.value, transform)) for post in posts if post]
        wrong = [(post, _wrong(post, value, method, transform)) for post, value in values]
        yield from (_e114(branch, post, why) for post, why in wrong if why)
        if len(values) == 2 and not any(why for _, why in wrong) and values[0][1] == values[1][1]:  # noqa: PLR2004 - a pair
            yield _e114(branch, values[1][0], Label("두 값이 같습니다", "the two values are equal"))


def _wrong(
    post: Scalar[float], value: float | None, method: Scalar[str] | None, transform: Scalar[str] | None
) -> Label | None:
    """What is wrong with a value that is measured by, once it is transformed."""
    if value is None:
        return _undefined(post, transform)
    return _ABOVE if transform and method and method.value in _DIVIDE and value <= 0 else None


def floor_on_scale(root: Mapping) -> Iterator[Finding]:
    """The floor of a band or a trend, 20 where none is stated, lies below the highest score (E123)."""
    top = root.number("scale", "max")
    highest = top.value if top else _HIGHEST
    for branch in branches(root):
        found, floor = branch.node.text("normalise", "method"), branch.node.number("normalise", "floor")
        if found and found.value in _FLOORED and (floor.value if floor else _FLOOR) >= highest:
            rule = Label(f"{said(highest)}보다 작아야 합니다", f"it must be below {said(highest)}")
            value = said(floor.value if floor else _FLOOR)
            yield problem("E123", floor.place if floor else found.place, key="floor", value=value, rule=rule)


def tables_rise(root: Mapping) -> Iterator[Finding]:
    """Steps and points stand in rising order of their values (E115)."""
    for branch in branches(root):
        for before, after in pairwise([*_starts(branch.node), *_abscissas(branch.node)]):
            if after.value <= before.value:
                facts = {"before": said(before.value), "after": said(after.value)}
                yield problem("E115", after.place, indicator=branch.id, name=name_of(branch.node), **facts)


def _starts(node: Mapping) -> Iterator[Scalar[float]]:
    steps = node.mapping("normalise")
    for step in steps.mappings("steps") if steps else ():
        if start := step.number("from"):
            yield start


def _abscissas(node: Mapping) -> Iterator[Scalar[float]]:
    ruler = node.mapping("normalise")
    for x, _ in ruler.pairs("points") if ruler else ():
        yield x


def _transformed(value: float, transform: Scalar[str] | None) -> float | None:
    function = _TRANSFORMS.get(transform.value) if transform else None
    try:
        return function(value) if function else value
    except ValueError:
        return None


def _undefined(post: Scalar[float], transform: Scalar[str] | None) -> Label:
    name, value = transform.value if transform else "", said(post.value)
    return Label(f"셈할 수 없습니다: {name}({value})", f"{name}({value}) is not defined")


def _e114(branch: Branch, post: Scalar[float], why: Label) -> Finding:
    return problem("E114", post.place, indicator=branch.id, name=name_of(branch.node), why=why)
