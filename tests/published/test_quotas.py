"""How many units of a peer group have each grade, where a grade is for ranks up to a share of the group.

Ministries give 10, 20, 40, 20 and 10 % (민원서비스, 지방재정분석) or 10, 25, 30, 25 and 10 % (지역안전지수) of each group.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from coscore.scoring.evaluation import Evaluation

CIVIL, SAFETY = (10, 20, 40, 20, 10), (10, 25, 30, 25, 10)
COUNTS = [
    ("82 counties", CIVIL, 82, (8, 16, 33, 16, 9)),
    ("75 cities", CIVIL, 75, (7, 15, 30, 15, 8)),
    ("70 districts", CIVIL, 70, (7, 14, 28, 14, 7)),
    ("227 local governments", CIVIL, 227, (22, 46, 90, 46, 23)),
    ("16 provinces", CIVIL, 16, (1, 3, 7, 3, 2)),
    ("8 metropolitan cities, none of them in the best grade", CIVIL, 8, (0, 2, 3, 2, 1)),
    ("82 counties by safety", SAFETY, 82, (8, 20, 25, 20, 9)),
    ("75 cities by safety", SAFETY, 75, (7, 19, 22, 19, 8)),
]
BODY = """\
round: {{digits: 1}}
grades: {{method: quota, bands: [{bands}]}}
indicators:
  - {{id: a, columns: [a], value: {{type: number}}, normalise: {{method: goalposts, worst: 0, best: 1000}}}}
"""


@pytest.mark.parametrize(("shares", "size", "counts"), [case[1:] for case in COUNTS], ids=[case[0] for case in COUNTS])
def test_units_per_grade(
    score: Callable[..., Evaluation],
    shares: tuple[int, ...],
    size: int,
    counts: tuple[int, ...],
) -> None:
    bands = ", ".join(f"{{grade: {grade}, share: {share}}}" for grade, share in zip("가나다라마", shares, strict=True))
    found = score(BODY.format(bands=bands), [{"unit": f"unit {place:03}", "a": place} for place in range(size)])
    graded = Counter(found.grades)
    assert tuple(graded[grade] for grade in "가나다라마") == counts
