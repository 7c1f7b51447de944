"""From a contract and the inputs to the rows of each outcome and of each rate card."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from coscore.findings import Finding, Location, Refused
from coscore.language.text import key
from coscore.outcomes.measured import POOLED, Row
from coscore.outcomes.model import (
    ColumnBaseline,
    IndicatorMeasure,
    RateCardRule,
    ScoreMeasure,
    ShareMeasure,
    ValueMeasure,
)
from coscore.outcomes.table import Wanted

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from coscore.outcomes.exact import Exact
    from coscore.outcomes.model import ContractFile, Outcome
    from coscore.outcomes.table import Data, Record

_COHORT = "cohort"


class Inputs(NamedTuple):
    """What was read: the rows of each outcome, and those of each payment by rate card, by their ids."""

    outcomes: Mapping[str, tuple[Row, ...]]
    cards: Mapping[str, tuple[Row, ...]]


def read_rows(contract: ContractFile, data: Data, indicator: Callable[[IndicatorMeasure], Exact]) -> Inputs:
    """Read all that a contract asks for; ``indicator`` gives the value of an indicator of a framework.

    Raises:
        Refused: columns that are absent (E300), rows that belong to no cohort or twice to one (E305).
    """
    outcomes: dict[str, tuple[Row, ...]] = {}
    findings: list[Finding] = []
    for outcome in contract.outcomes:
        try:
            outcomes[outcome.id] = _of_outcome(outcome, data, indicator)
        except Refused as refused:
            findings += refused.findings
    cards: dict[str, tuple[Row, ...]] = {}
    for payment in contract.payments:
        if isinstance(payment.rule, RateCardRule):
            try:
                records = data.records(_card_columns(payment.rule))
                cards[payment.id] = tuple(Row(str(number), dict(one.numbers)) for number, one in enumerate(records, 1))
            except Refused as refused:
                findings += refused.findings
    if findings:
        raise Refused(findings)
    return Inputs(outcomes, cards)


def _of_outcome(outcome: Outcome, data: Data, indicator: Callable[[IndicatorMeasure], Exact]) -> tuple[Row, ...]:
    if isinstance(outcome.measure, ScoreMeasure):
        return ()
    if isinstance(outcome.measure, IndicatorMeasure):
        cells = {"value": indicator(outcome.measure)}
        wanted = _baseline_columns(outcome)
        if wanted:
            records = data.records(wanted)
            if len(records) > 1:
                raise Refused([_one_row_too_many(outcome, records[1])])
            cells |= records[0].numbers
        return (Row(POOLED, cells),)
    records = data.records(_columns(outcome))
    if outcome.cohorts:
        return _cohorts(outcome, records)
    if len(records) > 1 and isinstance(outcome.measure, ValueMeasure) and outcome.measure.n is None:
        raise Refused([_one_row_too_many(outcome, records[1])])
    return tuple(Row(POOLED, dict(record.numbers)) for record in records)


def _one_row_too_many(outcome: Outcome, record: Record) -> Finding:
    return Finding("E305", record.at, {"outcome": outcome.name.label, "row": "-"})


def _cohorts(outcome: Outcome, records: Sequence[Record]) -> tuple[Row, ...]:
    """Each row under the name of its cohort as the contract writes it."""
    assert outcome.cohorts  # noqa: S101 - for the type checker
    names = {key(name): name for name in outcome.cohorts.names} | {key(word): POOLED for word in outcome.cohorts.pooled}
    rows: dict[str, Row] = {}
    findings = []
    for record in records:
        text = record.texts[_COHORT]
        name = names.get(key(text))
        if name is None or name in rows:
            findings.append(Finding("E305", record.at, {"outcome": outcome.name.label, "row": text or "-"}))
        else:
            rows[name] = Row(name, dict(record.numbers))
    if findings:
        raise Refused(findings)
    order = [*outcome.cohorts.names, POOLED]
    return tuple(rows[name] for name in order if name in rows)


def _columns(outcome: Outcome) -> dict[str, Wanted]:
    """The columns an outcome asks for; what an assessor published makes the others dispensable row by row, not as columns."""
    measure = outcome.measure
    wanted: dict[str, Wanted] = {}
    if isinstance(measure, ShareMeasure):
        wanted["numerator"] = Wanted(tuple(measure.numerator))
        wanted["denominator"] = Wanted(tuple(measure.denominator.columns))
        wanted |= {f"?{other.who}": Wanted(tuple(other.columns), needed=False) for other in measure.alternatives}
    if isinstance(measure, ValueMeasure):
        wanted["value"] = Wanted(tuple(measure.columns), percent=True)
        wanted |= {"n": Wanted(tuple(measure.n))} if measure.n else {}
        wanted |= {"se": Wanted(tuple(measure.se), needed=False, percent=True)} if measure.se else {}
    wanted |= _baseline_columns(outcome)
    if outcome.published:
        wanted["published"] = Wanted(tuple(outcome.published), needed=False, percent=True)
    if outcome.cohorts:
        wanted[_COHORT] = Wanted(tuple(outcome.cohorts.columns), is_text=True)
    return wanted


def _baseline_columns(outcome: Outcome) -> dict[str, Wanted]:
    baseline = outcome.baseline
    if not isinstance(baseline, ColumnBaseline):
        return {}
    stated = {"base": baseline.columns, "base_numerator": baseline.numerator, "base_denominator": baseline.denominator}
    return {name: Wanted(tuple(headers), percent=name == "base") for name, headers in stated.items() if headers}


def _card_columns(rule: RateCardRule) -> dict[str, Wanted]:
    wanted = {item.id: Wanted(tuple(item.columns)) for item in rule.items}
    return wanted | ({_PERSONS: Wanted(tuple(rule.persons))} if rule.persons else {})


_PERSONS = "(persons)"


def persons(row: Row) -> Fraction | None:
    """The persons in a row of a rate card; None where the cell gives none."""
    return row.cells[_PERSONS].value if _PERSONS in row.cells else Fraction(1)


def replaced(inputs: Inputs, at: Location, value: Fraction) -> Inputs:
    """The same inputs with another number in one cell, wherever it is used."""

    def changed(rows: tuple[Row, ...]) -> tuple[Row, ...]:
        return tuple(
            row._replace(
                cells={
                    name: cell._replace(value=value) if cell.at == (at,) and name not in {"n", "se"} else cell
                    for name, cell in row.cells.items()
                }
            )
            for row in rows
        )

    return Inputs(
        {name: changed(rows) for name, rows in inputs.outcomes.items()},
        {name: changed(rows) for name, rows in inputs.cards.items()},
    )
