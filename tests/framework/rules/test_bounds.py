from __future__ import annotations

from collections.abc import Callable

import pytest

Texts = Callable[[str], list[str]]


def kept(bounds: str, rule: str = "method: minmax") -> str:
    leaf = f"{{id: a, columns: [가], value: {{type: number}}, normalise: {{{rule}}}}}"
    return f"groups: {{by: 군}}\nbounds: {{{bounds}}}\nindicators: [{leaf}]\n"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(kept("a: {min: 0, max: 5}"), id="all that is needed"),
        pytest.param(kept("a: «E125»{min: 0}"), id="half of it"),
        pytest.param(kept("a: {min: 5, max: «E125»5}"), id="no span"),
        pytest.param(kept("«E117»b: {min: 0, max: 5}"), id="a node that is not there"),
        pytest.param(kept("a: «E125»{min: 0, max: 5}", "method: goalposts, worst: 0, best: 1"), id="a fixed method"),
        pytest.param(kept("a: {mean: 0, sd: «E123»0}", "method: zscore"), id="no spread"),
        pytest.param(kept("a: {values: [1, 2, 2]}", "method: rank"), id="every value"),
        pytest.param(kept("a: {values: [1, 3, «E125»2]}", "method: borda"), id="values that fall"),
        pytest.param(kept("a: {values: «E104»[1]}", "method: percentile"), id="a single value"),
        pytest.param(kept("a: {best: «E123»0}", "method: distance_to_best"), id="a best of 0"),
        pytest.param(kept("a: {groups: {시: {min: 0, max: 5}}}", "method: minmax, within: group"), id="by group"),
        pytest.param(kept("a: {groups: {시: «E125»{min: 0}}}", "method: minmax, within: group"), id="half by group"),
        pytest.param(kept("a: «E125»{min: 0, max: 5}", "method: minmax, within: group"), id="groups are missing"),
        pytest.param(kept("a: «E125»{groups: {시: {min: 0, max: 5}}}"), id="groups are not asked for"),
        pytest.param(kept("a: {min: 0, max: 5, «E102»mdian: 3}"), id="a key nobody knows"),
        pytest.param(kept("a: {min: 0, max: «E104»high}"), id="no number"),
        pytest.param(kept("a: «E104»3"), id="no keys"),
    ],
)
def test_bounds_fit_their_nodes(problems: Texts, marks: Texts, body: str) -> None:
    assert problems(body) == marks(body)
