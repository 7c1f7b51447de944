"""How a value becomes a score: the methods of normalisation, each with what it needs to know."""

from typing import Annotated, Literal

from pydantic import Field
from pydantic.types import Strict

from coscore.framework.parts import Flag, Number, Part, Word

Positive = Annotated[float, Strict(), Field(gt=0, allow_inf_nan=False)]
Whole = Annotated[int, Strict(), Field(ge=0, le=9)]
TieRule = Literal["min", "max", "average"]

# --- fixed: a value scores the same whoever else is scored ------------------------------------------------------------


class Goalposts(Part):
    """Straight line from the worst value (score 0) to the best (highest score)."""

    method: Literal["goalposts"] = Field(description="(t(x) - t(worst)) / (t(best) - t(worst)), t being the transform.")
    worst: Number = Field(description="Value that scores 0; above best when less is better.")
    best: Number = Field(description="Value that scores the maximum.")
    clip: Flag = Field(
        default=True, description="Whether values beyond the goalposts are held at 0 and at the maximum."
    )


class Step(Part):
    """One step of a step table."""

    from_: Number = Field(alias="from", description="Smallest value that reaches this step.")
    score: Number = Field(description="Score of the step.")


class Steps(Part):
    """Step table."""

    method: Literal["steps"] = Field(
        description="A table of steps; a value scores what its step scores, 0 below the first."
    )
    steps: Annotated[list[Step], Field(min_length=1)] = Field(description="The steps, from the smallest value upwards.")


class Points(Part):
    """Straight lines between given points."""

    method: Literal["points"] = Field(
        description="Piecewise linear between given points, level beyond the first and last."
    )
    points: Annotated[list[tuple[Number, Number]], Field(min_length=2)] = Field(
        description="Pairs of value and score, the values rising."
    )


class AsIs(Part):
    """The value already is a score."""

    method: Literal["as_is"] = Field(description="The value already is a score on the framework's scale.")


class _Directed(Part):
    """A method that has to be told whether more is better."""

    direction: Literal["up", "down"] = Field("up", description="up: more is better; down: less is better.")


class TargetRatio(_Directed):
    """Share of a target that is reached (목표 대 실적)."""

    method: Literal["target_ratio"] = Field(
        description="x / target, or target / x when less is better; held at the cap."
    )
    target: Positive = Field(description="Value that scores the maximum.")
    cap: Positive = Field(1, description="Largest ratio that counts: 1 for 100 %, 1.2 for 120 % of the target.")


class TargetBand(Part):
    """Straight line from a floor at the low end of a band to the maximum at its high end (목표부여)."""

    method: Literal["target_band"] = Field(
        description="floor + (max - floor) (x - low) / (high - low), held between the floor and the maximum."
    )
    low: Number = Field(description="Value that scores the floor; above high when less is better.")
    high: Number = Field(description="Value that scores the maximum.")
    floor: Annotated[float, Strict(), Field(ge=0, allow_inf_nan=False)] = Field(
        20, description="Score of the low end and of everything worse."
    )


class PassFail(_Directed):
    """Met or not."""

    method: Literal["pass_fail"] = Field(description="The maximum where the target is met, else 0.")
    target: Number = Field(description="Value from which (or, when less is better, up to which) the target is met.")


class LogNormal(Part):
    """Falling or rising S-shaped curve through two points."""

    method: Literal["log_normal"] = Field(
        description="Survival function of the log-normal distribution that scores half the maximum at the median and 90 % of it at p10."
    )
    median: Positive = Field(description="Value that scores half the maximum.")
    p10: Positive = Field(description="Value that scores 90 % of the maximum; below the median when less is better.")


class DistanceToTarget(_Directed):
    """Distance to a fixed target, as a ratio without a cap."""

    method: Literal["distance_to_target"] = Field(
        description="x / target, or target / x when less is better; not held at the maximum."
    )
    target: Positive = Field(description="Value that scores the maximum.")


# --- trend: a value against the unit's own past -----------------------------------------------------------------------


class Trend(_Directed):
    """This year's value against the line through the unit's past years (추세치)."""

    method: Literal["trend"] = Field(
        description="floor + (max - floor) Phi(z), z being the distance from the least-squares line in prediction errors."
    )
    years: Annotated[int, Strict(), Field(ge=3, le=100)] = Field(
        description="How many earlier years with a value the line is drawn through: the latest ones."
    )
    ddof: Annotated[int, Strict(), Field(ge=0, le=2)] = Field(
        2, description="What is taken off the number of years in the variance about the line."
    )
    floor: Annotated[float, Strict(), Field(ge=0, allow_inf_nan=False)] = Field(
        20, description="Score far below the line."
    )


# --- relative: a value among those of the units scored ----------------------------------------------------------------


class _Relative(_Directed):
    """A method that compares the units scored."""

    within: Literal["all", "group"] = Field("all", description="all: among all units; group: inside each peer group.")


class MinMax(_Relative):
    """Goalposts at the lowest and the highest value among the units."""

    method: Literal["minmax"] = Field(
        description="(x - min) / (max - min); (max - x) / (max - min) when less is better."
    )
    clip: Flag = Field(
        default=True, description="Whether values beyond frozen bounds are held at 0 and at the maximum."
    )


class ZScore(_Relative):
    """Standard deviations from the mean; not on the scale from 0 to the maximum."""

    method: Literal["zscore"] = Field(description="(x - mean) / sd, its sign turned when less is better.")
    ddof: Annotated[int, Strict(), Field(ge=0, le=1)] = Field(
        1, description="1: standard deviation with n - 1; 0: with n."
    )
    mean: Number | None = Field(None, description="A fixed mean instead of that of the units; needs sd.")
    sd: Positive | None = Field(None, description="A fixed standard deviation; needs mean.")


class Rank(_Relative):
    """Place among the units, the best first, as a share of their number."""

    method: Literal["rank"] = Field(description="(n + 1 - r) / n, r being 1 for the best of n units.")
    ties: TieRule = Field(
        "min", description="Rank of equal values: the smallest of their places, the largest, or the mean."
    )


class Borda(_Relative):
    """Share of the other units that are beaten, equal ones counted half."""

    method: Literal["borda"] = Field(description="(units beaten + half of those equal) / (n - 1).")


class Percentile(_Relative):
    """Percentile rank."""

    method: Literal["percentile"] = Field(
        description="With r = 1 for the lowest of n values: (r - 1) / (n - 1); r / n under ties: max."
    )
    ties: TieRule = Field(
        "min", description="Rank of equal values: min (PERCENTRANK.INC), max (share at or below), average."
    )
    reverse: Literal["complement", "rank"] = Field(
        "complement", description="When less is better: complement takes 1 - p; rank ranks from the other end."
    )


class ExponentialRank(_Relative):
    """Exponential transformation of the scaled rank, as in the English and Welsh indices of deprivation."""

    method: Literal["exponential_rank"] = Field(
        description="-k ln(1 - R (1 - exp(-100 / k))) with R = (n + 1 - r) / n and r = 1 for the best."
    )
    decay: Positive = Field(
        23, description="The constant k; 23 gives the best tenth of the units the upper half of the scale."
    )
    ties: TieRule = Field(
        "average", description="Rank of equal values: the mean of their places, the smallest, or the largest."
    )


class DistanceToBest(_Relative):
    """Distance to the best value among the units, as a ratio."""

    method: Literal["distance_to_best"] = Field(description="x / max; min / x when less is better.")


class DistanceToReference(_Directed):
    """Distance to one unit, as a ratio without a cap."""

    method: Literal["distance_to_reference"] = Field(
        description="x / x of the reference unit; the other way round when less is better."
    )
    unit: Word = Field(description="Name or code of the reference unit; it scores the maximum.")


Normalise = Annotated[
    Goalposts
    | Steps
    | Points
    | AsIs
    | TargetRatio
    | TargetBand
    | PassFail
    | LogNormal
    | DistanceToTarget
    | Trend
    | MinMax
    | ZScore
    | Rank
    | Borda
    | Percentile
    | ExponentialRank
    | DistanceToBest
    | DistanceToReference,
    Field(discriminator="method"),
]


# --- bounds: what relative methods have measured, kept for another year -----------------------------------------------


class Measured(Part):
    """What a relative method measured of the units, after clip and transform."""

    min: Number | None = Field(None, description="Lowest value (minmax).")
    max: Number | None = Field(None, description="Highest value (minmax).")
    mean: Number | None = Field(None, description="Mean (zscore).")
    sd: Positive | None = Field(None, description="Standard deviation (zscore).")
    best: Positive | None = Field(None, description="Best value (distance_to_best).")
    reference: Positive | None = Field(None, description="Value of the reference unit (distance_to_reference).")
    values: Annotated[list[Number], Field(min_length=2)] | None = Field(
        None, description="Every value, rising (rank, borda, percentile, exponential_rank)."
    )


class Bounds(Measured):
    """The frozen bounds of one node, for all units or for each peer group."""

    groups: dict[str, Measured] | None = Field(None, description="Bounds of each peer group, under within: group.")
