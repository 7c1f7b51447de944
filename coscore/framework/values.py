"""How an indicator is measured: from cells to one number per unit."""

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag
from pydantic.types import Strict

from coscore.framework.parts import Flag, Headers, Name, Number, Part, Word
from coscore.framework.quotients import RatioValue, word_or_number
from coscore.framework.surveys import SurveyValue


class NumberValue(Part):
    """A number, with or without a counter word."""

    type: Literal["number"] = Field(description="A number such as 12, 12건, 1,234 or △1.2.")
    unit: Word | None = Field(
        None, description="The unit of measurement, allowed behind the number and printed beside it."
    )
    min: Number | None = Field(None, description="Smallest number that can be right; a smaller one is an error.")
    max: Number | None = Field(None, description="Largest number that can be right; a larger one is an error.")
    integer: Flag = Field(default=False, description="Whether only whole numbers can be right.")


class PercentValue(Part):
    """A percentage on the scale 0 to 100."""

    type: Literal["percent"] = Field(description="85%, or 0.85 in a cell formatted as a percentage: both are 85.")


class YesNoValue(Part):
    """Yes is 1, no is 0."""

    type: Literal["yes_no"] = Field(
        description="A mark or word for yes or no, in the shared vocabulary or one of those below."
    )
    yes: list[Word] = Field([], description="Further words for yes.")
    no: list[Word] = Field([], description="Further words for no.")


class LevelWords(Part):
    """One level and the words that name it."""

    value: Annotated[
        Annotated[Number, Tag("(number)")] | Annotated[Literal["missing", "not_applicable"], Tag("(word)")],
        Discriminator(word_or_number),
    ] = Field(
        description="The value of the level; missing or not_applicable if its words say that there is none: such a level is counted "
        "in frequency tables, and never scored."
    )
    name: Name | None = Field(None, description="Name of the level in frequency tables; its first word when absent.")
    words: Headers = Field(description="Words that name the level, as they stand in cells.")


class LevelsValue(Part):
    """A word from an ordered vocabulary."""

    type: Literal["levels"] = Field(description="A word that names one of several levels.")
    levels: Annotated[list[LevelWords], Field(min_length=1)] = Field(description="The levels.")


class ListValue(Part):
    """The number of distinct kinds in a list."""

    type: Literal["list"] = Field(description="A list such as '보도자료, SNS·현수막', or the number of its kinds.")
    separators: Headers | None = Field(
        None, description="What separates the items; by default comma, ·, /, ; and their like."
    )
    vocabulary: dict[str, Headers] | None = Field(None, description="Each kind with the words that mean it.")


Value = Annotated[
    NumberValue | PercentValue | YesNoValue | LevelsValue | ListValue | SurveyValue | RatioValue,
    Field(discriminator="type"),
]


class Weighting(Part):
    """The column that weighs the records of a unit."""

    by: Headers = Field(description="Headers of the column with the weights, for example the budget.")


class WeightedMean(Part):
    """Mean of the records weighted by another column."""

    weighted_mean: Weighting = Field(description="Mean of the records of a unit, weighted by a column.")


class Drop(Part):
    """How many records are left out at each end."""

    drop: Annotated[int, Strict(), Field(ge=1)] = Field(
        description="How many of the highest and of the lowest are left out."
    )


class TrimmedMean(Part):
    """Mean without the highest and the lowest records (최고·최저 제외)."""

    trimmed_mean: Drop = Field(description="Mean of the records without the highest and the lowest.")


def _combine_kind(combine: object) -> str:
    if isinstance(combine, dict):
        return "(trimmed)" if "trimmed_mean" in combine else "(weighted)"
    return (
        "(trimmed)"
        if isinstance(combine, TrimmedMean)
        else "(weighted)"
        if isinstance(combine, WeightedMean)
        else "(word)"
    )


# Tags in brackets cannot be mistaken for keys where an error tells its path.
Combine = Annotated[
    Annotated[Literal["mean", "sum", "max", "min", "median", "last"], Tag("(word)")]
    | Annotated[WeightedMean, Tag("(weighted)")]
    | Annotated[TrimmedMean, Tag("(trimmed)")],
    Discriminator(_combine_kind),
]
