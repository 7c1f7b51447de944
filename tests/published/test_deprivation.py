"""Indices of deprivation: the Welsh one of 2019 (exponential ranks) and the Townsend scores of 2011 (sums of z-scores).

Welsh Index of Multiple Deprivation 2019, domain ranks and scores of the first areas of 1,909 (Open Government Licence).
Townsend deprivation scores 2011 of the UK Data Service, local authorities; the means and sample standard deviations are those
of all 404, taken of ln(x + 1) for the last two indicators (2011 Census, Crown copyright, Open Government Licence).
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from coscore.scoring.evaluation import Evaluation

WEIGHTS = {
    "income": 22,
    "employment": 22,
    "health": 15,
    "education": 14,
    "access": 10,
    "housing": 7,
    "environment": 5,
    "crime": 5,
}
RANKS = (
    (898, 659, 1213, 1057, 221, 935, 1859, 914),
    (1045, 1272, 1307, 1591, 693, 309, 1894, 1613),
    (414, 420, 676, 615, 767, 766, 1776, 667),
)
SCORES = (
    (17.03819751, 23.93921351, 10.27862069, 13.37903569, 47.51867456, 16.13325862, 0.614650136, 16.64249576),
    (13.63577864, 9.206983893, 8.59408885, 4.145836815, 22.82187699, 40.46074074, 0.191069055, 3.834642077),
    (34.15725312, 33.8443347, 23.37376091, 25.47075501, 20.56281701, 20.59191192, 1.651471399, 23.67138569),
)
TOTALS = (19.17394138, 12.21066335, 26.79617755)
TIED = {"employment": 1600, "housing": 1858}
"""Ranks that two areas share; the next one is left out."""


def welsh_ranks(domain: str, first: list[int]) -> list[int]:
    """The ranks of all areas in a domain, those of the first areas in front."""
    ranks = [TIED[domain] if rank == TIED.get(domain, -1) + 1 else rank for rank in range(1, 1910)]
    for rank in first:
        ranks.remove(rank)
    return first + ranks


def test_welsh_index(score: Callable[..., Evaluation]) -> None:
    rule = "normalise: {method: exponential_rank, direction: down, ties: min}"
    leaves = [
        f"{{id: {it}, weight: {weight}, columns: [{it}], value: {{type: number}}, {rule}}}"
        for it, weight in WEIGHTS.items()
    ]
    columns = {it: welsh_ranks(it, [area[place] for area in RANKS]) for place, it in enumerate(WEIGHTS)}
    rows = [{"unit": f"W{area:04}"} | {it: ranks[area] for it, ranks in columns.items()} for area in range(1909)]
    found = score(f"weights: points\nround: {{digits: 9}}\nindicators: [{', '.join(leaves)}]\n", rows)
    assert pytest.approx(np.array(SCORES), abs=6e-9) == found.scores[1:, :3].T
    assert found.totals[:3] == pytest.approx(TOTALS, abs=6e-9)


@pytest.mark.parametrize(
    ("rank", "published"), [(1, 100), (1600, 4.018020546), (1602, 3.989713134), (1909, 0.011895426)]
)
def test_tied_ranks_take_the_smaller(score: Callable[..., Evaluation], rank: int, published: float) -> None:
    rule = "normalise: {method: exponential_rank, direction: down, ties: min}"
    body = f"indicators: [{{id: a, columns: [a], value: {{type: number}}, {rule}}}]\n"
    ranks = welsh_ranks("employment", [])
    found = score(body, [{"unit": f"W{place:04}", "a": one} for place, one in enumerate(ranks)])
    assert found.totals[ranks.index(rank)] == pytest.approx(published, abs=6e-9)


MOMENTS = {
    "no_car": (22.681609562015044, 9.957018021679897, ""),
    "not_owned": (33.04803731347342, 9.341485317926061, ""),
    "overcrowded": (0.8701505580570166, 0.3968987509958542, ", transform: ln1p"),
    "unemployed": (1.9004550427748044, 0.2750554156567323, ", transform: ln1p"),
}
AUTHORITIES = {
    "Antrim": ((18.022328548644335, 28.369218500797448, 1.5001993620414673, 5.500529951390665), -0.956226127),
    "Ards": ((16.605318271244528, 26.05508662816526, 1.0788855746652282, 6.064475775976649), -1.508749541),
    "Broadland": ((11.448177591120444, 20.04087295635218, 0.4556022198890055, 3.602565699339893), -5.126240714),
    "Great Yarmouth": ((27.198840276622544, 35.314527436488504, 1.4021245752037832, 9.252901038723978), 2.26472665),
}


def test_townsend_scores(score: Callable[..., Evaluation]) -> None:
    leaves = ", ".join(
        f"{{id: {it}, weight: 1, columns: [{it}], value: {{type: number}}{transform}, normalise: {{method: zscore, mean: {mean}, sd: {sd}}}}}"
        for it, (mean, sd, transform) in MOMENTS.items()
    )
    rows = [{"unit": it, **dict(zip(MOMENTS, values, strict=True))} for it, (values, _) in AUTHORITIES.items()]
    found = score(f"weights: as_given\nround: {{digits: 9}}\nindicators: [{leaves}]\n", rows)
    assert found.totals.tolist() == pytest.approx([published for _, published in AUTHORITIES.values()], abs=5e-9)
    assert found.displayed.nodes[1:].sum(axis=0) == pytest.approx(found.shown, abs=1e-12)
