"""W4xx: comparability."""

from __future__ import annotations

from coscore.findings.entry import Entry
from coscore.language import Label

ENTRIES: dict[str, Entry] = {
    "W402": Entry(
        headline=Label(
            "평가군 '{name}'에 {count}곳뿐입니다 ({min_size}곳 미만)",
            "Only {count} in the peer group '{name}' (fewer than {min_size})",
        ),
        why=Label(
            "작은 평가군에서는 비율로 나눈 등급이 우연에 크게 흔들리고, 어떤 등급은 아무도 받지 못할 수 있습니다.",
            "In a small group grades by quota hang on chance, and some grade may go to nobody.",
        ),
        fix=Label(
            "평가군을 합치거나, 등급을 점수 기준(cut)으로 정하거나, groups.min_size를 낮추세요.",
            "Merge groups, give grades by score (cut), or lower groups.min_size.",
        ),
        example=Label(
            "8곳의 10%는 0.8곳이라 가등급이 없습니다.",
            "10 % of 8 units is 0.8 of a unit, so nobody has the best grade.",
        ),
    ),
    "W403": Entry(
        headline=Label(
            "동점을 가를 수 없어 {count}곳이 같은 순위({rank}위)입니다",
            "{count} units share rank {rank}: nothing decides between them",
        ),
        why=Label("이름이나 줄 순서로는 순위를 가르지 않습니다.", "Names and the order of rows never decide a rank."),
        fix=Label("ties.break에 지표를 더 적어 주세요.", "Name further indicators in ties.break."),
        example=Label(
            "ties: {{method: ordinal, break: [satisfaction, ordinance]}}",
            "ties: {{method: ordinal, break: [satisfaction, ordinance]}}",
        ),
    ),
    "W404": Entry(
        headline=Label(
            "지난 결과와 견줄 수 없는 곳: 새로 {new}곳, 빠짐 {gone}곳",
            "Not comparable with the baseline: {new} new, {gone} gone",
        ),
        why=Label(
            "한쪽에만 있거나 한쪽에서 산정 제외된 곳은 내려간 점수와 순위의 판정에서 빠집니다.",
            "Units that are in only one of the two, or not ranked in one, take no part in the gates on drops.",
        ),
        fix=Label("이름이 바뀐 곳인지 확인해 주세요.", "See whether a unit was renamed."),
        example=Label("인천 남구(2017)와 인천 미추홀구(2018)", "Incheon Nam-gu (2017) and Incheon Michuhol-gu (2018)"),
    ),
    "W405": Entry(
        headline=Label(
            "평가군이 줄마다 다릅니다: {unit} '{group}', '{others}'",
            "The rows name different peer groups: {unit} '{group}', '{others}'",
        ),
        why=Label(
            "한 곳은 한 평가군에서만 견줍니다. 가나다순으로 앞선 이름을 썼습니다.",
            "A unit is compared within one group. The first name in alphabetical order was used.",
        ),
        fix=Label(
            "이 곳의 모든 줄에 같은 평가군을 적어 주세요.",
            "Write the same group in all rows of the unit.",
        ),
        example=Label(
            "첫 줄은 '시', 둘째 줄은 '군'",
            "'시' in the first row and '군' in the second",
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
