from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from coscore.scoring.evaluation import Evaluation

TREE = {"d": {"a": "", "b": ""}, "c": ""}
LOOSE = "missing: {policy: reweight, min_coverage: 0.0}"


@pytest.mark.parametrize(
    ("head", "row", "told"),
    [
        ("", {"a": "bad", "b": 1, "c": 1}, "W218 C2 a"),
        ("", {"a": None, "b": None, "c": "bad"}, "W218 E2 c"),
        ("", {"a": "n/a", "b": "n/a", "c": "n/a"}, "W219 A2 total"),
        ("missing: {policy: exclude}", {"a": 1, "b": None, "c": 1}, "W217 D2 b"),
        ("missing: {policy: error}", {"a": 1, "b": 1, "c": None}, "W217 E2 c"),
        ("missing: {policy: mean}", {"a": 1, "b": 1, "c": None}, "W217 E2 c"),
        ("", {"a": 1, "b": 1, "c": None}, "W210 A2 total"),
        ("missing: {min_coverage: 0.4}", {"a": 1, "b": None, "c": None}, "W210 A2 total"),
        (LOOSE, {"a": None, "b": None, "c": None}, "W217 C2 a"),
    ],
    ids=[
        "an invalid value",
        "invalid before coverage",
        "nothing applies",
        "missing under exclude",
        "missing under error",
        "no mean to be had",
        "coverage of the total",
        "coverage of the total before that of a dimension",
        "nothing is present",
    ],
)
def test_why_a_unit_is_not_ranked(scored: Callable[..., Evaluation], head: str, row: dict[str, Any], told: str) -> None:
    found = scored(TREE, row, head=head).findings
    reasons = [f"{it.code} {it.location.cell} {it.args['indicator']}" for it in found]
    assert reasons == [told]


def test_coverage_of_a_dimension_that_the_total_needs(
    scored: Callable[..., Evaluation], codes: Callable[..., list[str]]
) -> None:
    """The root has no minimum of its own, but nothing to stand on."""
    dimension = {"": "missing: {min_coverage: 0.9}", "a": "", "b": ""}
    found = scored({"d": dimension}, {"a": 1, "b": None}, head=LOOSE)
    assert codes(found) == ["W210 A2"]
    assert {key: found.findings[0].args[key] for key in ("indicator", "coverage", "minimum")} == {
        "indicator": "d",
        "coverage": 0.5,
        "minimum": 0.9,
    }


def test_units_that_are_ranked_are_not_mentioned(scored: Callable[..., Evaluation]) -> None:
    found = scored(TREE, {"a": 1, "b": 1, "c": None}, {"a": 1, "b": 1, "c": 1}, {"a": None, "b": None, "c": None})
    assert [finding.args["unit"] for finding in found.findings] == ["u0", "u2"]


def test_a_dimension_that_excludes_is_named_where_no_indicator_is_to_blame(scored: Callable[..., Evaluation]) -> None:
    dimension = {
        "": "missing: {policy: exclude, min_coverage: 0.9}",
        "a": "missing: {policy: reweight}",
        "b": "missing: {policy: reweight}",
    }
    found = scored({"d": dimension, "c": ""}, {"a": 1, "b": None, "c": 1}, head=LOOSE)
    assert [(finding.code, finding.args["indicator"]) for finding in found.findings] == [("W217", "d")]
