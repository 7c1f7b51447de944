"""What the sampling error means for comparing units: marks beside values, stabilised values, and how far a ranking can be trusted."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from coscore.findings import Finding
from coscore.intake.observations import PRESENT
from coscore.language import Label
from coscore.scoring.surveys.between import drawn_in, reliability

if TYPE_CHECKING:
    from coscore.findings.finding import Fact
    from coscore.framework.tree import TreeNode
    from coscore.intake.observations import Floats
    from coscore.scoring.combine import Indices
    from coscore.scoring.evaluation import Evaluation
    from coscore.scoring.sampling import Sampling
    from coscore.scoring.task import Task
    from coscore.scoring.values import Measured

RANKS, GRADES = 0.9, 0.7
"""From these reliabilities on, ranks and grades can be told."""

_MEANINGS = {
    "ranks": Label("순위를 말할 수 있습니다", "ranks can be told"),
    "grades": Label("등급까지만 말할 수 있습니다", "grades can be told, but not single ranks"),
    "sides": Label("평균보다 높고 낮음만 말할 수 있습니다", "only above and below the mean can be told"),
}


class Among(NamedTuple):
    """A survey indicator among the units.

    Attributes:
        reliability: the part of the differences between units that is not sampling error; NaN for too few units.
        marks: per unit "above", "within" or "below": where its 95 % interval lies against the mean of its peers; "" where
            there is no interval.
        stabilised: (m,) empirical-Bayes values, None where the framework does not ask for them.
    """

    reliability: float
    marks: tuple[str, ...]
    stabilised: Floats | None

    @property
    def tells(self) -> str:
        """What a ranking by the indicator can tell: ranks, grades or sides; "" where that is unknown."""
        return _tells(self.reliability)


def among(evaluation: Evaluation, node: TreeNode) -> Among:
    """What the sampling error of an indicator says of its values; the indicator must have one."""
    sampling, row = evaluation.sampling[node.id], node.index
    values = np.where(evaluation.states[row] == PRESENT, evaluation.values[row], np.nan)
    peers = _peers(evaluation.group, values.size)
    asked = node.spec is not None and node.spec.value is not None and getattr(node.spec.value, "stabilised", False)
    drawn = np.full(values.size, np.nan)
    for those in peers if asked else ():
        drawn[those] = drawn_in(values[those], sampling.se[those] ** 2, sampling.n[those])
    return Among(reliability(values, sampling.se**2), _marks(values, sampling, peers), drawn if asked else None)


def meaning(tells: str) -> Label:
    """What a ranking can tell, in words."""
    return _MEANINGS[tells]


def tell_reliability(task: Task, measured: Measured, errors: dict[str, Sampling]) -> None:
    """W252 for survey indicators by which single ranks cannot be told."""
    for node in task.framework.indicators:
        if node.id in errors:
            found = reliability(measured.values[node.index], errors[node.id].se ** 2)
            if _tells(found) in {"grades", "sides"}:
                facts: dict[str, Fact] = {"reliability": f"{found:.2f}", "meaning": meaning(_tells(found))}
                task.log.add([Finding("W252", args={"indicator": node.id, "name": node.name, **facts})])


def _tells(reliability: float) -> str:
    if isnan(reliability):
        return ""
    shown = round(reliability + 1e-9, 2)
    return "ranks" if shown >= RANKS else "grades" if shown >= GRADES else "sides"


def _peers(group: tuple[str, ...], count: int) -> list[Indices]:
    """The units of each peer group; all of them without groups."""
    names = np.array(group if any(group) else [""] * count)
    return [np.flatnonzero(names == name) for name in np.unique(names)]


def _marks(values: Floats, sampling: Sampling, peers: list[Indices]) -> tuple[str, ...]:
    found = np.full(values.size, "", "U6")
    for those in peers:
        own = values[those]
        mean = own[~np.isnan(own)].mean() if (~np.isnan(own)).any() else np.nan
        low, high = sampling.low[those], sampling.high[those]
        found[those] = np.where(low > mean, "above", np.where(high < mean, "below", "within"))
        found[those[np.isnan(low) | np.isnan(own)]] = ""
    return tuple(found.tolist())
