"""Formulas of children's scores, run on a stack of arrays: one operation after the other, each over all units at once.

A value that is missing is NaN and makes the result missing, unless ``where`` passes it over or ``mean`` and ``geomean``
leave it out. What cannot be computed (a division by zero, the logarithm of 0, a number too large) is infinite, stays so
whatever is done with it, and makes the result impossible, unless ``where`` passes it over.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import reduce
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from coscore.intake.observations import Floats
from coscore.scoring.aggregate.parts import Family, masked
from coscore.scoring.rounding import cut, round_half_up

if TYPE_CHECKING:
    from coscore.framework.formula import Op

Numbers = NDArray[Any]
"""Real numbers, or complex ones whose imaginary part carries a derivative."""

STEP = 1e-20
"""Imaginary step of a derivative; so small that its square vanishes."""


def formula(family: Family, out: Floats) -> None:
    """The result of the formula on the scores of the children, on the framework's scale."""
    out[:] = run(family.rule.code, _scores(family))


def formula_terms(family: Family) -> list[Floats]:
    """|s df/ds| of every child: the change of the result when the child's score changes by one per cent.

    The derivative is taken by a complex step (Squire and Trapp, 1998, doi 10.1137/S003614459631241X); rounding is passed
    over, ``where``, ``min`` and ``max`` follow what they have chosen.
    """
    scores = _scores(family)
    terms = []
    for child, part in zip(family.rule.children, family.parts, strict=True):
        stepped = run(family.rule.code, {**scores, child: scores[child] + 1j * STEP})
        change = np.abs(scores[child] * (np.imag(stepped) / STEP))
        terms.append(masked(np.nan_to_num(change, posinf=0.0), part))
    return terms


def _scores(family: Family) -> dict[str, Floats]:
    return {
        child: part.score if part.used is None else np.where(part.used, part.score, np.nan)
        for child, part in zip(family.rule.children, family.parts, strict=True)
    }


def run(code: Sequence[Op], scores: Mapping[str, Numbers]) -> Numbers:
    """The result of a formula's code on scores by child, all (b,)."""
    stack: list[Numbers] = []
    with np.errstate(all="ignore"):
        for op in code:
            stack[len(stack) - op.takes :] = [_result(op, stack[len(stack) - op.takes :], scores)]
    return stack[0]


def culprit(code: Sequence[Op], scores: Mapping[str, float]) -> Op | None:
    """The operation that made a formula impossible for one unit; None if none did."""
    lone = {child: np.array([score]) for child, score in scores.items()}
    stack: list[tuple[Numbers, Op | None]] = []
    with np.errstate(all="ignore"):
        for op in code:
            taken = stack[len(stack) - op.takes :]
            result = _result(op, [value for value, _ in taken], lone)
            earlier = next((found for _, found in taken if found), op)
            stack[len(stack) - op.takes :] = [(result, earlier if np.isinf(result[0]) else None)]
    return stack[0][1]


def _result(op: Op, given: list[Numbers], scores: Mapping[str, Numbers]) -> Numbers:
    match op.name:
        case "number":
            return np.array([op.value])
        case "child":
            return scores[op.child]
        case "is_missing":
            return np.isnan(scores[op.child]).astype(np.float64)
        case "round" | "cut":
            return _to_decimals(round_half_up if op.name == "round" else cut, given[0], int(op.value))
    return TOLERANT[op.name](*given) if op.name in TOLERANT else _settled(STRICT[op.name](*given), given)


def _settled(result: Numbers, given: Sequence[Numbers]) -> Numbers:
    """The result of an operation that needs all it is given: missing where one is, impossible where one is or it is."""
    missing = reduce(np.logical_or, map(np.isnan, given))
    impossible = reduce(np.logical_or, map(np.isinf, given)) | (~np.isfinite(result) & ~missing)
    return np.where(impossible, np.inf, np.where(missing, np.nan, result))


def _to_decimals(how: Callable[[Numbers, int], Numbers], value: Numbers, digits: int) -> Numbers:
    """Rounded or cut on the decimal form. A derivative passes through."""
    real = how(np.real(value), digits)
    return real + 1j * np.imag(value) if np.iscomplexobj(value) else real


def _where(condition: Numbers, one: Numbers, other: Numbers) -> Numbers:
    """One where the condition holds, else the other; whatever the one not chosen is."""
    chosen = np.where(np.real(condition) > 0, one, other)
    return np.where(np.isfinite(condition), chosen, condition)


def _mean(*values: Numbers) -> Numbers:
    """Mean of those that are not missing."""
    stack = np.stack(np.broadcast_arrays(*values))
    present = ~np.isnan(stack)
    return _settled_mean(reduce(np.add, np.where(present, stack, 0.0)) / present.sum(axis=0), stack)


def _geomean(*values: Numbers) -> Numbers:
    """Geometric mean of those that are not missing, all above 0."""
    stack = np.stack(np.broadcast_arrays(*values))
    present = ~np.isnan(stack)
    logs = np.log(np.where(present & (np.real(stack) > 0), stack, np.where(present, np.inf, 1.0)))
    return _settled_mean(np.exp(reduce(np.add, logs) / present.sum(axis=0)), stack)


def _settled_mean(result: Numbers, stack: Numbers) -> Numbers:
    impossible = np.isinf(stack).any(axis=0) | np.isinf(result)
    return np.where(impossible, np.inf, np.where(np.isnan(stack).all(axis=0), np.nan, result))


def _compared(holds: Callable[[Floats, Floats], Numbers]) -> Callable[[Numbers, Numbers], Numbers]:
    return lambda one, other: holds(np.real(one), np.real(other)).astype(np.float64)


STRICT: dict[str, Callable[..., Numbers]] = {
    "+": np.add,
    "-": np.subtract,
    "*": np.multiply,
    "/": np.divide,
    "**": np.power,
    "minus": np.negative,
    "ln": np.log,
    "exp": np.exp,
    "sqrt": np.sqrt,
    "abs": lambda value: np.where(np.real(value) < 0, -value, value),
    "min": lambda *values: reduce(lambda one, other: np.where(np.real(other) < np.real(one), other, one), values),
    "max": lambda *values: reduce(lambda one, other: np.where(np.real(other) > np.real(one), other, one), values),
    "<": _compared(np.less),
    "<=": _compared(np.less_equal),
    ">": _compared(np.greater),
    ">=": _compared(np.greater_equal),
    "==": _compared(np.equal),
    "!=": _compared(np.not_equal),
}
"""Operations that need all they are given."""

TOLERANT: dict[str, Callable[..., Numbers]] = {"where": _where, "mean": _mean, "geomean": _geomean}
"""Operations that may do without some of what they are given."""
