from __future__ import annotations

import pytest

from coscore.framework.formula import Formula, parse
from coscore.output.workbook.code import translated

CELLS = {"a": "A1", "b": "B1"}
NEEDS_BOTH = 'IF(COUNT(A1,B1)<2,"",IFERROR({},"!"))'


@pytest.mark.parametrize(
    ("formula", "text"),
    [
        ("a * 2 + b / 3", NEEDS_BOTH.format("((A1*2)+(B1/3))")),
        ("-a ** 2 - b", NEEDS_BOTH.format("((-(A1^2))-B1)")),
        ("ln(a) + exp(b)", NEEDS_BOTH.format("(LN(A1)+EXP(B1))")),
        ("min(a, b, 3)", NEEDS_BOTH.format("MIN(A1,B1,3)")),
        ("sqrt(abs(a)) * max(b)", NEEDS_BOTH.format("(SQRT(ABS(A1))*MAX(B1))")),
        ("round(a, 1) * b", NEEDS_BOTH.format("(ROUND(A1+SIGN(A1)*1E-10,1)*B1)")),
        ("cut(a, 1) * b", NEEDS_BOTH.format("(SIGN(A1)*INT(ABS(A1)*10+1E-09)/10*B1)")),
    ],
)
def test_formulas_that_need_all_children_count_them(formula: str, text: str) -> None:
    parsed = parse(formula)
    assert isinstance(parsed, Formula)
    assert translated(parsed.code, CELLS) == text


@pytest.mark.parametrize(
    ("formula", "text"),
    [
        ("mean(a, b)", "IF(COUNT(A1,B1)=0,NA(),AVERAGE(A1,B1))"),
        ("geomean(a, b)", "IF(COUNT(A1,B1)=0,NA(),IF(MIN(A1,B1)<=0,1/0,GEOMEAN(A1,B1)))"),
        (
            "where(is_missing(a), 40, a) + b",
            "(IF(NOT(ISNUMBER(A1)),40,IF(ISNUMBER(A1),A1,NA()))+IF(ISNUMBER(B1),B1,NA()))",
        ),
        ("where(a != b, 1, 2)", "IF((IF(ISNUMBER(A1),A1,NA())<>IF(ISNUMBER(B1),B1,NA())),1,2)"),
    ],
)
def test_formulas_that_do_without_some_say_what_is_missing(formula: str, text: str) -> None:
    parsed = parse(formula)
    assert isinstance(parsed, Formula)
    assert translated(parsed.code, CELLS) == f'IF(ISNA({text}),"",IFERROR({text},"!"))'


@pytest.mark.parametrize(
    "formula", ["mean(a + 1, b)", f"{'round(' * 12}a{', 1)' * 12} + b"], ids=["a mean of results", "too long"]
)
def test_what_cannot_be_said_is_not(formula: str) -> None:
    parsed = parse(formula)
    assert isinstance(parsed, Formula)
    assert translated(parsed.code, CELLS) is None
