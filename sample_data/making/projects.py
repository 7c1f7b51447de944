"""The projects of the sample: real titles from cases.csv, invented ones from invented.csv, and invented values for all of them.

Every value that is scored comes from a generator seeded with the project's own name, so it never depends on the order of the rows.
"""

from __future__ import annotations

import csv
from pathlib import Path
from random import Random
from typing import NamedTuple

HERE = Path(__file__).parent
SAMPLES = HERE.parent
YEAR = 2025
NOT_APPLICABLE, NOT_HANDED_IN, BLANK = "해당없음", "미제출", ""
NEEDS_NO_TRAINING, ASKS_NOBODY = 0.06, 0.04  # shares of the projects
KINDS = ("보도자료", "SNS", "영상", "누리집", "소식지", "현수막", "인쇄물", "옥외매체", "문자", "행사")

SIDO = (
    "서울특별시", "부산광역시", "대구광역시", "인천광역시", "광주광역시", "대전광역시", "울산광역시", "세종특별자치시",
    "경기도", "강원특별자치도", "충청북도", "충청남도", "전북특별자치도", "전라남도", "경상북도", "경상남도", "제주특별자치도",
)  # fmt: skip
SIDO_THEN = {
    "서울": "서울특별시", "부산": "부산광역시", "인천": "인천광역시", "광주": "광주광역시", "경기": "경기도", "충북": "충청북도",
    "전북": "전북특별자치도", "전남": "전라남도",
}  # fmt: skip

Value = int | float | str
"""A number, or the mark that stands in its place."""


class Values(NamedTuple):
    """What a project is scored on. Levels run from 0 to 4."""

    ordinance: int
    unit: int
    sessions: Value
    training: Value
    promotions: Value
    kinds: tuple[str, ...]
    exchange: int
    satisfaction: Value
    respondents: Value


class Project(NamedTuple):
    """One row."""

    sido: str
    sigungu: str
    name: str
    department: str
    budget: int
    values: Values
    note: str


def projects() -> list[Project]:
    """Every project, by province in the official order, then by municipality, real titles first."""
    found = [_project(row, _award(row)) for row in cases()]
    found += [_project(row, "가상 사업") for row in _rows(HERE / "invented.csv")]
    return sorted(found, key=lambda project: (SIDO.index(project.sido), project.sigungu))


def cases() -> list[dict[str, str]]:
    """The awarded cases whose title is known."""
    return [row for row in _rows(SAMPLES / "cases.csv") if row["case_name"]]


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _award(row: dict[str, str]) -> str:
    """What cases.csv says of the award, for example ``2018년 우수사례(사회혁신 대상)``."""
    what = " ".join(filter(None, (row["division"], row["award"].partition("(")[0])))
    return f"{row['year']}년 우수사례({what})" if row["year"] else "우수사례(정책브리프)"


def _project(row: dict[str, str], note: str) -> Project:
    sido, sigungu, name = SIDO_THEN.get(row["sido"], row["sido"]), row["sigungu"], row["case_name"]
    chance = Random(f"{sido} {sigungu} {name}")
    budget = round(10 + 490 * chance.random() ** 2) * 5
    values = STATED.get((sido, sigungu)) or _values(_quality(f"{sido} {sigungu}"), chance)
    return Project(sido, sigungu, name, row.get("department", ""), budget, values, note)


def _quality(unit: str) -> float:
    """How well a municipality does, 0 to 1; most do fairly well, as they would in a contest."""
    return 0.15 + 0.75 * Random(unit).random() ** 0.8


def _values(quality: float, chance: Random) -> Values:
    def near(spread: float) -> float:
        return min(max(quality + spread * (chance.random() - 0.5), 0.0), 1.0)

    sessions: Value = round(13 * near(0.5) ** 1.6)
    training: Value = round(2.7 + 2.2 * near(0.4), 1)
    if chance.random() < NEEDS_NO_TRAINING:
        sessions = training = NOT_APPLICABLE
    return Values(
        ordinance=int(4.99 * near(0.7)),
        unit=int(4.99 * near(0.7)),
        sessions=sessions,
        training=training if sessions else NOT_APPLICABLE,
        promotions=round(34 * near(0.6) ** 1.3),
        kinds=some(KINDS, round(1 + 5 * near(0.6)), chance),
        exchange=int(4.99 * near(0.6)),
        satisfaction=BLANK if chance.random() < ASKS_NOBODY else round(48 + 47 * near(0.4), 1),
        respondents=round(60 + 500 * chance.random()),
    )


def some(words: tuple[str, ...], count: int, chance: Random, first: tuple[str, ...] = ()) -> tuple[str, ...]:
    """So many of the words, in their own order; those named first are drawn before the others."""
    drawn = sorted(words, key=lambda word: (word not in first, chance.random()))[:count]
    return tuple(word for word in words if word in drawn)


_EVEN = Values(4, 3, 6, 4.2, 12, ("보도자료", "SNS", "현수막"), 3, 81.5, 148)

STATED = {
    # Two counties that do exactly the same share their rank.
    ("충청북도", "진천군"): _EVEN,
    ("경상남도", "거창군"): _EVEN._replace(respondents=203),
    # Two whose totals are equal for different reasons: satisfaction decides.
    ("경기도", "양평군"): Values(3, 3, 4, 4.0, 12, ("SNS", "누리집", "행사"), 2, 90.0, 120),
    ("강원특별자치도", "홍천군"): Values(3, 3, 4, 4.0, 12, ("보도자료", "소식지", "문자"), 3, 65.0, 95),
    # One that handed in too little to be ranked, and one whose survey asked very few people.
    ("강원특별자치도", "양양군"): Values(
        1, 1, BLANK, NOT_HANDED_IN, NOT_HANDED_IN, ("현수막",), 0, NOT_HANDED_IN, BLANK
    ),
    ("전라남도", "곡성군"): Values(4, 3, 8, 4.6, 15, ("영상", "현수막", "문자", "행사"), 4, 92.3, 24),
}
"""Municipalities whose values are chosen, so that the sample shows what rarely happens by chance."""
