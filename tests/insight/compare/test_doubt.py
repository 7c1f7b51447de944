"""What sampling errors say of a change, by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from coscore.scoring.evaluation import Evaluation
from coscore.scoring.sampling import Sampling

Year, Rules, Compared = Callable[..., Evaluation], Callable[..., str], Callable[..., Any]


def surveyed(found: Evaluation, indicator: str, *errors: float) -> Evaluation:
    se = np.array(errors)
    sampling = {indicator: Sampling(se * 0 + 100, se * 0 + 100, se, se * np.nan, se * np.nan)}
    return replace(found, figures=found.figures._replace(sampling=sampling))


@pytest.mark.parametrize(("later", "measurable"), [(62.0, False), (66.0, True)])
def test_a_change_within_its_error_cannot_be_measured(
    year: Year, rules: Rules, compared: Compared, *, later: float, measurable: bool
) -> None:
    """Errors of 1.5 and 2 make 2.5; 1.96 x 2.5 = 4.9 points of the indicator, half of it 2.45 of the total."""
    text = rules(("a", 1, 100), ("b", 1, 100))
    old = surveyed(year(text, {"가": {"a": 60, "b": 50}}), "a", 1.5)
    new = surveyed(year(text, {"가": {"a": later, "b": 50}}), "a", 2.0)
    doubt = compared(old, new).whole.doubt
    assert doubt.error == pytest.approx([2.45])
    assert doubt.total.tolist() == doubt.indicators["a"].tolist() == [not measurable]


def test_other_indicators_have_no_error(year: Year, rules: Rules, compared: Compared) -> None:
    """b rose by 10 points of the total, more than the survey of a explains."""
    text = rules(("a", 1, 100), ("b", 1, 100))
    old = surveyed(year(text, {"가": {"a": 60, "b": 50}}), "a", 1.5)
    new = surveyed(year(text, {"가": {"a": 61, "b": 70}}), "a", 2.0)
    doubt = compared(old, new).whole.doubt
    assert (doubt.total.tolist(), doubt.indicators["a"].tolist()) == ([False], [True])


def test_without_samples_nothing_is_doubted(year: Year, rules: Rules, compared: Compared) -> None:
    one = year(rules(("a", 1, 10)), {"가": {"a": 5}})
    doubt = compared(one, one).whole.doubt
    assert (doubt.indicators, doubt.total.tolist(), np.isnan(doubt.error).tolist()) == ({}, [False], [True])
