"""One number over another: ratios of sums, and values per inhabitant."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag
from pydantic.types import Strict

from coscore.framework.parts import Headers, Number, Part, Word, headers_alone, one_or_many


def word_or_number(value: object) -> str:
    """Tag of a value that is either a word or a number."""
    return "(number)" if isinstance(value, int | float) else "(word)"


Times = Annotated[float, Strict(), Field(gt=0, allow_inf_nan=False)]
WhenZero = Annotated[
    Annotated[Literal["missing", "not_applicable", "error"], Tag("(word)")] | Annotated[Number, Tag("(number)")],
    Discriminator(word_or_number),
]
"""What a denominator of 0 gives: a state, or a number."""

_WHEN_ZERO = (
    "What a denominator of 0 gives. missing: no value; not_applicable: the indicator leaves the unit's calculation; "
    "error: an error, and the unit is not ranked; a number: that value. It is said in every case."
)


class Half(Part):
    """Numerator or denominator of a ratio: the numbers of a column, or how many of its rows hold certain words."""

    columns: Headers = Field(description="Headers of the column.")
    count: (
        Annotated[
            Annotated[Literal["all"], Tag("(word)")] | Annotated[list[str], Field(min_length=1), Tag("(list)")],
            Discriminator(one_or_many),
        ]
        | None
    ) = Field(
        None,
        description="Count rows instead of adding up numbers: those whose cell is one of these words "
        '("" is an empty cell), or all rows whose cell is not empty.',
    )
    unit: Word | None = Field(None, description="The unit of measurement of the numbers, allowed behind them.")


AnyHalf = Annotated[Half, BeforeValidator(headers_alone, json_schema_input_type=Headers | Half)]


class RatioValue(Part):
    """One sum over another: a share, a rate, a mean per case."""

    type: Literal["ratio"] = Field(
        description="Sum of the numerator over the sum of the denominator, over all records of a unit that have both."
    )
    numerator: AnyHalf = Field(description="What is above the line: headers of a column of numbers, or keys.")
    denominator: AnyHalf = Field(description="What is below the line: headers of a column of numbers, or keys.")
    drop: list[str] = Field(
        [], description='Words that leave a row out of both halves, in either column; "" leaves out empty cells.'
    )
    times: Times = Field(1.0, description="Factor of the ratio: 100 for per cent, 1000 for so many in a thousand.")
    when_zero: WhenZero = Field("missing", description=_WHEN_ZERO)


class Per(Part):
    """A denominator: values per inhabitant, per member of staff."""

    columns: Headers = Field(description="Headers of the column with the denominator, for example the population.")
    times: Times = Field(1.0, description="Factor of the quotient: 1000 for so many per thousand inhabitants.")
    rows: Literal["once", "each"] = Field(
        "once",
        description="once: every row of a unit states the same number, which counts once; "
        "each: every row has its own, combined as the values are.",
    )
    when_zero: WhenZero = Field("missing", description=_WHEN_ZERO)
