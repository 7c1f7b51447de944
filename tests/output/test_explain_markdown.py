from __future__ import annotations

from coscore.insight.explain.explanation import explain
from coscore.output.explain import View
from coscore.output.explain_markdown import render
from coscore.scoring.evaluation import Evaluation


def test_the_tree_is_a_table_that_keeps_its_indents(villages: Evaluation) -> None:
    text = render(explain(villages, 0), View(), "en")
    assert "| Indicator | Value | Weight |" in text
    assert "| &nbsp;&nbsp;Meetings | 3회 | 60% | 25.0 | 15.0 |" in text
    assert "| Total |" in text


def test_what_it_rests_on_stands_at_the_end(villages: Evaluation) -> None:
    assert villages.framework.sha256 in render(explain(villages, 0), View(), "ko")


def test_a_code_is_its_entry() -> None:
    assert render("W201", View(), "en").startswith("W201")
