"""The result of scoring: one value that every renderer, question and gate reads."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from coscore.findings import Finding
    from coscore.framework.tree import Framework
    from coscore.intake.observations import Floats, Observations, States
    from coscore.registry.resolve import Unit


@dataclass(frozen=True, slots=True)
class Gate:
    """A condition on the result, judged on displayed values.

    Attributes:
        kind: min_score, max_drop or max_rank_drop.
        bound: the bound as given.
        found: the worst displayed value found; "" when there was nothing to compare.
        unit: name of the unit where it was found.
    """

    kind: str
    bound: str
    found: str
    unit: str
    passed: bool


@dataclass(frozen=True)
class Evaluation:
    """Scores of m units on k nodes (reading order, the root first), and all that follows from them.

    Attributes:
        framework: the framework used.
        observations: what was read; addresses of cells come from here.
        units: the m units, in the order of ``observations.units``.
        values: (k, m) raw values of indicators; NaN for dimensions and where none is present.
        states: (k, m) states: MISSING, PRESENT, NOT_APPLICABLE, INVALID.
        scores: (k, m) scores on 0..scale.max, full precision; NaN where there is none.
        coverage: (k, m) share of the node's weight that is present, 0..1; NaN where nothing applies.
        weights: (k, m) weight used, as a share of the total after gaps were dealt with; 0 where not used.
        contributions: (k, m) points the node adds to the total; NaN where there is none.
        adjustments: (a, m) signed points of each adjustment (penalties negative), 0 where none.
        totals: (m,) final score, full precision: root score plus adjustments, capped; NaN where not ranked.
        shown: (m,) totals rounded half up to the framework's digits; NaN where not ranked.
        ranked: (m,) whether the unit is ranked.
        ranks: (m,) rank among all ranked units, 0 where not ranked.
        group: (m,) name of the peer group, "" without groups.
        group_ranks: (m,) rank inside the group, 0 where not ranked or without groups.
        grades: (m,) grade, "" where none.
        margins: (m,) points missing to the next better grade; NaN in the best grade or without grades.
        findings: everything found from reading to ranking, in order.
        gates: conditions asked for, judged.
        by: "unit", or "record" when every row was scored on its own.
    """

    framework: Framework
    observations: Observations
    units: tuple[Unit, ...]
    values: Floats
    states: States
    scores: Floats
    coverage: Floats
    weights: Floats
    contributions: Floats
    adjustments: Floats
    totals: Floats
    shown: Floats
    ranked: NDArray[np.bool_]
    ranks: NDArray[np.int64]
    group: tuple[str, ...]
    group_ranks: NDArray[np.int64]
    grades: tuple[str, ...]
    margins: Floats
    findings: tuple[Finding, ...]
    gates: tuple[Gate, ...] = field(default=())
    by: str = "unit"

    @property
    def digits(self) -> int:
        """Decimals of every displayed score."""
        return self.framework.file.round.digits

    @property
    def passed(self) -> bool:
        """Whether every gate passed."""
        return all(gate.passed for gate in self.gates)

    def order(self) -> list[int]:
        """Unit indices as they are listed: by rank, then by name in code-point order; those not ranked last."""
        return sorted(range(len(self.units)), key=lambda i: (not self.ranked[i], self.ranks[i], self.units[i].name, self.units[i].code))

    def with_gates(self, gates: tuple[Gate, ...]) -> Evaluation:
        """The same evaluation with its gates judged."""
        return replace(self, gates=gates)
