"""The projects as offices really send them: merged cells, short names, many spellings of the same thing, and no error."""

from __future__ import annotations

from datetime import datetime
from itertools import groupby
from random import Random
from typing import TYPE_CHECKING, Any, NamedTuple

import xlsxwriter
from making.guide import write_guide
from making.projects import YEAR

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from making.projects import Project, Value

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
HEADER_ROW, TOTAL_ROW, FIRST_ROW = 3, 5, 6
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
NUMBER = "{0}"  # a true number; the same with a blank behind it is a number kept as text
COUNTS = ("{0}{unit}", "{0} {unit}", NUMBER, "{0} ", "{wide}{unit}")
TRAINING = (NUMBER, "{0} ", "{0}/5", "{0}점", "{0}점(5점 만점)")
SATISFACTION = (NUMBER, "{0} ", "{0}점", "{0} 점", "{0}/100")
RESPONDENTS = (NUMBER, "{0} ", "{0}명")
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


class Look(NamedTuple):
    """The formats of the sheet."""

    title: Any
    right: Any
    head: Any
    cell: Any
    note: Any


def write_workbook(projects: list[Project], path: Path) -> None:
    """Write the workbook; its creation date is fixed, so that its bytes are too."""
    with xlsxwriter.Workbook(path) as book:
        book.set_properties({"title": TITLE, "author": "coscore", "created": datetime(2026, 1, 5)})  # noqa: DTZ001 - a file has no zone
        look = _look(book)
        write_guide(book)
        sheet = book.add_worksheet(SHEET)
        _write_head(sheet, look)
        _write_total(sheet, projects, look)
        for number, project in enumerate(projects):
            _write_row(sheet, FIRST_ROW + number, _cells(number + 1, project), look)
        _merge_names(sheet, projects, look)
        for line, text in enumerate(FOOTERS):
            sheet.write_string(FIRST_ROW + len(projects) + line, 0, text, look.note)


def _look(book: xlsxwriter.Workbook) -> Look:
    box = {"border": 1, "valign": "vcenter", "text_wrap": True}
    return Look(
        title=book.add_format({"bold": True, "font_size": 16, "align": "center", "valign": "vcenter"}),
        right=book.add_format({"align": "right"}),
        head=book.add_format({**box, "bold": True, "align": "center", "bg_color": "#E2EFDA"}),
        cell=book.add_format({**box, "align": "center"}),
        note=book.add_format({"font_size": 10}),
    )


def _write_head(sheet: Any, look: Look) -> None:
    last = len(WIDTHS) - 1
    sheet.merge_range(0, 0, 0, last, TITLE, look.title)
    sheet.write_string(1, last, UNITS, look.right)
    sheet.freeze_panes(FIRST_ROW, SIGUNGU_COLUMN + 2)
    for column, width in enumerate(WIDTHS):
        sheet.set_column(column, column, width)
    column = 0
    for parent, children in HEADER:
        for child in children if parent else ():
            sheet.write_string(HEADER_ROW + 1, column + children.index(child), child, look.head)
        _write_parents(sheet, column, parent, children, look)
        column += len(children)


def _write_parents(sheet: Any, column: int, parent: str, children: Sequence[str], look: Look) -> None:
    """A heading over several columns stands in one merged cell; a column without one is merged downwards."""
    if not parent:
        for child in children:
            sheet.merge_range(HEADER_ROW, column, HEADER_ROW + 1, column, child, look.head)
            column += 1
    elif len(children) > 1:
        sheet.merge_range(HEADER_ROW, column, HEADER_ROW, column + len(children) - 1, parent, look.head)
    else:
        sheet.write_string(HEADER_ROW, column, parent, look.head)


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
        return _said(value, pick(COUNTS), unit)

    return [
        number, "", "", _local(project), project.name, project.department or "-", project.budget,
        pick(ORDINANCE[values.ordinance]), pick(UNIT[values.unit]), count(values.sessions, "회"), _said(values.training, pick(TRAINING)),
        count(values.promotions, "건"), _kinds(values.kinds, pick), pick(EXCHANGE[values.exchange]),
        _said(values.satisfaction, pick(SATISFACTION)), _said(values.respondents, pick(RESPONDENTS)), project.note,
    ]  # fmt: skip


def _said(value: Value, pattern: str, unit: str = "") -> Value:
    """A number in one of its spellings; marks stay as they are."""
    if isinstance(value, str) or pattern == NUMBER:
        return value
    return pattern.format(value, wide=str(value).translate(WIDE), unit=unit)


def _kinds(kinds: tuple[str, ...], pick: Callable[[Sequence[str]], str]) -> str:
    separator = pick(SEPARATORS)
    named = separator.join(pick(KINDS[kind]) for kind in kinds)
    return pick((named, named, named, named, f"{len(kinds)}종"))


def _write_row(sheet: Any, row: int, cells: list[Value], look: Look) -> None:
    for column, value in enumerate(cells):
        if isinstance(value, str):
            sheet.write_string(row, column, value, look.cell)
        else:
            sheet.write_number(row, column, value, look.cell)


def _merge_names(sheet: Any, projects: list[Project], look: Look) -> None:
    """Year, province and municipality stand once for all their rows."""
    last = FIRST_ROW + len(projects) - 1
    sheet.merge_range(FIRST_ROW, YEAR_COLUMN, last, YEAR_COLUMN, YEAR, look.cell)
    _merge_runs(sheet, SIDO_COLUMN, [SIDO[project.sido] for project in projects], look)
    _merge_runs(sheet, SIGUNGU_COLUMN, [_local(project) for project in projects], look)


def _local(project: Project) -> str:
    return SIGUNGU.get(project.sigungu, project.sigungu)


def _merge_runs(sheet: Any, column: int, texts: list[str], look: Look) -> None:
    """Merge every run of rows with the same text; blanks stay single."""
    row = FIRST_ROW
    for text, run in groupby(texts):
        count = len(list(run))
        if text and count > 1:
            sheet.merge_range(row, column, row + count - 1, column, text, look.cell)
        elif text:
            sheet.write_string(row, column, text, look.cell)
        row += count
