from __future__ import annotations

import math
import random
from collections.abc import Callable

import numpy as np
import pytest

from coscore.framework.formula import Formula, parse
from coscore.scoring.aggregate.formula import culprit, run

INF, NAN = math.inf, math.nan


def result(text: str, **scores: float) -> float:
    formula = parse(text)
    assert isinstance(formula, Formula)
    return float(run(formula.code, {child: np.array([score]) for child, score in scores.items()})[0])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a + b * c", 14),
        ("(a + b) * c", 20),
        ("a - b - c", -5),
        ("c / b / a", 4 / 3 / 2),
        ("-a ** 2", -4),
        ("(-a) ** 2", 4),
        ("2 ** b ** a", 2**9),
        ("a ** -1", 0.5),
        ("- -a", 2),
        ("min(a, b, c) + max(c, a)", 6),
        ("mean(a, b, c)", 3),
        ("geomean(a, b, c)", 24 ** (1 / 3)),
        ("ln(exp(a))", 2),
        ("sqrt(c) + abs(-b)", 5),
        ("round(a / b, 2)", 0.67),
        ("round(2.675, 2)", 2.68),
        ("cut(2.679, 2)", 2.67),
        ("cut(0.29 * 100, 0)", 29),
        ("cut(-2.679, 2)", -2.67),
        ("where(a < b, a, b)", 2),
        ("where(a >= b, a, b)", 3),
        ("where(a != 2, 1, where(b == 3, 10, 20))", 10),
        ("1.5e-1 * .5", 0.075),
        ("0.763 * a + 0.237 * b", 0.763 * 2 + 0.237 * 3),
    ],
)
def test_results(text: str, expected: float) -> None:
    assert result(text, a=2, b=3, c=4) == pytest.approx(expected, rel=1e-14)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a + x", NAN),
        ("x ** 0", NAN),
        ("min(a, x)", NAN),
        ("where(x > 1, a, a)", NAN),
        ("where(a > 1, a, x)", 2),
        ("where(is_missing(x), a, x)", 2),
        ("where(is_missing(a), x, a)", 2),
        ("mean(a, x)", 2),
        ("geomean(x, a)", 2),
        ("mean(x, x)", NAN),
        ("geomean(x)", NAN),
        ("a / 0", INF),
        ("0 / 0", INF),
        ("1 / (a / 0)", INF),
        ("exp(-1 / 0)", INF),
        ("min(a, 1 / 0)", INF),
        ("mean(a, ln(0))", INF),
        ("geomean(a, 0)", INF),
        ("geomean(a, -3)", INF),
        ("ln(-1)", INF),
        ("sqrt(-1)", INF),
        ("(-8) ** (1/3)", INF),
        ("exp(1000)", INF),
        ("where(a > 1, a, 1 / 0)", 2),
        ("where(1 / 0 > 1, a, a)", INF),
        ("where(is_missing(x), a, 1 / x)", 2),
    ],
)
def test_what_is_missing_and_what_cannot_be_computed(text: str, expected: float) -> None:
    assert result(text, a=2, x=NAN) == pytest.approx(expected, nan_ok=True)


EXPRESSIONS = (
    "a + b",
    "a - b * c",
    "a / b",
    "a ** 0.5 * b",
    "max(a, b) / c",
    "abs(a - b) + c",
    "-a + b ** 2 / 3",
    "(a + b) / (c + 1)",
)


@pytest.mark.parametrize("seed", range(20))
def test_results_are_those_of_python(seed: int) -> None:
    """The same text is a Python expression, which only a test may run."""
    dice = random.Random(seed)
    scores = {name: dice.uniform(1, 100) for name in "abc"}
    text = f"({dice.choice(EXPRESSIONS)}) * ({dice.choice(EXPRESSIONS)}) - {dice.choice(EXPRESSIONS)}"
    assert result(text, **scores) == pytest.approx(eval(text, {"max": max, "abs": abs}, scores), rel=1e-12)  # noqa: S307 - see above


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("a / (a - a)", "/"),
        ("1 + ln(0) / 0", "ln"),
        ("where(a > 0, sqrt(-a), ln(0))", "sqrt"),
        ("exp(a * 999)", "exp"),
        ("mean(a, geomean(0))", "geomean"),
    ],
)
def test_the_operation_that_cannot_be_computed(text: str, name: str) -> None:
    formula = parse(text)
    assert isinstance(formula, Formula)
    found = culprit(formula.code, {"a": 2.0})
    assert found
    assert found.name == name


def test_no_operation_is_to_blame_where_there_is_a_result() -> None:
    formula = parse("where(a > 0, a, 1 / 0)")
    assert isinstance(formula, Formula)
    assert culprit(formula.code, {"a": 2.0}) is None


@pytest.mark.parametrize(
    ("text", "scores", "expected"),
    [
        ("a * b / c", (2, 3, 4), [1 / 3, 1 / 3, 1 / 3]),
        ("a + b + c", (2, 3, 5), [0.2, 0.3, 0.5]),
        ("a + b ** 2 + c", (4, 3, 10), [4 / 32, 18 / 32, 10 / 32]),
        ("round(a, 0) + b + c", (2.4, 3, 4.6), [0.24, 0.3, 0.46]),
        ("cut(a, 0) + b + c", (2.4, 3, 4.6), [0.24, 0.3, 0.46]),
        ("where(a > 1, a, b) + c", (2, 3, 2), [0.5, 0, 0.5]),
        ("min(a, b) + c", (2, 3, 6), [0.25, 0, 0.75]),
        ("mean(a, b, c)", (2, None, 6), [0.25, 0, 0.75]),
        ("geomean(a, b, c)", (2, None, 6), [0.5, 0, 0.5]),
        ("where(is_missing(b), a, b) - c", (3, None, 1), [0.75, 0, 0.25]),
    ],
)
def test_the_share_of_a_child_is_what_the_result_changes_by(
    shares: Callable[..., list[list[float]]], text: str, scores: tuple[float | None, ...], expected: list[float]
) -> None:
    found = shares("formula", (1, 1, 1), [[score] for score in scores], formula=text)
    assert found[0] == pytest.approx(expected)


def test_a_number_alone_is_the_result_of_every_unit(combined: Callable[..., list[float]]) -> None:
    assert combined("formula", (1,), [[1, 2]], formula="0 * a + 7") == [7, 7]
