"""What would change a payment: the next threshold, the margin of error, another denominator."""

from __future__ import annotations

from fractions import Fraction
from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

from coscore.outcomes.exact import decimals_of, fraction
from coscore.outcomes.model import CohortsRule, ScoreMeasure, ShareMeasure
from coscore.outcomes.rows import replaced
from coscore.outcomes.rules import bounds, reaches
from coscore.outcomes.settle import STATED, settle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coscore.findings import Location
    from coscore.outcomes.exact import Exact
    from coscore.outcomes.measured import Measured, Value
    from coscore.outcomes.model import ContractFile, Payment
    from coscore.outcomes.rows import Inputs
    from coscore.outcomes.settle import Settlement

CONFIDENCE = 95
_Z = 1.959963984540054
"""The normal quantile of a two-sided interval at 95 %."""


class Next(NamedTuple):
    """The next threshold of a payment: the cell, the smallest change of it that reaches the bound, and what is then paid.

    Attributes:
        total: the total payment after the change; None where it is not known.
    """

    payment: str
    bound: Fraction
    at: Location
    now: Fraction
    needed: Fraction
    amount: int | None
    total: int | None


class Margin(NamedTuple):
    """The margin of error of an outcome against the bounds of a payment.

    Attributes:
        method: wilson, normal, or "" where none is known.
        low, high: the interval.
        within: bounds inside it: the decision is within the margin of error.
    """

    payment: str
    outcome: str
    method: str
    low: float
    high: float
    within: tuple[Fraction, ...]


class Alternative(NamedTuple):
    """An outcome on another denominator, and what would then be paid in all; None where that is not known."""

    outcome: str
    who: str
    value: Fraction | None
    total: int | None


class Sensitivity(NamedTuple):
    """All that would change a payment."""

    next: tuple[Next, ...]
    margins: tuple[Margin, ...]
    alternatives: tuple[Alternative, ...]


def sensitivity(settlement: Settlement, inputs: Inputs) -> Sensitivity:
    """Everything that would change a payment."""
    contract = settlement.contract
    of = [(one, settlement.measured[one.outcome]) for one in contract.payments if one.outcome]
    return Sensitivity(
        tuple(found for one, measured in of for found in _next(settlement, inputs, one, measured)),
        tuple(_margin(settlement, one, measured) for one, measured in of),
        tuple(_alternatives(contract, inputs)),
    )


# --- the next threshold -----------------------------------------------------------------------------------------------


def _next(settlement: Settlement, inputs: Inputs, payment: Payment, measured: Measured) -> Iterator[Next]:
    """The nearest bound that is not reached; for cohorts that of each of them."""
    if isinstance(payment.rule, CohortsRule):
        targets = [(one, fraction(payment.rule.each)) for one in measured.cohorts]
    else:
        targets = [(measured.whole, at) for at, _ in bounds(payment.rule)]
    missed = [
        (one, at) for one, at in targets if one.value is not None and not reaches(one.value, at, falls=measured.falls)
    ]
    for one, at in missed if isinstance(payment.rule, CohortsRule) else missed[:1]:
        moved = _moved(settlement, measured, one, at)
        if moved is None:
            continue
        cell, needed = moved
        place = cell.at[0]
        then = settle(settlement.contract, replaced(inputs, place, needed), settlement.denominator)
        paid = next(found for found in then.payments if found.id == payment.id)
        yield Next(payment.id, at, place, cell.value or Fraction(0), needed, paid.amount, then.total)


def _moved(settlement: Settlement, measured: Measured, one: Value, at: Fraction) -> tuple[Exact, Fraction] | None:
    """The cell of the outcome, and the nearest number with which the bound is reached.

    Counts move by the decimals they are written with, measured values by those of the bound where it has more.
    """
    outcome = measured.outcome
    if isinstance(outcome.measure, ScoreMeasure):
        return None
    is_share = isinstance(outcome.measure, ShareMeasure)
    name = "numerator" if is_share else "value"
    cell = one.row.cells.get(name)
    if cell is None or cell.value is None:
        name, cell = "published", one.row.cells.get("published")
    if cell is None or cell.value is None or len(cell.at) != 1:
        return None
    slope = Fraction(1)
    if name != "published":
        slope = _slope(one, outcome.direction, outcome.compare)
        if isinstance(outcome.measure, ShareMeasure):
            used = one.row.cells.get(settlement.denominator) or one.row.cells[STATED]
            slope *= fraction(outcome.measure.per) / (used.value or Fraction(1))
    assert one.value is not None  # noqa: S101 - the caller looked
    if not slope:
        return None
    grid = Fraction(1, 10 ** (cell.decimals if is_share else max(cell.decimals, decimals_of(at))))
    change = (at - one.value) / slope / grid
    up = change > 0
    steps = -((-change.numerator) // change.denominator) if up else change.numerator // change.denominator
    needed = cell.value + steps * grid
    share_limit = one.row.cells.get(STATED) if is_share else None
    if needed < 0 and (is_share or cell.value >= 0) and name != "published":
        return None
    if share_limit and share_limit.value is not None and _is_percent(measured) and needed > share_limit.value:
        return None
    return cell, needed


def _is_percent(measured: Measured) -> bool:
    measure = measured.outcome.measure
    return isinstance(measure, ShareMeasure) and measure.per == 100  # noqa: PLR2004 - percent


def _slope(one: Value, direction: str, compare: str) -> Fraction:
    """How much what is compared moves when the outcome itself moves by one."""
    if compare == "level":
        return Fraction(1)
    sign = Fraction(1 if direction == "up" else -1)
    if compare == "points":
        return sign
    return sign * 100 / abs(one.baseline) if one.baseline else Fraction(0)


# --- the margin of error ----------------------------------------------------------------------------------------------


def _margin(settlement: Settlement, payment: Payment, measured: Measured) -> Margin:
    interval = _interval(settlement, measured)
    if interval is None:
        return Margin(payment.id, measured.outcome.id, "", 0.0, 0.0, ())
    method, low, high = interval
    stated = [at for at, _ in bounds(payment.rule)]
    if isinstance(payment.rule, CohortsRule):
        stated = [fraction(payment.rule.pooled)]
    within = tuple(at for at in stated if low <= float(at) <= high)
    return Margin(payment.id, measured.outcome.id, method, low, high, within)


def _interval(settlement: Settlement, measured: Measured) -> tuple[str, float, float] | None:
    """The interval of what is compared; None where nothing is known of its error, as beside a measured baseline."""
    outcome, whole = measured.outcome, measured.whole
    if whole.value is None or whole.actual is None or (outcome.compare != "level" and _is_measured(measured)):
        return None
    found = _of_share(settlement, measured) if _is_percent(measured) else _of_value(measured)
    if found is None:
        return None
    method, low, high = found
    slope = float(_slope(whole, outcome.direction, outcome.compare))
    ends = sorted(float(whole.value) + slope * (end - float(whole.actual)) for end in (low, high))
    return method, ends[0], ends[1]


def _is_measured(measured: Measured) -> bool:
    baseline = measured.outcome.baseline
    return baseline is not None and baseline.type != "fixed"


def _of_share(settlement: Settlement, measured: Measured) -> tuple[str, float, float] | None:
    cells = measured.whole.row.cells
    part, whole = cells["numerator"].value, (cells.get(settlement.denominator) or cells[STATED]).value
    if part is None or not whole:
        return None
    low, high = wilson(float(part), float(whole))
    return "wilson", 100 * low, 100 * high


def _of_value(measured: Measured) -> tuple[str, float, float] | None:
    cells = measured.whole.row.cells
    error = cells["se"].value if "se" in cells else None
    if error is None or error < 0 or measured.whole.actual is None:
        return None
    middle, half = float(measured.whole.actual), _Z * float(error)
    return "normal", middle - half, middle + half


def wilson(part: float, whole: float) -> tuple[float, float]:
    """Wilson's interval of a share (E. B. Wilson, 1927) at 95 %."""
    share = part / whole
    centre = (share + _Z**2 / (2 * whole)) / (1 + _Z**2 / whole)
    half = _Z * sqrt(share * (1 - share) / whole + _Z**2 / (4 * whole**2)) / (1 + _Z**2 / whole)
    return max(centre - half, 0.0), min(centre + half, 1.0)


# --- other denominators -----------------------------------------------------------------------------------------------


def _alternatives(contract: ContractFile, inputs: Inputs) -> Iterator[Alternative]:
    for outcome in contract.outcomes:
        if not isinstance(outcome.measure, ShareMeasure):
            continue
        for other in outcome.measure.alternatives:
            name = f"?{other.who}"
            if any(name in row.cells for row in inputs.outcomes[outcome.id]):
                found = settle(contract, inputs, name)
                yield Alternative(outcome.id, other.who, found.measured[outcome.id].whole.value, found.total)
