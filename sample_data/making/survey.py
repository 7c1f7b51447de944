"""Invented answers to the questions of the built-in framework ``satisfaction``: ``satisfaction_survey.xlsx``. Nobody was asked."""

from __future__ import annotations

from datetime import datetime
from random import Random
from typing import TYPE_CHECKING, NamedTuple

import xlsxwriter

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOTICE = (
    "지어낸 자료입니다. 아무에게도 묻지 않았습니다. 응답과 이용자 수는 모두 난수로 만들었습니다.",
    "Invented: nobody was asked. All answers and numbers of users are random; no municipality is like its figures here.",
    "[응답]은 응답자마다 한 줄, [모집단]은 시군구와 연령대마다 이용자 수입니다.",
    "coscore evaluate sample_data/satisfaction_survey.xlsx -f satisfaction",
)
ITEMS = ("빠르기", "친절", "전문성", "결과", "불편", "전반적 만족")
AGES = ("39세 이하", "40~59세", "60세 이상")
WORDS = ("매우 불만족", "불만족", "보통", "만족", "매우 만족")
TROUBLE = 4  # its place among the questions: the one that is worded the other way round
SILENT, UNSURE = 0.02, 0.04  # shares of questions left open, and of those without an opinion


class Place(NamedTuple):
    """A municipality: how many answered, how many use the service by age, and how content they are on the whole."""

    sido: str
    sigungu: str
    answers: int
    users: tuple[int, int, int]
    mean: float


PLACES = (
    Place("강원특별자치도", "양양군", 84, (180, 310, 420), 3.9),
    Place("경기도", "양평군", 96, (620, 880, 1010), 3.4),
    Place("경상남도", "거창군", 62, (150, 270, 480), 3.7),
    Place("경상북도", "의성군", 41, (90, 210, 610), 4.2),
    Place("전라남도", "곡성군", 55, (70, 160, 390), 3.6),
    Place("전북특별자치도", "완주군", 108, (540, 730, 690), 4.1),
    Place("제주특별자치도", "서귀포시", 120, (910, 1240, 880), 3.5),
    Place("충청남도", "부여군", 47, (110, 260, 530), 3.2),
    Place("충청남도", "청양군", 22, (60, 120, 340), 3.9),
    Place("충청북도", "옥천군", 58, (160, 290, 470), 3.7),
    Place("충청북도", "진천군", 74, (480, 560, 330), 3.8),
    Place("경상북도", "울릉군", 3, (30, 60, 80), 3.8),
)


def write_survey(path: Path) -> None:
    """Write the workbook: what it is, the answers, and the numbers of users."""
    with xlsxwriter.Workbook(path) as book:
        book.set_properties({"created": datetime(2026, 1, 1)})  # noqa: DTZ001 - the format knows no zones
        head = book.add_format({"bold": True})
        about, answers, people = (book.add_worksheet(name) for name in ("안내", "응답", "모집단"))
        about.write_column("A1", NOTICE)
        answers.write_row(0, 0, ("응답자번호", "시도", "시군구", "연령대", *ITEMS), head)
        for at, row in enumerate(_answers(), start=1):
            answers.write_row(at, 0, (at, *row))
        people.write_row(0, 0, ("시도", "시군구", "연령대", "이용자 수"), head)
        rows = [
            (one.sido, one.sigungu, age, users) for one in PLACES for age, users in zip(AGES, one.users, strict=True)
        ]
        for at, stated in enumerate(rows, start=1):
            people.write_row(at, 0, stated)
        answers.set_column(1, 3, 14)
        people.set_column(0, 3, 14)


def _answers() -> Iterator[tuple[str | int, ...]]:
    for place in PLACES:
        chance = Random(place.sigungu)
        for _ in range(place.answers):
            age = chance.choice(AGES)  # as many of every age, whatever their numbers: hence the strata
            person = chance.gauss(place.mean + 0.2 * (AGES.index(age) - 1), 0.7)
            yield place.sido, place.sigungu, age, *(_answer(at, person, chance) for at in range(len(ITEMS)))


def _answer(at: int, person: float, chance: Random) -> str | int:
    """What a person ticks, the last question in words; the rest as numbers."""
    drawn = chance.random()
    if drawn < SILENT:
        return ""
    if drawn < UNSURE + SILENT:
        return "모름"
    answer = min(5, max(1, round(chance.gauss(person, 0.6))))
    if at == len(ITEMS) - 1:
        return WORDS[answer - 1]
    return 6 - answer if at == TROUBLE else answer
