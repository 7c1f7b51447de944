"""Displayed parts add up to the displayed change: on every tree, with gaps, adjustments and caps, and where rules change."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from coscore.framework.tree import Framework
from coscore.insight.compare.change import Change
from coscore.insight.compare.comparison import Comparison, compare
from coscore.intake.observations import Observations
from coscore.scoring.evaluate import evaluate
from coscore.scoring.evaluation import Evaluation


def shaken(data: st.DataObject, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows with other values here and there."""
    keys = [key for key in rows[0] if key not in {"unit", "bonus", "penalty"}]
    cell = st.one_of(st.integers(0, 120).map(lambda tenths: tenths / 10), st.sampled_from([None, "n/a", "bad"]))
    points = st.sampled_from([None, 0.0, 1.5])
    return [
        row
        | {key: data.draw(cell) for key in keys if data.draw(st.booleans())}
        | ({"bonus": data.draw(points)} if data.draw(st.booleans()) else {})
        for row in rows
    ]


def decimal(number: float) -> Decimal:
    assert number == round(number, 1)
    return Decimal(f"{number:.1f}")


def adds_up(change: Change) -> None:
    parts = change.parts
    for unit in range(change.delta.size):
        top = [parts.nodes[0, unit], *parts.adjustments[:, unit], parts.cut[unit], parts.rules[unit]]
        assert sum(map(decimal, top), Decimal(0)) == decimal(change.delta[unit])
        shown = change.new.shown.shown[change.there[unit]], change.old.shown.shown[change.here[unit]]
        assert decimal(change.delta[unit]) == decimal(shown[0]) - decimal(shown[1])
        for node in change.new.shown.framework.nodes:
            if node.children:
                below = [decimal(parts.nodes[child, unit]) for child in node.children]
                assert sum(below, Decimal(0)) == decimal(parts.nodes[node.index, unit])


def ranks_add_up(change: Change) -> None:
    moves = change.moves
    moved = moves.overtaken - moves.passed + moves.arrived - moves.left
    np.testing.assert_array_equal(moves.new - moves.old, moved)


def compared(*results: Evaluation) -> Comparison:
    return compare([(str(2020 + place), result) for place, result in enumerate(results)])


Load, Observe = Callable[[str], Framework], Callable[..., Observations]


@settings(max_examples=80, deadline=None, derandomize=True)
@given(data=st.data())
def test_displayed_parts_add_up(
    data: st.DataObject, cases: Any, kind: Any, framework_from: Load, observe: Observe
) -> None:
    case = data.draw(cases(kind(ways=kind.every_way)))
    cap = data.draw(st.sampled_from(["", "cap_total: 60\n"]))
    framework = framework_from(cap + case.body)
    rows = [case.rows, shaken(data, case.rows), shaken(data, case.rows)]
    found = compared(*(evaluate(framework, observe(framework, those)) for those in rows))
    for change in (found.whole, *found.steps):
        adds_up(change)
        ranks_add_up(change)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(data=st.data())
def test_parts_add_up_where_rules_change(
    data: st.DataObject, cases: Any, kind: Any, framework_from: Load, observe: Observe
) -> None:
    old, new = data.draw(cases(kind(ways=kind.every_way))), data.draw(cases(kind(ways=kind.every_way)))
    old, new = (case._replace(body=re.sub(r"combine: \w+", "combine: mean", case.body)) for case in (old, new))
    one, other = framework_from(old.body), framework_from(new.body)
    before, after = evaluate(one, observe(one, old.rows)), evaluate(other, observe(other, new.rows))
    if set(before.units) & set(after.units):
        found = compared(before, after)
        adds_up(found.whole)
        assert (found.basis.kind == "same") == (old.body == new.body)
        if found.basis.kind == "common":
            assert (found.whole.parts.rules == 0.0).all()


@settings(max_examples=40, deadline=None, derandomize=True)
@given(data=st.data())
def test_the_years_exchanged_turn_every_sign(
    data: st.DataObject, cases: Any, kind: Any, framework_from: Load, observe: Observe
) -> None:
    case = data.draw(cases(kind(ways=kind.every_way)))
    framework = framework_from(case.body)
    old, new = (evaluate(framework, observe(framework, those)) for those in (case.rows, shaken(data, case.rows)))
    forth, back = compared(old, new).whole, compared(new, old).whole
    np.testing.assert_array_equal(forth.delta, -back.delta)
    np.testing.assert_allclose(forth.exact.nodes, -back.exact.nodes, atol=1e-7)


@settings(max_examples=25, deadline=None, derandomize=True)
@given(data=st.data())
def test_the_same_year_twice_changes_nothing(
    data: st.DataObject, cases: Any, kind: Any, framework_from: Load, observe: Observe
) -> None:
    case = data.draw(cases(kind(ways=kind.every_way)))
    framework = framework_from(case.body)
    year = evaluate(framework, observe(framework, case.rows))
    whole = compared(year, year).whole
    for part in (whole.delta, *whole.parts, *whole.exact):
        assert (part == 0.0).all()
