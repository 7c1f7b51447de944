"""Joint evaluation (지방자치단체 합동평가): the weighted share of indicators whose target was met, cities and provinces apart.

Geochang met 78 of 89 targets, 87.64 % (wcmsm.kpinews.kr 179555390048429). In 2023 울산 led the cities with 92.3 before 광주 92.2 and
대전 90.9, and 전북 the provinces with 97.6 before 전남 96.3, 충남 and 경남 tied at 95.1 (hankyung.com 202305014880Y).
"""

from __future__ import annotations

from collections.abc import Callable

from coscore.registry.resolve import Unit, registry
from coscore.scoring.evaluation import Evaluation


def met(number: int, target: float = 10, weight: float = 1) -> str:
    """An indicator that is met from its target upwards, and not at all below."""
    rule = f"{{method: pass_fail, target: {target}}}"
    return (
        f"  - {{id: i{number}, weight: {weight}, columns: [i{number}], value: {{type: number}}, normalise: {rule}}}\n"
    )


def test_78_of_89_targets(score: Callable[..., Evaluation]) -> None:
    body = "round: {digits: 2}\nindicators:\n" + "".join(met(number) for number in range(89))
    row = {"unit": "거창군", **{f"i{number}": 10 if number < 78 else 9.9 for number in range(89)}}
    assert score(body, [row]).shown[0] == 87.64


def test_indicators_of_double_weight_count_twice(score: Callable[..., Evaluation]) -> None:
    body = "round: {digits: 1}\nindicators:\n" + met(0, 10, 2) + met(1, 50) + met(2, 3.5)
    rows = [{"unit": "a", "i0": 9.99, "i1": 50, "i2": 3.5}, {"unit": "b", "i0": 10, "i1": 49.9, "i2": 3.5}]
    assert score(body, rows).shown.tolist() == [50, 75]


def test_an_indicator_that_does_not_apply_leaves_the_denominator(score: Callable[..., Evaluation]) -> None:
    body = "round: {digits: 1}\nindicators:\n" + met(0) + met(1) + met(2)
    assert score(body, [{"unit": "a", "i0": 10, "i1": "n/a", "i2": 0}]).shown[0] == 50


SCORES = {"울산": 92.3, "광주": 92.2, "대전": 90.9, "전북": 97.6, "전남": 96.3, "충남": 95.1, "경남": 95.1}
RANKS = {"울산": 1, "광주": 2, "대전": 3, "전북": 1, "전남": 2, "충남": 3, "경남": 3}
GROUPS = """\
groups: {by: kind, min_size: 1}
indicators:
  - {id: a, columns: [a], value: {type: number}, normalise: {method: as_is}}
"""


def province(name: str) -> Unit:
    found = registry().resolve(name, "", "", 2023).unit
    assert found is not None
    return found


def test_cities_and_provinces_are_ranked_apart(score: Callable[..., Evaluation]) -> None:
    names = {province(name).name: name for name in SCORES}
    found = score(GROUPS, [{"unit": province(name), "a": value} for name, value in SCORES.items()])
    ranks = {names[unit.name]: rank for unit, rank in zip(found.units, found.group_ranks.tolist(), strict=True)}
    assert ranks == RANKS
