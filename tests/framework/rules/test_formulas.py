from __future__ import annotations

from collections.abc import Callable

import pytest

from coscore.findings import Finding

Texts = Callable[..., list[str]]


def pair(formula: str) -> str:
    leaves = ", ".join(f"{{id: {name}, columns: [{name}], value: {{type: percent}}}}" for name in "ab")
    return f"indicators:\n- id: d\n  formula: {formula}\n  indicators: [{leaves}]\n"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(pair("a * b"), id="sound"),
        pytest.param(pair('"a * b"'), id="sound, in quotes"),
        pytest.param(pair("a * b «E128»^ 2"), id="a sign that means nothing"),
        pytest.param(pair("'a * b «E128»^ 2'"), id="in single quotes"),
        pytest.param(pair('"a * «E128»(b"'), id="a bracket that is not closed"),
        pytest.param(pair("«E128»>-\n    a *\n    b ^ 2"), id="folded over lines, marked as a whole"),
        pytest.param(pair("a * b + «E129»c * «E129»d"), id="names that are no children"),
        pytest.param(pair("a * where(is_missing(«E129»x), 1, b)"), id="no child in a function"),
        pytest.param(pair("a * 2").replace("{id: b", "{«E130»id: b"), id="a child that is not used"),
        pytest.param(pair("«E104»3"), id="no text"),
        pytest.param(pair("«E104»''"), id="nothing"),
    ],
)
def test_formulas_can_be_read_and_name_their_children(problems: Texts, marks: Texts, body: str) -> None:
    assert problems(body) == marks(body)


def test_the_formula_of_the_total_names_the_top_of_the_tree(problems: Texts, marks: Texts) -> None:
    body = "formula: «E129»a + d\n" + pair("a * b")
    assert problems(body) == marks(body)


def test_a_fault_is_marked_in_its_line(findings: Callable[..., tuple[Finding, ...]]) -> None:
    (finding,) = findings(pair("'a * sqr(b)'"))
    assert finding.excerpt
    line, start, length = finding.excerpt.lines[-1][1], finding.excerpt.start, finding.excerpt.length
    assert line[start : start + length] == "sqr"
