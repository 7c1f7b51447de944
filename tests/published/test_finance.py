"""Local finance analysis (지방재정분석): 1,000 points, 500 for soundness and 500 for efficiency, less a penalty of 15 at most.

Cities, counties and districts have five grades of 10, 20, 40, 20 and 10 % in their groups; provinces have three
(cc.newdaily.co.kr 2015121800199). The shares of the three are not published: 30, 40 and 30 % stand in for them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from coscore.registry.resolve import registry
from coscore.scoring.evaluation import Evaluation

BODY = """\
scale: {max: 1000}
weights: shares
round: {digits: 1}
groups: {by: kind}
grades: {method: quota, bands: [BANDS]}
adjustments: [{id: fine, kind: penalty, columns: [벌점], max: 15}]
indicators:
  - {id: soundness, weight: 0.5, columns: [건전성], value: {type: percent}}
  - {id: efficiency, weight: 0.5, columns: [효율성], value: {type: percent}}
"""
FIVE = BODY.replace(
    "BANDS",
    ", ".join(
        f"{{grade: {grade}, share: {share}}}" for grade, share in zip("가나다라마", (10, 20, 40, 20, 10), strict=True)
    ),
)
THREE = BODY.replace(
    "BANDS",
    ", ".join(f"{{grade: {grade}, share: {share}}}" for grade, share in zip("가나다", (30, 40, 30), strict=True)),
)


def rows(*, provinces: bool) -> list[dict[str, object]]:
    units = [unit for unit in registry().units if (" " not in unit.name) is provinces]
    return [{"unit": unit, "soundness": place / 4, "efficiency": place / 5} for place, unit in enumerate(units)]


@pytest.mark.parametrize(
    ("group", "counts"),
    [("군", (8, 16, 33, 16, 9)), ("시", (7, 15, 30, 15, 8)), ("구", (7, 14, 28, 14, 7))],
    ids=["82 counties", "75 cities", "70 districts"],
)
def test_five_grades_in_each_group(score: Callable[..., Evaluation], group: str, counts: tuple[int, ...]) -> None:
    found = score(FIVE, rows(provinces=False))
    graded = Counter(grade for grade, name in zip(found.grades, found.group, strict=True) if name == group)
    assert tuple(graded[grade] for grade in "가나다라마") == counts


@pytest.mark.parametrize(
    ("group", "counts"), [("특별·광역시", (2, 3, 3)), ("도", (2, 3, 3))], ids=["8 cities", "8 provinces"]
)
def test_three_grades_leave_no_small_group_without_its_best(
    score: Callable[..., Evaluation], group: str, counts: tuple[int, ...]
) -> None:
    found = score(THREE, rows(provinces=True))
    graded = Counter(grade for grade, name in zip(found.grades, found.group, strict=True) if name == group)
    assert tuple(graded[grade] for grade in "가나다") == counts


def test_a_thousand_points_less_a_fine_that_is_capped(score: Callable[..., Evaluation]) -> None:
    found = score(FIVE, [{"unit": "x", "soundness": 90, "efficiency": 80, "fine": 20}])
    assert (found.shown[0], found.adjustments[0, 0]) == (835, -15)
    assert [finding.code for finding in found.findings] == ["W215"]
