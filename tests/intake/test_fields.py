from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from coscore.framework.tree import Framework
from coscore.intake.fields import fields, in_table, money_unit
from coscore.intake.tables import tables
from coscore.intake.targets import lookup, targets
from coscore.language import Label

WEIGHTED = """\
coscore: 1
id: weighted
version: "1"
name: weighted
unit: {name: u, columns: {name: [지자체]}}
missing: {policy: error}
indicators:
  - {id: spent, columns: [집행률], value: {type: percent}, combine: {weighted_mean: {by: [예산]}}}
  - {id: count, columns: [건수], value: {type: number}, normalise: {method: goalposts, worst: 0, best: 9}}
"""


def test_every_column_of_values_has_a_field(small: Framework) -> None:
    found = fields(small, targets(small))
    assert list(found) == ["year", "ordinance", "training", "taught", "satisfaction", "n:satisfaction"]


def test_a_field_knows_what_its_kind_asks_for(framework_of: Callable[[str], Framework], small: Framework) -> None:
    strict, lenient = (fields(one, targets(one)) for one in (framework_of(WEIGHTED), small))
    assert [strict["spent"].needed, lenient["ordinance"].needed] == [True, False]
    assert [strict["count"].is_summed, strict["spent"].is_summed] == [True, False]
    assert [lenient["ordinance"].rule, lenient["training"].rule] == ["yes_no", ""]


def test_findings_of_a_companion_name_its_indicator(small: Framework) -> None:
    found = fields(small, targets(small))
    assert found["n:satisfaction"].facts == {"indicator": "satisfaction", "name": Label("만족도", "만족도")}
    assert found["year"].facts["indicator"] == "year"


@pytest.mark.parametrize(
    ("header", "weight"),
    [
        pytest.param("예산(백만원)", 800e6, id="in the money unit of the header"),
        pytest.param("예산 (단위: 천원)", 800e3, id="with the word 단위"),
        pytest.param("예산", 800.0, id="as it stands without one"),
        pytest.param("예산(2025년)", 800.0, id="as it stands where the bracket holds something else"),
    ],
)
def test_weights_are_read(
    framework_of: Callable[[str], Framework], sheet: Callable[..., Any], header: str, weight: float
) -> None:
    framework = framework_of(WEIGHTED)
    wanted = targets(framework)
    (table,) = tables(sheet([["지자체", "집행률", header]]), lookup(wanted))
    assert table
    assert in_table(fields(framework, wanted), table)["weight:spent"].read([800.0]).values.tolist() == [weight]


@pytest.mark.parametrize(
    ("label", "unit"), [("예산(백만원)", "백만원"), ("예산 [단위: 천원]", "천원"), ("예산", ""), ("참여(명)", "")]
)
def test_the_unit_of_money_stands_in_brackets(label: str, unit: str) -> None:
    assert money_unit(label) == unit
