"""E2xx: scores of dimensions that cannot be computed."""

from __future__ import annotations

from coscore.findings.entry import Entry
from coscore.language import Label

ENTRIES: dict[str, Entry] = {
    "E224": Entry(
        headline=Label(
            "'{name}' 점수가 {score:g}인데 '{parent}'에서는 {least}만 평균합니다: {unit}",
            "'{name}' scores {score:g}, and '{parent}' averages only {least}: {unit}",
        ),
        why=Label(
            "기하평균과 조화평균은 0 이하인 점수로는 낼 수 없습니다. 0점으로 치지 않고 이 지자체를 산정에서 뺍니다.",
            "A geometric or harmonic mean cannot be taken of 0 or less. It is not taken for a score of 0; the unit is not ranked.",
        ),
        fix=Label(
            "값을 확인하고, 맞다면 지표체계에 floor: 1처럼 가장 낮은 점수를 정해 주세요.",
            "Check the value; if it is right, state the smallest score that counts in the framework, as in floor: 1.",
        ),
        example=Label(
            "aggregate: geometric인 영역에 0점인 지표", "An indicator that scores 0 below aggregate: geometric"
        ),
    ),
    "E225": Entry(
        headline=Label(
            "'{name}'의 산식을 셈할 수 없습니다: {why}, {unit}",
            "The formula of '{name}' has no result: {why}, {unit}",
        ),
        why=Label(
            "셈할 수 없는 것은 0이 아닙니다. 이 지자체는 산정에서 빠집니다.",
            "What cannot be computed is not 0. The unit is not ranked.",
        ),
        fix=Label(
            "산식에 들어간 값을 확인하거나, 산식에서 where나 max로 그런 값을 가려 주세요. 값: {values}",
            "Check the values, or guard against such values by where or max in the formula. Here: {values}",
        ),
        example=Label("loss / resilience, resilience = 0", "loss / resilience, resilience = 0"),
    ),
    "E226": Entry(
        headline=Label(
            "'{name}' 점수는 여럿을 견주어 내는데 하나뿐입니다: {unit}",
            "'{name}' is scored by comparing units, and there is only one: {unit}",
        ),
        why=Label(
            "copeland 점수는 다른 곳과 하나씩 견주어 이긴 몫입니다. 견줄 곳이 없으면 점수가 없습니다.",
            "A copeland score is the share of comparisons won. With nobody to compare with, there is none.",
        ),
        fix=Label(
            "자료를 여럿 함께 채점하거나 다른 방법으로 합치세요.",
            "Score several units together, or combine in another way.",
        ),
        example=Label("지자체가 하나뿐인 표와 aggregate: copeland", "A table with one unit, and aggregate: copeland"),
    ),
}
