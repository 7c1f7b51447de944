from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coscore.insight.design.figures import figures, variance_shares
from coscore.scoring.evaluation import Evaluation

Made = Callable[..., Evaluation]


def test_shares_in_the_differences_by_hand(made: Made) -> None:
    # y = (a + b) / 2 = 1, 2, 3; cov(a, y) = 2, cov(b, y) = 0, var(y) = 1 (over n - 1): 1/2 * 2 and 1/2 * 0
    found = variance_shares(made(a=[0, 2, 4], b=[2, 2, 2]))
    assert found == pytest.approx({"a": 1, "b": 0})


def test_what_works_against_the_index_has_a_negative_share(made: Made) -> None:
    # y = 0.5 (a + b) = 5, 10, 15, b = 10, 5, 0: 1/2 * 15 * ... a: cov(a, y) / 2 / var(y) = 75 / 2 / 25, b: -25 / 2 / 25
    assert variance_shares(made(a=[0, 15, 30], b=[10, 5, 0])) == pytest.approx({"a": 1.5, "b": -0.5})


@settings(deadline=None, max_examples=25)
@given(st.lists(st.tuples(*[st.one_of(st.none(), st.integers(0, 100))] * 3), min_size=3, max_size=12))
def test_shares_add_up_to_one_whatever_is_missing(made: Made, rows: list[tuple[int | None, ...]]) -> None:
    head = "missing: {policy: reweight, min_coverage: 0.3}"
    found = made(head, **{name: [row[place] for row in rows] for place, name in enumerate("abc")})
    scores = found.scores[0][~np.isnan(found.scores[0])]
    total = sum(variance_shares(found).values())
    assert np.isnan(total) if scores.size == 0 or np.ptp(scores) < 1e-9 else total == pytest.approx(1)


def test_totals_that_do_not_differ_have_no_shares(made: Made) -> None:
    assert np.isnan(list(variance_shares(made(a=[0, 10], b=[10, 0])).values())).all()


def test_units_at_the_ends_and_units_with_values(made: Made) -> None:
    head = "missing: {policy: reweight, min_coverage: 0}"
    found = figures(made(head, a=[0, 0, 50, 100, None, "n/a"], b=[10, 20, 30, 40, 50, 60]))
    one = found[0]
    assert (one.scored, one.lowest, one.highest, one.spread) == (4, 2, 1, 100)
    assert one.coverage == pytest.approx(4 / 5)
    assert (one.weight, found[1].lowest, found[1].coverage) == (0.5, 0, 1)


def test_an_indicator_that_nobody_has(made: Made) -> None:
    head = "missing: {policy: reweight, min_coverage: 0}"
    one = figures(made(head, a=["n/a", "n/a"], b=[1, 2]))[0]
    assert (one.scored, np.isnan(one.coverage), np.isnan(one.spread)) == (0, True, True)


@pytest.mark.parametrize(
    "head", ["aggregate: geometric", "aggregate: harmonic", "aggregate: min", "formula: a * b / 100 + c"]
)
def test_shares_add_up_to_one_under_every_aggregation(made: Made, head: str) -> None:
    scores = np.random.default_rng(4).uniform(5, 95, (3, 30)).tolist()
    assert sum(variance_shares(made(head, a=scores[0], b=scores[1], c=scores[2])).values()) == pytest.approx(1)


def test_a_score_beyond_the_scale_is_not_at_its_end(made: Made) -> None:
    one = figures(made(a=[0, -10, 100, 130, 50]))[0]
    assert (one.lowest, one.highest) == (1, 1)
