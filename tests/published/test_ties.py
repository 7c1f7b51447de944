"""Ties as published: 17 provinces by Realmeter, http://www.ccherald.kr/news/articleView.html?idxno=6110.

세종 and 경기, both at 54.0, share rank 4, and 충북 at 53.4 follows as 6; three provinces at 46.5 share rank 10, and 울산 is 13.
"""

from __future__ import annotations

from collections.abc import Callable

from coscore.scoring.evaluation import Evaluation

# The scores published, between others that only have to be above or below them; two of the equal ones differ unrounded.
SCORES = {
    "first": 60, "second": 58, "third": 56, "세종": 54.04, "경기": 53.96, "충북": 53.4, "seventh": 50, "eighth": 49, "ninth": 48,
    "전북": 46.5, "인천": 46.54, "경남": 46.46, "울산": 45.5,
}  # fmt: skip
RANKS = {"세종": 4, "경기": 4, "충북": 6, "전북": 10, "인천": 10, "경남": 10, "울산": 13}
BODY = """\
round: {digits: 1}
indicators:
  - {id: a, columns: [a], value: {type: number}, normalise: {method: as_is}}
"""


def test_equal_published_scores_share_a_rank_and_the_next_rank_is_skipped(score: Callable[..., Evaluation]) -> None:
    found = score(BODY, [{"unit": unit, "a": shown} for unit, shown in SCORES.items()])
    ranks = {unit.name: rank for unit, rank in zip(found.units, found.ranks.tolist(), strict=True)}
    assert {unit: ranks[unit] for unit in RANKS} == RANKS
