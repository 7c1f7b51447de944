from __future__ import annotations

from math import isnan

import pytest

from coscore.insight.robustness.certainty import Chance


def test_the_error_of_a_share_of_the_draws() -> None:
    chance = Chance(900, 1000)
    assert (chance.p, chance.se, chance.bound) == (0.9, pytest.approx(0.00949, abs=5e-6), None)  # sqrt(.09 / 1000)


@pytest.mark.parametrize(("times", "p"), [(0, 0.0), (1000, 1.0)])
def test_never_and_always_have_no_error_but_a_bound(times: int, p: float) -> None:
    chance = Chance(times, 1000)
    assert (chance.p, chance.se, chance.bound) == (p, None, 0.003)


def test_few_draws_say_nothing() -> None:
    assert Chance(1, 2).bound is None
    assert Chance(2, 2).bound == 1.0


def test_of_no_draws_nothing_is_known() -> None:
    chance = Chance(0, 0)
    assert (isnan(chance.p), chance.se, chance.bound) == (True, None, None)
