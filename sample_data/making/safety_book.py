"""The projects of public safety as offices send them: merged cells, short names, many spellings, gaps, and no error."""

from __future__ import annotations

from datetime import datetime
from random import Random
from typing import TYPE_CHECKING, Any

import xlsxwriter
from making.guide import write_lines
from making.messy import SEPARATORS, SIDO
from making.sheets import (
    COUNTS,
    HEADER_ROW,
    MARKS,
    PEOPLE,
    look_of,
    merge_runs,
    said,
    write_header,
    write_row,
    write_titles,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from making.safety import Project, Value
    from making.sheets import Look

YEAR = 2025
SHEET, TITLE = "치안사업", f"{YEAR}년 공동생산 치안 사업 추진실적"
UNITS = "(단위: 명, 곳, 건, 점)"
FOOTERS = (f"※ 작성기준일: {YEAR}. 12. 31.", "※ 기준연도: 사업을 시작하기 전 해")
GUIDE = (
    "coscore 예시 자료: 공동생산 치안 사업",
    "",
    f"진짜인 것: 지자체와 그 인구(통계청 인구총조사 {YEAR}년), 그리고 정책브리프에 실린 영등포구 사례의 이름, 참여 주체, 역할, 수단, 데이터 활용입니다.",
    "지어낸 것: 점수에 쓰이는 그 밖의 모든 값입니다. '가상 사업'은 이름까지 지어냈습니다. 112 신고와 체감안전도도 모두 지어낸 수입니다.",
    f"따라서 이 자료의 점수와 순위는 어느 지자체의 {YEAR}년 치안과도 관계가 없습니다.",
    "",
    "coscore sample data: co-produced public safety",
    "",
    (
        "Real: the municipalities and their residents (register-based census), and of the case of 영등포구 in the policy brief its title, partners, "
        "roles, measures and use of data."
    ),
    "Invented: every other value that is scored, calls to the police and felt safety among them. Projects marked 가상 사업 (invented project) are invented altogether.",
    f"The scores and ranks made from this file therefore say nothing about the safety of any municipality in {YEAR}.",
)

HEADER = (
    ("", ("연번", "평가연도", "시도", "시군구", "인구", "사업명")),
    ("치안 거버넌스", ("참여 주체", "역할 분담", "역할 분담 근거", "협의체 운영")),
    ("주민의 공동생산", ("참여 단계", "참여 주민", "주민 인센티브")),
    ("예방 활동", ("환경설계(CPTED)", "데이터 활용", "위험 지점", "개선 완료")),
    ("성과", ("기준연도 112 신고", "평가연도 112 신고", "체감안전도", "응답자")),
    ("", ("비고",)),
)
WIDTHS = (6, 9, 8, 11, 11, 34, 30, 10, 20, 14, 22, 11, 12, 34, 14, 9, 9, 12, 12, 11, 9, 22)
FIRST_ROW = HEADER_ROW + 2
YEAR_COLUMN, SIDO_COLUMN, SIGUNGU_COLUMN, RESIDENTS_COLUMN = 1, 2, 3, 4

COUNCIL = (
    ("없음", "X", "미운영"),
    ("1회성", "일회성"),
    ("수시", "O", "○", "비정기"),
    ("분기", "분기 1회", "반기"),
    ("정기(월1회)", "정기", "매월", "월 1회"),
)
DATA_USE = (
    ("미활용", "X", "없음"),
    ("통계 참고", "O", "통계 활용"),
    ("자체 분석", "자체분석"),
    ("공동 분석", "합동 분석"),
    ("공동 플랫폼", "빅데이터 플랫폼"),
)
YES, NO = ("O", "○", "협약 체결", "체결"), ("X", "×", "미체결")
HONOURED, NOT_HONOURED = ("O", "○", "표창", "인증"), ("X", "×", "없음")
WORDS = {
    "주민": ("주민", "주민자치회", "자율방범대"), "경찰": ("경찰서", "경찰", "지구대"), "지자체": ("지자체", "행정복지센터"), "대학": ("대학", "대학교"),
    "기업": ("기업", "통신사", "사회적기업"), "시민단체": ("시민단체", "사회복지관"), "학교": ("초등학교", "학교"), "소방": ("소방서", "의용소방대"),
    "주거방범": ("문열림센서", "IoT 문열림센서"), "안심귀갓길": ("안심귀갓길", "여성안심귀갓길"), "순찰경로": ("순찰경로 최적화", "탄력순찰"),
    "조명": ("보안등", "로고젝터", "LED보안등"), "CCTV": ("CCTV", "방범CCTV"), "비상벨": ("비상벨", "안심벨"), "골목정비": ("골목 정비", "벽화"),
    "시야확보": ("반사경", "수목 정비"), "빈집정비": ("빈집 정비", "공가 정비"), "안심거점": ("안심택배함", "안심지킴이집"),
}  # fmt: skip


def write_safety(projects: list[Project], path: Path) -> None:
    """Write the workbook; its creation date is fixed, so that its bytes are too."""
    with xlsxwriter.Workbook(path) as book:
        book.set_properties({"title": TITLE, "author": "coscore", "created": datetime(2026, 1, 5)})  # noqa: DTZ001 - a file has no zone
        look = look_of(book)
        write_lines(book, GUIDE)
        sheet = book.add_worksheet(SHEET)
        write_titles(sheet, TITLE, UNITS, WIDTHS, look)
        sheet.freeze_panes(FIRST_ROW, RESIDENTS_COLUMN + 2)
        write_header(sheet, HEADER, look)
        for number, project in enumerate(projects):
            write_row(sheet, FIRST_ROW + number, _cells(number + 1, project), look)
        _merge_names(sheet, projects, look)
        for line, text in enumerate(FOOTERS):
            sheet.write_string(FIRST_ROW + len(projects) + line, 0, text, look.note)


def _cells(number: int, project: Project) -> list[Value]:
    """One row as an office would write it; which spelling it picks follows from the project's name."""
    chance = Random(f"spelling {project.name}")

    def pick(words: Sequence[str]) -> str:
        return words[int(chance.random() * len(words))]

    def count(value: Value, unit: str) -> Value:
        return said(value, pick(COUNTS), unit)

    def listed(kinds: tuple[str, ...]) -> str:
        return pick(SEPARATORS).join(pick(WORDS.get(kind, (kind,))) for kind in kinds)

    return [
        number, "", "", "", "", project.name,
        listed(project.partners), pick(YES if project.roles else NO), project.agreement, pick(COUNCIL[project.council]),
        listed(project.stages), count(project.volunteers, "명"), pick(HONOURED if project.recognition else NOT_HONOURED),
        listed(project.measures), pick(DATA_USE[project.data_use]), count(project.hazards, "곳"), count(project.fixed, "곳"),
        count(project.calls_before, "건"), count(project.calls, "건"),
        said(project.felt, pick(MARKS)), said(project.respondents, pick(PEOPLE)), project.note,
    ]  # fmt: skip


def _merge_names(sheet: Any, projects: list[Project], look: Look) -> None:
    """Year, province, municipality and residents stand once for all their rows."""
    last = FIRST_ROW + len(projects) - 1
    sheet.merge_range(FIRST_ROW, YEAR_COLUMN, last, YEAR_COLUMN, YEAR, look.cell)
    merge_runs(sheet, FIRST_ROW, SIDO_COLUMN, [SIDO[project.sido] for project in projects], look)
    merge_runs(sheet, FIRST_ROW, SIGUNGU_COLUMN, [project.sigungu for project in projects], look)
    merge_runs(sheet, FIRST_ROW, RESIDENTS_COLUMN, [f"{project.residents:,}" for project in projects], look)
