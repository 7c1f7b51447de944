"""Words of the pages that explain a unit, an indicator, or the difference of two units."""

from __future__ import annotations

from coscore.language.label import Label

EXPLAINING: dict[str, Label] = {
    # the head of a unit
    "explain.score": Label("{score}점", "{score} points"),
    "explain.rank": Label("{of}곳 중 {rank}위", "rank {rank} of {of}"),
    "explain.group_rank": Label("{group} {of}곳 중 {rank}위", "rank {rank} of {of} ({group})"),
    "explain.none": Label("점수 없음", "no score"),
    "explain.why_not": Label("산정 제외", "Not ranked"),
    "explain.coverage": Label("자료", "Coverage"),
    "explain.next_grade": Label("다음 등급", "Next grade"),
    "explain.margin": Label("{grade}까지 {margin}점", "{margin} points short of {grade}"),
    "explain.compared": Label("견준 곳", "Compared with"),
    "explain.peers": Label("{group} 순위에 든 {n}곳", "the {n} ranked units ({group})"),
    "explain.everyone": Label("순위에 든 {n}곳", "the {n} ranked units"),
    # the tree of a unit
    "explain.value": Label("값", "Value"),
    "explain.weight": Label("가중", "Weight"),
    "explain.obtained": Label("기여", "Points"),
    "explain.lost": Label("잃은 점수", "Points lost"),
    "explain.to_mean": Label("평균 대비", "Against mean"),
    "explain.to_best": Label("최고 대비", "Against best"),
    "explain.total": Label("합계", "Total"),
    "explain.tree": Label("지표 합계", "Indicators together"),
    "explain.cut": Label("종합 상한에서 잘림", "Cut off by the cap"),
    "explain.yes": Label("예", "yes"),
    "explain.no": Label("아니오", "no"),
    "explain.as.list": Label("{number}종", "{number} kind{s}"),
    "explain.as.survey": Label("{number}점", "{number}"),
    "explain.as.percent": Label("{number}%", "{number}%"),
    "explain.as.ratio": Label("{number}", "{number}"),
    "explain.nothing": Label("빈칸", "missing"),
    "explain.filled": Label("{value} (빈칸을 채운 값)", "{value} (filled in)"),
    # the workings of a value
    "explain.of_value": Label("{score} = {formula}", "{score} = {formula}"),
    "explain.written": Label("적힌 곳", "Written in"),
    "explain.halves": Label("{value} = {above} / {below}{times:? x @}", "{value} = {above} / {below}{times:? x @}"),
    "explain.treated": Label("{value}, 채점에는 {used}", "{value}, scored as {used}"),
    # levers
    "explain.levers": Label(
        "점수를 가장 많이 올리는 방법 (다른 값은 그대로일 때)", "What would gain most (all else unchanged)"
    ),
    "explain.lever": Label(
        "{name:을/를} {before}에서 {after:으로/로} 바꾸면 종합 {score}점{gain:? (@)}{rank:?, @위}{grade:?, @}",
        "{name} from {before} to {after}: score {score}{gain:? (@)}{rank:?, rank @}{grade:?, @}",
    ),
    "explain.lever.missing": Label(
        "비어 있는 {name:을/를} {after:으로/로} 채우면 종합 {score}점{gain:? (@)}{rank:?, @위}{grade:?, @}",
        "{name}, now missing, at {after}: score {score}{gain:? (@)}{rank:?, rank @}{grade:?, @}",
    ),
    "explain.lever.next": Label("다음 단계", "next step"),
    "explain.lever.mean": Label("견준 곳의 평균 수준", "level of the peers' mean"),
    "explain.lever.full": Label("가장 좋은 값", "best value"),
    "explain.no_levers": Label(
        "지표 하나만 바꾸어서는 점수가 오르지 않습니다", "No change of a single indicator would raise the score"
    ),
    "explain.blank": Label("빈칸", "blank"),
    # an indicator
    "explain.place": Label("위치", "Place"),
    "explain.share": Label("전체의 {share}", "{share} of the total"),
    "explain.within": Label("{parent}의 {share}", "{share} of {parent}"),
    "explain.columns": Label("자료", "Data"),
    "explain.column": Label("'{column}' 열", "column '{column}'"),
    "explain.scoring": Label("점수", "Score"),
    "explain.gaps": Label("빈칸", "Gaps"),
    "explain.least": Label(
        "{rule} (자료 {least} 이상이어야 점수가 남)", "{rule} ({least} coverage needed for a score)"
    ),
    "explain.children": Label("아래", "Below"),
    "explain.this_year": Label("올해", "This year"),
    "explain.count": Label("값이 있는 곳 {n}곳", "{n} with a value"),
    "explain.ends": Label("만점 {full}곳, 0점 {zero}곳", "{full} at full marks, {zero} at 0"),
    "explain.spread": Label(
        "최소 {lowest} ({first}), 중앙값 {middle}, 최대 {highest} ({last})",
        "lowest {lowest} ({first}), median {middle}, highest {highest} ({last})",
    ),
    "explain.and_more": Label("{names} 외 {n}곳", "{names} and {n} more"),
    # two units
    "explain.against": Label(
        "{a:은/는} {b}보다 {points}점 {way} ({score_a}, {score_b})",
        "{a} scores {points} {way} than {b} ({score_a}, {score_b})",
    ),
    "explain.against.more": Label("높습니다", "more"),
    "explain.against.less": Label("낮습니다", "less"),
    "explain.against.equal": Label(
        "{a:과/와} {b:은/는} 점수가 같습니다 ({score_a})", "{a} and {b} score the same ({score_a})"
    ),
    "explain.against.most": Label(
        "{name:이/가} 가장 크게 갈랐습니다 ({part})", "Most of it comes from {name} ({part})"
    ),
    "explain.difference": Label("차이", "Difference"),
}
