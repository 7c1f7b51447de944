"""The change of a unit and its parts, by hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from coscore.scoring.evaluation import Evaluation

Year, Rules, Compared = Callable[..., Evaluation], Callable[..., str], Callable[..., Any]


def test_parts_of_one_framework(year: Year, rules: Rules, compared: Compared) -> None:
    """a: 50 -> 70, b: 60 -> 40, half each: +10 and -10."""
    text = rules(("a", 1, 10), ("b", 1, 10))
    whole = compared(year(text, {"가": {"a": 5, "b": 6}}), year(text, {"가": {"a": 7, "b": 4}})).whole
    assert whole.delta.tolist() == [0.0]
    assert whole.parts.nodes[:, 0].tolist() == [0.0, 10.0, -10.0]


def test_what_the_rules_made_is_told_apart(year: Year, rules: Rules, compared: Compared) -> None:
    """50 was published, 25 it is by the later rule, 40 now: the rules took 25, performance gave 15."""
    old, new = year(rules(("a", 1, 10)), {"가": {"a": 5}}), year(rules(("a", 1, 20)), {"가": {"a": 8}})
    whole = compared(old, new).whole
    assert (whole.delta.tolist(), whole.parts.rules.tolist()) == ([-10.0], [-25.0])
    assert (whole.performance.tolist(), whole.parts.nodes[:, 0].tolist()) == ([15.0], [15.0, 15.0])


def test_adjustments_and_the_cap_have_parts_of_their_own(year: Year, rules: Rules, compared: Compared) -> None:
    """95 + 3 = 98, then 97 + 5 = 102, capped at 100: +2 by a, +2 by the bonus, -2 by the cap."""
    more = "cap_total: 100\nadjustments: [{id: bonus, kind: bonus, columns: [bonus]}]\n"
    text = rules(("a", 1, 100), more=more)
    whole = compared(year(text, {"가": {"a": 95, "bonus": 3}}), year(text, {"가": {"a": 97, "bonus": 5}})).whole
    assert whole.delta.tolist() == [2.0]
    assert [part.tolist() for part in (whole.parts.nodes[0], whole.parts.adjustments[0], whole.parts.cut)] == [
        [2.0],
        [2.0],
        [-2.0],
    ]


def test_units_without_a_score_in_one_year_have_no_change(year: Year, rules: Rules, compared: Compared) -> None:
    text = rules(("a", 1, 10))
    whole = compared(
        year(text, {"가": {"a": 5}, "나": {"a": None}}), year(text, {"가": {"a": 7}, "나": {"a": 4}})
    ).whole
    assert whole.delta.tolist() == [20.0]
    assert np.isfinite(whole.parts.nodes).all()
