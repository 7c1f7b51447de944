"""Surveys: means that were worked out elsewhere, or the answers of every respondent."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag
from pydantic.types import Strict

from coscore.framework.parts import Flag, Headers, Number, Part, Word, headers_alone
from coscore.framework.quotients import word_or_number

Count = Annotated[int, Strict(), Field(ge=1)]
Size = Annotated[float, Strict(), Field(gt=0, allow_inf_nan=False)]


def _list_or_number(value: object) -> str:
    """Tag of a value that is either headers of a column or a number."""
    return "(list)" if isinstance(value, list) else "(number)"


def _list_or_keys(value: object) -> str:
    """Tag of a value that is either headers of a column or a number by word."""
    return "(list)" if isinstance(value, list) else "(keys)"


Population = Annotated[
    Annotated[Headers, Tag("(list)")] | Annotated[Size, Tag("(number)")], Discriminator(_list_or_number)
]


class AnswerWords(Part):
    """One answer and the words that stand for it."""

    value: Number = Field(description="The answer as a number of the scale.")
    words: Headers = Field(description="Words that stand for the answer, as they stand in cells.")


class Item(Part):
    """One question of the questionnaire."""

    columns: Headers = Field(description="Headers of the column with the answers to the question.")
    reverse: Flag = Field(
        default=False,
        description="Whether the question is worded the other way round, so that the highest answer is the worst.",
    )


AnyItem = Annotated[Item, BeforeValidator(headers_alone, json_schema_input_type=Headers | Item)]


class Strata(Part):
    """The parts of the population that were sampled each on its own (층)."""

    columns: Headers = Field(description="Headers of the column that names the stratum of a respondent.")
    population: Annotated[
        Annotated[Headers, Tag("(list)")] | Annotated[dict[str, Size], Field(min_length=1), Tag("(keys)")],
        Discriminator(_list_or_keys),
    ] = Field(
        description="How many people are in each stratum: headers of the column that says so, in the rows of the respondents or "
        "in a table with a row per unit and stratum; or numbers by the name of the stratum, the same for every unit."
    )
    collapse: dict[str, Word] = Field(
        {},
        description="By the name of a stratum, the one it is joined with in units where it has a single answer.",
    )


class Share(Part):
    """The share of the highest answers, in per cent, in place of the mean."""

    top: Count = Field(description="How many of the highest answers count: 2 is the top-2 box (만족, 매우 만족).")


class Answers(Part):
    """Rows that are respondents, each with the answers given."""

    items: Annotated[list[AnyItem], Field(min_length=1, max_length=60)] | None = Field(
        None,
        description="The questions, each as headers of its column or with keys. A respondent's value is the mean of those "
        "answered. Left out, the columns of the indicator are the only question.",
    )
    levels: list[AnswerWords] = Field(
        [],
        description="Words for the answers, beside those everybody uses on scales of 4, 5 and 7 points (매우 만족, 보통).",
    )
    dont_know: list[
        Annotated[Annotated[Word, Tag("(word)")] | Annotated[Number, Tag("(number)")], Discriminator(word_or_number)]
    ] = Field(
        [],
        description="Words and codes for no opinion, beside 모름 and its like: no answer, and never the middle of the scale.",
    )
    min_items: Annotated[float, Strict(), Field(gt=0, le=1)] = Field(
        0.5, description="Smallest share of the questions that a respondent must have answered to count."
    )
    min_n: Count = Field(5, description="Fewer respondents give no figure, so that nobody can be recognised.")
    small_n: Count = Field(30, description="A figure of fewer respondents is pointed out.")
    weights: list[Word] = Field([], description="Headers of the column with the weight of a respondent.")
    strata: Strata | None = Field(None, description="The parts of the population that were sampled each on its own.")
    share: Share | None = Field(
        None, description="Counts the share of the highest answers, in per cent, instead of the mean."
    )


class SurveyValue(Part):
    """A mean answer on a declared scale."""

    type: Literal["survey"] = Field(
        description="A survey mean such as 4.2, 4.2/5 or 84점; with answers, the mean of the answers of a unit's respondents."
    )
    scale: tuple[Number, Number] = Field(
        description="Lowest and highest answer of the scale, for example [1, 5] or [0, 100]."
    )
    n: list[Word] = Field([], description="Headers of the column with the number of respondents.")
    sd: list[Word] = Field(
        [],
        description="Headers of the column with the standard deviation of the answers: with n it gives the sampling error, and is "
        "never scored.",
    )
    population: Population | None = Field(
        None,
        description="How many people the respondents were drawn from, for the finite population correction: headers of a column, or "
        "a number for every unit. Left out, there is no correction.",
    )
    answers: Answers | None = Field(
        None, description="Says that every row is a respondent, and how the answers are read."
    )
    stabilised: Flag = Field(
        default=False,
        description="Whether empirical-Bayes values, drawn towards the mean of the peers the more uncertain they are, stand beside "
        "the values. They are never scored.",
    )

    @property
    def range(self) -> tuple[float, float]:
        """Lowest and highest value of a unit: the scale, or 0 and 100 for shares."""
        return (0.0, 100.0) if self.answers and self.answers.share else self.scale

    def items(self, columns: list[str] | None) -> list[Item]:
        """The questions; ``columns`` are those of the indicator. None without answers."""
        if self.answers is None:
            return []
        return self.answers.items or [Item.model_construct(columns=columns or [], reverse=False)]
