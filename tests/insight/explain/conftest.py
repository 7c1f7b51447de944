"""Three units on a small tree: one in the middle, one with a gap and full marks, one that has next to nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.scoring.evaluation import Evaluation

BODY = """\
weights: points
grades: {method: cut, bands: [{grade: 가, min: 80}, {grade: 나, min: 30}, {grade: 다, min: 0}]}
indicators:
  - id: part
    name: {ko: 참여, en: Part}
    weight: 60
    indicators:
      - {id: talks, name: {ko: 회의, en: Talks}, weight: 40, columns: [회의], value: {type: number, integer: true, unit: 회}, normalise: {method: goalposts, worst: 0, best: 10}}
      - {id: rules, name: {ko: 조례, en: Rules}, weight: 20, columns: [조례], value: {type: levels, levels: [{value: 0, words: [없음]}, {value: 50, words: [추진]}, {value: 100, words: [시행]}]}, normalise: {method: as_is}}
  - {id: open, name: {ko: 공개, en: Open}, weight: 40, columns: [공개], value: {type: yes_no}}
"""

# talks 40, rules 20, open 40; of 나주시 rules are missing, so that talks weigh 60
# 가평군 20 + 20 + 0 = 40.0   나주시 60 + 40 = 100.0   다랑구 4 + 0 + 0 = 4.0
ROWS = [
    {"unit": "가평군", "talks": 5, "rules": 100, "open": 0},
    {"unit": "나주시", "talks": 10, "rules": None, "open": 1},
    {"unit": "다랑구", "talks": 1, "rules": 0, "open": 0},
]


@pytest.fixture(scope="session")
def three(score: Callable[..., Evaluation]) -> Evaluation:
    return score(BODY, ROWS)
