"""The projects as offices really send them: merged cells, short names, many spellings of the same thing, and no error."""

from __future__ import annotations

from datetime import datetime
from random import Random
from typing import TYPE_CHECKING, Any

import xlsxwriter
from making.guide import write_guide
from making.projects import YEAR
from making.sheets import (
    COUNTS,
    MARKS,
    NUMBER,
    PEOPLE,
    look_of,
    merge_runs,
    said,
    write_header,
    write_row,
    write_titles,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from making.projects import Project, Value
    from making.sheets import Look

SHEET, TITLE = "사업목록", f"{YEAR}년 행정서비스 공동생산 사업 추진실적"
UNITS = "(단위: 백만원, 회, 건, 점, 명)"
FOOTERS = (f"※ 작성기준일: {YEAR}. 12. 31.", "※ 해당없음: 교육이 필요하지 않은 사업")

HEADER = (
    ("", ("연번", "사업연도", "시도", "시군구", "사업명", "담당부서", "예산(백만원)")),
    ("사업 기반", ("조례", "전담부서", "교육 횟수", "교육 만족도", "홍보(건)", "홍보 유형")),
    ("사업 과정", ("민관 교류",)),
    ("사업 평가", ("만족도", "응답자")),
    ("", ("비고",)),
)
WIDTHS = (6, 9, 8, 11, 42, 18, 12, 18, 16, 10, 16, 10, 34, 14, 10, 10, 26)
TOTAL_ROW, FIRST_ROW = 5, 6
YEAR_COLUMN, SIDO_COLUMN, SIGUNGU_COLUMN = 1, 2, 3

SIDO = {
    "서울특별시": "서울", "부산광역시": "부산시", "대구광역시": "대구", "인천광역시": "인천광역시", "광주광역시": "광주", "대전광역시": "대전시",
    "울산광역시": "울산", "세종특별자치시": "세종시", "경기도": "경기", "강원특별자치도": "강원", "충청북도": "충북", "충청남도": "충남",
    "전북특별자치도": "전북", "전라남도": "전남", "경상북도": "경북", "경상남도": "경남", "제주특별자치도": "제주",
}  # fmt: skip
SIGUNGU = {"영등포구": "영등포", "시흥시": "시흥", "완주군": "완주", "고양시": "고양특례시"}

ORDINANCE = (
    ("X", "×", "미제정", "없음", "무"),
    ("검토 중", "제정 예정", "계획"),
    ("입법예고", "추진 중", "입법예고 중", "제정 추진 중"),
    ("O", "○", "ㅇ", "◯", "Ｏ", "제정", "유", "O(2023. 5. 제정)"),
    ("시행", "시행 중", "제정·시행", "공포·시행"),
)
UNIT = (
    ("없음", "X", "미설치"),
    ("겸임", "겸직"),
    ("전담인력", "전담인력 배치", "전담자"),
    ("O", "○", "전담팀", "전담팀(3명)", "팀 신설", "마을협력팀 신설"),
    ("전담과", "과 신설"),
)
EXCHANGE = (
    ("없음", "X", "미실시"),
    ("1회성", "일회성"),
    ("수시", "O", "○", "비정기"),
    ("분기", "분기 1회", "반기"),
    ("정기(월1회)", "정기", "매월", "월 1회"),
)
KINDS = {
    "보도자료": ("보도자료", "언론보도", "지역신문"), "SNS": ("SNS", "SNS(페이스북, 인스타그램)", "인스타그램"), "영상": ("유튜브", "홍보영상"),
    "누리집": ("누리집", "홈페이지"), "소식지": ("소식지", "반상회보"), "현수막": ("현수막", "플래카드"), "인쇄물": ("전단지", "리플릿", "포스터"),
    "옥외매체": ("전광판", "버스광고"), "문자": ("문자", "알림톡", "마을방송"), "행사": ("설명회", "캠페인", "축제"),
}  # fmt: skip
SEPARATORS = (", ", "·", " / ", "、", "\n", "; ", ",")
TRAINING = (NUMBER, "{0} ", "{0}/5", "{0}점", "{0}점(5점 만점)")


def write_workbook(projects: list[Project], path: Path) -> None:
    """Write the workbook; its creation date is fixed, so that its bytes are too."""
    with xlsxwriter.Workbook(path) as book:
        book.set_properties({"title": TITLE, "author": "coscore", "created": datetime(2026, 1, 5)})  # noqa: DTZ001 - a file has no zone
        look = look_of(book)
        write_guide(book)
        sheet = book.add_worksheet(SHEET)
        write_titles(sheet, TITLE, UNITS, WIDTHS, look)
        sheet.freeze_panes(FIRST_ROW, SIGUNGU_COLUMN + 2)
        write_header(sheet, HEADER, look)
        _write_total(sheet, projects, look)
        for number, project in enumerate(projects):
            write_row(sheet, FIRST_ROW + number, _cells(number + 1, project), look)
        _merge_names(sheet, projects, look)
        for line, text in enumerate(FOOTERS):
            sheet.write_string(FIRST_ROW + len(projects) + line, 0, text, look.note)


def _write_total(sheet: Any, projects: list[Project], look: Look) -> None:
    sheet.merge_range(TOTAL_ROW, 0, TOTAL_ROW, SIGUNGU_COLUMN, "계", look.head)
    sums = {
        4: f"{len(projects)}건",
        9: _sum(projects, lambda project: project.values.sessions),
        11: _sum(projects, lambda project: project.values.promotions),
    }
    for column in range(SIGUNGU_COLUMN + 1, len(WIDTHS)):
        sheet.write(TOTAL_ROW, column, sums.get(column, ""), look.head)
    budgets = f"=SUM(G{FIRST_ROW + 1}:G{FIRST_ROW + len(projects)})"
    sheet.write_formula(TOTAL_ROW, 6, budgets, look.head, _sum(projects, lambda project: project.budget))


def _sum(projects: list[Project], value: Callable[[Project], Value]) -> int:
    return sum(number for number in map(value, projects) if isinstance(number, int))


def _cells(number: int, project: Project) -> list[Value]:
    """One row as an office would write it; which spelling it picks follows from the project's name."""
    chance, values = Random(f"spelling {project.name}"), project.values

    def pick(words: Sequence[str]) -> str:
        return words[int(chance.random() * len(words))]

    def count(value: Value, unit: str) -> Value:
        return said(value, pick(COUNTS), unit)

    return [
        number, "", "", _local(project), project.name, project.department or "-", project.budget,
        pick(ORDINANCE[values.ordinance]), pick(UNIT[values.unit]), count(values.sessions, "회"), said(values.training, pick(TRAINING)),
        count(values.promotions, "건"), _kinds(values.kinds, pick), pick(EXCHANGE[values.exchange]),
        said(values.satisfaction, pick(MARKS)), said(values.respondents, pick(PEOPLE)), project.note,
    ]  # fmt: skip


def _kinds(kinds: tuple[str, ...], pick: Callable[[Sequence[str]], str]) -> str:
    separator = pick(SEPARATORS)
    named = separator.join(pick(KINDS[kind]) for kind in kinds)
    return pick((named, named, named, named, f"{len(kinds)}종"))


def _merge_names(sheet: Any, projects: list[Project], look: Look) -> None:
    """Year, province and municipality stand once for all their rows."""
    last = FIRST_ROW + len(projects) - 1
    sheet.merge_range(FIRST_ROW, YEAR_COLUMN, last, YEAR_COLUMN, YEAR, look.cell)
    merge_runs(sheet, FIRST_ROW, SIDO_COLUMN, [SIDO[project.sido] for project in projects], look)
    merge_runs(sheet, FIRST_ROW, SIGUNGU_COLUMN, [_local(project) for project in projects], look)


def _local(project: Project) -> str:
    return SIGUNGU.get(project.sigungu, project.sigungu)
