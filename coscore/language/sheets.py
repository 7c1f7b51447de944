"""Texts of the sheets and certificates that go back to the units."""

from __future__ import annotations

from coscore.language.label import Label

SHEETS: dict[str, Label] = {
    "report.sheet.of": Label("{name} 평가결과표", "Result sheet: {name}"),
    "report.sheet.standing": Label("종합 결과", "Overall"),
    "report.sheet.of_all": Label("(전체 {n}곳)", "of {n}"),
    "report.sheet.why": Label("산정 제외: {reason}", "Not ranked: {reason}"),
    "report.sheet.parts": Label("항목별 결과", "Parts"),
    "report.sheet.obtained": Label("득점", "Obtained"),
    "report.sheet.mean": Label("평가군 평균", "Peers"),
    "report.sheet.apart": Label("차이", "Apart"),
    "report.sheet.value": Label("값 [근거 칸]", "Value [cells]"),
    "report.sheet.bars": Label("득점과 배점", "Points obtained and possible"),
    "report.sheet.legend": Label("평가군 평균 (옅은 막대는 배점)", "mean of the peers (pale: points possible)"),
    "report.sheet.advice": Label("먼저 개선할 것", "What to raise first"),
    "report.sheet.raise": Label(
        "{name:을/를} {before}에서 {after:으로/로} 바꾸면 종합 {score}점 ({gain}) [{kind}]",
        "{name} from {before} to {after}: score {score} ({gain}) [{kind}]",
    ),
    "report.sheet.saved": Label("{folder}에 {n}개 파일을 저장했습니다", "Saved {n} files in {folder}"),
    "report.certificate.title": Label("인 증 서", "Certificate"),
    "report.certificate.file": Label("인증서", "certificate"),
    "report.certificate.evaluation": Label("「{name}」", "{name}"),
    "report.certificate.reached": Label("{grade} 등급, 종합 {score}점", "Grade {grade}, score {score}"),
    "report.certificate.says": Label(
        "위 {unit:은/는} 위 평가에서 '{grade}' 등급을 받았음을 인증합니다.",
        "This certifies that the {unit} above reached the grade '{grade}' in this evaluation.",
    ),
    "report.made": Label("{done}/{total} 만듦", "{done} of {total} made"),
    "report.making": Label("{path} 만드는 중", "Making {path}"),
    "report.not_folder": Label("폴더가 아닙니다", "it is no folder"),
    "report.link": Label("다른 곳을 가리키는 링크입니다", "it is a link to somewhere else"),
}
