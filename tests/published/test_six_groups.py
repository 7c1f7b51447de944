"""The six peer groups of 한국일보 and 한국지방자치학회: https://local.hankookilbo.com/CM/CM_01.php.

Metropolitan cities 7, provinces 9, cities of 500,000 or more 15, smaller cities 60, districts 69, counties 82; 세종, 제주시 and 서귀포시
are left out. The map has changed since: 광주 and 전남 are one (metropolitan cities still 7, provinces 8), Incheon has one district more,
and by the register-based census of 2025 two cities more have 500,000 residents: 17 and 58, which are 75 as before.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from coscore.registry.resolve import registry
from coscore.scoring.evaluation import Evaluation

BODY = """\
groups: {by: kind, split: {시: {population: 500000}}, exclude: [세종, 제주시, 서귀포시]}
indicators:
  - {id: a, columns: [a], value: {type: number}, normalise: {method: as_is}}
"""


@pytest.fixture(scope="module")
def nation(score: Callable[..., Evaluation]) -> Evaluation:
    jeju = [registry().resolve("", "", name, None).unit for name in ("제주시", "서귀포시")]
    units = [*registry().units, *jeju]
    return score(BODY, [{"unit": unit, "a": place / 10} for place, unit in enumerate(units)])


def test_units_in_each_group(nation: Evaluation) -> None:
    ranked = [group for group, ranked in zip(nation.group, nation.ranked, strict=True) if ranked]
    assert Counter(ranked) == {
        "특별·광역시": 7,
        "도": 8,
        "시 (50만 이상)": 17,
        "시 (50만 미만)": 58,
        "구": 70,
        "군": 82,
    }


def test_three_units_are_scored_outside_the_ranking(nation: Evaluation) -> None:
    outside = [unit.name for unit, ranked in zip(nation.units, nation.ranked, strict=True) if not ranked]
    assert outside == ["세종특별자치시", "제주특별자치도 서귀포시", "제주특별자치도 제주시"]
    assert not any(nation.totals[~nation.ranked] != nation.totals[~nation.ranked])


def test_every_group_has_a_ranking_of_its_own(nation: Evaluation) -> None:
    last = {
        group: max(rank for name, rank in zip(nation.group, nation.group_ranks, strict=True) if name == group)
        for group in set(nation.group)
    }
    assert last["시 (50만 이상)"] == 17
    assert sum(last.values()) == nation.ranks.max() == 242
