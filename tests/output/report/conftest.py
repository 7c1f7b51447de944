"""The sample of two years with its result in JSON, and a small framework over units with hostile names."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from coscore.framework.load import load_framework
from coscore.insight.compare.comparison import compare
from coscore.insight.robustness.analysis import analyse
from coscore.insight.robustness.settings import Settings
from coscore.intake.read import read
from coscore.language import Language
from coscore.output import json as result_json
from coscore.output.document.model import Block, Point, Table
from coscore.output.report.matter import Matter
from coscore.scoring.evaluate import evaluate
from coscore.scoring.evaluation import Evaluation

SAMPLE = Path(__file__).parents[3] / "sample_data"

BODY = """\
groups: {by: [g], min_size: 1}
weights: points
grades: {method: cut, bands: [{grade: 가, min: 60}, {grade: 나, min: 0}]}
indicators:
  - id: part
    name: {ko: 참여, en: Taking part}
    weight: 100
    indicators:
      - {id: a, name: {ko: 회의, en: Meetings}, weight: 60, columns: [회의], value: {type: number, unit: 회}, normalise: {method: goalposts, worst: 0, best: 10}}
      - {id: b, name: {ko: 만족, en: Satisfaction}, weight: 40, columns: [만족], value: {type: percent}}
"""

HOSTILE = (
    "<script>alert(1)</script>",
    "=cmd|' /C calc'!A0",
    "../../etc/passwd",
    "*굵게* _기울임_ #let x",
    "\u202etfel ot thgir",
    "가" * 200,
    "CON",
)


@cache
def scored(name: str) -> Evaluation:
    framework = load_framework("coproduction")
    return evaluate(framework, read([str(SAMPLE / name)], framework))


@pytest.fixture(scope="session")
def sample() -> Callable[[Language], Matter]:
    """The sample of 2026, compared with 2025, with a few draws."""

    @cache
    def build(language: Language) -> Matter:
        old, new = scored("projects_clean.csv"), scored("projects_2026.csv")
        comparison = compare([("2025", old), ("2026", new)])
        certain = analyse(new, Settings(draws=50))
        return Matter(new, comparison, certain, language, "행정안전부", "2026. 11. 22.")

    return build


@pytest.fixture(scope="session")
def result(sample: Callable[[Language], Matter]) -> dict[str, Any]:
    """The JSON of the sample of 2026."""
    found: dict[str, Any] = json.loads(result_json.render(sample("ko").evaluation))
    return found


@pytest.fixture(scope="session")
def hostile(score: Callable[..., Evaluation]) -> Matter:
    """Units whose names mean something to programs; a equals 1 to 7 meetings, b twelve per cent more each."""
    rows = [
        {"unit": name, "record": f"사업 {name}", "group": "=1+1", "a": place, "b": 12 * place}
        for place, name in enumerate(HOSTILE, 1)
    ]
    return Matter(score(BODY, rows), None, None, "ko")


@pytest.fixture
def pair(score: Callable[..., Evaluation]) -> Matter:
    """가평군 60 + 20 = 80.0 and 나주시 30 + 40 = 70.0, and 다랑구, of which nothing is known."""
    rows = [
        {"unit": "가평군", "group": "군", "a": 10, "b": 50},
        {"unit": "나주시", "group": "시", "a": 5, "b": 100},
        {"unit": "다랑구", "group": "구", "a": None, "b": None},
    ]
    return Matter(score(BODY, rows), None, None, "ko")


@pytest.fixture(scope="session")
def tables() -> Callable[[list[Block]], dict[str, list[dict[str, str]]]]:
    """The tables among blocks by caption, each row by header."""

    def take(blocks: list[Block]) -> dict[str, list[dict[str, str]]]:
        return {
            one.caption: [dict(zip((column.header for column in one.columns), row, strict=True)) for row in one.rows]
            for one in blocks
            if isinstance(one, Table)
        }

    return take


@pytest.fixture(scope="session")
def points() -> Callable[[list[Block]], list[str]]:
    """The statements among blocks."""
    return lambda blocks: [one.text for one in blocks if isinstance(one, Point)]
