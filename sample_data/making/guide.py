"""The first sheet of the sample: what in it is real, and what is not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from making.projects import YEAR, cases

if TYPE_CHECKING:
    import xlsxwriter

LINES = (
    "coscore 예시 자료",
    "",
    "진짜인 것: 비고에 '우수사례'라고 적힌 사업의 이름, 지자체, 수상 연도입니다. 출처는 아래 표와 sample_data/cases.csv에 있습니다.",
    "지어낸 것: 점수에 쓰이는 모든 값(조례, 전담부서, 교육, 홍보, 교류, 만족도, 응답자)과 예산, 담당부서입니다. '가상 사업'은 이름까지 지어냈습니다.",
    f"따라서 이 자료의 점수와 순위는 어느 지자체의 {YEAR}년 실적과도 관계가 없습니다.",
    "",
    "coscore sample data",
    "",
    "Real: the titles, municipalities and years of the projects marked 우수사례 (awarded case) in the last column; sources below and in sample_data/cases.csv.",
    "Invented: every value that is scored, and budgets and departments. Projects marked 가상 사업 (invented project) are invented altogether.",
    f"The scores and ranks made from this file therefore say nothing about what any municipality did in {YEAR}.",
    "",
    "우수사례의 출처 / Sources of the awarded cases",
)
WIDTHS = (12, 16, 14, 14, 50, 80)


def write_lines(book: xlsxwriter.Workbook, lines: tuple[str, ...]) -> Any:
    """Add the sheet with these lines; headings end without a full stop."""
    sheet = book.add_worksheet("안내")
    bold = book.add_format({"bold": True})
    for row, line in enumerate(lines):
        sheet.write_string(row, 0, line, None if line.endswith(".") else bold)
    return sheet


def write_guide(book: xlsxwriter.Workbook) -> None:
    """Add the sheet, with the sources of the awarded cases, to the workbook."""
    sheet = write_lines(book, LINES)
    for column, width in enumerate(WIDTHS):
        sheet.set_column(column, column, width)
    for row, case in enumerate(cases(), len(LINES)):
        for column, text in enumerate(
            (case["year"], case["award"], case["sido"], case["sigungu"], case["case_name"], case["source"])
        ):
            sheet.write_string(row, column, text)
