"""The result of scoring: one value that every renderer, question and gate reads."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from coscore.intake.observations import MISSING
from coscore.scoring.figures import Figures, no_figures

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from coscore.findings import Finding
    from coscore.framework.tree import Framework
    from coscore.intake.observations import Floats, Observations, States
    from coscore.registry.resolve import Unit
    from coscore.scoring.contributions import Contributions
    from coscore.scoring.intervals import Intervals
    from coscore.scoring.quotients import Quotient
    from coscore.scoring.sampling import Sampling
    from coscore.scoring.shares import Displayed


@dataclass(frozen=True, slots=True)
class Gate:
    """A condition on the result, judged on displayed values.

    Attributes:
        kind: min_score, min_coverage, max_drop, max_rank_drop, max_errors, max_warnings or required.
        bound: the bound as given.
        found: the worst displayed value found; "" when there was nothing to compare.
        unit: name of the unit where it was found.
        passed: whether the bound holds; False when there was nothing to compare.
        node: id of the dimension or indicator that is looked at; "" for the total.
        group: the peer group whose units are looked at; "" for all.
        units: names of the units for which the bound does not hold, in the order in which units are listed.
    """

    kind: str
    bound: str
    found: str
    unit: str
    passed: bool
    node: str = ""
    group: str = ""
    units: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Evaluation:
    """Scores of m units on k nodes (reading order, the root first), and all that follows from them.

    Attributes:
        framework: the framework used.
        observations: what was read; addresses of cells come from here.
        units: the m units, in the order of ``observations.units``.
        values: (k, m) raw values of indicators, those put in for missing ones included, and the combined scores of dimensions
            that are normalised, before they are; NaN for other dimensions and where there is none.
        used: (k, m) values as they are scored: those above, treated where the framework says so.
        quotients: per indicator with a denominator, the numerators and denominators (m,) of its values.
        sampling: per survey indicator whose respondents are known, the sampling error of its values (m,).
        states: (k, m) states: MISSING, PRESENT, NOT_APPLICABLE, INVALID. A dimension is present where it has a score, and
            invalid where something below it is.
        scores: (k, m) scores on 0..scale.max (z-scores and ratios may leave it), full precision; NaN where there is none.
        coverage: (k, m) share of the node's weight that is present, 0..1; NaN where nothing applies.
        adjustments: (a, m) signed points of each adjustment (penalties negative), 0 where none, NaN where invalid.
        totals: (m,) final score, full precision: root score plus adjustments, capped; NaN where there is none.
        shown: (m,) totals rounded half up to the framework's digits; NaN where there is none.
        ranked: (m,) whether the unit is ranked: it has a total, and the framework does not leave it out of the ranking.
        ranks: (m,) rank among all ranked units, 0 where not ranked.
        group: (m,) name of the peer group, "" without groups.
        group_ranks: (m,) rank inside the group, 0 where not ranked or without groups.
        grades: (m,) grade, "" where none.
        margins: (m,) points missing to the next better grade; NaN in the best grade or without grades.
        findings: everything found from reading to ranking, in order.
        gates: conditions asked for, judged.
        by: "unit", or "record" when every row was scored on its own.
        figures: what was scored; enough to score the units again (:func:`coscore.scoring.again.again`).
        cells: addresses of the cells behind each unit's values, by indicator or adjustment, where the evaluation was read back
            from a result; empty where the observations tell them.
        intervals: where the ranks could be, if that was asked for.
        records: names of the records of each unit, in code-point order, where the evaluation was read back from a result; empty
            where the observations tell them.
    """

    framework: Framework
    observations: Observations
    units: tuple[Unit, ...]
    values: Floats
    states: States
    scores: Floats
    coverage: Floats
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
    used: Floats = field(default_factory=lambda: np.zeros((0, 0)))
    quotients: dict[str, Quotient] = field(default_factory=dict)
    figures: Figures = field(default_factory=no_figures)
    cells: Mapping[str, Sequence[Sequence[str]]] = field(default_factory=dict)
    intervals: Intervals | None = None
    records: tuple[tuple[str, ...], ...] = ()

    @property
    def weights(self) -> Floats:
        """(k, m) weight used, as a share of the total after gaps were dealt with; 0 where not used."""
        return self._contributions.weights

    @property
    def imputed(self) -> NDArray[np.bool_]:
        """(k, m) where a value was put in for a missing one."""
        found: NDArray[np.bool_] = (self.states == MISSING) & ~np.isnan(self.values)
        return found

    @property
    def contributions(self) -> Floats:
        """(k, m) points the node adds to the total; NaN where there are none.

        Indicators and adjustments add up to the total before its cap.
        """
        return self._contributions.points

    @cached_property
    def displayed(self) -> Displayed:
        """Contributions as they are displayed: decimals that add up to the displayed total."""
        from coscore.scoring.plan import plan_of
        from coscore.scoring.shares import displayed

        cut = self.totals - (self.scores[0] + self.adjustments.sum(axis=0))
        plan = plan_of(self.framework)
        return displayed(plan, self.contributions, self.adjustments, cut, shown=self.shown, digits=self.digits)

    @cached_property
    def _contributions(self) -> Contributions:
        from coscore.scoring.contributions import contributions
        from coscore.scoring.groups import peers_of
        from coscore.scoring.kernel import Nodes
        from coscore.scoring.plan import plan_of

        nodes = Nodes(self.used, self.scores, self.coverage, self.states, peers_of(self.group))
        return contributions(plan_of(self.framework), nodes)

    @property
    def sampling(self) -> dict[str, Sampling]:
        """The sampling error of values, by the id of an indicator that was surveyed."""
        return self.figures.sampling

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
        ranks, ranked = self.ranks.tolist(), self.ranked.tolist()
        places = range(len(self.units))
        return sorted(places, key=lambda i: (not ranked[i], ranks[i], self.units[i].name, self.units[i].code))
