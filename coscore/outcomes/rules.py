"""Payment rules: from an outcome to an amount, with every step of the way."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Literal, NamedTuple

from coscore.outcomes.exact import fraction
from coscore.outcomes.model import CohortsRule, LinearRule, RateCardRule, StepsRule, ThresholdRule
from coscore.outcomes.rows import persons

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coscore.outcomes.measured import Measured, Row
    from coscore.outcomes.model import Amount, Rule

State = Literal["paid", "not_reached", "unknown", "not_settled", "awaited"]
"""What came of a payment: an amount; nothing; a term that no source states; a cell that could not be read; not measured yet."""


class Step(NamedTuple):
    """One comparison of a rule.

    Attributes:
        what: threshold, step, point, cohort, pooled, or the id of a result on a rate card.
        cohort: the cohort, "" for all.
        value: the outcome, or the number of results.
        at: the bound, or the price.
        reached: whether the bound is reached; None where there is no value.
        amount: what it pays, None where that is unknown or nothing is known.
    """

    what: str
    cohort: str
    value: Fraction | None
    at: Fraction | None
    reached: bool | None
    amount: Fraction | None


class Decision(NamedTuple):
    """What a rule gives before caps and rounding."""

    state: State
    amount: Fraction | None
    steps: tuple[Step, ...]


def decide(rule: Rule, measured: Measured | None, card: Sequence[Row]) -> Decision:
    """Apply a rule to its outcome, or to the rows of its rate card."""
    if isinstance(rule, RateCardRule):
        return _rate_card(rule, card)
    assert measured is not None  # noqa: S101 - the contract was checked
    if isinstance(rule, CohortsRule):
        return _cohorts(rule, measured)
    return _tabled(rule, measured)


def reaches(value: Fraction, at: Fraction, *, falls: bool) -> bool:
    """Whether a bound is reached; at exactly the bound it is."""
    return value <= at if falls else value >= at


def bounds(rule: Rule) -> list[tuple[Fraction, Amount]]:
    """The bounds of a rule with the amounts from there on, the easiest first."""
    if isinstance(rule, ThresholdRule):
        return [(fraction(rule.at), rule.amount)]
    if isinstance(rule, StepsRule):
        return [(fraction(step.at), step.amount) for step in rule.steps]
    if isinstance(rule, LinearRule):
        return [(fraction(at), int(amount)) for at, amount in rule.points]
    return []


def _tabled(rule: ThresholdRule | StepsRule | LinearRule, measured: Measured) -> Decision:
    value, what = measured.whole.value, "point" if isinstance(rule, LinearRule) else "step"
    if isinstance(rule, ThresholdRule):
        what = "threshold"
    table = bounds(rule)
    steps = tuple(
        Step(what, "", value, at, None if value is None else reaches(value, at, falls=measured.falls), _amount(amount))
        for at, amount in table
    )
    if measured.awaited:
        return Decision("awaited", Fraction(0), steps)
    if value is None:
        return Decision("not_settled", None, steps)
    met = [number for number, step in enumerate(steps) if step.reached]
    if not met:
        return _decision(_amount(rule.below), steps)
    if isinstance(rule, LinearRule):
        return _decision(_between(value, rule, met[-1]), steps)
    return _decision(steps[met[-1]].amount, steps)


def _between(value: Fraction, rule: LinearRule, last: int) -> Fraction:
    points = [(fraction(at), fraction(amount)) for at, amount in rule.points]
    if last + 1 == len(points):
        return points[last][1]
    (x0, y0), (x1, y1) = points[last], points[last + 1]
    return y0 + (value - x0) * (y1 - y0) / (x1 - x0)


def _cohorts(rule: CohortsRule, measured: Measured) -> Decision:
    """Cohorts that reach their bound are paid at once, the others together once all are measured."""
    each, pooled, amount = fraction(rule.each), fraction(rule.pooled), _amount(rule.amount)
    steps: list[Step] = []
    left = list(measured.awaited)
    assert measured.outcome.cohorts  # noqa: S101 - the contract was checked
    for one in measured.cohorts:
        met = None if one.value is None else reaches(one.value, each, falls=measured.falls)
        steps.append(Step("cohort", one.row.cohort, one.value, each, met, amount if met else Fraction(0)))
        left += [] if met else [one.row.cohort]
    paid = len(steps) - sum(1 for step in steps if not step.reached)
    left += [name for name in measured.outcome.cohorts.names if name not in {*left, *(s.cohort for s in steps)}]
    due = len(left)
    unsettled = any(step.reached is None for step in steps)
    value = measured.whole.value
    if due:
        met = None if measured.awaited or value is None else reaches(value, pooled, falls=measured.falls)
        share = None if amount is None else amount * due
        steps.append(
            Step("pooled", "", None if measured.awaited else value, pooled, met, share if met else Fraction(0))
        )
        paid += due if met else 0
        unsettled = unsettled or (met is None and not measured.awaited)
    if unsettled:
        return Decision("not_settled", None, tuple(steps))
    if measured.awaited and not paid:
        return Decision("awaited", Fraction(0), tuple(steps))
    if paid and amount is None:
        return Decision("unknown", None, tuple(steps))
    return _decision((amount or Fraction(0)) * paid, tuple(steps))


def row_pays(rule: RateCardRule, row: Row) -> Fraction | None:
    """What a row of a rate card pays; None where one of its cells gives no number."""
    people, paid = persons(row), Fraction(0)
    for item in rule.items:
        number = row.cells[item.id].value
        if number is None or number < 0:
            return None
        paid += number * item.price
    if people is None or people < 0:
        return None
    return paid if rule.cap_per_person is None else min(paid, rule.cap_per_person * people)


def _rate_card(rule: RateCardRule, rows: Sequence[Row]) -> Decision:
    """Results times prices, row by row, each row capped at the cap of a person times its persons."""
    total: Fraction | None = Fraction(0)
    counts = {item.id: Fraction(0) for item in rule.items}
    for row in rows:
        paid = row_pays(rule, row)
        if paid is None:
            total = None
            continue
        for item in rule.items:
            counts[item.id] += row.cells[item.id].value or 0
        total = None if total is None else total + paid
    steps = tuple(
        Step(item.id, "", counts[item.id], Fraction(item.price), None, counts[item.id] * item.price)
        for item in rule.items
    )
    return _decision(total, steps) if total is not None else Decision("not_settled", None, steps)


def _decision(amount: Fraction | None, steps: tuple[Step, ...]) -> Decision:
    if amount is None:
        return Decision("unknown", None, steps)
    return Decision("paid" if amount else "not_reached", amount, steps)


def _amount(stated: Amount) -> Fraction | None:
    return None if isinstance(stated, str) else Fraction(stated)
