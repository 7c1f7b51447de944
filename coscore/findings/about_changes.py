"""E065 to E067, W401 and W420 to W422: results of several years."""

from __future__ import annotations

from coscore.findings.entry import Entry
from coscore.language import Label

ENTRIES: dict[str, Entry] = {
    "E065": Entry(
        headline=Label("해를 {given}개 적었는데 자료는 {files}개입니다", "{given} years are given for {files} results"),
        why=Label(
            "--years는 자료마다 하나씩, 적은 차례대로 이름을 붙입니다.",
            "--years names the results one by one, in the order in which they stand.",
        ),
        fix=Label("자료와 같은 수로, 서로 다르게 적어 주세요.", "Give as many as there are results, each another."),
        example=Label(
            "coscore compare a.xlsx b.xlsx --years 2025,2026", "coscore compare a.xlsx b.xlsx --years 2025,2026"
        ),
    ),
    "E066": Entry(
        headline=Label(
            "지표체계가 달라 견주지 않았습니다 ({then}; {now})",
            "Not compared, because the frameworks differ ({then}; {now})",
        ),
        why=Label(
            "--strict를 적으면 지표체계가 한 글자라도 다를 때 멈춥니다.",
            "With --strict, results are compared only if their frameworks are the same to the letter.",
        ),
        fix=Label(
            "지난 자료를 이번 지표체계로 다시 채점하거나, --strict를 빼 주세요.",
            "Score the earlier data again by this framework, or leave out --strict.",
        ),
        example=Label("coscore compare 2025.json 2026.json --strict", "coscore compare 2025.json 2026.json --strict"),
    ),
    "E067": Entry(
        headline=Label("견줄 수 있는 것이 없습니다: {why}", "There is nothing to compare: {why}"),
        why=Label(
            "두 해에 다 있는 곳과 지표가 있어야 견줄 수 있습니다.",
            "Units and indicators can be compared only where both years have them.",
        ),
        fix=Label(
            "같은 사업의 결과인지, 시군구 이름이 맞는지 확인해 주세요.",
            "See whether these are results of one evaluation, and whether the names of units are right.",
        ),
        example=Label(
            "한 해는 시군구별, 다른 해는 사업별(--by record)로 채점한 결과",
            "One year scored by unit, the other by record",
        ),
    ),
    "W401": Entry(
        headline=Label(
            "지표체계가 다릅니다 ({then}; {now}): {how}"
            "{added:?; 늘어남 @}{dropped:?; 없어짐 @}{weights:?; 배점 바뀜 @}{rules:?; 규칙 바뀜 @}",
            "The frameworks differ ({then}; {now}): {how}"
            "{added:?; added @}{dropped:?; dropped @}{weights:?; weights changed @}{rules:?; rules changed @}",
        ),
        why=Label(
            "규칙이 바뀌면 아무것도 달라지지 않아도 점수가 달라집니다. 그 몫을 성과와 섞으면 안 됩니다.",
            "Where rules change, scores change though nobody did anything else. That must not be mixed with performance.",
        ),
        fix=Label(
            "지표체계가 다르면 멈추게 하려면 --strict를 적으세요.", "To stop where frameworks differ, give --strict."
        ),
        example=Label("2025년 배점 10점이던 조례가 2026년 8점", "The ordinance counts 10 points in 2025 and 8 in 2026"),
    ),
    "W420": Entry(
        headline=Label("경계가 바뀐 곳 ({kind}): {old} -> {new}", "Borders changed ({kind}): {old} -> {new}"),
        why=Label(
            "합쳐지거나 나뉜 곳은 앞뒤의 점수가 서로 다른 곳의 점수입니다. 평균을 내거나 빼지 않고 나란히 보입니다.",
            "Before and after a merger or a split, scores are those of different places. They are shown side by side, neither "
            "averaged nor subtracted.",
        ),
        fix=Label(
            "지난 자료를 새 경계로 다시 모을 수 있으면 그 자료로 채점해 견주세요.",
            "If last year's data can be brought to the new borders, score and compare those.",
        ),
        example=Label(
            "인천 중구, 동구(2025) -> 제물포구, 영종구(2026)",
            "Jung-gu and Dong-gu of Incheon (2025) -> Jemulpo-gu and Yeongjong-gu (2026)",
        ),
    ),
    "W421": Entry(
        headline=Label(
            "{unit}: '{old}', '{new}' 두 이름은 같은 사업입니까", "{unit}: are '{old}' and '{new}' the same project?"
        ),
        why=Label(
            "이름이 거의 같지만 같지는 않아, 끝난 사업과 새 사업으로 셌습니다. 짐작해서 잇지 않습니다.",
            "The names are nearly alike, but not the same, so one counts as dropped and the other as new. Nothing is guessed.",
        ),
        fix=Label(
            "같은 사업이면 두 자료의 사업명을 같게 적어 주세요.", "If they are one, write the same name in both files."
        ),
        example=Label("'마을길 잇기'와 '마을길 잇기(2차)'", "'Village paths' and 'Village paths (2)'"),
    ),
    "W422": Entry(
        headline=Label(
            "사업을 이어 볼 수 없습니다: 사업 이름이 없는 해 {years}",
            "Projects cannot be followed: no names of projects in {years}",
        ),
        why=Label(
            "사업은 시군구와 이름으로 잇습니다. 사업명 열이 없는 자료나 옛 판이 저장한 결과에는 이름이 없습니다.",
            "Projects are followed by unit and name. Tables without a column of names, and results saved by earlier versions, have none.",
        ),
        fix=Label(
            "그 해의 자료를 사업명 열과 함께 주세요.",
            "Give the spreadsheet of that year, with the names of its projects.",
        ),
        example=Label("coscore compare 2025.xlsx 2026.xlsx", "coscore compare 2025.xlsx 2026.xlsx"),
    ),
}
