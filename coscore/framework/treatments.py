"""What is done to the values of all units before they become scores: gaps filled, values far out brought in."""

from typing import Annotated, Literal

from pydantic import Field
from pydantic.types import Strict

from coscore.framework.parts import Flag, Part

Impute = Literal["mean", "median", "group_mean", "group_median", "last_year"]

_Count = Annotated[int, Strict(), Field(ge=0)]
_Bound = Annotated[float, Strict(), Field(ge=0, allow_inf_nan=False)]
_Percentile = Annotated[float, Strict(), Field(ge=0, le=100)]


class Skewed(Part):
    """The rule of the Joint Research Centre: only an indicator whose distribution is skewed and heavy-tailed is treated."""

    skewness: _Bound = Field(2.0, description="The rule acts where the absolute sample skewness G1 is above this ...")
    kurtosis: _Bound = Field(3.5, description="... and the sample excess kurtosis G2 is above this.")
    most: Annotated[int, Strict(), Field(ge=1)] = Field(
        5, description="How many values at the long end are drawn in to the next one at most, one after the other."
    )
    otherwise: Literal["log", "leave"] = Field(
        "log",
        description="Where that is not enough. log: ln(x - min + 0.01 (max - min)) of the values as they were; "
        "leave: the values as they were.",
    )


class Winsorise(Part):
    """A fixed number of values at either end drawn in to the next one."""

    highest: _Count = Field(0, description="How many of the highest values become the highest of the others.")
    lowest: _Count = Field(0, description="How many of the lowest values become the lowest of the others.")


class Percentiles(Part):
    """Values beyond two percentiles of all units held there."""

    low: _Percentile = Field(0.0, description="Percentile below which values are held, 0 to 100; 0 holds none.")
    high: _Percentile = Field(100.0, description="Percentile above which values are held, 0 to 100; 100 holds none.")


class Treat(Part):
    """How values far from the others are treated, before they become scores; exactly one of the four."""

    rule: Skewed | None = Field(
        None, description="Treat the indicator only if it is skewed and heavy-tailed; {} takes the usual numbers."
    )
    winsorise: Winsorise | None = Field(None, description="Draw in a fixed number of values at either end.")
    percentiles: Percentiles | None = Field(
        None, description="Hold values at two percentiles of the units; to keep them from year to year, use clip."
    )
    log: Flag | None = Field(
        None, description="true: ln(x - min + 0.01 (max - min)) of every value, min and max those of the units."
    )
