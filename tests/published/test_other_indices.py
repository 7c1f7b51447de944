"""Indices in the manner of others, each written from the language page alone, against plain Python that shares no code with the program.

Social vulnerability as the CDC/ATSDR SVI has it, deprivation as the English index of 2019, risk as the National Risk Index of FEMA,
and goals as the reports of the SDSN. The frameworks are of that kind; all values are made up, with ties and gaps on purpose.
"""

from __future__ import annotations

from collections.abc import Callable
from math import exp, isnan, log, nan
from pathlib import Path
from random import Random
from statistics import mean, stdev
from typing import Any

import pytest

import coscore

Row = dict[str, Any]
Values = list[float]
Nodes = dict[str, Values]


@pytest.fixture
def nodes(tmp_path: Path) -> Callable[[str, list[Row]], Nodes]:
    """Scores of every node, in the order of the rows, by a framework of which only the part below the unit is given."""

    def run(body: str, rows: list[Row]) -> Nodes:
        path = tmp_path / "own.yaml"
        head = 'coscore: 1\nid: own\nversion: "1"\nname: own\nunit: {name: place, columns: {name: [place]}}\n'
        path.write_text(head + body, encoding="utf-8")
        found = coscore.evaluate(rows, framework=str(path))
        order = {unit.name: place for place, unit in enumerate(found.units)}
        places = [order[row["place"]] for row in rows]
        return {
            node.id: [found.scores[node.index, place] for place in places] for node in found.framework.nodes[1:]
        } | {"total": [found.totals[place] for place in places]}

    return run


def rounded(value: float, digits: int) -> float:
    return int(value * 10**digits + 0.5 + 1e-9) / 10**digits


def percentiles(values: Values) -> Values:
    """PERCENTRANK.INC, rounded: the share of the others that are below."""
    return [rounded(sum(other < value for other in values) / (len(values) - 1), 4) for value in values]


def table(names: str, count: int, top: int, seed: int) -> list[Row]:
    draw = Random(seed)
    return [
        {"place": f"place {place:03}"} | {name: draw.randint(1, top) for name in names.split()}
        for place in range(count)
    ]


THEMES = {"status": ("poor", "jobless", "income"), "homes": ("old", "young"), "travel": ("crowded", "carless")}


def leaf(name: str, rule: str, more: str = "") -> str:
    return f"{{id: {name}, columns: [{name}], value: {{type: number}}{more}, normalise: {rule}}}"


def vulnerability(theme_rule: str) -> str:
    rule = {"income": "{method: percentile, direction: down}"}
    themes = [
        f"      - id: {theme}\n        aggregate: sum{theme_rule}\n        indicators:\n"
        + "".join(f"          - {leaf(it, rule.get(it, '{method: percentile}'))}\n" for it in inside)
        for theme, inside in THEMES.items()
    ]
    return (
        "scale: {max: 1}\nround: {digits: 4, at: every_node}\nindicators:\n"
        "  - id: overall\n    aggregate: sum\n    normalise: {method: percentile}\n    indicators:\n" + "".join(themes)
    )


def vulnerable(rows: list[Row]) -> Nodes:
    ranks = {it: percentiles([row[it] for row in rows]) for inside in THEMES.values() for it in inside}
    ranks["income"] = [1 - p for p in ranks["income"]]
    sums = {
        it: [sum(parts) for parts in zip(*(ranks[leaf] for leaf in inside), strict=True)]
        for it, inside in THEMES.items()
    }
    return sums | ranks


def test_social_vulnerability_ranks_the_sum_of_the_sums_of_its_themes(nodes: Callable[..., Nodes]) -> None:
    rows = table("poor jobless income old young crowded carless", 200, 60, 7)
    found, expected = nodes(vulnerability(""), rows), vulnerable(rows)
    for node in ("income", "poor", *THEMES):
        assert found[node] == pytest.approx(expected[node], abs=1e-9)
    sums = [round(sum(parts), 6) for parts in zip(*(expected[theme] for theme in THEMES), strict=True)]
    assert found["overall"] == pytest.approx(percentiles(sums), abs=1e-9)


def test_its_themes_are_ranked_as_well(nodes: Callable[..., Nodes]) -> None:
    """A ranked theme hands its rank upwards, so the themes are ranked by a second framework."""
    rows = table("poor jobless income old young crowded carless", 200, 60, 7)
    found, expected = nodes(vulnerability("\n        normalise: {method: percentile}"), rows), vulnerable(rows)
    for theme in THEMES:
        ranked = percentiles([round(value, 6) for value in expected[theme]])
        assert found[theme] == pytest.approx(ranked, abs=1e-9)


ENGLISH = {"income": 0.225, "employment": 0.225, "education": 0.135, "health": 0.135, "crime": 0.093, "barriers": 0.093}


def test_english_deprivation_keeps_weights_of_0_999(nodes: Callable[..., Nodes]) -> None:
    """Tied domains share the mean of their ranks; the living environment is two thirds indoors, ranked after it is combined."""
    rule = "{method: exponential_rank, decay: 23, ties: average}"
    body = "weights: as_given\nround: {digits: 6}\nindicators:\n" + "".join(
        f"  - {leaf(it, rule, f', weight: {weight}')}\n" for it, weight in ENGLISH.items()
    )
    parts = f"{leaf('indoors', '{method: zscore}', ', weight: 0.67')}, {leaf('outdoors', '{method: zscore}', ', weight: 0.33')}"
    body += f"  - {{id: living, weight: 0.093, normalise: {rule}, indicators: [{parts}]}}\n"
    rows = table(f"{' '.join(ENGLISH)} indoors outdoors", 300, 150, 11)
    combined = [0.0] * len(rows)
    for name, weight in (("indoors", 0.67), ("outdoors", 0.33)):
        values = [row[name] for row in rows]
        combined = [
            sum_ + weight * (value - mean(values)) / stdev(values) for sum_, value in zip(combined, values, strict=True)
        ]
    domains = {it: exponential([row[it] for row in rows]) for it in ENGLISH}
    domains["living"] = exponential([round(value, 9) for value in combined])
    weights = ENGLISH | {"living": 0.093}
    expected = [sum(weights[it] * domains[it][place] for it in weights) for place in range(len(rows))]
    found = nodes(body, rows)
    assert sum(weights.values()) == pytest.approx(0.999)
    assert found["living"] == pytest.approx(domains["living"], abs=1e-9)
    assert found["total"] == pytest.approx(expected, abs=1e-9)


def exponential(values: Values) -> Values:
    """-23 ln(1 - R (1 - exp(-100/23))), R the share of places at or below, of tied ones the mean."""
    count = len(values)
    ranks = [sum(other > value for other in values) + (values.count(value) + 1) / 2 for value in values]
    return [-23 * log(1 - (count + 1 - rank) / count * (1 - exp(-100 / 23))) for rank in ranks]


def test_national_risk_is_a_percentile_of_loss_times_vulnerability_over_resilience(nodes: Callable[..., Nodes]) -> None:
    body = """\
round: {digits: 2}
indicators:
  - id: risk
    formula: "loss * sovi / resl"
    normalise: {method: percentile, ties: max}
    indicators:
      - {id: loss, columns: [loss], value: {type: number}, normalise: {method: as_is}}
      - {id: sovi, columns: [sovi], value: {type: number}, normalise: {method: as_is}}
      - {id: resl, columns: [resl], value: {type: number}, normalise: {method: as_is}}
"""
    rows = table("loss sovi resl", 120, 9, 3)
    risks = [round(row["loss"] * row["sovi"] / row["resl"], 9) for row in rows]
    expected = [100 * sum(other <= risk for other in risks) / len(risks) for risk in risks]
    assert len(set(risks)) < len(risks)
    assert nodes(body, rows)["total"] == pytest.approx(expected, abs=1e-9)


GOALS = {"poverty": ("a", "b"), "hunger": ("c", "d", "e"), "oceans": ("f",)}


def test_a_missing_goal_takes_the_mean_of_its_region_and_a_missing_indicator_nothing(
    nodes: Callable[..., Nodes],
) -> None:
    rule = "{method: goalposts, worst: 1, best: 21}"
    body = (
        "groups: {by: [region], min_size: 1}\nmissing: {policy: group_mean}\nround: {digits: 4}\nindicators:\n"
        + "".join(
            f"  - id: {goal}\n    indicators:\n"
            + "".join(f"      - {leaf(it, rule, ', missing: {policy: reweight}')}\n" for it in inside)
            for goal, inside in GOALS.items()
        )
    )
    rows = table("a b c d e f", 60, 21, 5)
    for place, row in enumerate(rows):
        row["region"] = ("north", "south", "east")[place % 3]
        row.update({"f": None} if place % 4 == 0 else {"b": None, "d": None} if place % 5 == 0 else {})
    goals = {goal: [average([row[it] for it in inside]) for row in rows] for goal, inside in GOALS.items()}
    expected = [mean(filled(goals[goal], rows, place) for goal in GOALS) for place in range(len(rows))]
    assert nodes(body, rows)["total"] == pytest.approx(expected, abs=1e-9)


def average(values: list[float | None]) -> float:
    scores = [100 * (value - 1) / 20 for value in values if value is not None]
    return mean(scores) if scores else nan


def filled(scores: Values, rows: list[Row], place: int) -> float:
    """The score of a place; where there is none, the mean of the others of its region."""
    if not isnan(scores[place]):
        return scores[place]
    region = rows[place]["region"]
    return mean(score for score, row in zip(scores, rows, strict=True) if row["region"] == region and not isnan(score))
