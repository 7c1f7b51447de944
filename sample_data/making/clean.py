"""The projects as a clean table: official names, one word per level, UTF-8 with BOM."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

from making.projects import YEAR

if TYPE_CHECKING:
    from making.projects import Project, Value

HEADER = (
    "연번", "사업연도", "시도", "시군구", "사업명", "담당부서", "예산(백만원)", "조례", "전담부서", "교육 횟수", "교육 만족도",
    "홍보 건수", "홍보 유형", "교류·논의", "만족도", "응답자", "비고",
)  # fmt: skip
ORDINANCE = ("미제정", "검토중", "입법예고", "제정", "시행")
UNIT = ("없음", "겸임", "전담인력", "전담팀", "전담과")
EXCHANGE = ("없음", "일회성", "수시", "분기", "정기")


def write_clean(projects: list[Project], path: Path, year: int = YEAR) -> None:
    """Write the csv file."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        writer.writerows(_row(number, project, year) for number, project in enumerate(projects, 1))


def _row(number: int, project: Project, year: int) -> tuple[Value, ...]:
    values = project.values
    return (
        number, year, project.sido, project.sigungu, project.name, project.department, project.budget,
        ORDINANCE[values.ordinance], UNIT[values.unit], values.sessions, values.training, values.promotions,
        ", ".join(values.kinds), EXCHANGE[values.exchange], values.satisfaction, values.respondents, project.note,
    )  # fmt: skip
