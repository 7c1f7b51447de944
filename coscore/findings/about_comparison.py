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
}
