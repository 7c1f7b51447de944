"""The framework language as pydantic models: the executable form of the YAML, and the source of its JSON Schema.

Every key has a description; `coscore framework schema` prints them. What a single file cannot say about itself
(weight sums, ids, references) is checked in :mod:`coscore.framework.rules`.
"""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag
from pydantic.types import Strict

from coscore.framework.parts import Headers, Id, Name, Number, Part, Text, Word, lone_header, one_or_many
from coscore.framework.quotients import Per, RatioValue
from coscore.framework.rulers import Bounds, Measured, Normalise
from coscore.framework.surveys import SurveyValue
from coscore.framework.treatments import Impute, Treat
from coscore.framework.values import (
    Combine,
    LevelsValue,
    ListValue,
    NumberValue,
    PercentValue,
    TrimmedMean,
    Value,
    WeightedMean,
    YesNoValue,
)

__all__ = [
    "Adjustment",
    "Aggregate",
    "Bounds",
    "Combine",
    "CutGrades",
    "DeviationGrades",
    "FrameworkFile",
    "Grades",
    "Groups",
    "LevelsValue",
    "ListValue",
    "Measured",
    "Missing",
    "Node",
    "Normalise",
    "NumberValue",
    "Part",
    "Per",
    "PercentValue",
    "Power",
    "QuotaGrades",
    "RatioValue",
    "Record",
    "Round",
    "Scale",
    "Split",
    "SurveyValue",
    "Text",
    "Ties",
    "Treat",
    "TrimmedMean",
    "Unit",
    "Value",
    "WeightedMean",
    "YesNoValue",
]

MOST_POWER = 100

# --- units and records ------------------------------------------------------------------------------------------------


class UnitColumns(Part):
    """Headers of the columns that name a unit."""

    sido: list[Word] = Field([], description="Headers of the column with the province or metropolitan city (시도).")
    sigungu: list[Word] = Field([], description="Headers of the column with the city, county or district (시군구).")
    name: list[Word] = Field([], description="Headers of a single column with the whole name of the unit.")


class Unit(Part):
    """What is ranked."""

    name: Name = Field(description="What a unit is called, for example a municipality.")
    columns: UnitColumns = Field(description="Which columns name the unit.")
    registry: Literal["kr"] | None = Field(
        None, description="Registry that resolves spellings to official names and codes: kr, the Korean municipalities."
    )


class Record(Part):
    """What one row is."""

    name: Name = Field(description="What a row is called, for example a project.")
    columns: list[Word] = Field([], description="Headers of the column that names the row.")
    year: list[Word] = Field(
        [], description="Headers of the column with the year of the row; --year keeps one year's rows."
    )


# --- the tree ---------------------------------------------------------------------------------------------------------


class Missing(Part):
    """What happens when a value is missing."""

    policy: Literal["reweight", "zero", "worst", "group_mean", "mean", "exclude", "error"] = Field(
        "reweight",
        description="reweight: the siblings share its weight; zero: it scores 0; worst: it scores as the worst value; "
        "mean, group_mean: it scores the mean of all units, or of the peer group; exclude: the unit gets no score; "
        "error: a missing value is an error.",
    )
    min_coverage: Annotated[float, Strict(), Field(ge=0, le=1)] | None = Field(
        None,
        description="Smallest share of its weight that must be present for a node to have a score; "
        "by default 0.6 under reweight and 0 under the other policies.",
    )


class Power(Part):
    """A power mean."""

    power: Annotated[float, Strict(), Field(ge=-MOST_POWER, le=MOST_POWER)] = Field(
        description="(sum w s^p) ^ (1/p), with this p: 1 is arithmetic, 0 the limit (geometric), -1 harmonic."
    )


def _aggregate_kind(aggregate: object) -> str:
    return "(power)" if isinstance(aggregate, dict | Power) else "(word)"


# Tags in brackets cannot be mistaken for keys where an error tells its path.
Aggregate = Annotated[
    Annotated[Literal["arithmetic", "geometric", "harmonic", "sum", "median", "min", "max", "copeland"], Tag("(word)")]
    | Annotated[Power, Tag("(power)")],
    Discriminator(_aggregate_kind),
]
Floor = Annotated[float, Strict(), Field(gt=0, allow_inf_nan=False)]


class NodeRound(Part):
    """Rounding of one node, half up on the decimal form."""

    digits: Annotated[int, Strict(), Field(ge=0, le=9)] = Field(description="Decimals of the score.")


class Node(Part):
    """An indicator (a leaf, with columns and value) or a dimension (with indicators of its own)."""

    id: Id = Field(description="Short name, unique in the framework: small letters, digits and underscores.")
    name: Name | None = Field(None, description="Name shown to readers; the id when absent.")
    description: Name | None = Field(None, description="Definition: what is measured, and what for.")
    source: Name | None = Field(None, description="Where the indicator, its bounds or its levels come from.")
    weight: Number | None = Field(None, description="Weight among its siblings, in the sense of the top-level weights.")
    missing: Missing | None = Field(
        None, description="What happens when a value is missing, for this node and those below."
    )
    round: NodeRound | None = Field(
        None, description="Rounding of this node's score, carried on rounded whatever the top-level round says."
    )
    aggregate: Aggregate | None = Field(None, description="How the children's scores become this one's.")
    formula: Word | None = Field(
        None,
        description="The score of a dimension as a formula of its children's ids, in place of aggregate: "
        "numbers, + - * / ** ( ), min max mean geomean ln exp sqrt abs round cut where is_missing.",
    )
    floor: Floor | None = Field(
        None, description="Smaller scores of the children are lifted to this before a geometric or harmonic mean."
    )
    indicators: Annotated[list["Node"], Field(min_length=1)] | None = Field(
        None, description="The children of a dimension."
    )
    columns: Headers | None = Field(None, description="Headers of the column that holds the value of an indicator.")
    sheet: Word | None = Field(
        None,
        description="Name of the sheet in which the columns stand, * for any characters; by default they may stand in any. "
        "A csv file has no sheets and is read anyway.",
    )
    value: Value | None = Field(None, description="How a cell is read.")
    per: Per | None = Field(None, description="Column by which the value is divided, for example the population.")
    evidence: Headers | None = Field(
        None,
        description="Headers of the column with the evidence. A value that claims something, and has none beside it, "
        "is missing.",
    )
    combine: Combine = Field("mean", description="How the records of one unit become one value.")
    clip: tuple[Number, Number] | None = Field(
        None, description="Lowest and highest value counted; others are held at these."
    )
    transform: Literal["ln", "ln1p", "log10", "sqrt"] | None = Field(
        None, description="Function applied to the value and to the goalposts before they are compared."
    )
    impute: Impute | None = Field(
        None,
        description="What stands in for a missing value, before scoring: the mean or median of the units, or of the peer "
        "group, or the unit's own value of its latest earlier year. It does not count as present.",
    )
    treat: Treat | None = Field(None, description="How values far from the others are treated before scoring.")
    normalise: Normalise | None = Field(
        None,
        description="How a value becomes a score, or how a dimension's combined score is measured anew. Left out, yes_no, percent "
        "and survey values run over their whole scale.",
    )


# --- totals, groups, grades, ranks ------------------------------------------------------------------------------------


class Scale(Part):
    """The scale of all scores."""

    max: Annotated[float, Strict(), Field(gt=0, allow_inf_nan=False)] = Field(
        100, description="Scores run from 0 to this."
    )


class Round(Part):
    """Rounding, half up on the decimal form."""

    digits: Annotated[int, Strict(), Field(ge=0, le=9)] = Field(1, description="Decimals of every score.")
    at: Annotated[
        Annotated[Literal["total", "indicator", "every_node"], Tag("(word)")] | Annotated[list[Id], Tag("(list)")],
        Discriminator(one_or_many),
    ] = Field(
        "total",
        description="Where rounded numbers are carried on: total, indicator, every_node, or ids. "
        "Under weights: points it is the points obtained (득점) that are rounded.",
    )
    rank_on: Literal["rounded", "full"] = Field("rounded", description="Whether ranks compare rounded or full scores.")


class Ties(Part):
    """Ranks of equal scores."""

    method: Literal["competition", "dense", "ordinal"] = Field(
        "competition",
        description="competition: 1, 2, 2, 4; dense: 1, 2, 2, 3; ordinal: 1, 2, 3, 4 where break decides.",
    )
    break_: list[Id] = Field(
        [], alias="break", description="Ids whose scores decide between equal totals, in this order."
    )


class Split(Part):
    """How a group is divided in two."""

    population: Annotated[int, Strict(), Field(ge=1)] = Field(
        description="Units with so many residents or more form one group, the others another. The residents are those of the "
        "registry, which names their source and year."
    )


class Groups(Part):
    """Peer groups: ranks and grades are given inside each."""

    by: Annotated[
        Annotated[Literal["kind"], Tag("(word)")] | Annotated[Headers, Tag("(list)")],
        Discriminator(one_or_many),
        BeforeValidator(lone_header, json_schema_input_type=Word | Headers),
    ] = Field(
        description="kind (the kind of municipality, from the registry), or headers of the column that names the group."
    )
    split: dict[str, Split] = Field(
        {}, description="By the name of a group, how it is divided in two; needs a registry."
    )
    exclude: list[Word] = Field(
        [],
        description="Names of units that are scored, but take no part in ranks and grades; read by the registry, if there is one.",
    )
    min_size: Annotated[int, Strict(), Field(ge=1)] = Field(5, description="Smaller groups are pointed out.")


class CutBand(Part):
    """A grade from a score upwards."""

    grade: Word = Field(description="Name of the grade.")
    min: Number = Field(description="Smallest score of the grade.")


class CutGrades(Part):
    """Grades by bounds on the score."""

    method: Literal["cut"] = Field(
        description="Grades by bounds on the score; a score on the bound has the better grade."
    )
    bands: Annotated[list[CutBand], Field(min_length=1)] = Field(description="Grades from the best to the worst.")


class QuotaBand(Part):
    """A grade for a share of the group."""

    grade: Word = Field(description="Name of the grade.")
    share: Annotated[float, Strict(), Field(ge=0, allow_inf_nan=False)] = Field(
        description="Share of the group; all add up to 1 (or to 100)."
    )


class QuotaGrades(Part):
    """Grades by rank in the group."""

    method: Literal["quota"] = Field(
        description="Grades for fixed shares of the group; units tied at a cut go up together."
    )
    bands: Annotated[list[QuotaBand], Field(min_length=1)] = Field(description="Grades from the best to the worst.")
    rounding: Literal["floor", "nearest", "ceil"] = Field("floor", description="How a share becomes a number of units.")


class DeviationBand(Part):
    """A grade from so many standard deviations above the mean upwards."""

    grade: Word = Field(description="Name of the grade.")
    sd: Number | None = Field(
        None,
        description="Standard deviations above the mean (below it if negative) where the grade starts; "
        "the last grade has none and takes all the rest.",
    )


class DeviationGrades(Part):
    """Grades by the mean and the standard deviation of the group."""

    method: Literal["mean_sd"] = Field(
        description="Grades by the distance from the mean of the group's displayed totals, in standard deviations; "
        "a score on the bound has the better grade."
    )
    ddof: Literal[0, 1] = Field(
        description="The standard deviation divides by the number of units less this: 0 for that of a population, 1 for that of a "
        "sample. It moves grades, so it is always stated."
    )
    bands: Annotated[list[DeviationBand], Field(min_length=1)] = Field(description="Grades from the best to the worst.")


Grades = Annotated[CutGrades | QuotaGrades | DeviationGrades, Field(discriminator="method")]


class Adjustment(Part):
    """Points outside the tree."""

    id: Id = Field(description="Short name, unique in the framework.")
    name: Name | None = Field(None, description="Name shown to readers; the id when absent.")
    kind: Literal["bonus", "penalty"] = Field(description="Whether the points are added or taken away.")
    columns: Headers = Field(description="Headers of the column with the points; an empty cell means none.")
    max: Annotated[float, Strict(), Field(gt=0, allow_inf_nan=False)] | None = Field(
        None, description="Most points counted for a unit."
    )


class FrameworkFile(Part):
    """An indicator framework for coscore."""

    coscore: Literal[1] = Field(description="Version of the framework language: 1.")
    extends: Word | None = Field(
        None,
        description="Framework to start from: the id of a built-in one, or the path of a YAML file in this file's folder "
        "or below. A key given here replaces the whole key there; indicators are merged by their ids.",
    )
    id: Id = Field(description="Short name of the framework.")
    version: Word = Field(description="Version of the framework, always in quotes.")
    name: Name = Field(description="Name shown to readers.")
    description: Name | None = Field(None, description="What the framework evaluates.")
    source: Name | None = Field(None, description="Where the indicators come from; printed on every report.")
    unit: Unit = Field(description="What is ranked, and which columns name it.")
    record: Record | None = Field(None, description="What one row is, and which columns name it.")
    scale: Scale = Field(default_factory=Scale, description="How far scores run.")
    aggregate: Aggregate = Field(
        "arithmetic", description="How children's scores are combined, unless a dimension says otherwise."
    )
    formula: Word | None = Field(
        None, description="The total as a formula of the ids at the top of the tree, in place of aggregate."
    )
    floor: Floor | None = Field(
        None,
        description="Smaller scores are lifted to this before every geometric or harmonic mean, "
        "unless a dimension says otherwise.",
    )
    weights: Literal["points", "shares", "relative", "as_given"] = Field(
        "relative",
        description="points: children sum to their parent's points, the top to 100; shares: siblings sum to 1; "
        "relative: any positive numbers; as_given: used as they stand.",
    )
    missing: Missing = Field(
        default_factory=Missing, description="What happens when a value is missing, unless a node says otherwise."
    )
    round: Round = Field(default_factory=Round, description="Decimals, and where rounding happens.")
    ties: Ties = Field(default_factory=Ties, description="How equal scores are ranked.")
    groups: Groups | None = Field(None, description="Peer groups.")
    grades: Grades | None = Field(None, description="Grades.")
    adjustments: list[Adjustment] = Field([], description="Bonus and penalty points outside the tree.")
    cap_total: Annotated[float, Strict(), Field(gt=0, allow_inf_nan=False)] | None = Field(
        None, description="Highest total after the adjustments."
    )
    bounds: dict[str, Bounds] = Field(
        {}, description="Bounds of relative methods by node id, as `coscore framework freeze` writes them."
    )
    indicators: Annotated[list[Node], Field(min_length=1)] = Field(description="The tree of dimensions and indicators.")
