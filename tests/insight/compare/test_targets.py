"""Progress towards stated targets, by hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from coscore.framework.tree import Framework
from coscore.insight.compare.targets import target_of
from coscore.scoring.evaluation import Evaluation

Year, Rules, Compared = Callable[..., Evaluation], Callable[..., str], Callable[..., Any]


def test_the_share_of_the_way_that_was_gone(year: Year, rules: Rules, compared: Compared) -> None:
    """Of the way from 4 to 10 the first goes a third, the second from 8 to 10 all; the third was there."""
    text = rules(("a", 1, 10))
    old, new = {"가": 4, "나": 8, "다": 10}, {"가": 6, "나": 10, "다": 9}
    years = [year(text, {unit: {"a": value} for unit, value in those.items()}) for those in (old, new)]
    (found,) = compared(*years).targets
    assert found.gone[:2] == pytest.approx([1 / 3, 1.0])
    assert [reached.tolist() for reached in found.reached] == [[False, False, True], [False, True, False]]
    assert found.median == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("{method: goalposts, worst: 9, best: 1}", (1, False)),
        ("{method: target_ratio, target: 7}", (7, True)),
        ("{method: target_band, low: 2, high: 9}", (9, True)),
        ("{method: pass_fail, target: 5, direction: down}", (5, False)),
        ("{method: as_is}", None),
        ("{method: zscore}", None),
    ],
)
def test_which_rules_state_a_target(framework_from: Callable[[str], Framework], rule: str, expected: object) -> None:
    framework = framework_from(
        f"indicators:\n  - {{id: a, columns: [a], value: {{type: number}}, normalise: {rule}}}\n"
    )
    assert target_of(framework.indicators[0]) == expected
