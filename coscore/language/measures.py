"""Words for how values are made: ratios, denominators, evidence, gaps filled, values far out treated."""

from __future__ import annotations

from coscore.language.label import Label

MEASURES: dict[str, Label] = {
    "value.ratio": Label("{above} / {below}{times:? x @}", "{above} / {below}{times:? x @}"),
    "half.sum": Label("'{column}' 합", "sum of '{column}'"),
    "half.all": Label("'{column}'에 적은 줄의 수", "rows with '{column}'"),
    "half.count": Label("{column:이/가} {words}인 줄의 수", "rows whose {column} is {words}"),
    "half.empty": Label("빈칸", "empty"),
    "half.drop": Label("뺌: {words}", "left out: {words}"),
    "combine.ratio": Label("분자의 합 / 분모의 합", "one sum over the other"),
    "made.sheet": Label("[{sheet}] 시트에서", "from the sheet [{sheet}]"),
    "made.per.once": Label("나누기 '{column}'{times:? x @}", "divided by '{column}'{times:? x @}"),
    "made.per.each": Label(
        "나누기 '{column}' (줄마다){times:? x @}", "divided by '{column}' (of each row){times:? x @}"
    ),
    "made.evidence": Label("근거 '{column}'", "with evidence in '{column}'"),
    "made.impute.mean": Label("빈 값은 전체 평균으로", "gaps filled with the mean of all"),
    "made.impute.median": Label("빈 값은 전체 중앙값으로", "gaps filled with the median of all"),
    "made.impute.group_mean": Label("빈 값은 평가군 평균으로", "gaps filled with the mean of the group"),
    "made.impute.group_median": Label("빈 값은 평가군 중앙값으로", "gaps filled with the median of the group"),
    "made.impute.last_year": Label("빈 값은 지난해 값으로", "gaps filled with the value of an earlier year"),
    "made.treat.rule": Label(
        "비대칭도 {skewness}, 첨도 {kurtosis}를 둘 다 넘으면 끝 값을 {most}개까지 당김{log:?, 모자라면 @}",
        "if skewness is beyond {skewness} and kurtosis beyond {kurtosis}, up to {most} values at the end drawn in{log:?, else @}",
    ),
    "made.treat.winsorise": Label(
        "가장 큰 {highest}개와 가장 작은 {lowest}개를 그다음 값으로 당김",
        "the {highest} highest and {lowest} lowest drawn in to the next",
    ),
    "made.treat.percentiles": Label("{low}에서 {high} 백분위 사이로", "held between the percentiles {low} and {high}"),
    "made.treat.log": Label("ln(x - min + 0.01(max - min))", "ln(x - min + 0.01 (max - min))"),
    "numerator": Label("분자", "Numerator"),
    "denominator": Label("분모", "Denominator"),
    "used": Label("채점한 값", "Value scored"),
    "filled.mean": Label("빈칸, 전체 평균으로 채움", "missing, filled with the mean"),
    "filled.median": Label("빈칸, 전체 중앙값으로 채움", "missing, filled with the median"),
    "filled.group_mean": Label("빈칸, 평가군 평균으로 채움", "missing, filled with the group's mean"),
    "filled.group_median": Label("빈칸, 평가군 중앙값으로 채움", "missing, filled with the group's median"),
    "filled.last_year": Label("빈칸, 지난해 값으로 채움", "missing, filled with an earlier year's value"),
    "form.numerator": Label("'{name}'의 분자", "numerator of '{name}'"),
    "form.denominator": Label("'{name}'의 분모", "denominator of '{name}'"),
    "form.per": Label("'{name}'의 분모", "denominator of '{name}'"),
    "form.sd": Label("'{name}'의 표준편차", "standard deviation of '{name}'"),
    "form.evidence": Label("'{name}'의 근거", "evidence of '{name}'"),
    "form.evidence_entry": Label(
        "문서 이름이나 번호, 주소. 내세울 것이 없으면 비워 둠",
        "name, number or address of a document; empty where nothing is claimed",
    ),
    "form.evidence_example": Label("조례 제1234호", "Ordinance no. 1234"),
    "form.counted": Label("{words}이면 셈", "counts if it is {words}"),
    "form.counted_all": Label("적으면 셈", "counts if anything is written"),
}
