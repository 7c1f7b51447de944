"""Scores of Google Lighthouse (github.com/GoogleChrome/lighthouse, core/test/results): a log-normal curve, and means of weighted audits.

Lighthouse adds 5 % of what lies above 0.9 and cuts to two decimals, which is done here on top of the plain curve.
"""

from __future__ import annotations

from collections.abc import Callable
from math import floor, isnan
from pathlib import Path

import pytest

import coscore
from coscore.scoring.evaluation import Evaluation

FRAMEWORKS = Path(__file__).parent / "fidelity"
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


REPORT = (
    ("fcp", 1765.1586199999997, 0.9),
    ("lcp", 2879.15892, 0.81),
    ("tbt", 762.0, 0.39),
    ("cls", 0.23113807410157133, 0.54),
    ("si", 2555.6266886094636, 0.97),
)
"""The metrics of report 11.7.0, with their published scores."""


def test_the_metrics_of_a_report_from_a_table_with_one_value_in_a_row(tmp_path: Path) -> None:
    names = {
        "fcp": "first-contentful-paint",
        "lcp": "largest-contentful-paint",
        "tbt": "total-blocking-time",
        "cls": "cumulative-layout-shift",
        "si": "speed-index",
    }
    rows = [f"11.7.0,{names[metric]},{value}" for metric, value, _ in REPORT]
    (tmp_path / "long.csv").write_text("\n".join(["report,audit,value", *rows]), encoding="utf-8")
    framework, columns = str(FRAMEWORKS / "lighthouse_metrics.yaml"), {"audit": "long.name", "value": "long.value"}
    found = coscore.evaluate(str(tmp_path / "long.csv"), framework=framework, map=columns)
    index = found.framework.by_id
    assert {metric: found.scores[index[metric].index, 0] for metric, _, _ in REPORT} == {
        metric: score for metric, _, score in REPORT
    }


PERFORMANCE = ((10, 0.9), (25, 0.81), (30, 0.39), (25, 0.54), (10, 0.97))


def test_categories_are_means_of_weighted_audits_and_an_error_leaves_none() -> None:
    """Performance of report 11.7.0 is 0.64; in the first step of the flow one of its audits ended in an error."""
    audits = [("11.7.0", weight, score, "numeric") for weight, score in PERFORMANCE]
    audits += [("flow-step1", 30, None, "error"), ("flow-step1", 25, 0.89, "numeric")]
    rows = [
        {
            "report": report,
            "category": "performance",
            "audit": f"audit {number}",
            "weight": weight,
            "score": score,
            "mode": mode,
        }
        for number, (report, weight, score, mode) in enumerate(audits)
    ]
    found = coscore.evaluate(rows, framework=str(FRAMEWORKS / "lighthouse.yaml"))
    shown = {unit.name: score for unit, score in zip(found.units, found.shown.tolist(), strict=True)}
    assert shown["11.7.0 performance"] == 0.64
    assert isnan(shown["flow-step1 performance"]), "no score, which is not 0"
