from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.findings import Finding
from coscore.findings.catalogue import headline, help_line

Findings = Callable[..., tuple[Finding, ...]]

LEAF = "indicators: [{id: a, columns: [회의], value: {type: percent}}]\n"


def node(keys: str) -> str:
    return f"indicators: [{{id: a, columns: [회의], value: {{type: percent}}, {keys}}}]\n"


@pytest.mark.parametrize(
    ("body", "says", "helps"),
    [
        (f"sourse: x\n{LEAF}", "Unknown key 'sourse'", "Did you mean 'source'?"),
        (f"round: {{xyz: 1}}\n{LEAF}", "Unknown key 'xyz'", "Known here: digits, at, rank_on"),
        (f"ties: {{brake: []}}\n{LEAF}", "Unknown key 'brake'", "Did you mean 'break'?"),
        (
            node("missing: {policy: reweigth}"),
            "'policy' takes one of reweight, zero, worst",
            "Did you mean 'reweight'?",
        ),
        (
            node("combine: avg"),
            "'combine' takes one of mean, sum, max, min, median, last, not the text 'avg'",
            "Correct the value",
        ),
        (
            node("combine: {trimmed_mean: {drop: 0}}"),
            "'drop' is out of range: 0 (it must be at least 1)",
            "Correct the number.",
        ),
        (
            node("missing: {min_coverage: 1.5}"),
            "'min_coverage' is out of range: 1.5 (it must be at most 1)",
            "Correct the number.",
        ),
        (node("weight: twelve"), "'weight' takes a number, not the text 'twelve'", "Correct the value"),
        (node("weight: true"), "'weight' takes a number, not true", "Correct the value"),
        (node("name: 3"), "'name' takes text or {ko: ..., en: ...}, not 3", "needs quotes"),
        (node("name: {}"), "'name' takes text or {ko: ..., en: ...}, not nothing", "needs quotes"),
        (node("description: {ko: ''}"), "'ko' takes text that is not empty, not the text ''", "Correct the value"),
        (node("clip: [1]"), "'clip' takes a list of two values [a, b], not a list", "Correct the value"),
        (node("clip: 3"), "'clip' takes a list of two values [a, b], not 3", "Correct the value"),
        (node("normalise: 3"), "'normalise' takes keys with values, not 3", "Correct the value"),
        (
            node("normalise: {method: goalpost, worst: 0, best: 1}"),
            "'method' takes one of goalposts, steps, points, as_is",
            "'goalposts'?",
        ),
        (f"round: {{digits: 1.5}}\n{LEAF}", "'digits' takes a whole number, not 1.5", "Correct the value"),
        (f"scale: 100\n{LEAF}", "'scale' takes keys with values, not 100", "Correct the value"),
        (f"groups: {{by: kinds}}\n{LEAF}", "'by' takes one of kind, not the text 'kinds'", "Did you mean 'kind'?"),
        (f"groups: {{min_size: 3}}\n{LEAF}", "'by' is missing in 'groups'", "Add a line 'by: ...'"),
        (f"adjustments: [{{id: x, kind: bonus}}]\n{LEAF}", "'columns' is missing in 'x'", "Add a line 'columns: ...'"),
        (f"record: {{columns: [a]}}\n{LEAF}", "'name' is missing in 'record'", "Add a line 'name: ...'"),
    ],
)
def test_an_error_is_told_in_words_of_the_language(findings: Findings, body: str, says: str, helps: str) -> None:
    finding = findings(body)[0]
    assert says in headline(finding, "en")
    assert helps in help_line(finding, "en")


def test_korean_says_the_same(findings: Findings) -> None:
    finding = findings(node("weight: 스물"))[0]
    assert headline(finding, "ko") == "'weight'에는 숫자가 와야 합니다 (적힌 것: 글자 '스물')"
    assert help_line(finding, "ko") == "값을 고쳐 주세요. 글자로 읽혀야 할 숫자는 따옴표로 감쌉니다."


def test_a_text_without_end_does_not_become_a_sentence_without_end(findings: Findings) -> None:
    assert len(headline(findings(node(f"weight: {'x' * 5000}"))[0], "en")) < 400
