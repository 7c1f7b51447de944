from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from coscore.insight.robustness.sampled import make_invalid, redraw, sampled
from coscore.insight.robustness.settings import Settings
from coscore.intake.observations import INVALID, PRESENT
from coscore.scoring.evaluation import Evaluation
from coscore.scoring.plan import plan_of

NAN = float("nan")


def test_only_values_that_are_present_and_have_an_error_are_drawn(
    flat: Callable[..., Evaluation], surveyed: Callable[..., Evaluation]
) -> None:
    evaluation = surveyed(flat(a=[50, 60, None, 70], b=[1, 2, 3, 4]), a=[2.0, NAN, 1.0, 0.0], b=[NAN] * 4)
    (one,) = sampled(evaluation, plan_of(evaluation.framework))
    assert (one.step.id, one.errors.tolist()) == ("a", [2.0, 0.0, 0.0, 0.0])
    drawn = redraw([one], Settings(), range(4000))[0]
    assert drawn[:, 0].mean() == pytest.approx(50, abs=4 * 2 / 63)
    assert drawn[:, 0].std() == pytest.approx(2, rel=0.05)
    assert (drawn[:, 1] == 60).all()
    assert np.isnan(drawn[:, 2]).all()


def test_values_drawn_are_treated_as_those_measured_are(
    flat: Callable[..., Evaluation], surveyed: Callable[..., Evaluation]
) -> None:
    evaluation = surveyed(flat(more={"a": "treat: {winsorise: {highest: 1}}, "}, a=[50, 60, 90, 40]), a=[1.0] * 4)
    drawn = redraw(sampled(evaluation, plan_of(evaluation.framework)), Settings(), range(50))[0]
    highest = np.sort(drawn, axis=1)[:, -2:]
    assert (highest[:, 0] == highest[:, 1]).all()


def test_a_drawn_value_without_a_logarithm_is_invalid(
    flat: Callable[..., Evaluation], surveyed: Callable[..., Evaluation]
) -> None:
    evaluation = surveyed(flat(more={"a": "transform: ln, "}, a=[1.0, 2.0]), a=[1.0, 1.0])
    (one,) = sampled(evaluation, plan_of(evaluation.framework))
    values, states = np.array([-0.5, 2.0]), np.full(2, PRESENT, np.uint8)
    make_invalid(values, states, one)
    assert (np.isnan(values).tolist(), states.tolist()) == ([True, False], [INVALID, PRESENT])


def test_nothing_is_drawn_without_indicators() -> None:
    assert redraw([], Settings(), range(3)).shape == (0, 3, 0)
