from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from coscore.findings.catalogue import headline
from coscore.scoring.evaluation import Evaluation

Scored = Callable[..., Evaluation]

GROUPS = "groups: {by: [구분], min_size: 1}\nmissing: {policy: reweight, min_coverage: 0.0}"
OPEN = "missing: {policy: reweight, min_coverage: 0.0}"


def values(found: Evaluation, table: str = "values") -> list[float]:
    return [round(value, 6) for value in getattr(found, table)[found.framework.by_id["a"].index].tolist()]


def said(found: Evaluation, code: str) -> list[str]:
    return [headline(finding, "en") for finding in found.findings if finding.code == code]


def test_a_filled_gap_is_scored_and_stays_a_gap(scored: Scored) -> None:
    found = scored({"a": "impute: mean", "b": ""}, {"a": 20, "b": 5}, {"a": 40, "b": 5}, {"b": 5}, head=OPEN)
    assert values(found) == [20, 40, 30]
    assert found.scores[0].tolist() == [12.5, 22.5, 17.5]
    assert found.coverage[0].tolist() == [1, 1, 0.5]
    assert found.imputed[1].tolist() == [False, False, True]
    assert said(found, "W243") == ["1 missing values of 'a' were filled with the mean of all units: u2 30"]


def test_a_unit_with_too_many_filled_gaps_is_not_ranked(scored: Scored) -> None:
    found = scored({"a": "impute: mean", "b": ""}, {"a": 20, "b": 5}, {"b": 5})
    assert found.ranked.tolist() == [True, False], "coverage 50%, of which 60% is needed"


def test_points_of_a_filled_gap_add_up(scored: Scored) -> None:
    found = scored({"a": "impute: mean", "b": ""}, {"a": 20, "b": 5}, {"b": 5}, head=OPEN)
    assert found.contributions[1:, 1].tolist() == [10, 2.5]


@pytest.mark.parametrize(("way", "third"), [("group_mean", 20), ("group_median", 20)])
def test_gaps_are_filled_inside_the_group(scored: Scored, way: str, third: float) -> None:
    rows = [{"a": 10, "group": "A"}, {"a": 30, "group": "A"}, {"group": "A"}, {"a": 90, "group": "B"}, {"group": "C"}]
    found = scored({"a": f"impute: {way}", "b": ""}, *({"b": 1} | row for row in rows), head=GROUPS)
    assert values(found)[2] == third
    assert np.isnan(values(found)[4])
    assert said(found, "W245") == [f"1 missing values of 'a' could not be filled (the {way[6:]} of the peer group): u4"]


def test_what_does_not_apply_or_cannot_be_read_is_not_filled(scored: Scored) -> None:
    found = scored({"a": "impute: mean", "b": ""}, {"a": 20, "b": 5}, {"a": "n/a", "b": 5}, {"a": "bad", "b": 5})
    assert said(found, "W243") == []
    assert np.isnan(found.values[1, 1:]).all()


def test_last_year_needs_a_year(scored: Scored) -> None:
    found = scored({"a": "impute: last_year", "b": ""}, {"a": 20, "b": 5}, {"b": 5})
    assert said(found, "W245") == [
        "1 missing values of 'a' could not be filled (the value of the latest earlier year): u1"
    ]


def test_a_treated_value_is_scored_and_the_raw_one_stays(scored: Scored) -> None:
    found = scored({"a": "treat: {winsorise: {highest: 1}}"}, {"a": 20}, {"a": 50}, {"a": 30})
    assert values(found) == [20, 50, 30]
    assert values(found, "used") == found.scores[1].tolist() == [20, 30, 30]
    assert said(found, "W244") == [
        "1 values of 'a' are scored in another form (the 1 highest drawn in to the next): u1 50 -> 30"
    ]


def test_gaps_are_filled_first_and_treated_then(scored: Scored) -> None:
    found = scored({"a": "impute: median, treat: {winsorise: {highest: 1}}"}, {"a": 20}, {"a": 90}, {}, head=OPEN)
    assert values(found) == [20, 90, 55]
    assert values(found, "used") == [20, 55, 55]


def test_without_a_treatment_the_values_themselves_are_scored(scored: Scored) -> None:
    found = scored({"a": ""}, {"a": 20})
    assert found.used is found.values


def test_long_lists_of_units_are_cut_short(scored: Scored) -> None:
    rows: list[dict[str, Any]] = [{"b": 1} for _ in range(13)]
    found = scored({"a": "impute: mean", "b": ""}, {"a": 5, "b": 1}, *rows, head=OPEN)
    assert said(found, "W243")[0].endswith("u5 5, u6 5, and 3 more")
