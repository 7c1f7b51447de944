"""What the screen says of surveys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

SAMPLE = Path(__file__).parents[2] / "sample_data" / "satisfaction_survey.xlsx"


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("ko", ("응답자 770건", "표본오차 (신뢰수준 95%)", "순위 신뢰도 0.73: 등급까지만 말할 수 있습니다")),
        (
            "en",
            (
                "respondent: 770",
                "Sampling error (95 % confidence)",
                "reliability as a ranking 0.73: grades can be told",
            ),
        ),
    ],
)
def test_the_screen_says_how_sure_a_survey_is(
    coscore: Callable[..., Any], language: str, parts: tuple[str, ...]
) -> None:
    done = coscore("evaluate", str(SAMPLE), "-f", "satisfaction", "--lang", language)
    assert done.code == 0
    for part in parts:
        assert part in done.out.decode("utf-8")


def test_a_survey_without_a_known_error_is_not_spoken_of(coscore: Callable[..., Any]) -> None:
    done = coscore("evaluate", str(SAMPLE.parent / "projects_clean.csv"), "--lang", "en")
    assert b"Sampling error" not in done.out
