from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.findings import Location, Refused
from coscore.framework.tree import Framework
from coscore.insight.ahp.matching import match

BODY = """\
indicators:
  - id: base
    name: {ko: 기반, en: Base}
    indicators:
      - {id: law, name: {ko: 조례, en: Law}, columns: [조례], value: {type: percent}}
      - {id: unit_set_up, name: {ko: 전담 부서, en: Unit}, columns: [부서], value: {type: percent}}
  - {id: joining, name: 참여, columns: [참여], value: {type: percent}}
  - {id: law_again, name: {ko: 만족도, en: 참여}, columns: [만족도], value: {type: percent}}
"""


@pytest.fixture
def framework(framework_from: Callable[[str], Framework]) -> Framework:
    return framework_from(BODY)


@pytest.mark.parametrize(
    ("items", "ids"),
    [
        (("law", "unit_set_up"), ["law", "unit_set_up"]),
        (("전담부서", "조례"), ["unit_set_up", "law"]),
        (("BASE", "만족도", "joining"), ["base", "law_again", "joining"]),
    ],
    ids=["by id", "by Korean name, blanks aside, in any order", "at the top, by English name"],
)
def test_items_are_nodes(framework: Framework, items: tuple[str, ...], ids: list[str]) -> None:
    assert [node.id for node in match(items, framework, Location())] == ids


@pytest.mark.parametrize(
    ("items", "why"),
    [
        (("조례", "전담부소"), "the framework has no '전담부소'. Did you mean '전담부서'?"),
        (("참여", "전담부서"), "'참여' is the name of several: joining, law_again"),
        (
            ("조례", "만족도"),
            "it must compare what stands directly below 'Base', all of it and nothing else; not compared: unit_set_up; from elsewhere: law_again",
        ),
    ],
    ids=["a misspelt name", "a name of two", "not all children of one dimension"],
)
def test_items_that_are_no_siblings_are_refused(framework: Framework, items: tuple[str, ...], why: str) -> None:
    with pytest.raises(Refused) as refused:
        match(items, framework, Location("ahp.xlsx"))
    assert [(found.code, found.args["why"].en) for found in refused.value.findings] == [("E139", why)]
