"""Integrity scores of 2017 (청렴도): 0.763 external + 0.237 internal - deduction, on 0 to 10.

https://member.kaia.re.kr, notice of 2017-12-13.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.scoring.evaluation import Evaluation

BODY = """\
scale: {max: 10}
weights: shares
round: {digits: 2}
adjustments: [{id: deduction, kind: penalty, columns: [감점]}]
indicators:
  - {id: external, weight: 0.763, columns: [외부], value: {type: number}, normalise: {method: as_is}}
  - {id: internal, weight: 0.237, columns: [내부], value: {type: number}, normalise: {method: as_is}}
"""


@pytest.mark.parametrize(
    ("external", "internal", "deduction", "published"),
    [(8.35, 7.87, 0, 8.24), (8.13, 7.66, 0.08, 7.94)],
    ids=["KAIA has 8.24", "all agencies have 7.94 after a mean deduction of 0.08"],
)
def test_overall_score(
    score: Callable[..., Evaluation],
    external: float,
    internal: float,
    deduction: float,
    published: float,
) -> None:
    row = {"unit": "agency", "external": external, "internal": internal, "deduction": deduction}
    assert score(BODY, [row]).shown[0] == published
