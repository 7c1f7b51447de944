from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.framework.tree import Framework

LEAF = "indicators: [{id: a, columns: [a], value: {type: percent}}]"


@pytest.mark.parametrize(
    ("top", "own", "expected"),
    [
        ("", "", ("arithmetic", 1.0, None)),
        ("aggregate: geometric", "", ("geometric", 1.0, None)),
        ("aggregate: geometric\nfloor: 2", "", ("geometric", 1.0, 2.0)),
        ("aggregate: geometric\nfloor: 2", "floor: 5", ("geometric", 1.0, 5.0)),
        ("floor: 2", "", ("arithmetic", 1.0, None)),
        ("floor: 2", "aggregate: {power: -2.0}", ("power", -2.0, 2.0)),
        ("floor: 2", "aggregate: {power: 2.0}", ("power", 2.0, None)),
        ("aggregate: copeland", "aggregate: median", ("median", 1.0, None)),
        ("aggregate: min", "formula: 2 * a", ("formula", 1.0, None)),
        ("formula: 2 * d", "", ("arithmetic", 1.0, None)),
    ],
)
def test_what_a_dimension_does_not_say_the_framework_does(
    framework_from: Callable[[str], Framework], top: str, own: str, expected: tuple[str, float, float | None]
) -> None:
    framework = framework_from(f"{top}\nindicators: [{{id: d, {own}{', ' if own else ''}{LEAF}}}]\n")
    found = framework.by_id["d"].combining
    assert found
    assert found[:3] == expected


def test_a_formula_at_the_top_is_that_of_the_total(framework_from: Callable[[str], Framework]) -> None:
    root = framework_from(f"formula: 2 * a\n{LEAF}\n").nodes[0].combining
    assert root
    assert (root.method, root.formula and root.formula.text) == ("formula", "2 * a")


def test_an_indicator_combines_nothing(framework_from: Callable[[str], Framework]) -> None:
    assert framework_from(f"{LEAF}\n").by_id["a"].combining is None
