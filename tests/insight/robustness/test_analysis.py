from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.findings import Refused
from coscore.insight.robustness.analysis import analyse, unit_named, with_intervals
from coscore.insight.robustness.settings import Settings
from coscore.registry.resolve import Unit
from coscore.scoring.evaluation import Evaluation

LEAF = "indicators: [{id: a, columns: [a], value: {type: number}, normalise: {method: as_is}}]\n"
UNITS = (
    Unit("서울특별시 중구", "1114000000", "구", "서울 중구"),
    Unit("부산광역시 중구", "2611000000", "구", "부산 중구"),
    Unit("전북특별자치도 완주군", "5271000000", "군", "전북 완주군"),
    Unit("강원특별자치도 양양군", "5183000000", "군", "강원 양양군"),
)


@pytest.fixture
def four(score: Callable[..., Evaluation]) -> Evaluation:
    rows = [{"unit": unit, "a": value} for unit, value in zip(UNITS, (80, 60, 70, None), strict=True)]
    return score("missing: {policy: exclude}\n" + LEAF, rows)


@pytest.mark.parametrize("name", ["완주군", "전북특별자치도 완주군", "전북 완주군", "5271000000", " 전북  완주군 "])
def test_a_unit_is_found_by_what_it_is_called(four: Evaluation, name: str) -> None:
    assert four.units[unit_named(four, name)].name == "전북특별자치도 완주군"


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("중구", "several are called so: 부산광역시 중구, 서울특별시 중구"),
        ("양양군", "it is not ranked"),
        ("서울특별시 종구", "there is no such unit; did you mean '서울특별시 중구'?"),
    ],
)
def test_a_unit_that_cannot_be_compared_is_refused_with_the_reason(four: Evaluation, name: str, why: str) -> None:
    with pytest.raises(Refused) as refused:
        unit_named(four, name)
    (finding,) = refused.value.findings
    assert (finding.code, finding.args["why"].en) == ("E040", why)  # type: ignore[union-attr]


def test_where_nobody_is_ranked_there_is_nothing_to_vary(flat: Callable[..., Evaluation]) -> None:
    with pytest.raises(Refused) as refused:
        analyse(flat("missing: {policy: exclude}", a=[None]), Settings())
    assert refused.value.findings[0].code == "E019"


def test_an_analysis_holds_draws_scenarios_and_a_verdict(villages: Evaluation) -> None:
    found = analyse(villages, Settings(draws=200, top=5), pair=("u001", "u002"), threads=1)
    assert found.simulation.pair
    assert (found.simulation.pair.first, found.simulation.pair.second) == (1, 2)
    assert [one.name for one in found.scenarios] == ["equal", "geometric", "zero", "mean", "drop", "drop", "drop"]
    assert [one.key for one in found.verdict][:2] == ["top", "apart"]


def test_intervals_hold_the_ranks_they_stand_beside(villages: Evaluation) -> None:
    found = with_intervals(villages, Settings(weights=0.0, draws=20))
    assert found.intervals
    assert found.intervals.low.tolist() == found.intervals.high.tolist() == villages.ranks.tolist()
    assert found.intervals.settings == {
        "weights": 0.0,
        "sampling": True,
        "draws": 20,
        "seed": 0,
        "top": 10,
        "level": 0.9,
    }
