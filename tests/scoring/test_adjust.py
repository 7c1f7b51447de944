from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from coscore.scoring.evaluation import Evaluation

HEAD = """\
adjustments:
  - {id: bonus, kind: bonus, name: 가점, columns: [가점], max: 2}
  - {id: penalty, kind: penalty, columns: [감점]}
"""


def points(scored: Callable[..., Evaluation], *rows: dict[str, object], cap: str = "") -> Evaluation:
    return scored({"a": ""}, *({"unit": "u", "a": 90} | row for row in rows), head=HEAD + cap)


@pytest.mark.parametrize(
    ("rows", "signed", "total"),
    [
        ([{"bonus": 1.5, "penalty": 0.5}], [1.5, -0.5], 91),
        ([{}], [0, 0], 90),
        ([{"bonus": 0.5}, {"bonus": 1}], [1.5, 0], 91.5),
        ([{"bonus": "n/a", "penalty": 3}, {"penalty": 1}], [0, -4], 86),
        ([{"bonus": 1.5}, {"bonus": 1}], [2, 0], 92),
    ],
    ids=[
        "added and taken away",
        "none",
        "records are added up",
        "what does not apply is none",
        "no more than the most",
    ],
)
def test_points_outside_the_tree(
    scored: Callable[..., Evaluation], rows: list[dict[str, object]], signed: list[float], total: float
) -> None:
    found = points(scored, *rows)
    assert found.adjustments[:, 0].tolist() == signed
    assert found.totals.tolist() == [total]


def test_none_has_no_sign(scored: Callable[..., Evaluation]) -> None:
    assert not np.signbit(points(scored, {}).adjustments).any()


def test_what_is_cut_off_is_said(scored: Callable[..., Evaluation], codes: Callable[..., list[str]]) -> None:
    found = points(scored, {"bonus": None}, {"bonus": 2.5})
    assert codes(found) == ["W215 D3"]
    assert found.findings[0].args["value"] == 2.5


def test_an_invalid_adjustment_keeps_the_unit_out(
    scored: Callable[..., Evaluation], codes: Callable[..., list[str]]
) -> None:
    found = points(scored, {"bonus": "bad"})
    assert found.ranked.tolist() == [False]
    assert codes(found) == ["W218 D2"]
    assert found.findings[0].args["indicator"] == "bonus"


@pytest.mark.parametrize(("bonus", "total"), [(2, 91), (0.5, 90.5)], ids=["cut to the cap", "below the cap"])
def test_the_total_may_be_capped(scored: Callable[..., Evaluation], bonus: float, total: float) -> None:
    assert points(scored, {"bonus": bonus}, cap="cap_total: 91.0\n").totals.tolist() == [total]
