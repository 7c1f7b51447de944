"""Metric scores of Google Lighthouse (github.com/GoogleChrome/lighthouse, core/test/results): a log-normal value function.

Lighthouse adds 5 % of what lies above 0.9 and cuts to two decimals, which is done here on top of the plain curve.
"""

from __future__ import annotations

from collections.abc import Callable
from math import floor

import pytest

from coscore.scoring.evaluation import Evaluation

METRICS = (
    ("first-contentful-paint", 6795.362, 1800, 3000, 0.02),
    ("largest-contentful-paint", 10884.681, 2500, 4000, 0.0),
    ("total-blocking-time", 1055.1980000000003, 200, 600, 0.25),
    ("cumulative-layout-shift", 0.099576, 0.1, 0.25, 0.9),
    ("speed-index", 8296.0, 3387, 5800, 0.19),
    ("first-contentful-paint", 1765.1586199999997, 1800, 3000, 0.9),
    ("largest-contentful-paint", 2879.15892, 2500, 4000, 0.81),
    ("total-blocking-time", 762.0, 200, 600, 0.39),
    ("cumulative-layout-shift", 0.23113807410157133, 0.1, 0.25, 0.54),
    ("speed-index", 2555.6266886094636, 3387, 5800, 0.97),
    ("first-contentful-paint", 6802.699, 1800, 3000, 0.01),
    ("speed-index", 8407.0, 3387, 5800, 0.18),
    ("cumulative-layout-shift", 0.0, 0.1, 0.25, 1.0),
    ("cumulative-layout-shift", 0.10206561360874848, 0.1, 0.25, 0.89),
)


@pytest.mark.parametrize("metric", METRICS, ids=lambda metric: metric[0])
def test_metric(score: Callable[..., Evaluation], metric: tuple[str, float, float, float, float]) -> None:
    name, value, p10, median, published = metric
    rule = f"normalise: {{method: log_normal, median: {median}, p10: {p10}}}"
    body = f"scale: {{max: 1}}\nindicators: [{{id: metric, columns: [{name}], value: {{type: number}}, {rule}}}]\n"
    q = score(body, [{"unit": "page", "metric": value}]).totals[0]
    assert floor(100 * (q + 0.05 * max(q - 0.9, 0))) / 100 == published
