"""Projects of public safety in real municipalities with their real numbers of residents, and invented values for all of them.

Every value that is scored comes from a generator seeded with the project's own name, so it never depends on the order of the rows.
"""

from __future__ import annotations

import csv
from pathlib import Path
from random import Random
from typing import NamedTuple

from making.projects import some

AGREES, HONOURS = 0.35, 0.45  # from which quality on
NOT_HANDED_IN, BLANK = "미제출", ""
PARTNERS = ("주민", "경찰", "지자체", "대학", "기업", "시민단체", "학교", "소방")
STAGES = ("계획", "결정", "집행", "평가")
MEASURES = (
    "주거방범", "안심귀갓길", "순찰경로", "조명", "CCTV", "비상벨", "골목정비", "시야확보", "빈집정비", "안심거점",
)  # fmt: skip

Value = int | float | str
"""A number, or the mark that stands in its place."""


class Project(NamedTuple):
    """One row. Levels run from 0 to 4."""

    sido: str
    sigungu: str
    residents: int
    name: str
    partners: tuple[str, ...]
    roles: bool
    agreement: str
    council: int
    stages: tuple[str, ...]
    volunteers: int
    recognition: bool
    measures: tuple[str, ...]
    data_use: int
    hazards: int
    fixed: int
    calls_before: int
    calls: Value
    felt: Value
    respondents: Value
    note: str


def safety_projects() -> list[Project]:
    """Every project, in the order of the file."""
    with (Path(__file__).parent / "safety.csv").open(encoding="utf-8-sig", newline="") as file:
        return [_project(row) for row in csv.DictReader(file)]


def _project(row: dict[str, str]) -> Project:
    unit, residents = (row["sido"], row["sigungu"]), int(row["residents"])
    chance, quality = Random(row["project"]), 0.35 + 0.6 * Random(" ".join(unit)).random() ** 0.8

    def near(spread: float) -> float:
        return min(max(quality + spread * (chance.random() - 0.5), 0.0), 1.0)

    roles = near(0.8) > AGREES
    hazards, before = round(4 + 56 * near(1.0)), round(120 + 900 * chance.random())
    project = Project(
        *unit,
        residents,
        row["project"],
        partners=some(PARTNERS, round(1 + 4.5 * near(0.5)), chance, first=("주민", "경찰")),
        roles=roles,
        agreement=f"업무협약서({1 + int(11.99 * chance.random())}월 체결)" if roles else BLANK,
        council=int(4.99 * near(0.6)),
        stages=some(STAGES, round(1 + 3 * near(0.8)), chance, first=("집행",)),
        volunteers=round(residents / 1000 * 5.5 * near(0.7)),
        recognition=near(0.8) > HONOURS,
        measures=some(MEASURES, round(1 + 5 * near(0.6)), chance),
        data_use=int(4.99 * near(0.8)),
        hazards=hazards,
        fixed=round(hazards * near(0.5)),
        calls_before=before,
        calls=round(before * (1.04 - 0.26 * near(0.7))),
        felt=round(52 + 36 * near(0.5), 1),
        respondents=round(80 + 420 * chance.random()),
        note="우수사례(정책브리프)" if unit == AWARDED and "CPTED" in row["project"] else "가상 사업",
    )
    return project._replace(**STATED.get(row["project"], {}))


AWARDED = ("서울특별시", "영등포구")

STATED: dict[str, dict[str, Value | bool | tuple[str, ...]]] = {
    # The case of the brief: its partners, roles, measures and use of data are those the brief tells; the rest is invented.
    "여성안심 빅데이터 CPTED 플랫폼 구축": {
        "partners": ("경찰", "지자체", "대학", "기업"), "roles": True, "agreement": "업무협약서(3월 체결)",
        "measures": ("주거방범", "안심귀갓길", "순찰경로"), "data_use": 4,
    },
    # An agreement without its document is not counted.
    "하천 산책로 안심 비상벨": {"roles": True, "agreement": BLANK},
    # Two that asked nobody, one that asked very few, and one that found no dangerous place.
    "터미널 주변 민경 합동 순찰": {"felt": BLANK, "respondents": BLANK},
    "원도심 야간 등불 사업": {"felt": NOT_HANDED_IN, "respondents": BLANK},
    "수확철 농산물 지킴이": {"felt": 78.4, "respondents": 26},
    "빈집 정비 안심 마을": {"hazards": 0, "fixed": 0},
    # One whose police did not send the calls of the year.
    "농공단지 귀갓길 동행": {"calls": NOT_HANDED_IN},
    # One whose values are chosen so that its score can be computed by hand: see tests/contract/test_public_safety.py.
    "이주민 이웃 순찰대": {
        "partners": ("주민", "경찰", "지자체", "기업"), "roles": True, "agreement": "업무협약서(5월 체결)", "council": 3,
        "stages": ("계획", "집행", "평가"), "volunteers": 270, "recognition": True, "measures": ("순찰경로", "조명", "비상벨", "시야확보"),
        "data_use": 2, "hazards": 40, "fixed": 30, "calls_before": 500, "calls": 450, "felt": 72.0, "respondents": 210,
    },
}  # fmt: skip
"""Projects whose values are chosen, so that the sample shows what rarely happens by chance."""
