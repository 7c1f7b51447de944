"""From rows to outcomes: shares, values, reductions against a baseline, for each cohort and for all together; all exact."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from coscore.findings import Finding
from coscore.outcomes.exact import Exact, fraction
from coscore.outcomes.model import ColumnBaseline, FixedBaseline, IndicatorMeasure, ScoreMeasure, ShareMeasure

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from coscore.findings.finding import Fact
    from coscore.outcomes.model import Outcome

POOLED = ""
"""The name of what holds all rows together."""

Cells = dict[str, Exact]


class Row(NamedTuple):
    """The cells of one cohort, or of all; what was added up has the addresses of all its parts."""

    cohort: str
    cells: Cells


class Value(NamedTuple):
    """An outcome of one cohort, or of all.

    Attributes:
        row: its cells.
        actual: the outcome itself, None where it could not be read or where only an improvement was published.
        baseline: what it is compared with, None where it has none.
        value: what thresholds are compared with; None where it is not settled.
    """

    row: Row
    actual: Fraction | None
    baseline: Fraction | None
    value: Fraction | None


class Measured(NamedTuple):
    """An outcome as it was measured.

    Attributes:
        outcome: the outcome of the contract.
        cohorts: one value for each cohort that was measured.
        whole: all together.
        awaited: cohorts that are not measured yet.
    """

    outcome: Outcome
    cohorts: tuple[Value, ...]
    whole: Value
    awaited: tuple[str, ...] = ()

    @property
    def falls(self) -> bool:
        """Whether a lower value is the better one where thresholds are compared."""
        return falls(self.outcome)


def falls(outcome: Outcome) -> bool:
    """Whether a lower value is the better one where thresholds are compared; improvements always count up."""
    return outcome.direction == "down" and outcome.compare == "level"


def measure(
    outcome: Outcome, rows: Sequence[Row], denominator: str, others: Mapping[str, Measured]
) -> tuple[Measured, tuple[Finding, ...]]:
    """Compute an outcome from its rows, and tell what cannot be computed; ``others`` are those a score is made of."""
    if isinstance(outcome.measure, ScoreMeasure):
        return _score(outcome, others), ()
    findings = [finding for row in rows for finding in _unreadable(outcome, row, denominator)]
    named = [row for row in rows if row.cohort != POOLED]
    whole = next((row for row in rows if row.cohort == POOLED), None) if outcome.cohorts else None
    awaited: tuple[str, ...] = ()
    if outcome.cohorts and whole is None:
        awaited = tuple(name for name in outcome.cohorts.names if name not in {row.cohort for row in named})
    pool = whole or (rows[0] if len(rows) == 1 else _together(rows))
    cohorts = tuple(_value(outcome, row, denominator) for row in named) if outcome.cohorts else ()
    total = _value(outcome, pool, denominator)
    for value in (*cohorts, total):
        findings += [problem for problem in _impossible(outcome, value, denominator) if problem not in findings]
    cohorts = tuple(_without_impossible(outcome, value, denominator) for value in cohorts)
    total = _without_impossible(outcome, total, denominator)
    if any(value.value is None for value in cohorts) and whole is None:
        total = total._replace(value=None)
    return Measured(outcome, cohorts, total, awaited), tuple(findings)


def _unreadable(outcome: Outcome, row: Row, denominator: str) -> Iterable[Finding]:
    """Cells that hold no exact number (E301), and blank ones that are needed (E302)."""
    is_published = "published" in row.cells and row.cells["published"].value is not None
    for name, cell in row.cells.items():
        if cell.why:
            facts: dict[str, Fact] = {"outcome": outcome.name.label, "text": cell.text, "why": cell.why}
            yield Finding("E301", cell.at[0], facts)
        elif cell.value is None and not is_published and (name in _NEEDED - {"published"} or name == denominator):
            yield Finding("E302", cell.at[0], {"outcome": outcome.name.label})


def _together(rows: Sequence[Row]) -> Row:
    """Counts are added; values, where the persons behind them are known, are weighed by these."""
    names = dict.fromkeys(name for row in rows for name in row.cells)
    weights = [row.cells["n"].value if "n" in row.cells else None for row in rows]
    weighable = all(weight for weight in weights)
    cells: Cells = {}
    for name in names:
        parts = [row.cells[name] for row in rows if name in row.cells]
        at = tuple(place for part in parts for place in part.at)
        values = [part.value for part in parts]
        if any(value is None for value in values) or len(parts) < len(rows):
            cells[name] = Exact(None, at)
        elif name in {"value", "base", "published"}:
            total = sum(weight or 0 for weight in weights)
            mean = sum((w or 0) * (v or 0) for w, v in zip(weights, values, strict=True)) / total if weighable else None
            cells[name] = Exact(None if mean is None else Fraction(mean), at)
        elif name == "se":
            cells[name] = Exact(None, at)
        else:
            cells[name] = Exact(Fraction(sum(value or 0 for value in values)), at)
    return Row(POOLED, cells)


def _value(outcome: Outcome, row: Row, denominator: str) -> Value:
    actual, base = _actual(outcome, row, denominator), _baseline(outcome, row)
    value = actual
    if outcome.compare != "level":
        gain = None if actual is None or base is None else actual - base if outcome.direction == "up" else base - actual
        value = gain
        if outcome.compare == "relative" and gain is not None:
            value = gain / abs(base) * 100 if base else None
        if value is None and "published" in row.cells:
            value = row.cells["published"].value
    return Value(row, actual, base, value)


def _actual(outcome: Outcome, row: Row, denominator: str) -> Fraction | None:
    if isinstance(outcome.measure, ShareMeasure):
        return _share(row.cells, "numerator", denominator, outcome.measure.per)
    return _number(row.cells, "value")


def _baseline(outcome: Outcome, row: Row) -> Fraction | None:
    if isinstance(outcome.baseline, FixedBaseline):
        return fraction(outcome.baseline.value)
    if not isinstance(outcome.baseline, ColumnBaseline):
        return None
    if outcome.baseline.columns:
        return _number(row.cells, "base")
    per = outcome.measure.per if isinstance(outcome.measure, ShareMeasure) else 100
    return _share(row.cells, "base_numerator", "base_denominator", per)


def _share(cells: Cells, above: str, below: str, per: float) -> Fraction | None:
    part, whole = _number(cells, above), _number(cells, below)
    return part / whole * fraction(per) if part is not None and whole else None


def _number(cells: Cells, name: str) -> Fraction | None:
    return cells[name].value if name in cells else None


def _without_impossible(outcome: Outcome, value: Value, denominator: str) -> Value:
    """What cannot be is not settled, whatever it would pay."""
    return value._replace(value=None) if any(_impossible(outcome, value, denominator)) else value


def _impossible(outcome: Outcome, value: Value, denominator: str) -> Iterable[Finding]:
    """Readable cells that give no outcome: a zero denominator, more successes than persons, cohorts nobody can weigh (E304)."""
    cells = value.row.cells
    below = cells.get(denominator)
    part = _number(cells, "numerator")
    is_percent = isinstance(outcome.measure, ShareMeasure) and outcome.measure.per == 100  # noqa: PLR2004 - percent
    if (
        below
        and below.value is not None
        and (below.value <= 0 or (is_percent and part is not None and part > below.value))
    ):
        yield Finding("E304", below.at[0], {"outcome": outcome.name.label})
    elif part is not None and part < 0:
        yield Finding("E304", cells["numerator"].at[0], {"outcome": outcome.name.label})
    elif value.value is None and not any(cell.value is None for name, cell in cells.items() if name in _NEEDED):
        places = [cell.at[0] for name, cell in cells.items() if name in _NEEDED]
        if places and not isinstance(outcome.measure, IndicatorMeasure):
            yield Finding("E304", places[0], {"outcome": outcome.name.label})


_NEEDED = frozenset({"numerator", "denominator", "value", "base", "base_numerator", "base_denominator", "published"})


def _score(outcome: Outcome, others: Mapping[str, Measured]) -> Measured:
    assert isinstance(outcome.measure, ScoreMeasure)  # noqa: S101 - for the type checker
    total: Fraction | None = Fraction(0)
    cells: Cells = {}
    awaited: tuple[str, ...] = ()
    for part in outcome.measure.parts:
        found = others[part.outcome]
        cells |= {f"{part.outcome}.{name}": cell for name, cell in found.whole.row.cells.items()}
        awaited += found.awaited
        if found.whole.value is None or total is None:
            total = None
            continue
        worst, best = fraction(part.worst), fraction(part.best)
        share = min(max((found.whole.value - worst) / (best - worst), Fraction(0)), Fraction(1))
        total += share * fraction(part.weight)
    return Measured(outcome, (), Value(Row(POOLED, cells), total, None, total), awaited)
