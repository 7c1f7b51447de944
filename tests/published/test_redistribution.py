"""Weights when a part is dropped: https://www.hankookilbo.com/News/Read/202005151380785365.

The survey (15 %) could not be held in 2020; its weight went to services (50 %) and finance (30 %) in the ratio 5 to 3, which
made them 59.375 % and 35.625 %; the good cases kept their 5 %.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.scoring.evaluation import Evaluation

BODY = """\
weights: shares
indicators:
  - id: measured
    weight: 0.95
    indicators:
      - {id: services, weight: 0.5263157894736842, columns: [services], value: {type: percent}}
      - {id: finance, weight: 0.3157894736842105, columns: [finance], value: {type: percent}}
      - {id: survey, weight: 0.1578947368421053, columns: [survey], value: {type: percent}}
  - {id: cases, weight: 0.05, columns: [cases], value: {type: percent}}
"""


def test_the_weight_of_a_missing_survey_goes_to_its_siblings(score: Callable[..., Evaluation]) -> None:
    found = score(BODY, [{"unit": "종로구", "services": 80, "finance": 60, "survey": None, "cases": 100}])
    used = {node.id: found.weights[node.index, 0] for node in found.framework.indicators}
    assert used == pytest.approx({"services": 0.59375, "finance": 0.35625, "survey": 0, "cases": 0.05})
    assert found.totals[0] == pytest.approx(0.59375 * 80 + 0.35625 * 60 + 0.05 * 100)
