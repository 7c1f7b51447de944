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


def goalposts_differ(root: Mapping) -> Iterator[Finding]:
    """Worst and best differ, and the transform is defined for both (E114)."""
    for branch in branches(root):
        posts = [branch.node.number("normalise", key) for key in ("worst", "best")]
        transform = branch.node.text("transform")
        values = [(post, _transformed(post.value, transform)) for post in posts if post]
        undefined = [post for post, value in values if value is None]
        yield from (_e114(branch, post, _undefined(post, transform)) for post in undefined)
        if not undefined and len(values) == len(posts) and values[0][1] == values[1][1]:
            yield _e114(branch, values[1][0], Label("worst와 best가 같습니다", "worst and best are equal"))


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
