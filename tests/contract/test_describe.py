"""``coscore describe`` as a user runs it: the two tables of the brief, digit for digit."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

SAMPLES = Path(__file__).parents[2] / "sample_data"
CASES = ("describe", str(SAMPLES / "participation_cases.csv"), "-f", "participation")
SURVEY = ("describe", str(SAMPLES / "awareness_survey.csv"), "-f", "awareness")

NUMBERS = [
    "134 57.0 40 17.0 30 12.8 87 37.0",
    "12 5.1 9 3.8 7 3.0 6 2.6",
    "89 37.9 186 79.1 198 84.3 97 41.3",
    "- - - - - - 45 19.1",
    "235 100.0 235 100.0 235 100.0 235 100.0",
]
LABELS = {
    "ko": ["정부독자적", "시민독자적", "공동참여", "불명확", "계"],
    "en": ["Government alone", "Citizens alone", "Joint", "Unclear", "Total"],
}

Run = Callable[..., Any]


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("form", ["table", "markdown"])
def test_235_cases_by_policy_stage(coscore: Run, language: str, form: str) -> None:
    done = coscore(*CASES, "--format", form, COSCORE_LANG=language)
    assert (done.code, done.err) == (0, "")
    rows = [" ".join(line.replace("|", " ").split()) for line in done.text.splitlines()]
    for label, numbers in zip(LABELS[language], NUMBERS, strict=True):
        assert f"{label} {numbers}" in rows


def test_29_officials(coscore: Run) -> None:
    done = coscore(*SURVEY, COSCORE_LANG="ko")
    rows = [" ".join(line.split()) for line in done.text.splitlines()]
    assert {"다르지않다 26 89.7", "다른 개념이다 3 10.3", "계 29 100.0"} <= set(rows)


def test_csv_and_json_say_the_same(coscore: Run) -> None:
    rows = csv.DictReader(io.StringIO(coscore(*CASES, "--format", "csv").out.decode("utf-8-sig"), newline=""))
    listed = [(row["indicator"], row["count"], row["percent"]) for row in rows if row["item"] == "category"]
    (table,) = json.loads(coscore(*CASES, "--format", "json").out)["frequencies"]
    assert listed == [
        (one["id"], str(count), share)
        for one in table["indicators"]
        for count, share in zip(one["counts"], one["percents"], strict=True)
    ]


def test_standard_input_is_described(coscore: Run) -> None:
    data = (SAMPLES / "awareness_survey.csv").read_bytes()
    done = coscore("describe", "-", "-f", "awareness", "--format", "json", stdin=data)
    assert json.loads(done.out)["records"] == 29


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("describe", "nowhere.csv"), 2),
        (("describe", str(SAMPLES / "hdi.csv")), 2),
        (("describe", str(SAMPLES / "hdi.csv"), "-f", "hdi"), 0),
        (("describe", str(SAMPLES / "hdi.csv"), "-f", "hdi", "--format", "xml"), 2),
        (("describe",), 2),
    ],
)
def test_exit_codes(coscore: Run, arguments: tuple[str, ...], code: int) -> None:
    assert coscore(*arguments).code == code


def test_a_pipe_in_an_old_korean_encoding_is_no_trouble(coscore: Run) -> None:
    done = coscore(*CASES, COSCORE_LANG="ko", PYTHONIOENCODING="cp949", PYTHONUTF8="0")
    assert done.code == 0
    assert "정부독자적" in done.out.decode("cp949")
