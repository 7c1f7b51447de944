"""Percentile ranks: the worked example of PERCENTRANK.INC in Microsoft's documentation of Excel, and how the CDC/ATSDR SVI uses them.

The SVI (svi.cdc.gov) ranks (rank - 1) / (N - 1), and takes income, where less is worse, from 1.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.scoring.evaluation import Evaluation

DATA = (13, 12, 11, 8, 4, 3, 2, 1, 1, 1)
EXCEL = (1, 0.888, 0.777, 0.666, 0.555, 0.444, 0.333, 0, 0, 0)
SVI = (0, 0.1111, 0.2222, 0.3333, 0.4444, 0.5556, 0.6667, 1, 1, 1)
RANKED = (0, 0.1111, 0.2222, 0.3333, 0.4444, 0.5556, 0.6667, 0.7778, 0.7778, 0.7778)


def body(more: str = "") -> str:
    rule = f"{{method: percentile{more}}}"
    return f"scale: {{max: 1}}\nround: {{digits: 4}}\nindicators: [{{id: a, columns: [a], value: {{type: number}}, normalise: {rule}}}]\n"


def rows() -> list[dict[str, object]]:
    return [{"unit": f"u{place}", "a": value} for place, value in enumerate(DATA)]


def test_excel_cuts_percentile_ranks_to_three_decimals(score: Callable[..., Evaluation]) -> None:
    found = score(body(), rows())
    assert [int(p * 1000 + 1e-9) / 1000 for p in found.totals] == list(EXCEL)


@pytest.mark.parametrize(("reverse", "expected"), [("complement", SVI), ("rank", RANKED)])
def test_ties_tell_a_complement_from_a_reversed_rank(
    score: Callable[..., Evaluation], reverse: str, expected: tuple[float, ...]
) -> None:
    assert score(body(f", direction: down, reverse: {reverse}"), rows()).shown.tolist() == list(expected)


def test_a_value_between_frozen_ones_is_interpolated(score: Callable[..., Evaluation]) -> None:
    frozen = f"{body()}bounds: {{a: {{values: {sorted(DATA)}}}}}\n"
    assert score(frozen, [{"unit": "new", "a": 5}]).totals[0] == pytest.approx(0.58333, abs=1e-5)  # Excel shows 0.583


def test_themes_are_ranked_anew(score: Callable[..., Evaluation]) -> None:
    """Sums of percentile ranks are ranked again, as the themes of the SVI are: sums 1.5, 1.0, 0.5 of three."""
    leaves = ", ".join(
        f"{{id: {name}, weight: 1, columns: [{name}], value: {{type: number}}, normalise: {{method: percentile}}}}"
        for name in "ab"
    )
    theme = f"{{id: theme, weight: 1, normalise: {{method: percentile}}, indicators: [{leaves}]}}"
    tree = f"scale: {{max: 1}}\nweights: as_given\nround: {{digits: 4}}\nindicators: [{theme}]\n"
    found = score(
        tree, [{"unit": "u0", "a": 3, "b": 2}, {"unit": "u1", "a": 1, "b": 3}, {"unit": "u2", "a": 2, "b": 1}]
    )
    assert found.values[1].tolist() == [1.5, 1.0, 0.5]
    assert found.shown.tolist() == [1, 0.5, 0]
    assert found.displayed.nodes[2:, 0].sum() == pytest.approx(1)
