"""Words about pairwise judgements and the weights they give (AHP)."""

from __future__ import annotations

from coscore.language.label import Label

JUDGEMENTS: dict[str, Label] = {
    "ahp.head": Label(
        "쌍대비교(AHP): {n}명, 일관성 비율 {ratio} ({table})",
        "Pairwise comparison (AHP): persons {n}, consistency ratio {ratio} ({table})",
    ),
    "ahp.sum": Label(
        "소수 {decimals}자리로 꼭 {whole:이/가} 되게 맞춤 (나머지가 큰 것부터 올림)",
        "rounded to {decimals} decimals that add up to exactly {whole} (largest remainder)",
    ),
    "ahp.all": Label("모두", "all"),
    "ahp.figures": Label(
        "lambda {largest}  CI {index}  CR {ratio} ({limit} 이하여야 함){gaps:?  @}",
        "lambda {largest}  CI {index}  CR {ratio} (at most {limit}){gaps:?  @}",
    ),
    "ahp.gaps": Label("빠진 판단 {n}개", "judgements not made: {n}"),
    "ahp.unconnected": Label(
        "이 사람의 판단만으로는 가중치를 낼 수 없음{gaps:?  @}", "no weights by this person alone{gaps:?  @}"
    ),
    "ahp.worst": Label(
        "가장 어긋난 셋: {a}/{b} {x}, {b}/{c} {y}이면 {a}/{c}는 {implied}이어야 하는데 {judged}",
        "Least consistent: {a}/{b} {x} and {b}/{c} {y} make {a}/{c} {implied}, but it was judged {judged}",
    ),
    "ahp.completed": Label(
        "아무도 하지 않은 판단 {n}개는 나온 가중치의 비로 채웠습니다(Harker 1987). 이때 CR은 실제보다 낮게 나옵니다",
        "Judgements nobody made, {n}, were taken to be the ratios of the weights (Harker 1987); the CR is then on the low side",
    ),
    "ahp.no_index": Label(
        "{table} 표에는 항목 {n}개의 무작위지수가 없어 CR을 낼 수 없습니다 (saaty2005는 15개까지)",
        "{table} has no random index of {n} items, so there is no CR (saaty2005 goes up to 15)",
    ),
    "ahp.ids": Label(
        "id는 임시입니다. -f로 지표체계를 주면 그 id를 씁니다",
        "The ids are stand-ins; with -f FRAMEWORK its ids are used",
    ),
}
