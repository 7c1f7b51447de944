from __future__ import annotations

from collections.abc import Callable

from coscore.insight.explain.explanation import explain
from coscore.output.console import Console
from coscore.output.explain_text import lines, sentence, tree
from coscore.output.table import Column
from coscore.scoring.evaluation import Evaluation


def test_the_total_stands_under_a_rule_of_its_own(console: Callable[..., Console]) -> None:
    columns = [
        Column("", "지표", ["참여", "합계"], right=False, folds=True, indents=(2, 0)),
        Column("", "점수", ["40.0", "91.5"]),
    ]
    assert list(tree(columns, console(width=20))) == [
        "지표    점수",
        "------------",
        "  참여  40.0",
        "------------",
        "합계    91.5",
    ]


def test_a_sentence_goes_on_a_little_further_in(console: Callable[..., Console]) -> None:
    assert list(sentence("회의를 세 번에서 여덟 번으로", console(width=22), 2)) == [
        "  회의를 세 번에서",
        "    여덟 번으로",
    ]


def test_so_many_indicators_with_levers_are_listed(villages: Evaluation, console: Callable[..., Console]) -> None:
    found = explain(villages, 0)
    none = "\n".join(lines(found, console(), levers=0))
    assert "바꾸면" not in none
    assert "\n".join(lines(found, console(), levers=9)).count("[가장 좋은 값]") == 4
