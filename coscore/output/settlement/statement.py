"""A settlement as a document: the statement that goes to the parties, whatever the format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coscore.language.words import say
from coscore.outcomes.account import METHODS
from coscore.outcomes.exact import short
from coscore.outcomes.model import RateCardRule
from coscore.outcomes.settle import GUARANTEE, STATED
from coscore.output.document.model import Column, Document, Heading, Point, Table
from coscore.output.identity import TOOL

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from fractions import Fraction

    from coscore.language import Language
    from coscore.outcomes.account import Account
    from coscore.outcomes.measured import Value
    from coscore.outcomes.rules import Step
    from coscore.output.document.model import Block

_DIGITS = 4
_NOTHING = "-"
_MOST_PLACES = 40


def statement(account: Account, language: Language) -> Document:
    """The statement of a settlement."""
    file = account.contract.file
    facts = [
        (say("settle.contract", language), f"{file.id} ({file.version})"),
        (say("settle.currency", language), file.currency.code),
        (say("data", language), ", ".join(source.name for source in account.sources)),
    ]
    if file.period:
        facts.insert(1, (say("settle.period", language), file.period.label.in_(language)))
    if file.source:
        facts.append((say("origin", language), file.source.label.in_(language)))
    return Document(
        language,
        say("settle.title", language),
        file.name.label.in_(language),
        tuple(facts),
        tuple(_Statement(account, language).blocks()),
        has_cover=False,
        footer=TOOL,
    )


def amount_text(account: Account, amount: int | None, language: Language) -> str:
    """An amount in the main unit of the currency, with its code; in words where it is not known."""
    if amount is None:
        return say("settle.not_known", language)
    currency = account.contract.file.currency
    whole, rest = divmod(amount, 10**currency.digits)
    decimals = f".{rest:0{currency.digits}d}" if currency.digits else ""
    return f"{currency.code} {whole:,}{decimals}"


class _Statement:
    """The parts of a statement in one language."""

    def __init__(self, account: Account, language: Language) -> None:
        self.account, self.language = account, language
        self.tables = 0

    def say(self, key: str, **blanks: object) -> str:
        return say(f"settle.{key}", self.language, **blanks)

    def money(self, amount: int | None) -> str:
        return amount_text(self.account, amount, self.language)

    def name(self, payment: str) -> str:
        names = {one.id: one.name.label for one in self.account.contract.file.payments}
        return names[payment].in_(self.language) if payment in names else self.say(payment)

    def blocks(self) -> Iterator[Block]:
        yield from self._summary()
        yield from self._outcomes()
        yield from self._payments()
        yield from self._rules()
        yield from self._next()
        yield from self._doubt()
        yield from self._ledger()
        if unknown := self.account.contract.file.unknown:
            yield Heading(2, self.say("unknown"))
            for text in unknown:
                yield Point(0, text.label.in_(self.language))

    def table(
        self, caption: str, columns: list[tuple[str, bool]], rows: Sequence[tuple[str, ...]], *strong: int
    ) -> Table:
        self.tables += 1
        heads = tuple(Column(self.say(head), "right" if right else "left") for head, right in columns)
        number = {"ko": f"표 {self.tables}", "en": f"Table {self.tables}"}[self.language]
        return Table(f"{number}. {self.say(caption)}", heads, tuple(rows), strong=frozenset(strong))

    def _summary(self) -> Iterator[Block]:
        settled = self.account.settlement
        yield Heading(2, self.say("summary"))
        key, amount = ("total", settled.total) if self.account.is_settled else ("open", settled.known)
        yield Point(0, self.say(key, amount=self.money(amount)))
        if settled.denominator != STATED:
            yield Point(1, self.say("used", who=self.say(f"who.{settled.denominator[1:]}")))

    def _outcomes(self) -> Iterator[Block]:
        rows = []
        for measured in self.account.settlement.measured.values():
            label = measured.outcome.name.label.in_(self.language)
            values = [*measured.cohorts, *([] if measured.awaited else [measured.whole])]
            rows += [(label, *self._value(value)) for value in values]
        if rows:
            heads = [("outcome", False), ("cohort", False), ("measured", True), ("baseline", True), ("compared", True)]
            yield Heading(2, self.say("outcomes"))
            yield self.table("outcomes", [*heads, ("cells", False)], rows)

    def _value(self, value: Value) -> tuple[str, ...]:
        places = dict.fromkeys(
            str(place) for cell in value.row.cells.values() if cell.value is not None for place in cell.at
        )
        numbers = (number(value.actual), number(value.baseline), number(value.value))
        return value.row.cohort or self.say("all"), *numbers, self._places(list(places))

    def _places(self, places: list[str]) -> str:
        """The cells; of very many the first, for the JSON has them all."""
        more = [say("more_places", self.language, n=len(places) - _MOST_PLACES)] if len(places) > _MOST_PLACES else []
        return ", ".join([*places[:_MOST_PLACES], *more]) or _NOTHING

    def _payments(self) -> Iterator[Block]:
        settled = self.account.settlement
        rows = [
            (
                self.name(paid.id),
                self.say(f"party.{paid.payment.to if paid.payment else 'investor'}"),
                self.say(f"state.{paid.state}"),
                self.money(paid.before_caps),
                self.money(paid.amount),
            )
            for paid in settled.payments
        ]
        rows.append((self.say("sum"), "", "", "", self.money(settled.total)))
        heads = [("payment", False), ("to", False), ("state", False), ("before", True), ("amount", True)]
        yield Heading(2, self.say("payments"))
        yield self.table("payments", heads, rows, len(rows) - 1)

    def _rules(self) -> Iterator[Block]:
        rows = [
            (self.name(paid.id), *self._step(paid.id, step))
            for paid in self.account.settlement.payments
            for step in paid.decision.steps
        ]
        if rows:
            heads = [("payment", False), ("step", False), ("compared", True), ("bound", True), ("reached", False)]
            yield Heading(2, self.say("rules"))
            yield self.table("rules", [*heads, ("pays", True)], rows)

    def _step(self, payment: str, step: Step) -> tuple[str, ...]:
        rule = next((one.rule for one in self.account.contract.file.payments if one.id == payment), None)
        if isinstance(rule, RateCardRule):
            what = next(item.name.label.in_(self.language) for item in rule.items if item.id == step.what)
            return what, number(step.value), self.exact_money(step.at), _NOTHING, self.exact_money(step.amount)
        reached = _NOTHING if step.reached is None else self.say("yes" if step.reached else "no")
        what = f"{self.say(f'what.{step.what}')} {step.cohort}".rstrip()
        return what, number(step.value), number(step.at), reached, self.exact_money(step.amount)

    def exact_money(self, amount: Fraction | None) -> str:
        return self.money(None if amount is None else int(amount))

    def _next(self) -> Iterator[Block]:
        rows = [
            (
                self.name(one.payment),
                number(one.bound),
                str(one.at),
                short(one.now, 9),
                short(one.needed, 9),
                self.money(one.amount),
                self.money(one.total),
            )
            for one in self.account.sensitivity.next
        ]
        if rows:
            heads = [("payment", False), ("bound", True), ("cells", False), ("now", True), ("needed", True)]
            yield Heading(2, self.say("next"))
            yield self.table("next", [*heads, ("pays", True), ("then", True)], rows)

    def _doubt(self) -> Iterator[Block]:
        yield Heading(2, self.say("doubt"))
        for margin in self.account.sensitivity.margins:
            key = "no_margin" if not margin.method else "within" if margin.within else "outside"
            facts = {"low": f"{margin.low:.2f}", "high": f"{margin.high:.2f}"} if margin.method else {}
            if margin.method:
                facts["method"] = METHODS[margin.method].in_(self.language)
                facts["bounds"] = ", ".join(short(bound) for bound in margin.within)
            yield Point(0, self.say(key, payment=self.name(margin.payment), **facts))
        names = {one.id: one.name.label.in_(self.language) for one in self.account.contract.file.outcomes}
        for other in self.account.sensitivity.alternatives:
            facts = {"who": self.say(f"who.{other.who}"), "outcome": names[other.outcome]}
            yield Point(0, self.say("other", **facts, value=number(other.value), amount=self.money(other.total)))

    def _ledger(self) -> Iterator[Block]:
        rows = []
        for flow in self.account.ledger:
            why = self.say(flow.why) if flow.why in {"investment", GUARANTEE} else self.name(flow.why)
            rows.append((self.party(flow.giver), self.party(flow.taker), why, self.money(flow.amount), flow.when))
        heads = [("from", False), ("to", False), ("for", False), ("amount", True), ("when", False)]
        yield Heading(2, self.say("ledger"))
        yield self.table("ledger", heads, rows)
        rate = self.account.return_
        if rate is not None:
            is_lost = rate <= -100  # noqa: PLR2004 - everything
            yield Point(0, self.say("lost") if is_lost else self.say("return", rate=f"{rate:.1f}"))

    def party(self, role: str) -> str:
        stated = getattr(self.account.contract.file.parties, role)
        name = self.say(f"party.{role}")
        return f"{name} ({stated.label.in_(self.language)})" if stated else name


def number(value: Fraction | None) -> str:
    """An outcome as it is shown: at most four decimals."""
    return _NOTHING if value is None else short(value, _DIGITS)
