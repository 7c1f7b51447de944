"""Each judgement where it must speak, and where it must not."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from coscore.insight.design.review import review
from coscore.scoring.evaluation import Evaluation

Made = Callable[..., Evaluation]
GAPS = "missing: {policy: reweight, min_coverage: 0}"
SPREAD = [10, 35, 20, 90, 55, 70, 40, 25, 60, 80]
OTHER = [50, 20, 75, 45, 15, 85, 30, 65, 90, 10]


def told(evaluation: Evaluation) -> list[tuple[str, object]]:
    return [(found.code, found.args.get("indicator")) for found in review(evaluation).findings()]


def test_a_sound_design_is_left_alone(made: Made) -> None:
    assert told(made(a=SPREAD, b=OTHER)) == []


def test_nobody_has_a_score(made: Made) -> None:
    assert ("W120", "c") in told(made(GAPS, a=SPREAD, b=OTHER, c=["n/a"] * 10))


@pytest.mark.parametrize(
    ("scores", "said"), [([30.0] * 10, True), ([30.0] * 9 + [31], False)], ids=["all alike", "all but one"]
)
def test_everybody_has_the_same_score(made: Made, scores: list[float], *, said: bool) -> None:
    assert (("W121", "c") in told(made(a=SPREAD, b=OTHER, c=scores))) is said


@pytest.mark.parametrize(("gaps", "said"), [(3, True), (2, False)], ids=["70 %", "80 %"])
def test_few_have_a_value(made: Made, gaps: int, *, said: bool) -> None:
    assert (("W122", "b") in told(made(GAPS, a=SPREAD, b=[*[None] * gaps, *OTHER[gaps:]]))) is said


@pytest.mark.parametrize(
    ("ends", "said"),
    [([0, 0, 0], True), ([100, 100, 100], True), ([0, 0, 100], False), ([0, 0, 5], False)],
    ids=["three of ten at 0", "three of ten at the top", "not at one end", "two of ten"],
)
def test_many_stand_at_an_end(made: Made, ends: list[float], *, said: bool) -> None:
    assert (("W123", "b") in told(made(a=SPREAD, b=[*ends, *OTHER[3:]]))) is said


def test_answers_stand_at_the_ends_by_nature(score: Callable[..., Evaluation]) -> None:
    body = "indicators:\n  - {id: a, columns: [a], value: {type: number}, normalise: {method: as_is}}\n"
    rows = [{"unit": f"u{place}", "a": value, "b": place % 2} for place, value in enumerate(SPREAD)]
    found = score(f"{body}  - {{id: b, columns: [b], value: {{type: yes_no}}}}\n", rows)
    assert "W123" not in {code for code, _ in told(found)}


@pytest.mark.parametrize(
    ("other", "said"),
    [([100 - 0.6 * value for value in SPREAD], True), (OTHER, False)],
    ids=["falls as the index rises", "goes its own way"],
)
def test_what_works_against_the_index(made: Made, other: list[float], *, said: bool) -> None:
    # y = (a + 100 - 0.6 a) / 2 = 50 + 0.2 a: shares 0.5 / 0.2 = 2.5 and -0.3 / 0.2 = -1.5
    assert (("W124", "b") in told(made(a=SPREAD, b=other))) is said


def test_a_share_far_from_the_weight(made: Made) -> None:
    found = review(made(a=SPREAD, b=[50 + 0.2 * (value - 50) for value in OTHER])).findings()
    far = {finding.args["indicator"]: finding.args for finding in found if finding.code == "W125"}
    assert set(far) == {"b"}  # a makes 0.96 of the differences, less than twice its weight of 0.5
    assert far["b"]["weight"] == 0.5


def test_indicators_that_measure_the_same(made: Made) -> None:
    found = review(made(a=SPREAD, b=OTHER, c=[value + 1 for value in OTHER])).findings()
    (same,) = [finding for finding in found if finding.code == "W126"]
    assert (same.args["indicator"], same.args["second_id"], same.args["correlation"]) == ("b", "c", 1)


def test_an_order_that_depends_on_who_takes_part(made: Made) -> None:
    found = review(made("missing: {policy: mean}", a=[72, 0, 55, 0], b=[20, 0, None, 100])).findings()
    assert "W127" in {finding.code for finding in found}


def test_a_rule_under_which_the_better_score_lower(made: Made) -> None:
    evaluation = made(a=[10, 20, 30], b=[10, 20, 30])
    evaluation.scores[0] = [50, 20, 30]
    (found,) = [finding for finding in review(evaluation).findings() if finding.code == "W128"]
    assert (found.args["count"], found.args["unit"], found.args["other"]) == (2, "u001", "u000")


def test_a_formula_that_subtracts_what_it_should_add(made: Made) -> None:
    found = review(made("formula: a - b / 2", a=SPREAD, b=OTHER)).findings()
    assert "W128" in {finding.code for finding in found}


@pytest.mark.parametrize("head", ["aggregate: geometric", "aggregate: median", "formula: (a + b) / 2"])
def test_no_other_aggregation_puts_the_better_one_lower(made: Made, head: str) -> None:
    found = review(made(head, a=SPREAD, b=OTHER))
    assert (found.dominance.pairs, found.reversal.possible) == (0, False)


def test_a_ranking_that_hangs_on_one_indicator(made: Made) -> None:
    flat = [50 + value / 100 for value in OTHER]
    assert ("W129", "a") in told(made(a=SPREAD, b=flat))
    assert ("W129", "b") not in told(made(a=SPREAD, b=flat))


def test_nobody_is_scored(made: Made) -> None:
    found = review(made("missing: {policy: exclude}", a=[None, 1], b=[1, None]))
    assert found.scored == 0
    assert np.isnan([figure.share for figure in found.figures]).all()
