"""The survey of the samples, recomputed from its cells in plain Python: questions, respondents, strata, score, error."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from math import sqrt
from pathlib import Path
from statistics import mean, variance
from typing import Any, NamedTuple

import pytest
from openpyxl import load_workbook

from coscore.framework.load import load_framework
from coscore.intake.read import read
from coscore.scoring.evaluate import evaluate
from coscore.scoring.evaluation import Evaluation

SAMPLE = Path(__file__).parents[2] / "sample_data" / "satisfaction_survey.xlsx"
WORDS = {"매우 불만족": 1, "불만족": 2, "보통": 3, "만족": 4, "매우 만족": 5}


class Figures(NamedTuple):
    """What a municipality should have: mean, standard error, respondents."""

    mean: float
    se: float
    n: int


def respondents(question: Callable[[dict[str, Any]], float | None]) -> dict[str, dict[str, list[float]]]:
    """By municipality and age the value of every respondent that has one."""
    head, *rows = load_workbook(SAMPLE)["응답"].iter_rows(values_only=True)
    found: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for cells in rows:
        row = dict(zip(head, cells, strict=True))
        if (value := question(row)) is not None:
            found[str(row["시군구"])][str(row["연령대"])].append(value)
    return found


def overall(row: dict[str, Any]) -> float | None:
    return WORDS.get(row["전반적 만족"])


def parts(row: dict[str, Any]) -> float | None:
    """The mean of the questions answered, if there are three of five; the one about trouble is turned."""
    given = [
        6 - row[key] if key == "불편" else row[key]
        for key in ("빠르기", "친절", "전문성", "결과", "불편")
        if isinstance(row[key], int)
    ]
    return mean(given) if len(given) >= 2.5 else None


def figures(values: dict[str, list[float]], people: dict[str, int]) -> Figures:
    total = sum(people.values())
    center = sum(people[age] / total * mean(those) for age, those in values.items())
    error = sum(
        (people[age] / total) ** 2 * (1 - len(those) / people[age]) * variance(those) / len(those)
        for age, those in values.items()
    )
    return Figures(center, sqrt(error), sum(map(len, values.values())))


@pytest.fixture(scope="module")
def people() -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for _, sigungu, age, users in load_workbook(SAMPLE)["모집단"].iter_rows(min_row=2, values_only=True):
        found[str(sigungu)][str(age)] = int(users)
    return found


@pytest.fixture(scope="module")
def evaluation() -> Evaluation:
    framework = load_framework("satisfaction")
    return evaluate(framework, read([str(SAMPLE)], framework))


@pytest.mark.parametrize(("indicator", "question"), [("parts", parts), ("overall", overall)])
def test_every_municipality_has_the_figures_of_plain_python(
    evaluation: Evaluation, people: dict[str, dict[str, int]], indicator: str, question: Callable[..., float | None]
) -> None:
    values, row = respondents(question), evaluation.framework.by_id[indicator].index
    checked = 0
    for at, unit in enumerate(evaluation.units):
        own = values[unit.name.split()[-1]]
        if unit.name.endswith("울릉군"):
            continue
        expected, sampling = figures(own, people[unit.name.split()[-1]]), evaluation.sampling[indicator]
        assert evaluation.values[row, at] == pytest.approx(expected.mean)
        assert (sampling.se[at], sampling.n[at]) == pytest.approx((expected.se, expected.n))
        assert evaluation.scores[row, at] == pytest.approx(100 * (expected.mean - 1) / 4)
        checked += 1
    assert checked == 11


def test_three_answers_give_no_figure(evaluation: Evaluation) -> None:
    hidden = [unit.name for unit, ranked in zip(evaluation.units, evaluation.ranked, strict=True) if not ranked]
    assert hidden == ["경상북도 울릉군"]


def test_an_evaluation_knows_nothing_but_warnings(evaluation: Evaluation) -> None:
    assert {finding.code for finding in evaluation.findings} == {"W217", "W248", "W249", "W252"}
