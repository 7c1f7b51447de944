"""One framework, another one whose indicators are all known, and one with new indicators."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from coscore.findings import Refused
from coscore.insight.compare.basis import on_one_basis
from coscore.scoring.evaluation import Evaluation

Year, Rules = Callable[..., Evaluation], Callable[..., str]


def basis(*years: Evaluation) -> Any:
    return on_one_basis([(str(place), one) for place, one in enumerate(years)])


def test_one_framework_needs_no_scoring_again(year: Year, rules: Rules) -> None:
    one = year(rules(("a", 1, 10)), {"가": {"a": 5}})
    found = basis(one, one)
    assert (found.kind, found.left) == ("same", ())
    assert all(it.published is it.shown is it.scored is one for it in found.years)


def test_earlier_values_are_scored_by_the_last_rules(year: Year, rules: Rules) -> None:
    """5 of 10 is 50; by the later rule 5 of 20 is 25."""
    found = basis(year(rules(("a", 1, 10)), {"가": {"a": 5}}), year(rules(("a", 1, 20)), {"가": {"a": 8}}))
    first = found.years[0]
    assert found.kind == "rescored"
    assert (first.published.shown[0], first.shown.shown[0], first.scored.shown[0]) == (50.0, 50.0, 25.0)


def test_only_common_indicators_are_scored_where_one_is_new(year: Year, rules: Rules) -> None:
    """a alone: 50 and 80, though 2025 was published with b as 65."""
    old = year(rules(("a", 1, 10)), {"가": {"a": 5}})
    new = year(rules(("a", 1, 10), ("b", 1, 10)), {"가": {"a": 8, "b": 5}})
    found = basis(old, new)
    assert (found.kind, found.left) == ("common", ("b",))
    assert [it.shown.shown[0] for it in found.years] == [50.0, 80.0]
    assert found.years[1].published.shown[0] == 65.0


def test_nothing_in_common_is_refused(year: Year, rules: Rules) -> None:
    with pytest.raises(Refused, match="E067"):
        basis(year(rules(("a", 1, 10)), {"가": {"a": 5}}), year(rules(("b", 1, 10)), {"가": {"b": 5}}))
