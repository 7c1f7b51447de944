"""Texts of the annual report: categories, indicators, cases, recommendations and the appendix, in outline style."""

from __future__ import annotations

from coscore.language.label import Label

ANNUAL_DETAILS: dict[str, Label] = {
    # categories
    "report.categories.all": Label("분야 비교", "Categories compared"),
    "report.categories.parts": Label(
        "세부 항목 평균은 {best:이/가} {top}점으로 가장 높고 {worst:이/가} {bottom}점으로 가장 낮음",
        "Of its parts, {best} has the highest mean ({top}) and {worst} the lowest ({bottom})",
    ),
    "report.caption.categories": Label("분야별 평균과 최고, 최저", "Categories: means, highest and lowest"),
    "report.caption.category_bars": Label("분야별 평균 점수", "Mean scores of the categories"),
    "report.caption.category_groups": Label("평가군별 분야 평균", "Means of the categories by group"),
    "report.caption.leaders": Label("{name} 상위", "Leaders: {name}"),
    # indicators
    "report.indicators.all": Label("지표 비교", "Indicators compared"),
    "report.indicators.formula": Label("산식: {formula}", "Score: {formula}"),
    "report.indicators.none": Label("값이 있는 곳이 없음", "No unit has a value"),
    "report.indicators.equal": Label("{n}곳의 값이 모두 {value}임", "All {n} have the value {value}"),
    "report.indicators.best": Label("상위: {units}", "Highest: {units}"),
    "report.indicators.lowest": Label("하위: {units}", "Lowest: {units}"),
    "report.indicators.unit": Label("{unit} {value} ({score}점)", "{unit} {value} (score {score})"),
    "report.caption.indicators": Label("지표별 값과 점수", "Indicators: values and scores"),
    "report.caption.bands": Label("{name} 점수대별 수", "{name}: units by score"),
    # best cases
    "report.cases.units": Label("우수 {unit}", "Leading units ({unit})"),
    "report.cases.first": Label(
        "{group:?@ }1위 {unit}: {score}점{grade:?, @}", "{unit}: first{group:? (@)} with {score}{grade:?, @}"
    ),
    "report.cases.strengths": Label("돋보인 지표: {names}", "Stands out in {names}"),
    "report.cases.strength": Label("{name} {score}점 (전체 평균 {mean}점)", "{name} {score} (mean of all {mean})"),
    "report.cases.records": Label("우수 {record}", "Leading rows ({record})"),
    "report.cases.alone": Label(
        "{record} {n}건을 하나씩 같은 지표로 채점한 점수이며, 종합 순위와는 별개임",
        "Each row ({record}, {n} in all) scored by itself with the same indicators; apart from the ranking",
    ),
    "report.caption.best": Label("분야별 상위 3곳", "First three in every category"),
    "report.caption.records": Label("점수가 높은 {record} {n}건", "The {n} best rows ({record})"),
    # follow-up
    "report.follow.best": Label("{label} 상위의 올해 결과", "Where the best of {label} stand now"),
    "report.follow.kept": Label(
        "{label} 상위 {n}곳 가운데 올해도 10위 안에 든 곳은 {kept}곳임",
        "Of the first {n} of {label}, {kept} are among the first ten again",
    ),
    "report.follow.projects": Label("{record}의 지속 여부", "What became of last year's rows ({record})"),
    "report.follow.counts": Label(
        "{record} 계속 {continued}건, 새로 시작 {new}건, 중단 {dropped}건",
        "{record}: {continued} continued, {new} new, {dropped} dropped",
    ),
    "report.follow.targets": Label("목표 달성 진도", "Progress towards targets"),
    "report.follow.streaks": Label("여러 해 이어진 것", "What goes on for years"),
    "report.follow.doubtful": Label("표본오차 안의 변화", "Changes within sampling error"),
    "report.caption.best_then": Label("{label} 상위의 올해 점수와 순위", "The best of {label}: scores and ranks now"),
    "report.caption.dropped": Label("중단된 {record}", "Dropped ({record})"),
    "report.caption.continued": Label("계속하며 값이 바뀐 {record}", "Continued with other values ({record})"),
    # recommendations
    "report.advice.how": Label(
        "잃은 점수가 큰 지표부터 적었고, 예상 상승은 다른 값이 모두 그대로일 때 종합 점수를 다시 셈한 것임",
        "Indicators that lose most come first; gains are recomputed exactly, everything else staying as it is",
    ),
    "report.advice.group": Label("{group} 권고", "Recommendations: {group}"),
    "report.advice.mean": Label("평가군 평균", "peers' mean"),
    "report.advice.next": Label("다음 단계", "next step"),
    "report.advice.full": Label("만점", "full marks"),
    "report.caption.advice": Label("{group:?@ }지자체별 개선 권고", "Recommendations{group:?: @}"),
    # appendix
    "report.appendix.definitions": Label("지표 정의서", "Definitions of the indicators"),
    "report.appendix.values": Label("원자료", "Values"),
    "report.appendix.states": Label(
        "채점에 쓴 값이며, 여러 줄은 정의서의 방법으로 모음",
        "Values as they were scored; several rows are combined as the definitions say",
    ),
    "report.appendix.filled": Label("{value} (채움)", "{value} (filled)"),
    "report.appendix.left_out": Label("산정 제외", "Not ranked"),
    "report.appendix.findings": Label("자료 점검 결과", "What was found in the data"),
    "report.appendix.identity": Label("지표체계와 입력 파일", "Framework and inputs"),
    "report.appendix.glossary": Label("용어", "Terms"),
    "report.caption.definitions": Label("지표 정의", "Definitions"),
    "report.caption.values": Label("지표값 ({part})", "Values ({part})"),
    "report.caption.left_out": Label("산정 제외와 사유", "Not ranked, and why"),
    "report.caption.findings": Label("점검에서 찾은 것", "Findings"),
    "report.caption.identity": Label("보고서의 근거", "What the report rests on"),
    "report.term.score": Label(
        "점수: 지표 점수를 배점대로 모은 종합 점수", "Score: the scores of the indicators combined by their points"
    ),
    "report.term.coverage": Label(
        "자료율: 해당하는 지표 가운데 값이 있는 것의 배점 비율",
        "Coverage: the share of the points that apply for which there is a value",
    ),
    "report.term.group": Label(
        "평가군: 여건이 비슷한 곳끼리 묶어 순위를 정하는 단위", "Group: peers among which ranks are taken"
    ),
    "report.term.shared": Label(
        "공동 순위: 표시된 점수가 같고 가르는 규칙으로도 같은 곳에 주는 같은 순위",
        "Joint rank (=): the same rank for units that no rule tells apart",
    ),
    "report.term.left_out": Label(
        "산정 제외: 자료가 모자라거나 읽을 수 없어 점수나 순위를 내지 않은 곳",
        "Not ranked: units without a score or rank, for want of data that can be used",
    ),
    "report.term.interval": Label(
        "순위 구간: 가중치와 표본오차를 바꾸어도 순위가 대부분 머무는 범위",
        "Rank range: where a rank mostly stays when weights and sampling errors vary",
    ),
}
