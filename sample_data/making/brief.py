"""Two tables constructed row by row to the margins of two published frequency tables: see sample_data/README.md.

The margins are those of the brief (한국지방행정연구원, 지방자치 정책브리프, 행정서비스 공동생산을 위한 기반 마련이 필요하다). Which municipality a
case belongs to, and which answers meet in one case, is drawn by a seeded generator: nothing published says so.
"""

from __future__ import annotations

import csv
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

STAGES = {
    "계획": {"정부독자적": 134, "시민독자적": 12, "공동참여": 89},
    "결정": {"정부독자적": 40, "시민독자적": 9, "공동참여": 186},
    "집행": {"정부독자적": 30, "시민독자적": 7, "공동참여": 198},
    "평가": {"정부독자적": 87, "시민독자적": 6, "공동참여": 97, "불명확": 45},
}
"""Cases by who took part, per stage: 235 in each."""

ANSWERS = {"다르지않다": 26, "다른 개념이다": 3}
"""Officials by their answer: 29."""

SURVEY = "2019년 공동생산 관련 인식 조사"
CASES_NOTE = "※ 정책브리프의 표(사례 235건)의 합계에 맞추어 만든 자료입니다. 지자체와 사례의 배정은 지어낸 것입니다"
ANSWERS_NOTE = "※ 정책브리프의 표(공무원 29명)의 합계에 맞추어 만든 자료입니다. 실제 응답이 아닙니다"

# Municipalities whose names were the same in the years of the cases (2017, 2018) as they are now.
_MUNICIPALITIES = {
    "서울특별시": ("종로구", "성동구", "은평구", "금천구", "영등포구"),
    "부산광역시": ("금정구", "연제구", "사상구"),
    "대구광역시": ("달서구", "수성구"),
    "대전광역시": ("유성구", "대덕구"),
    "울산광역시": ("중구", "울주군"),
    "경기도": ("수원시", "고양시", "시흥시", "파주시", "안산시", "오산시"),
    "충청북도": ("청주시", "제천시", "옥천군"),
    "충청남도": ("천안시", "아산시", "홍성군"),
    "경상북도": ("포항시", "의성군"),
    "경상남도": ("창원시", "진주시", "거창군"),
}
_SEED = 235


def write_cases(path: Path) -> None:
    """Write the 235 cases: municipality, a number for a name, and who took part in each stage."""
    drawn = Random(_SEED)
    places = [(sido, sigungu) for sido, those in _MUNICIPALITIES.items() for sigungu in those]
    stages = [_shuffled(counts, drawn) for counts in STAGES.values()]
    owners = sorted(places.index(drawn.choice(places)) for _ in stages[0])
    rows = [
        [*places[owner], f"사례 {number:03}", *answers]
        for number, (owner, *answers) in enumerate(zip(owners, *stages, strict=True), 1)
    ]
    _write(path, ["시도", "시군구", "사례", *STAGES], rows, CASES_NOTE)


def write_answers(path: Path) -> None:
    """Write the answers of the 29 officials."""
    answers = _shuffled(ANSWERS, Random(_SEED))
    rows = [[SURVEY, f"응답자 {number:02}", answer] for number, answer in enumerate(answers, 1)]
    _write(path, ["조사", "응답자", "유사개념과의 차이"], rows, ANSWERS_NOTE)


def _shuffled(counts: Mapping[str, int], drawn: Random) -> list[str]:
    words = [word for word, count in counts.items() for _ in range(count)]
    drawn.shuffle(words)
    return words


def _write(path: Path, header: list[str], rows: Iterable[list[str]], note: str) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows(rows)
        writer.writerow([note])
