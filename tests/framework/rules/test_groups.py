from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.findings import Finding
from coscore.framework.rules.groups import KINDS
from coscore.scoring.groups import LABELS

Texts = Callable[..., list[str]]
Findings = Callable[..., tuple[Finding, ...]]

HEAD = 'coscore: 1\nid: a\nversion: "1"\nname: N\nunit: {name: u, columns: {name: [지자체]}REGISTRY}\n'
KR = HEAD.replace("REGISTRY", ", registry: kr")
LEAF = "indicators: [{id: x, columns: [가], value: {type: percent}}]\n"


@pytest.mark.parametrize(
    "groups",
    [
        pytest.param("{by: kind, split: {시: {population: 500000}}}", id="cities in two"),
        pytest.param("{by: kind, split: {«E137»광역: {population: 500000}}}", id="a group that kinds do not form"),
        pytest.param("{by: [평가군], split: {광역: {population: 500000}}}", id="a group that a column may name"),
        pytest.param("{by: kind, split: {시: {«E102»popualtion: 1}}}", id="a misspelt key"),
        pytest.param("{by: kind, split: {시: {population: «E123»0}}}", id="a bound of nobody"),
        pytest.param("{by: kind, split: {시: «E104»500000}}", id="a bound alone"),
        pytest.param("{by: kind, exclude: [세종, 제주시, 서귀포시, 강원 고성군]}", id="units that there are"),
        pytest.param("{by: kind, exclude: [«E137»세종군]}", id="a unit that there is not"),
        pytest.param("{by: kind, exclude: [«E137»고성군]}", id="a name of two"),
        pytest.param("{by: kind, exclude: [«E137»수원시 팔달구]}", id="a district of a city"),
        pytest.param("{by: kind, exclude: [인천 남구]}", id="a unit under its former name"),
    ],
)
def test_groups_with_a_registry(problems: Texts, marks: Texts, groups: str) -> None:
    body = f"groups: {groups}\n{LEAF}"
    assert problems(body, head=KR) == marks(body, head=KR)


@pytest.mark.parametrize(
    "groups",
    [
        pytest.param("{by: [평가군], split: «E122»{시: {population: 1}}}", id="nobody knows the residents"),
        pytest.param("{by: [평가군], exclude: [본청]}", id="units of one's own"),
    ],
)
def test_groups_without_a_registry(problems: Texts, marks: Texts, groups: str) -> None:
    head, body = HEAD.replace("REGISTRY", ""), f"groups: {groups}\n{LEAF}"
    assert problems(body, head=head) == marks(body, head=head)


def test_what_was_perhaps_meant_is_said(findings: Findings) -> None:
    (found,) = findings(f"groups: {{by: kind, exclude: [완주구]}}\n{LEAF}", head=KR)
    assert found.args["hint"].en == "Did you mean '완주군'?"


def test_the_groups_that_may_be_split_are_those_that_kinds_form() -> None:
    assert set(KINDS) == set(LABELS)
