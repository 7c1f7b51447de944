"""The formulas of a settlement: from outcome cells to amounts, as the rules of the contract say."""

from __future__ import annotations

from math import isnan, nan
from typing import TYPE_CHECKING, NamedTuple

from coscore.language.words import say
from coscore.outcomes.exact import fraction, short
from coscore.outcomes.model import (
    CohortsRule,
    ColumnBaseline,
    FixedBaseline,
    LinearRule,
    RateCardRule,
    ScoreMeasure,
    ShareMeasure,
)
from coscore.outcomes.rules import bounds, row_pays
from coscore.outcomes.settle import GUARANTEE, STATED

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from coscore.language import Language
    from coscore.outcomes.account import Account
    from coscore.outcomes.measured import Measured, Row
    from coscore.outcomes.model import Amount, Outcome, Payment, Rule

_FINE = 9
"""Decimals at which a spreadsheet compares an outcome with a bound: its sums are not exact as ours are."""

_UNKNOWN = "NA()"


class Line(NamedTuple):
    """A row of the sheet: what it is, a number or a formula, and what the formula gave.

    Attributes:
        kind: head, text, input, number or money.
    """

    label: str
    detail: str = ""
    kind: str = "text"
    formula: str = ""
    value: float | None = None


class Sheet:
    """The rows of the sheet in the making; a number stands in column C of its row."""

    def __init__(self, account: Account, language: Language) -> None:
        """Begin with an explanation."""
        self.account, self.language = account, language
        self.rows = [Line(say("settle.title", language), account.contract.file.id, "head")]
        self.rows.append(Line(say("settle.live", language)))
        self.compared: dict[tuple[str, str], str] = {}

    def lines(self) -> list[Line]:
        """All rows: inputs and outcomes, payments, and the total."""
        for measured in self.account.settlement.measured.values():
            self._outcome(measured)
        self._payments()
        return self.rows

    def _add(self, line: Line) -> str:
        self.rows.append(line)
        return f"$C${len(self.rows)}"

    # --- outcomes -----------------------------------------------------------------------------------------------------

    def _outcome(self, measured: Measured) -> None:
        outcome = measured.outcome
        self._add(Line(outcome.name.label.in_(self.language), say("settle.cells", self.language), "head"))
        if isinstance(outcome.measure, ScoreMeasure):
            self._compared(measured, "", self._score(outcome.measure), measured.whole.value)
            return
        rows = self._rows(measured)
        cells = [(row.cohort, self._inputs(row)) for row in rows]
        named = {value.row.cohort: value for value in measured.cohorts}
        for cohort, found in cells:
            if cohort:
                self._compared(measured, cohort, self._value(outcome, [found]), named[cohort].value)
        pooled = [found for cohort, found in cells if not cohort] or [found for _, found in cells]
        if measured.awaited:
            return
        self._compared(measured, "", self._value(outcome, pooled), measured.whole.value)

    def _rows(self, measured: Measured) -> Sequence[Row]:
        return self.account.inputs.outcomes[measured.outcome.id]

    def _inputs(self, row: Row) -> dict[str, str]:
        found = {}
        for name, cell in row.cells.items():
            if name.startswith("?") and name != self.account.settlement.denominator:
                continue
            value = None if cell.value is None else float(cell.value)
            label = f"{name.removeprefix('?')} {row.cohort}".rstrip()
            found[name] = self._add(Line(label, str(cell.at[0]) if cell.at else "", "input", value=value))
        return found

    def _compared(self, measured: Measured, cohort: str, formula: str, value: Fraction | None) -> None:
        name = f"{say('settle.compared', self.language)} {cohort}".rstrip()
        given = None if value is None else float(value)
        self.compared[measured.outcome.id, cohort] = self._add(Line(name, "", "number", formula, given))

    def _value(self, outcome: Outcome, rows: Sequence[dict[str, str]]) -> str:
        """What is compared, from one row or from several together; a blank cell gives #N/A, never 0."""
        below = self.account.settlement.denominator
        if isinstance(outcome.measure, ShareMeasure):
            used = below if all(below in row for row in rows) else STATED
            actual = _share(rows, "numerator", used, outcome.measure.per)
        else:
            actual = _mean(rows, "value")
        formula = actual
        if outcome.compare != "level":
            base = _baseline(outcome, rows)
            gain = f"({actual}-{base})" if outcome.direction == "up" else f"({base}-{actual})"
            formula = gain if outcome.compare == "points" else f"{gain}/ABS({base})*100"
            if outcome.published and all("published" in row for row in rows):
                formula = f"IFERROR({formula},{_mean(rows, 'published')})"
        return formula

    def _score(self, measure: ScoreMeasure) -> str:
        terms = []
        for part in measure.parts:
            of, worst, best = self.compared[part.outcome, ""], part.worst, part.best
            share = f"({of}-({worst:g}))/({_plain(fraction(best) - fraction(worst))})"
            terms.append(f"MIN(MAX({share},0),1)*{part.weight:g}")
        return "+".join(terms)

    # --- payments -----------------------------------------------------------------------------------------------------

    def _payments(self) -> None:
        file, settled = self.account.contract.file, self.account.settlement
        self._add(Line(say("settle.payments", self.language), "", "head"))
        before: list[tuple[str, str]] = []
        for paid in settled.payments:
            name = (
                paid.payment.name.label.in_(self.language) if paid.payment else say("settle.guarantee", self.language)
            )
            if paid.payment:
                formula, to = self._amount(paid.payment), paid.payment.to
            else:
                formula, to = self._made_up([cell for cell, who in before if who == "investor"]), "investor"
            given = paid.before_caps
            if given is not None and paid.payment and paid.payment.cap is not None:
                given = min(given, paid.payment.cap)
            before.append((self._add(Line(name, say("settle.before", self.language), "money", formula, given)), to))
        after: list[str] = []
        for paid, (cell, _) in zip(settled.payments, before, strict=True):
            name = (
                paid.payment.name.label.in_(self.language) if paid.payment else say("settle.guarantee", self.language)
            )
            used = "+".join(after) or "0"
            formula = cell if file.cap is None else f"MAX(MIN({cell},{file.cap}-({used})),0)"
            after.append(self._add(Line(name, say("settle.amount", self.language), "money", formula, paid.amount)))
        label = say("settle.sum", self.language)
        self._add(Line(label, file.currency.code, "money", "+".join(after), settled.total))

    def _amount(self, payment: Payment) -> str:
        rule = payment.rule
        if isinstance(rule, RateCardRule):
            formula = self._rate_card(payment.id, rule)
        else:
            assert payment.outcome  # noqa: S101 - the contract was checked
            measured = self.account.settlement.measured[payment.outcome]
            if isinstance(rule, CohortsRule):
                formula = self._cohorts(rule, measured)
            else:
                formula = "0" if measured.awaited else _tabled(rule, self.compared[payment.outcome, ""], measured.falls)
        rounding = self.account.contract.file.round
        cut = "ROUND" if rounding.mode == "half_up" else "ROUNDDOWN"
        hair = "" if rounding.mode == "half_up" else "+0.000001"
        formula = f"{cut}(({formula})/{rounding.step}{hair},0)*{rounding.step}"
        return formula if payment.cap is None else f"MIN({formula},{payment.cap})"

    def _cohorts(self, rule: CohortsRule, measured: Measured) -> str:
        """Cohorts on their own, then those left over together; an amount that is not known makes #N/A."""
        assert measured.outcome.cohorts  # noqa: S101 - the contract was checked
        names = measured.outcome.cohorts.names
        found = [
            self.compared[measured.outcome.id, name] for name in names if (measured.outcome.id, name) in self.compared
        ]
        each = "+".join(f"IF({_reached(cell, fraction(rule.each), measured.falls)},1,0)" for cell in found) or "0"
        count = each
        if not measured.awaited:
            pool = _reached(self.compared[measured.outcome.id, ""], fraction(rule.pooled), measured.falls)
            count = f"IF({pool},{len(names)},{each})"
        if isinstance(rule.amount, str):
            return f"IF(({count})>0,{_UNKNOWN},0)"
        return f"({count})*{rule.amount}"

    def _rate_card(self, payment: str, rule: RateCardRule) -> str:
        sofar, total = "0", 0.0
        for row in self.account.inputs.cards[payment]:
            cells = self._inputs(row)
            given = ",".join(cells.values())
            paid = "+".join(f"{cells[item.id]}*{item.price}" for item in rule.items)
            if rule.cap_per_person is not None:
                people = next((cell for name, cell in cells.items() if name.startswith("(")), "1")
                paid = f"MIN({paid},{people}*{rule.cap_per_person})"
            pays = row_pays(rule, row)
            total += nan if pays is None else float(pays)
            formula = f"IF(COUNT({given})<{len(cells)},NA(),{sofar}+{paid})"
            sofar = self._add(Line(row.cohort, "", "number", formula, None if isnan(total) else total))
        return sofar

    def _made_up(self, cells: Sequence[str]) -> str:
        file = self.account.contract.file
        assert file.guarantee  # noqa: S101 - there is a row for it
        assert file.investment  # noqa: S101 - the contract was checked
        if any(paid.state == "awaited" for paid in self.account.settlement.payments if paid.id == GUARANTEE):
            return "0"
        floor = f"ROUND({file.investment.amount}*{file.guarantee.share:g}/100/{file.round.step},0)*{file.round.step}"
        return f"MAX({floor}-({'+'.join(cells) or '0'}),0)"


def _tabled(rule: Rule, cell: str, falls: bool) -> str:  # noqa: FBT001
    """The best bound that is reached, tried from the hardest; NA() where its amount is not known."""
    table = bounds(rule)
    formula = _stated(getattr(rule, "below", 0))
    for number, (at, amount) in enumerate(table):
        pays = _stated(amount)
        if isinstance(rule, LinearRule):
            first, second = rule.points[number], rule.points[min(number + 1, len(rule.points) - 1)]
            pays = _line(cell, [fraction(x) for x in first], [fraction(x) for x in second])
        formula = f"IF({_reached(cell, at, falls)},{pays},{formula})"
    return formula


def _line(cell: str, first: Sequence[Fraction], second: Sequence[Fraction]) -> str:
    if first == second:
        return _plain(first[1])
    slope = (second[1] - first[1]) / (second[0] - first[0])
    return f"{_plain(first[1])}+({cell}-({_plain(first[0])}))*({slope.numerator}/{slope.denominator})"


def _reached(cell: str, at: Fraction, falls: bool) -> str:  # noqa: FBT001
    return f"ROUND({cell},{_FINE}){'<=' if falls else '>='}{_plain(at)}"


def _stated(amount: Amount) -> str:
    return _UNKNOWN if isinstance(amount, str) else str(amount)


def _plain(number: Fraction) -> str:
    return short(number, 15)


def _baseline(outcome: Outcome, rows: Sequence[dict[str, str]]) -> str:
    if isinstance(outcome.baseline, FixedBaseline):
        return _plain(fraction(outcome.baseline.value))
    if isinstance(outcome.baseline, ColumnBaseline) and not outcome.baseline.columns:
        per = outcome.measure.per if isinstance(outcome.measure, ShareMeasure) else 100
        return _share(rows, "base_numerator", "base_denominator", per)
    return _mean(rows, "base")


def _share(rows: Sequence[dict[str, str]], above: str, below: str, per: float) -> str:
    parts, wholes = ([row[name] for row in rows] for name in (above, below))
    given = ",".join([*parts, *wholes])
    return f"IF(COUNT({given})<{2 * len(rows)},NA(),({'+'.join(parts)})/({'+'.join(wholes)})*{_plain(fraction(per))})"


def _mean(rows: Sequence[dict[str, str]], name: str) -> str:
    """The number itself, or several weighed by their persons."""
    cells = [row[name] for row in rows if name in row]
    if not cells:
        return _UNKNOWN
    if len(rows) == 1:
        return f"IF(COUNT({cells[0]})<1,NA(),{cells[0]})"
    weights = [row["n"] for row in rows if "n" in row]
    if len(weights) < len(rows) or len(cells) < len(rows):
        return _UNKNOWN
    terms = "+".join(f"{cell}*{weight}" for cell, weight in zip(cells, weights, strict=True))
    return f"IF(COUNT({','.join([*cells, *weights])})<{2 * len(rows)},NA(),({terms})/({'+'.join(weights)}))"
