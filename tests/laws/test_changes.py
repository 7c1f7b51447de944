"""What nodes add to a change adds up on every tree, turns its sign when the years are exchanged, and is nothing without a change."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from coscore.framework.tree import Framework
from coscore.insight.decompose import decompose
from coscore.intake.observations import Floats, Observations
from coscore.scoring.evaluate import evaluate
from coscore.scoring.evaluation import Evaluation
from coscore.scoring.groups import peers_of
from coscore.scoring.kernel import Nodes
from coscore.scoring.plan import plan_of


def nodes(found: Evaluation) -> Nodes:
    return Nodes(found.used, found.scores, found.coverage, found.states, peers_of(found.group))


def change(old: Evaluation, new: Evaluation) -> tuple[Floats, Floats]:
    """The parts of the units that are in both, and the change of their root."""
    both = [(old.units.index(unit), place) for place, unit in enumerate(new.units) if unit in old.units]
    here, there = [one for one, _ in both], [other for _, other in both]
    parts = decompose(plan_of(old.framework), nodes(old), nodes(new), (here, there))
    return parts, new.scores[0, there] - old.scores[0, here]


@settings(max_examples=200, deadline=None, derandomize=True)
@given(data=st.data())
def test_parts_add_up_and_turn_with_the_years(
    data: st.DataObject,
    cases: Any,
    kind: Any,
    framework_from: Callable[[str], Framework],
    observe: Callable[..., Observations],
) -> None:
    above = ("", "", kind.relative[-1], "{method: goalposts, worst: 10, best: 80}", "{method: minmax}")
    case = data.draw(cases(kind(ways=kind.every_way, above=above)))
    framework = framework_from(case.body)
    keys = [key for key in case.rows[0] if key not in {"unit", "bonus", "penalty"}]
    cell = st.one_of(st.integers(0, 120).map(lambda tenths: tenths / 10), st.sampled_from([None, "n/a", "bad"]))
    shaken = [row | {key: data.draw(cell) for key in keys if data.draw(st.booleans())} for row in case.rows]
    old, new = (evaluate(framework, observe(framework, rows)) for rows in (case.rows, shaken))
    parts, whole = change(old, new)
    np.testing.assert_allclose(parts[0], whole, atol=1e-9)
    for node in framework.nodes:
        if node.children:
            np.testing.assert_allclose(parts[list(node.children)].sum(axis=0), parts[node.index], atol=1e-7)
    back, _ = change(new, old)
    np.testing.assert_allclose(back, -parts, atol=1e-7)
    same, there = change(old, old)
    assert (same[:, ~np.isnan(there)] == 0.0).all()
