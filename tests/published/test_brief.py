"""Two tables of 한국지방행정연구원, 지방자치 정책브리프 「행정서비스 공동생산을 위한 기반 마련이 필요하다」.

Table 1, 정책단계 별 정부 및 시민참여 정도: 235 cases entered for the contests of 2017 and 2018, by who took part in each stage of
the policy, 빈도(건) and 비중(%). Table 2, 공동생산과 유사개념 간 차이에 대한 실무자들의 인식: 29 officials, 빈도 and 비중.
The rows of the samples are constructed to these sums; the percentages are computed.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from coscore.framework.load import load_framework
from coscore.insight.describe.description import Description, describe
from coscore.insight.describe.frequencies import percent
from coscore.intake.read import read
from coscore.scoring.evaluate import evaluate
from coscore.scoring.rounding import decimal_text

SAMPLES = Path(__file__).parents[2] / "sample_data"

STAGES = {
    #              계획           결정           집행           평가
    "정부독자적": ("134", "57.0", "40", "17.0", "30", "12.8", "87", "37.0"),
    "시민독자적": ("12", "5.1", "9", "3.8", "7", "3.0", "6", "2.6"),
    "공동참여": ("89", "37.9", "186", "79.1", "198", "84.3", "97", "41.3"),
    "불명확": ("-", "-", "-", "-", "-", "-", "45", "19.1"),
}
AWARENESS = {"다르지않다": ("26", "89.7"), "다른 개념이다": ("3", "10.3")}


@pytest.fixture(scope="module")
def described() -> Callable[[str, str], Description]:
    def make(framework: str, sample: str) -> Description:
        loaded = load_framework(framework)
        return describe(evaluate(loaded, read([str(SAMPLES / sample)], loaded)))

    return make


def table(found: Description) -> dict[str, tuple[str, ...]]:
    """The one frequency table as it is printed, a dash for what does not occur."""
    (only,) = found.tables
    return {
        category.name.ko: tuple(
            text
            for one in only.frequencies
            for text in ((str(one.counts[place]), percent(one.tenths[place])) if one.counts[place] else ("-", "-"))
        )
        for place, category in enumerate(only.categories)
    }


def test_235_cases_by_policy_stage(described: Callable[[str, str], Description]) -> None:
    found = described("participation", "participation_cases.csv")
    assert [one.node.name.ko for one in found.tables[0].frequencies] == ["계획", "결정", "집행", "평가"]
    assert [one.total for one in found.tables[0].frequencies] == [235] * 4
    assert table(found) == STAGES


def test_29_officials(described: Callable[[str, str], Description]) -> None:
    found = described("awareness", "awareness_survey.csv")
    assert [one.total for one in found.tables[0].frequencies] == [29]
    assert table(found) == AWARENESS


def test_the_printed_percentages_add_up_only_before_they_are_rounded(
    described: Callable[[str, str], Description],
) -> None:
    """17.0 + 3.8 + 79.1 = 99.9 and 12.8 + 3.0 + 84.3 = 100.1 in the brief as well."""
    (only,) = described("participation", "participation_cases.csv").tables
    assert [percent(one.displayed_total) for one in only.frequencies] == ["100.0", "99.9", "100.1", "100.0"]


def test_scored_as_one_survey_the_share_of_those_who_tell_the_concepts_apart_is_that_of_the_table() -> None:
    framework = load_framework("awareness")
    found = evaluate(framework, read([str(SAMPLES / "awareness_survey.csv")], framework))
    assert [decimal_text(total, 1) for total in found.totals] == ["10.3"]


@pytest.mark.parametrize(
    ("framework", "sample"), [("participation", "participation_cases.csv"), ("awareness", "awareness_survey.csv")]
)
def test_the_samples_give_no_findings(framework: str, sample: str) -> None:
    loaded = load_framework(framework)
    assert evaluate(loaded, read([str(SAMPLES / sample)], loaded)).findings == ()
