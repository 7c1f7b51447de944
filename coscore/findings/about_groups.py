"""E137 and W410 to W412: peer groups that are split, units outside the ranking, grades by the mean of a group."""

from __future__ import annotations

from coscore.findings.entry import Entry
from coscore.language import Label

ENTRIES: dict[str, Entry] = {
    "E137": Entry(
        headline=Label(
            "{key}에 적힌 이름을 알 수 없습니다: '{text}' ({why})", "{key} names '{text}', which cannot be used: {why}"
        ),
        why=Label(
            "어느 곳을 나누거나 뺄지 분명해야 합니다. 모르는 이름을 건너뛰면 순위가 소리 없이 달라집니다.",
            "What is divided or left out must be clear; passing over an unknown name would change ranks in silence.",
        ),
        fix=Label(
            "이름을 고쳐 주세요. 여러 곳이 같은 이름이면 시도를 앞에 적습니다.{hint:? @}",
            "Correct the name; where several share it, put the province first.{hint:? @}",
        ),
        example=Label(
            "exclude: [고성군] -> exclude: [강원특별자치도 고성군]",
            "exclude: [고성군] -> exclude: [강원특별자치도 고성군]",
        ),
    ),
    "W410": Entry(
        headline=Label(
            "순위에서 뺄 곳이 자료에 없습니다: '{text}'",
            "A unit to be left out of the ranking is not in the data: '{text}'",
        ),
        why=Label(
            "이름이 다르게 적혀 있으면 빼려던 곳이 순위에 그대로 남습니다.",
            "If its name is written differently there, the unit is still ranked.",
        ),
        fix=Label(
            "groups.exclude와 자료의 이름을 맞추어 주세요.{hint:? @}",
            "Write the name in groups.exclude as it stands in the data.{hint:? @}",
        ),
        example=Label(
            "exclude: [본청]과 자료의 '본 청사'", "exclude: [head office], and 'the head office' in the data"
        ),
    ),
    "W411": Entry(
        headline=Label(
            "인구를 몰라 평가군을 나누지 못했습니다: {unit} ('{name}'에 둠)",
            "Not divided by population, for nobody knows it: {unit} stays in '{name}'",
        ),
        why=Label(
            "지금의 인구는 지금 있는 곳의 것입니다. 그 뒤에 합쳐지거나 나뉜 곳의 그때 인구는 모릅니다.",
            "The figures are those of the places that stand today; of a place merged or divided since there is none.",
        ),
        fix=Label(
            "평가군을 자료의 열에 적고 groups: {{by: 열 이름}}으로 읽게 해 주세요.",
            "Write the groups into a column of the data and read them with groups: {{by: header}}.",
        ),
        example=Label("2013년의 충청북도 청원군", "Cheongwon-gun, as of 2013"),
    ),
    "W412": Entry(
        headline=Label(
            "평균과 표준편차로 등급을 줄 수 없습니다:{name:? 평가군 '@',} {count}곳의 점수에 차이가 없습니다",
            "No grades by mean and standard deviation:{name:? in the group '@'} the scores of {count} do not differ",
        ),
        why=Label(
            "표준편차가 0이거나(모두 같은 점수) 없으면(한 곳뿐) 평균에서 얼마나 떨어졌는지 잴 수 없습니다.",
            "Without a standard deviation, as with one unit, or with one of 0, there is nothing to measure distances from the mean by.",
        ),
        fix=Label(
            "평가군을 합치거나 등급을 점수 기준(cut)으로 정하세요.", "Merge groups, or give grades by score (cut)."
        ),
        example=Label("특별자치시만의 평가군: 1곳", "A group of one: the only special self-governing city"),
    ),
}
