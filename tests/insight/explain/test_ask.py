from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from coscore.findings import Refused
from coscore.insight.explain.against import Against
from coscore.insight.explain.ask import ask, node_of
from coscore.insight.explain.explanation import Explanation
from coscore.insight.explain.indicator import Page
from coscore.language import Label
from coscore.registry.resolve import Unit
from coscore.scoring.evaluation import Evaluation


def refusal(work: Callable[[], object]) -> tuple[str, dict[str, object]]:
    with pytest.raises(Refused) as refused:
        work()
    (finding,) = refused.value.findings
    return finding.code, dict(finding.args)


def test_a_name_is_a_unit_an_indicator_or_a_pair(three: Evaluation) -> None:
    framework = three.framework
    unit, page, pair = (
        ask(*question) for question in (("가평군", framework, three), ("조례", framework, three), ("part", framework))
    )
    assert isinstance(unit, Explanation)
    assert isinstance(page, Page)
    assert page.distribution
    assert isinstance(pair, Page)
    assert pair.distribution is None
    assert isinstance(ask("가평군", framework, three, against="다랑구"), Against)


def test_a_name_of_several_is_refused_with_all_of_them(three: Evaluation) -> None:
    twin = replace(three, units=(Unit("ㄱ도 가평군"), Unit("ㄴ도 가평군"), Unit("조례")))
    assert refusal(lambda: ask("가평군", three.framework, twin)) == (
        "E060",
        {"text": "가평군", "candidates": "ㄱ도 가평군, ㄴ도 가평군"},
    )
    assert refusal(lambda: ask("조례", three.framework, twin)) == (
        "E060",
        {"text": "조례", "candidates": "조례, 조례 (rules)"},
    )


def test_two_nodes_of_one_name_are_told_apart_by_their_ids(three: Evaluation) -> None:
    nodes = tuple(
        replace(node, name=Label("참여", "Part")) if node.id == "open" else node for node in three.framework.nodes
    )
    framework = replace(three.framework, nodes=nodes)
    assert refusal(lambda: node_of(framework, "참여"))[1]["candidates"] == "참여 (part), 참여 (open)"


def test_a_name_of_nothing_is_refused_with_what_is_near(three: Evaluation) -> None:
    assert refusal(lambda: ask("조레", three.framework, three)) == ("E020", {"text": "조레", "near": "조례"})
    assert refusal(lambda: ask("가평군", three.framework, three, against="나주군"))[0] == "E020"
    assert refusal(lambda: node_of(three.framework, "talk"))[1]["near"] == "talks"


def test_units_without_a_score_or_without_data_cannot_be_compared(
    three: Evaluation, score: Callable[..., Evaluation]
) -> None:
    found = score(
        "indicators: [{id: a, columns: [a], value: {type: percent}}]\n",
        [{"unit": "가평군", "a": 1}, {"unit": "나주시", "a": None}],
    )
    assert refusal(lambda: ask("가평군", found.framework, found, against="나주시")) == ("E061", {"unit": "나주시"})
    assert refusal(lambda: ask("가평군", three.framework, against="나주시")) == ("E062", {"option": "--against"})
