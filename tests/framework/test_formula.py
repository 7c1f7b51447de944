from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coscore.framework.formula import MOST_CHARACTERS, MOST_LEVELS, Fault, Formula, parse


def postfix(text: str) -> str:
    """The code in short, in the order in which it runs."""
    formula = parse(text)
    assert isinstance(formula, Formula)
    return " ".join(op.child or (f"{op.value:g}" if op.name == "number" else op.name) for op in formula.code)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a", "a"),
        ("a + b * c", "a b c * +"),
        ("(a + b) * c", "a b + c *"),
        ("a - b - c", "a b - c -"),
        ("a ** b ** c", "a b c ** **"),
        ("-a ** 2", "a 2 ** minus"),
        ("2 ** -a", "2 a minus **"),
        ("a * -b", "a b minus *"),
        (".5 + 1.5e3 + 2.", "0.5 1500 + 2 +"),
        ("min(a, b, 1)", "a b 1 min"),
        ("where(a + 1 >= b, a, b)", "a 1 + b >= a b where"),
        ("where(is_missing(a), 0, a)", "a 0 a where"),
        ("round(a / b, 2)", "a b / round"),
        ("cut(a, 2)", "a cut"),
        ("min + mean", "min mean +"),
    ],
)
def test_a_formula_becomes_postfix_code(text: str, code: str) -> None:
    assert postfix(text) == code


def test_a_formula_knows_its_children_and_where_everything_stands() -> None:
    formula = parse("b * (a + b)")
    assert isinstance(formula, Formula)
    assert formula.children == ("b", "a")
    assert [(op.name, op.at) for op in formula.code] == [("child", 0), ("child", 5), ("child", 9), ("+", 7), ("*", 2)]


@pytest.mark.parametrize(
    ("text", "at", "says"),
    [
        ("", 0, "belongs here"),
        ("a +", 3, "the id of a child"),
        ("a b", 2, "one of + - * / **"),
        ("2a", 1, "one of + - * / **"),
        ("(a + b", 0, "'(' is not closed"),
        ("min(a, b", 3, "'(' is not closed"),
        ("a)", 1, "one of + - * / **"),
        ("a ^ 2", 2, "a power is written **"),
        ("a × b", 2, "times is written *"),
        ("where(a = b, 1, 2)", 8, "equal is written =="),
        ("a.b", 1, "means nothing"),
        ("a['b']", 1, "means nothing"),
        ("a; b", 1, "means nothing"),
        ("조례 + a", 0, "means nothing"),
        ("sqr(a)", 0, "no function 'sqr'. Did you mean 'sqrt'?"),
        ("__import__(a)", 0, "no function '__import__'"),
        ("min()", 4, "the id of a child"),
        ("ln(a, b)", 0, "ln(...) takes 1 value"),
        ("where(a > b, 1)", 0, "where(...) takes 3 values"),
        ("where(a, 1, 2)", 7, "a comparison"),
        ("where(a > b > c, 1, 2)", 12, "only one comparison"),
        ("a > b", 2, "belong into where"),
        ("(a > b)", 3, "belong into where"),
        ("is_missing(a)", 0, "belong into where"),
        ("where(is_missing(1), a, b)", 6, "takes the id of a child"),
        ("where(is_missing, a, b)", 6, "takes the id of a child"),
        ("round(a)", 0, "round(...) takes 2 values"),
        ("cut(a)", 0, "cut(...) takes 2 values"),
        ("round(a, 1.5)", 9, "a whole number from 0 to 9"),
        ("round(a, b)", 9, "a whole number from 0 to 9"),
        ("1e999", 0, "too large"),
        ("(" * MOST_LEVELS + "a", MOST_LEVELS, "nested more than"),
        ("-" * 5000, 0, "longer than"),
        ("a" * (MOST_CHARACTERS + 1), 0, "longer than"),
    ],
)
def test_a_fault_is_found_where_it_stands(text: str, at: int, says: str) -> None:
    fault = parse(text)
    assert isinstance(fault, Fault)
    assert (fault.at, says in fault.reason.en) == (at, True), fault
    fault.reason.ko.encode("cp949")


def test_depth_is_bounded_whatever_makes_it() -> None:
    for text in ("-" * 1000 + "a", "a**" * 600 + "a", "abs(" * 400 + "a"):
        assert isinstance(parse(text), Fault)


PIECES = [
    "a",
    "b",
    "12",
    "0.5",
    "1e9",
    "where",
    "is_missing",
    "min",
    "geomean",
    "round",
    *"+-*/(),<>^%",
    "**",
    "<=",
    "==",
    " ",
    "é",
]


@settings(max_examples=300, deadline=None, derandomize=True)
@given(text=st.one_of(st.lists(st.sampled_from(PIECES), max_size=30).map("".join), st.text(max_size=60)))
def test_any_text_is_a_formula_or_a_fault_inside_it(text: str) -> None:
    found = parse(text)
    if isinstance(found, Fault):
        assert 0 <= found.at <= len(text)
        assert found.length >= 1
    else:
        depth = [0]
        for op in found.code:
            depth.append(depth[-1] + 1 - op.takes)
        assert (min(depth[1:]), depth[-1]) == (1, 1)
