"""The contract language as pydantic models: the executable form of the YAML, and the source of its JSON Schema."""

from typing import Annotated, Literal

from pydantic import Discriminator, Field, StringConstraints, Tag
from pydantic.types import Strict

from coscore.framework.parts import Headers, Id, Name, Number, Part, Word
from coscore.framework.quotients import word_or_number

ContractId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]*$")]
Money = Annotated[int, Strict(), Field(ge=0)]
"""An amount in the smallest unit of the currency."""

Unknown = Literal["unknown"]
Amount = Annotated[Annotated[Money, Tag("(number)")] | Annotated[Unknown, Tag("(word)")], Discriminator(word_or_number)]
"""An amount, or the word ``unknown`` where no source states it: what depends on it is then not computed."""

Positive = Annotated[Number, Field(gt=0)]

# --- outcomes ---------------------------------------------------------------------------------------------------------


class Denominator(Part):
    """Whom a share is a share of: the same count of successes is another share of those enrolled than of those measured."""

    who: Literal["enrolled", "participating", "completed", "measured", "population"] = Field(
        description="Who is counted. There is no default, for it decides what is paid."
    )
    columns: Headers = Field(description="Headers of the column with their number.")


class ShareMeasure(Part):
    """A share of a group in percent, or a rate per 100, per 1,000 ..."""

    type: Literal["share"] = Field(description="The kind of outcome.")
    numerator: Headers = Field(description="Headers of the column with the number of successes or events.")
    denominator: Denominator = Field(description="Whom it is a share of.")
    alternatives: list[Denominator] = Field(
        [], description="Other denominators, never used for the payment; the statement tells what they would change."
    )
    per: Positive = Field(
        100, description="What the share is multiplied by: 100 for percent, 1000 for a rate per 1,000."
    )


class ValueMeasure(Part):
    """A number that was measured elsewhere: a mean, a rate, a count, a reduction as it was published."""

    type: Literal["value"] = Field(description="The kind of outcome.")
    columns: Headers = Field(description="Headers of the column with the number.")
    n: Headers | None = Field(
        None, description="Headers of the column with the number of persons behind it, which weighs cohorts in a pool."
    )
    se: Headers | None = Field(None, description="Headers of the column with its standard error.")


class IndicatorMeasure(Part):
    """An indicator of a framework, so that evaluation and payment come from one sheet."""

    type: Literal["indicator"] = Field(description="The kind of outcome.")
    framework: Word = Field(description="The framework: the id of a built-in one, or a YAML file.")
    indicator: Id = Field(description="The id of the indicator, whose value (not score) is the outcome.")
    unit: Word | None = Field(None, description="The unit whose value it is; needed where the data have several.")


class ScorePart(Part):
    """An outcome as part of a weighted score."""

    outcome: Id = Field(description="The id of the outcome, which must stand before the score.")
    weight: Positive = Field(description="Its weight; weights of a score add up to 100.")
    worst: Number = Field(description="The value that scores 0.")
    best: Number = Field(
        description="The value that scores 100; between the two the score is linear, beyond them level."
    )


class ScoreMeasure(Part):
    """A weighted score of other outcomes, 0 to 100."""

    type: Literal["score"] = Field(description="The kind of outcome.")
    parts: Annotated[list[ScorePart], Field(min_length=1)] = Field(description="The outcomes it consists of.")


Measure = Annotated[ShareMeasure | ValueMeasure | IndicatorMeasure | ScoreMeasure, Discriminator("type")]


class FixedBaseline(Part):
    """A baseline stated in the contract."""

    type: Literal["fixed"] = Field(description="The kind of baseline.")
    value: Number = Field(description="The value without the intervention, in the unit of the outcome.")


class ColumnBaseline(Part):
    """A baseline read beside the outcome: what was before, or a comparison group."""

    type: Literal["historical", "comparison"] = Field(description="Whether the same people before, or others now.")
    columns: Headers | None = Field(None, description="Headers of the column with its value.")
    numerator: Headers | None = Field(None, description="Headers of the column with its events, where it is a share.")
    denominator: Headers | None = Field(
        None, description="Headers of the column with its persons, where it is a share."
    )


Baseline = Annotated[FixedBaseline | ColumnBaseline, Discriminator("type")]


class Cohorts(Part):
    """Groups that are measured one after another, each in a row of its own."""

    columns: Headers = Field(description="Headers of the column that names the cohort.")
    names: Annotated[list[Word], Field(min_length=1)] = Field(description="The cohorts of the contract, in order.")
    pooled: list[Word] = Field(
        [], description="Words that mark a row which holds all cohorts together. Without one the rows are added up."
    )


class Outcome(Part):
    """An outcome: what is measured, against what, and which way is better."""

    id: Id = Field(description="Short name of the outcome.")
    name: Name = Field(description="Name shown to readers.")
    measure: Measure = Field(description="What is measured.")
    direction: Literal["up", "down"] = Field(description="Whether more (up) or less (down) of it is better.")
    compare: Literal["level", "points", "relative"] = Field(
        "level",
        description="What thresholds are compared with: the value itself (level), how many points it is better than the baseline "
        "(points), or how many percent (relative). Points and percent count up: more is better.",
    )
    baseline: Baseline | None = Field(None, description="What the outcome would be without the intervention.")
    published: Headers | None = Field(
        None,
        description="Headers of a column with points or percent of improvement as an assessor published them; used in rows that "
        "have no value of the outcome itself.",
    )
    cohorts: Cohorts | None = Field(None, description="Cohorts of this outcome.")
    unit: Name | None = Field(None, description="Unit of what thresholds are compared with; percent for shares.")


# --- payments ---------------------------------------------------------------------------------------------------------


class ThresholdRule(Part):
    """All or nothing."""

    method: Literal["threshold"] = Field(description="The rule.")
    at: Number = Field(description="The bound; at exactly this value it is reached.")
    amount: Amount = Field(description="What is paid when it is reached.")
    below: Amount = Field(0, description="What is paid when it is not.")


class Step(Part):
    """A step of a table."""

    at: Number = Field(description="The bound; at exactly this value it is reached.")
    amount: Amount = Field(description="What is paid in all from this step on; `unknown` where no source states it.")


class StepsRule(Part):
    """The amount of the best step that is reached."""

    method: Literal["steps"] = Field(description="The rule.")
    steps: Annotated[list[Step], Field(min_length=1)] = Field(description="The steps, the easiest first.")
    below: Amount = Field(0, description="What is paid where no step is reached.")


class LinearRule(Part):
    """Linear between points: nothing (`below`) before the first, level after the last."""

    method: Literal["linear"] = Field(description="The rule.")
    points: Annotated[list[Annotated[list[Number], Field(min_length=2, max_length=2)]], Field(min_length=2)] = Field(
        description="Pairs [value, amount], the easiest first."
    )
    below: Amount = Field(0, description="What is paid before the first point.")


class RateItem(Part):
    """An outcome of a rate card."""

    id: Id = Field(description="Short name of the result.")
    name: Name = Field(description="Name shown to readers.")
    columns: Headers = Field(description="Headers of the column with the number of proven results.")
    price: Money = Field(description="Price of one.")


class RateCardRule(Part):
    """A price for each proven result; rows are persons or groups of persons."""

    method: Literal["rate_card"] = Field(description="The rule.")
    items: Annotated[list[RateItem], Field(min_length=1)] = Field(description="Results and their prices.")
    persons: Headers | None = Field(None, description="Headers of the column with the persons in a row; 1 without it.")
    cap_per_person: Money | None = Field(
        None, description="The most that is paid for a person; for a row, times its persons."
    )


class CohortsRule(Part):
    """Each cohort on its own; those that miss their bound are tested together when all are measured."""

    method: Literal["cohorts"] = Field(description="The rule.")
    each: Number = Field(description="The bound of a single cohort, which is then paid at once.")
    pooled: Number = Field(description="The bound of all cohorts together, which pays those not paid yet.")
    amount: Amount = Field(description="What is paid for a cohort.")


Rule = Annotated[ThresholdRule | StepsRule | LinearRule | RateCardRule | CohortsRule, Discriminator("method")]


class Payment(Part):
    """A payment: to whom, for which outcome, by which rule."""

    id: Id = Field(description="Short name of the payment.")
    name: Name = Field(description="Name shown to readers.")
    outcome: Id | None = Field(None, description="The id of the outcome it depends on; a rate card has none.")
    rule: Rule = Field(description="How the amount follows.")
    cap: Money | None = Field(None, description="The most that this payment can be.")
    to: Literal["investor", "intermediary", "provider"] = Field("investor", description="Who is paid.")
    date: Word | None = Field(None, description='When it is paid, as "2016-12-31", in quotes.')
    years: Number | None = Field(None, ge=0, description="When it is paid, in years after the investment.")


class Investment(Part):
    """What the investor puts in."""

    amount: Money = Field(description="How much.")
    date: Word | None = Field(None, description='When, as "2012-09-01", in quotes.')


class Guarantee(Part):
    """A share of the investment that comes back whatever the outcome."""

    by: Literal["government", "guarantor"] = Field(
        description="Who makes up the difference. A government's guarantee is part of the total payment, a guarantor's is not."
    )
    share: Annotated[Number, Field(gt=0, le=100)] = Field(description="Percent of the investment.")


class Parties(Part):
    """Who the parties are."""

    investor: Name | None = Field(None, description="Who puts the money in.")
    government: Name | None = Field(None, description="Who pays for outcomes.")
    intermediary: Name | None = Field(None, description="Who manages the project.")
    provider: Name | None = Field(None, description="Who delivers the service.")
    guarantor: Name | None = Field(None, description="Who stands in for losses.")


class MoneyRounding(Part):
    """How amounts become whole units."""

    step: Annotated[int, Strict(), Field(gt=0)] = Field(1, description="Amounts are whole multiples of this.")
    mode: Literal["half_up", "down"] = Field("half_up", description="Half and more goes up, or everything is cut.")


class Currency(Part):
    """The currency of all amounts, which are whole numbers of its smallest unit."""

    code: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")] = Field(description="Its code: KRW, GBP, USD.")
    digits: Annotated[int, Strict(), Field(ge=0, le=4)] = Field(
        description="Decimals of its main unit: 0 for the won, 2 for pounds and dollars, whose amounts are in pence and cents."
    )


class ContractFile(Part):
    """A contract for payment by results."""

    contract: Literal[1] = Field(description="Version of the contract language: 1.")
    id: ContractId = Field(description="Short name of the contract.")
    version: Word = Field(description="Version of the contract, always in quotes.")
    name: Name = Field(description="Name shown to readers.")
    description: Name | None = Field(None, description="What the contract is about.")
    source: Name | None = Field(None, description="Where its terms come from; printed on every statement.")
    unknown: list[Name] = Field([], description="Terms that no source gives; printed on every statement.")
    period: Name | None = Field(None, description="The years it covers.")
    currency: Currency = Field(description="The currency.")
    round: MoneyRounding = Field(MoneyRounding(step=1, mode="half_up"), description="How amounts are rounded.")
    parties: Parties = Field(Parties(), description="Names of the parties, printed in the ledger.")
    investment: Investment | None = Field(None, description="What the investor puts in, and when.")
    guarantee: Guarantee | None = Field(None, description="What comes back whatever the outcome.")
    outcomes: list[Outcome] = Field([], description="The outcomes.")
    payments: Annotated[list[Payment], Field(min_length=1)] = Field(description="The payments.")
    cap: Money | None = Field(
        None, description="The most that is paid in all; what is above is taken off the last payments first."
    )
    budget: Money | None = Field(
        None, description="The government's budget ceiling: beyond it the statement warns, and nothing changes."
    )
