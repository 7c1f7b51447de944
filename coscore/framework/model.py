"""The framework language as pydantic models: the executable form of the YAML, and the source of its JSON Schema.

Every key has a description; `coscore framework schema` prints them. What a single file cannot say about itself
(weight sums, ids, references) is checked in :mod:`coscore.framework.rules`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Discriminator, Field, StringConstraints, Tag
from pydantic.types import Strict

Number = Annotated[float, Strict(), Field(allow_inf_nan=False)]
Whole = Annotated[int, Strict()]
Flag = Annotated[bool, Strict()]
Word = Annotated[str, StringConstraints(min_length=1)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
Headers = Annotated[list[Word], Field(min_length=1)]


class Part(BaseModel):
    """What all parts of a framework share: unknown keys are errors, and nothing changes after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Text(Part):
    """A text in Korean, English, or both; a plain string stands for both."""

    ko: Word | None = Field(None, description="The Korean text.")
    en: Word | None = Field(None, description="The English text.")


def _both(text: object) -> object:
    return {"ko": text, "en": text} if isinstance(text, str) else text


Name = Annotated[Text, BeforeValidator(_both, json_schema_input_type=Word | Text)]


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
    year: list[Word] = Field([], description="Headers of the column with the year of the row; --year keeps one year's rows.")


# --- values: from cells to one number per unit -----------------------------------------------------------------------


class NumberValue(Part):
    """A number, with or without a counter word."""

    type: Literal["number"] = Field(description="A number such as 12, 12건, 1,234 or △1.2.")
    unit: Word | None = Field(None, description="The unit of measurement, allowed behind the number and printed beside it.")
    min: Number | None = Field(None, description="Smallest number that can be right; a smaller one is an error.")
    max: Number | None = Field(None, description="Largest number that can be right; a larger one is an error.")
    integer: Flag = Field(False, description="Whether only whole numbers can be right.")


class PercentValue(Part):
    """A percentage on the scale 0 to 100."""

    type: Literal["percent"] = Field(description="85%, or 0.85 in a cell formatted as a percentage: both are 85.")


class YesNoValue(Part):
    """Yes is 1, no is 0."""

    type: Literal["yes_no"] = Field(description="A mark or word for yes or no, in the shared vocabulary or one of those below.")
    yes: list[Word] = Field([], description="Further words for yes.")
    no: list[Word] = Field([], description="Further words for no.")


class LevelWords(Part):
    """One level and the words that name it."""

    value: Number = Field(description="The value of the level.")
    words: Headers = Field(description="Words that name the level, as they stand in cells.")


class LevelsValue(Part):
    """A word from an ordered vocabulary."""

    type: Literal["levels"] = Field(description="A word that names one of several levels.")
    levels: Annotated[list[LevelWords], Field(min_length=1)] = Field(description="The levels.")


class ListValue(Part):
    """The number of distinct kinds in a list."""

    type: Literal["list"] = Field(description="A list such as '보도자료, SNS·현수막', or the number of its kinds.")
    separators: Headers | None = Field(None, description="What separates the items; by default comma, ·, /, ; and their like.")
    vocabulary: dict[str, Headers] | None = Field(None, description="Each kind with the words that mean it.")


class SurveyValue(Part):
    """A mean answer on a declared scale."""

    type: Literal["survey"] = Field(description="A survey mean such as 4.2, 4.2/5 or 84점.")
    scale: tuple[Number, Number] = Field(description="Lowest and highest answer of the scale, for example [1, 5] or [0, 100].")
    n: list[Word] = Field([], description="Headers of the column with the number of respondents.")


Value = Annotated[
    NumberValue | PercentValue | YesNoValue | LevelsValue | ListValue | SurveyValue, Field(discriminator="type")
]


class Weighting(Part):
    """The column that weighs the records of a unit."""

    by: Headers = Field(description="Headers of the column with the weights, for example the budget.")


class WeightedMean(Part):
    """Mean of the records weighted by another column."""

    weighted_mean: Weighting = Field(description="Mean of the records of a unit, weighted by a column.")


class Drop(Part):
    """How many records are left out at each end."""

    drop: Annotated[int, Strict(), Field(ge=1)] = Field(description="How many of the highest and of the lowest are left out.")


class TrimmedMean(Part):
    """Mean without the highest and the lowest records (최고·최저 제외)."""

    trimmed_mean: Drop = Field(description="Mean of the records without the highest and the lowest.")


def _combine_kind(combine: object) -> str:
    if isinstance(combine, (str, type(None))):
        return "word"
    keys = combine.keys() if isinstance(combine, Mapping) else type(combine).model_fields.keys()
    return "trimmed_mean" if "trimmed_mean" in keys else "weighted_mean"


Combine = Annotated[
    Annotated[Literal["mean", "sum", "max", "min", "median", "last"], Tag("word")]
    | Annotated[WeightedMean, Tag("weighted_mean")]
    | Annotated[TrimmedMean, Tag("trimmed_mean")],
    Discriminator(_combine_kind),
]


# --- normalisation: value to score ------------------------------------------------------------------------------------


class Goalposts(Part):
    """Straight line from the worst value (score 0) to the best (highest score)."""

    method: Literal["goalposts"] = Field(description="(t(x) - t(worst)) / (t(best) - t(worst)), t being the transform.")
    worst: Number = Field(description="Value that scores 0; above best when less is better.")
    best: Number = Field(description="Value that scores the maximum.")
    clip: Flag = Field(True, description="Whether values beyond the goalposts are held at 0 and at the maximum.")


class Step(Part):
    """One step of a step table."""

    from_: Number = Field(alias="from", description="Smallest value that reaches this step.")
    score: Number = Field(description="Score of the step.")


class Steps(Part):
    """Step table."""

    method: Literal["steps"] = Field(description="A table of steps; a value scores what its step scores, 0 below the first.")
    steps: Annotated[list[Step], Field(min_length=1)] = Field(description="The steps, from the smallest value upwards.")


class Points(Part):
    """Straight lines between given points."""

    method: Literal["points"] = Field(description="Piecewise linear between given points, level beyond the first and last.")
    points: Annotated[list[tuple[Number, Number]], Field(min_length=2)] = Field(
        description="Pairs of value and score, the values rising."
    )


class AsIs(Part):
    """The value already is a score."""

    method: Literal["as_is"] = Field(description="The value already is a score on the framework's scale.")


Normalise = Annotated[Goalposts | Steps | Points | AsIs, Field(discriminator="method")]


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


class Node(Part):
    """An indicator (a leaf, with columns and value) or a dimension (with indicators of its own)."""

    id: Id = Field(description="Short name, unique in the framework: small letters, digits and underscores.")
    name: Name | None = Field(None, description="Name shown to readers; the id when absent.")
    description: Name | None = Field(None, description="Definition: what is measured, and what for.")
    source: Name | None = Field(None, description="Where the indicator, its bounds or its levels come from.")
    weight: Number | None = Field(None, description="Weight among its siblings, in the sense of the top-level weights.")
    missing: Missing | None = Field(None, description="What happens when a value is missing, for this node and those below.")
    aggregate: Literal["arithmetic"] | None = Field(None, description="How the children's scores become this one's.")
    indicators: list[Node] | None = Field(None, description="The children of a dimension.")
    columns: Headers | None = Field(None, description="Headers of the column that holds the value of an indicator.")
    value: Value | None = Field(None, description="How a cell is read.")
    combine: Combine = Field("mean", description="How the records of one unit become one value.")
    clip: tuple[Number, Number] | None = Field(None, description="Lowest and highest value counted; others are held at these.")
    transform: Literal["ln", "ln1p", "log10", "sqrt"] | None = Field(
        None, description="Function applied to the value and to the goalposts before they are compared."
    )
    normalise: Normalise | None = Field(
        None,
        description="How a value becomes a score. Left out, yes_no, percent and survey values run over their whole scale.",
    )


# --- totals, groups, grades, ranks ------------------------------------------------------------------------------------


class Scale(Part):
    """The scale of all scores."""

    max: Annotated[float, Strict(), Field(gt=0, allow_inf_nan=False)] = Field(100, description="Scores run from 0 to this.")


class Round(Part):
    """Rounding, half up on the decimal form."""

    digits: Annotated[int, Strict(), Field(ge=0, le=9)] = Field(1, description="Decimals of every score.")
    at: Literal["total", "indicator", "every_node"] | list[Id] = Field(
        "total",
        description="Where rounded numbers are carried on: total, indicator, every_node, or ids. "
        "Under weights: points it is the points obtained (득점) that are rounded.",
    )
    rank_on: Literal["rounded", "full"] = Field("rounded", description="Whether ranks compare rounded or full scores.")


class Ties(Part):
    """Ranks of equal scores."""

    method: Literal["competition", "dense", "ordinal"] = Field(
        "competition", description="competition: 1, 2, 2, 4; dense: 1, 2, 2, 3; ordinal: 1, 2, 3, 4 where break decides."
    )
    break_: list[Id] = Field([], alias="break", description="Ids whose scores decide between equal totals, in this order.")


class Groups(Part):
    """Peer groups: ranks and grades are given inside each."""

    by: Annotated[str, Field(min_length=1)] | Headers = Field(
        description="kind (the kind of municipality, from the registry), or headers of the column that names the group."
    )
    min_size: Annotated[int, Strict(), Field(ge=1)] = Field(5, description="Smaller groups are pointed out.")


class CutBand(Part):
    """A grade from a score upwards."""

    grade: Word = Field(description="Name of the grade.")
    min: Number = Field(description="Smallest score of the grade.")


class CutGrades(Part):
    """Grades by bounds on the score."""

    method: Literal["cut"] = Field(description="Grades by bounds on the score; a score on the bound has the better grade.")
    bands: Annotated[list[CutBand], Field(min_length=1)] = Field(description="Grades from the best to the worst.")


class QuotaBand(Part):
    """A grade for a share of the group."""

    grade: Word = Field(description="Name of the grade.")
    share: Annotated[float, Strict(), Field(ge=0, allow_inf_nan=False)] = Field(description="Share of the group; all add up to 1 (or to 100).")


class QuotaGrades(Part):
    """Grades by rank in the group."""

    method: Literal["quota"] = Field(description="Grades for fixed shares of the group; units tied at a cut go up together.")
    bands: Annotated[list[QuotaBand], Field(min_length=1)] = Field(description="Grades from the best to the worst.")
    rounding: Literal["floor", "nearest", "ceil"] = Field("floor", description="How a share becomes a number of units.")


Grades = Annotated[CutGrades | QuotaGrades, Field(discriminator="method")]


class Adjustment(Part):
    """Points outside the tree."""

    id: Id = Field(description="Short name, unique in the framework.")
    name: Name | None = Field(None, description="Name shown to readers; the id when absent.")
    kind: Literal["bonus", "penalty"] = Field(description="Whether the points are added or taken away.")
    columns: Headers = Field(description="Headers of the column with the points; an empty cell means none.")
    max: Annotated[float, Strict(), Field(gt=0, allow_inf_nan=False)] | None = Field(None, description="Most points counted for a unit.")


class FrameworkFile(Part):
    """An indicator framework for coscore."""

    coscore: Whole = Field(description="Version of the framework language: 1.")
    id: Id = Field(description="Short name of the framework.")
    version: Word = Field(description="Version of the framework, always in quotes.")
    name: Name = Field(description="Name shown to readers.")
    description: Name | None = Field(None, description="What the framework evaluates.")
    source: Name | None = Field(None, description="Where the indicators come from; printed on every report.")
    unit: Unit = Field(description="What is ranked, and which columns name it.")
    record: Record | None = Field(None, description="What one row is.")
    scale: Scale = Field(default_factory=Scale, description="The scale of all scores.")
    aggregate: Literal["arithmetic"] = Field("arithmetic", description="How children's scores are combined, unless a dimension says otherwise.")
    weights: Literal["points", "shares", "relative", "as_given"] = Field(
        "relative",
        description="points: children sum to their parent's points, the top to 100; shares: siblings sum to 1; "
        "relative: any positive numbers; as_given: used as they stand.",
    )
    missing: Missing = Field(default_factory=Missing, description="What happens when a value is missing.")
    round: Round = Field(default_factory=Round, description="Decimals, and where rounding happens.")
    ties: Ties = Field(default_factory=Ties, description="Ranks of equal scores.")
    groups: Groups | None = Field(None, description="Peer groups.")
    grades: Grades | None = Field(None, description="Grades.")
    adjustments: list[Adjustment] = Field([], description="Bonus and penalty points outside the tree.")
    cap_total: Number | None = Field(None, description="Highest total after the adjustments.")
    indicators: Annotated[list[Node], Field(min_length=1)] = Field(description="The tree of dimensions and indicators.")


def known_keys() -> dict[str, Any]:
    """The JSON Schema of a framework file."""
    return FrameworkFile.model_json_schema(by_alias=True)
