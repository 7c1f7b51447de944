"""Help of ``coscore report``."""

from __future__ import annotations

from coscore.language.label import Label

REPORTS_HELP: dict[str, Label] = {
    "report": Label(
        "결과 보고서를 만듭니다. 파일 이름의 끝말이 형식을 정합니다.\n\n보기: coscore report 사업자료.xlsx --last 2025.json -o 보고서.html",
        "Make a report of the results; the suffix of its file chooses the format.\n\nExample: coscore report projects.xlsx --last 2025.json -o report.html",
    ),
    "report.files": Label(
        "채점할 자료(evaluate와 같음) 또는 저장한 결과 하나(.json).",
        "What is to be scored, as for evaluate, or one saved result (.json).",
    ),
    "report.output": Label(
        "보고서 파일. 여러 번 쓸 수 있고 끝말이 형식을 정합니다: {suffixes}.",
        "File of the report; may be repeated, the suffix chooses the format: {suffixes}.",
    ),
    "report.last": Label(
        "지난해의 결과(.json)나 자료(.xlsx ...). 여러 해는 오래된 것부터 여러 번 씁니다.",
        "Last year's result (.json) or data (.xlsx ...); may be repeated for several years, the earliest first.",
    ),
    "report.robust": Label(
        "순위가 얼마나 확실한지 함께 싣습니다 (가중치를 1,000번 바꾸어 봄).",
        "Say how sure the ranks are, too: weights varied 1,000 times.",
    ),
}
