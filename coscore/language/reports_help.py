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
    "report.per_unit": Label(
        "지자체마다 결과표 한 쪽씩을, 가장 높은 등급에는 인증서도 이 폴더에 만듭니다.",
        "Write a one-page sheet for every unit, and a certificate for those in the top grade, into this folder.",
    ),
    "report.per_unit_format": Label("그 파일의 형식: pdf, hwpx.", "Format of those files: pdf, hwpx."),
    "report.issuer": Label(
        "평가기관의 이름. 표지와 결과표, 인증서에 적습니다.",
        "Who evaluates: printed on cover, sheets and certificates.",
    ),
    "report.date": Label(
        "보고서에 적을 날짜. 없으면 날짜를 적지 않습니다.", "The day to be printed; without it nothing is dated."
    ),
    "report.certificate_grade": Label(
        "인증서를 줄 등급. 없으면 가장 높은 등급.", "The grade that is certified; otherwise the best one."
    ),
}
