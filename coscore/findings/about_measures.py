"""How values are made of cells: denominators, words that are counted, evidence, gaps filled, values far out treated."""

from __future__ import annotations

from coscore.findings.entry import Entry
from coscore.language import Label

ENTRIES: dict[str, Entry] = {
    "E228": Entry(
        headline=Label(
            "'{name}'의 분모가 줄마다 다릅니다: {unit}", "The denominator of '{name}' differs between rows: {unit}"
        ),
        why=Label(
            "인구 같은 분모는 한 지자체의 모든 줄에서 같아야 한 번만 셀 수 있습니다. 어느 줄이 맞는지 짐작하지 않으므로 이 지자체는 산정에서 빠집니다.",
            "A denominator such as the population counts once, so all rows of a unit must state the same. Which one is right is not guessed; the unit is not ranked.",
        ),
        fix=Label(
            "같은 수로 고치거나, 줄마다 분모가 따로 있으면 지표체계의 per에 rows: each를 적어 주세요.",
            "Write the same number, or put rows: each under per in the framework if every row has its own.",
        ),
        example=Label(
            "같은 군의 두 줄에 인구 91,000과 19,000", "Populations of 91,000 and 19,000 in two rows of one county"
        ),
    ),
    "E229": Entry(
        headline=Label("'{name}'의 분모가 0입니다: {unit}", "The denominator of '{name}' is 0: {unit}"),
        why=Label(
            "0으로는 나눌 수 없고, 지표체계가 이를 오류로 정했습니다. 이 지자체는 산정에서 빠집니다.",
            "Nothing can be divided by 0, and the framework calls it an error. The unit is not ranked.",
        ),
        fix=Label(
            "분모를 확인해 주세요. 대상이 없었으면 '해당없음'이라고 적습니다.",
            "Check the denominator; where there was nothing to count, write '해당없음' (not applicable).",
        ),
        example=Label("대상 기관 수 0", "0 institutions concerned"),
    ),
    "W240": Entry(
        headline=Label(
            "'{name}'의 분모가 0입니다: {unit}, {became}", "The denominator of '{name}' is 0: {unit}, {became}"
        ),
        why=Label(
            "0으로는 나눌 수 없으므로 지표체계의 when_zero가 정한 대로 합니다. 따로 정하지 않으면 0점이 아니라 빈 값입니다.",
            "Nothing can be divided by 0; the framework's when_zero says what it gives. Unless it says otherwise that is a gap, not a score of 0.",
        ),
        fix=Label(
            "분모를 확인해 주세요. 대상이 없었으면 '해당없음'이라고 적습니다.",
            "Check the denominator; where there was nothing to count, write '해당없음' (not applicable).",
        ),
        example=Label("제정 0건, 대상 0곳", "0 enacted of 0 concerned"),
    ),
    "W241": Entry(
        headline=Label("세는 말인지 알 수 없습니다: {words}", "Not known whether this counts: {words}"),
        why=Label(
            "'{name}'에서 세는 말을 잘못 적은 것이면 비율이 달라집니다. count: all이면 분모에만 넣고, 아니면 세지 않았습니다.",
            "If it is a misspelt word that '{name}' counts, the ratio is wrong. Under count: all it counts below the line only; otherwise it was not counted.",
        ),
        fix=Label(
            "세는 말로 고치거나, 지표체계의 count나 drop에 더해 주세요.",
            "Write a word that is counted, or add it to count or drop in the framework.",
        ),
        example=Label("count: [O, 제정]인 열의 '제졍'", "'enactd' in a column with count: [enacted]"),
    ),
    "W242": Entry(
        headline=Label(
            "'{name}'의 근거가 없습니다: {text} -> 빈 값", "No evidence for '{name}': {text} -> counts as missing"
        ),
        why=Label(
            "지표체계가 근거를 요구합니다. 근거 없이 내세운 값은 0이 아니라 빈 값으로 봅니다.",
            "The framework asks for evidence. A value claimed without it is a gap, not a 0.",
        ),
        fix=Label(
            "근거 열에 문서 이름이나 번호, 주소를 적어 주세요.",
            "Name the document, its number or its address in the column for evidence.",
        ),
        example=Label("조례 제정 O, 근거 빈칸", "Ordinance: O, evidence: empty"),
    ),
    "W243": Entry(
        headline=Label(
            "'{name}'의 빈 값 {count}개를 {way:으로/로} 채웠습니다: {units}{more:? 외 @곳}",
            "{count} missing values of '{name}' were filled with {way}: {units}{more:?, and @ more}",
        ),
        why=Label(
            "채운 값은 측정한 값이 아닙니다. 점수에는 쓰지만 자료율에는 넣지 않습니다.",
            "A value put in was not measured. It is scored, but it does not count as present.",
        ),
        fix=Label("진짜 값을 얻으면 적어 주세요.", "Write the real value as soon as it is known."),
        example=Label("impute: group_mean인 지표의 빈칸", "An empty cell under impute: group_mean"),
    ),
    "W244": Entry(
        headline=Label(
            "'{name}'의 값 {count}개를 고쳐서 채점합니다 ({way}): {units}{more:? 외 @곳}",
            "{count} values of '{name}' are scored in another form ({way}): {units}{more:?, and @ more}",
        ),
        why=Label(
            "지표체계의 treat가 다른 곳과 크게 다른 값을 이렇게 다루게 합니다. 대상이 바뀌면 이 셈도 바뀝니다.",
            "The framework's treat does this to values far from the others. It changes when the set of units changes.",
        ),
        fix=Label(
            "값이 맞는지 확인해 주세요. 해마다 같은 한계를 쓰려면 clip에 그 수를 적습니다.",
            "Make sure the values are right. To keep the same limits every year, write them under clip.",
        ),
        example=Label("12 -> 8 (가장 큰 1개를 그다음 값으로)", "12 -> 8 (the highest drawn in to the next)"),
    ),
    "W245": Entry(
        headline=Label(
            "'{name}'의 빈 값 {count}개를 채우지 못했습니다 ({way}): {units}{more:? 외 @곳}",
            "{count} missing values of '{name}' could not be filled ({way}): {units}{more:?, and @ more}",
        ),
        why=Label(
            "채울 값이 없으면 빈 값으로 남고, missing 규칙에 따릅니다.",
            "Where there is nothing to fill a gap with it stays one, and the rule for missing values holds.",
        ),
        fix=Label(
            "평균은 값이 있는 곳이 있어야 하고, 지난해 값은 --year와 지난해 줄이 있어야 합니다.",
            "A mean needs units with a value; the value of last year needs --year and rows of earlier years.",
        ),
        example=Label("--year 없이 impute: last_year", "impute: last_year without --year"),
    ),
    "W246": Entry(
        headline=Label("'{name}'의 분모가 없습니다: {unit}", "'{name}' has no denominator: {unit}"),
        why=Label(
            "분모를 모르면 값을 낼 수 없으므로 빈 값으로 봅니다.",
            "Without its denominator there is no value, so it counts as missing.",
        ),
        fix=Label("분모를 적어 주세요.", "Write the denominator."),
        example=Label("상담 120건, 인구 빈칸", "120 consultations, population empty"),
    ),
}
