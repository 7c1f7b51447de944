from __future__ import annotations

from collections.abc import Callable

import pytest

Texts = Callable[..., list[str]]


def tree(own: str, *, top: str = "", leaf: str = "") -> str:
    return f"{top}indicators:\n- id: d\n  {own}\n  indicators: [{{id: a, {leaf}columns: [가], value: {{type: percent}}}}]\n"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(tree("aggregate: geometric\n  floor: 1"), id="a floor for a geometric mean"),
        pytest.param(tree("floor: 1", top="aggregate: harmonic\n"), id="a floor for the method of the framework"),
        pytest.param(tree("aggregate: {power: 0}\n  floor: 1"), id="a floor for power 0"),
        pytest.param(tree("aggregate: {power: 1}\n  «E132»floor: 1"), id="a floor for power 1"),
        pytest.param(tree("«E132»floor: 1"), id="a floor for an arithmetic mean"),
        pytest.param(tree("formula: a\n  «E132»floor: 1"), id="a floor beside a formula"),
        pytest.param(tree("formula: a\n  «E132»aggregate: sum"), id="two ways"),
        pytest.param(tree("formula: a", top="aggregate: sum\n"), id="a formula below another default"),
        pytest.param(tree("aggregate: geometric\n  floor: «E123»0"), id="a floor of 0"),
        pytest.param(tree("aggregate: geometric\n  floor: «E123»-1"), id="a floor below 0"),
        pytest.param(tree("aggregate: geometric\n  floor: «E123»100"), id="a floor on the highest score"),
        pytest.param(tree("aggregate: geometric", top="scale: {max: 1}\nfloor: «E123»1\n"), id="on another scale"),
        pytest.param(tree("aggregate: {«E102»powr: 2}"), id="a misspelt power"),
        pytest.param(tree("aggregate: «E103»{}"), id="a power without its number"),
        pytest.param(tree("aggregate: «E104»power"), id="power alone"),
        pytest.param(tree("aggregate: {power: «E123»101}"), id="a power too large"),
        pytest.param(tree("aggregate: {power: «E106».inf}"), id="a power without end"),
        pytest.param(tree("aggregate: «E104»geometrc"), id="a misspelt method"),
        pytest.param(tree("formula: a", leaf="«E131»weight: 2, "), id="a weight below a formula"),
        pytest.param(tree("aggregate: sum", leaf="«E131»weight: 2, "), id="a weight below a sum"),
        pytest.param(tree("aggregate: min", leaf="weight: 2, "), id="a weight that counts for coverage"),
        pytest.param(tree("«E131»weight: 2\n  aggregate: min", top="aggregate: sum\n"), id="a weight below the total"),
        pytest.param(tree("aggregate: min", leaf="«E120»floor: 1, "), id="an indicator with a floor"),
        pytest.param(tree("aggregate: min", leaf="«E120»formula: a, "), id="an indicator with a formula"),
    ],
)
def test_a_dimension_combines_in_one_way(problems: Texts, marks: Texts, body: str) -> None:
    assert problems(body) == marks(body)
