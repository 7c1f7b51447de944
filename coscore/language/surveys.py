"""Words for surveys: raw answers, sampling errors, and what they leave of a ranking."""

from __future__ import annotations

from coscore.language.label import Label

SURVEYS: dict[str, Label] = {
    "value.answers": Label(
        "응답자마다 한 줄, 문항 {count}개 ({lowest}~{highest}){share:?, @}",
        "a row per respondent, questions: {count} ({lowest} to {highest}){share:?, @}",
    ),
    "value.top": Label("위에서 {top}개 답의 비율(%)", "per cent of the {top} highest answers"),
    "combine.answers": Label("응답자의 평균", "mean of the respondents"),
    "combine.answers.weights": Label("응답자의 가중평균 ({by})", "mean of the respondents weighted by {by}"),
    "combine.answers.strata": Label(
        "층별 평균을 모집단 수로 가중 ({by})", "means of strata weighted by population ({by})"
    ),
    "sheet.sampling": Label("표본오차", "Sampling error"),
    "note.sampling": Label(
        "신뢰수준 95%. '비슷'은 오차범위 안, 곧 구간이 평균을 담고 있음",
        "95 % confidence. 'like' is within the margin of error: the interval holds the mean",
    ),
    "sampling": Label("표본오차 (신뢰수준 95%)", "Sampling error (95 % confidence)"),
    "sampling.answers": Label("응답 {n}명{rate:? (응답률 @)}", "{n} answers{rate:? (response @)}"),
    "sampling.error": Label("오차 ±{low}{high:?~@}", "error +-{low}{high:? to @}"),
    "sampling.reliability": Label("순위 신뢰도 {found}: {meaning}", "reliability as a ranking {found}: {meaning}"),
    "sampling.marks": Label(
        "평균보다 높음 {above}곳, 비슷 {within}곳, 낮음 {below}곳",
        "above the mean {above}, like it {within}, below {below}",
    ),
    "sampling.n": Label("응답", "Answers"),
    "sampling.effective": Label("유효 응답", "Effective"),
    "sampling.se": Label("표준오차", "Standard error"),
    "sampling.interval": Label("95% 구간", "95 % interval"),
    "sampling.low": Label("95% 아래", "95 % low"),
    "sampling.high": Label("95% 위", "95 % high"),
    "sampling.deff": Label("설계효과", "Design effect"),
    "sampling.against": Label("평균과 견줌", "Against the mean"),
    "sampling.stabilised": Label("안정화 값", "Stabilised"),
    "sampling.above": Label("높음", "above"),
    "sampling.within": Label("비슷", "like"),
    "sampling.below": Label("낮음", "below"),
    "form.item": Label("'{name}'의 문항 {at}{reverse:? (@)}", "question {at} of '{name}'{reverse:? (@)}"),
    "form.reverse": Label("거꾸로 물은 문항", "worded the other way round"),
    "form.answer": Label(
        "{lowest}에서 {highest}까지의 수{words:?, 또는 @}. 모르면 '{unsure}'",
        "a number from {lowest} to {highest}{words:?, or @}; '{unsure}' for no opinion",
    ),
    "form.stratum": Label("'{name}'의 층", "stratum of '{name}'"),
    "form.stratum_example": Label("20대", "20 to 29"),
    "form.population": Label("'{name}'의 모집단 수", "population of '{name}'"),
}
