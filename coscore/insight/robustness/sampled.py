"""Survey indicators whose sampling error is known: which they are, and their values in a draw."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.insight.robustness.drawing import errors
from coscore.intake.observations import INVALID, PRESENT
from coscore.scoring.normalise import undefined
from coscore.scoring.treat import treated

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from coscore.framework.treatments import Treat
    from coscore.insight.robustness.settings import Settings
    from coscore.intake.observations import Floats, States
    from coscore.scoring.evaluation import Evaluation
    from coscore.scoring.plan import Plan, Step


class Sampled(NamedTuple):
    """An indicator measured on samples.

    Attributes:
        step: its step in the plan.
        values: (m,) its values, those put in for missing ones included.
        errors: (m,) their standard errors; 0 where a value is not drawn.
        treat: what is done to the values of all units before they are scored; None for nothing.
    """

    step: Step
    values: Floats
    errors: Floats
    treat: Treat | None


def sampled(evaluation: Evaluation, plan: Plan) -> list[Sampled]:
    """The indicators with a standard error for at least one value that is present."""
    found = []
    for step in plan.leaves:
        known = evaluation.sampling.get(step.id)
        if known is None:
            continue
        drawn = (evaluation.states[step.row] == PRESENT) & np.isfinite(known.se) & (known.se > 0)
        if drawn.any():
            spec = evaluation.framework.nodes[step.row].spec
            deviations = np.where(drawn, known.se, 0.0)
            found.append(Sampled(step, evaluation.values[step.row], deviations, spec.treat if spec else None))
    return found


def redraw(those: Sequence[Sampled], settings: Settings, draws: range) -> Floats:
    """(s, n, m) values of s indicators in n draws: normal about those measured, with their standard errors."""
    if not those:
        return np.empty((0, len(draws), 0))
    found = np.empty((len(those), len(draws), those[0].values.size))
    for place, draw in enumerate(draws):
        found[:, place] = errors(settings, draw, len(those), those[0].values.size)
    found *= np.stack([one.errors for one in those])[:, np.newaxis]
    found += np.stack([one.values for one in those])[:, np.newaxis]
    for values, one in zip(found, those, strict=True):
        if one.treat:
            _each(values, lambda there, rule=one.treat: treated(there, rule).values)  # type: ignore[misc]
    return found


def _each(values: Floats, change: Callable[[Floats], Floats]) -> None:
    """Change the numbers of every draw (m,), without those that are none."""
    for row in values:
        there = ~np.isnan(row)
        row[there] = change(row[there])


def make_invalid(values: Floats, states: States, one: Sampled) -> None:
    """Mark drawn values whose logarithm or root there is none of: as when they are read, nothing can stand on them."""
    if one.step.ruler and one.step.ruler.transform:
        wrong = undefined(values, one.step.ruler)
        values[wrong], states[wrong] = np.nan, INVALID
