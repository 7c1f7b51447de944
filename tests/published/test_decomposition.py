"""The gap between two countries' Human Development Index, shared among its dimensions, against the published closed form.

For a geometric mean the logarithmic mean Divisia index has one: w L(S1, S0) ln(z1 / z0) with the logarithmic mean
L(a, b) = (a - b) / ln(a / b) (B. W. Ang, *The LMDI approach to decomposition analysis*, 2005, doi 10.1016/j.enpol.2003.10.010).
Shapley's value comes within 0.0004 of it; the gaps are 0.04 on average. Data: UNDP, Human Development Report 2023/24.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

import coscore
from coscore.insight.decompose import decompose
from coscore.scoring.kernel import Nodes
from coscore.scoring.plan import plan_of

ROOT = Path(__file__).parents[2]


def test_gaps_in_human_development() -> None:
    found = coscore.evaluate(ROOT / "sample_data" / "hdi.csv", "hdi")
    order = np.argsort(found.scores[0])
    lower, upper = order[:-1], order[1:]
    nodes = Nodes(found.used, found.scores, found.coverage, found.states, np.zeros(len(order), np.intp))
    parts = decompose(plan_of(found.framework), nodes, nodes, (lower.tolist(), upper.tolist()))
    rows = list(found.framework.nodes[0].children)
    before, after = found.scores[0, lower], found.scores[0, upper]
    logarithmic = (after - before) / np.log(after / before)
    index = logarithmic * np.log(found.scores[rows][:, upper] / found.scores[rows][:, lower]) / 3
    assert parts[rows] == pytest.approx(index, abs=0.0004)
    assert parts[rows].sum(axis=0) == pytest.approx(after - before, abs=1e-12)
